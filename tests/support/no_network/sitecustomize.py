"""Python loads this at the start of every process that has this folder in PYTHONPATH.

It writes to the file in SKILLGAP_WATCH what the process does with the network, and lets it do nothing but
listen on this machine; every process that runs under it says so first.
"""

import os
import sys

_AWAY = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}
_OWN = {"127.0.0.1", "::1", "localhost"}


def _note(line: str) -> None:
    # One write for each line: several processes share the file.
    file = os.open(os.environ["SKILLGAP_WATCH"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, f"{os.getpid()} {line}\n".encode())
    os.close(file)


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in _AWAY:
        address = arguments[0] if event.startswith("socket.get") else arguments[-1]
        if not event.startswith("socket.get") and not isinstance(address, tuple):
            return  # The name of a Unix socket, which is a file, or a connection that was let through.
        if event == "socket.getaddrinfo" and address in _OWN | {None}:
            return  # What a server asks of its own address.
        _note(f"{event} {address!r}")
        raise OSError("no connection is allowed here")
    if event == "socket.bind" and isinstance(arguments[-1], tuple) and arguments[-1][0] not in _OWN:
        _note(f"{event} {arguments[-1]!r}")
        raise OSError("no other address is allowed here")


if "SKILLGAP_WATCH" in os.environ:
    _note(f"starts {sys.orig_argv[1:3]!r}")
    sys.addaudithook(_watch)
