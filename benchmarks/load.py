"""Fifty visitors of the app at once: what they wait for, whether they ever see one another, what it holds.

Run `.venv/bin/python benchmarks/load.py` on a quiet machine. Each visitor speaks Streamlit's own protocol
over a websocket, as its page does: gives a resume with a name of their own and a posting, analyzes, looks at
the match and at the resume check, and begins again with another resume, one request at a time.
"""

import argparse
import asyncio
import os
import platform
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))  # Where the made-up texts come from.

CANARY = "Visitor{:03d}"
"""A visitor's own name; nobody else may ever see it."""

PATIENCE = 300.0
"""Seconds after which a view that has not come counts as an error."""


@dataclass(slots=True)
class Screen:
    """What the last run of the script put on one visitor's screen."""

    text: str = ""
    widgets: dict[str, str] = field(default_factory=dict)
    """The id of each widget by the key the app gave it."""

    pages: dict[str, str] = field(default_factory=dict)
    """The hash of each view by its title."""

    page: str = ""
    failed: bool = False


@dataclass(slots=True)
class Tally:
    """What all visitors went through."""

    waits: list[tuple[float, float]] = field(default_factory=list)
    """When each analysis was on the screen, and how long it had taken, in seconds."""

    errors: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)


class Visitor:
    """One browser tab without a picture."""

    def __init__(self, number: int, socket_: ClientConnection, tally: Tally) -> None:
        self.name = CANARY.format(number)
        self._socket = socket_
        self._tally = tally
        self.screen = Screen()

    async def run(self, page: str = "", **values: str | bool) -> None:
        """Run the script with these values in the widgets, and read all it draws."""
        message = BackMsg()
        message.rerun_script.page_script_hash = self.screen.pages.get(page, self.screen.page)
        for key, value in values.items():
            widget = message.rerun_script.widget_states.widgets.add(id=self.screen.widgets[key])
            if isinstance(value, bool):
                widget.trigger_value = value
            else:
                widget.string_value = value
        await self._socket.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            await self._read()
        self._look_for_others()

    async def _read(self) -> None:
        screen = Screen(pages=self.screen.pages, page=self.screen.page, widgets=self.screen.widgets)
        parts: list[str] = []
        while True:
            message = ForwardMsg.FromString(await self._socket.recv(decode=False))
            kind = message.WhichOneof("type")
            if kind == "new_session":
                # A view that sends its visitor to another begins a run of its own: what it drew is gone.
                parts.clear()
                screen.page = message.new_session.page_script_hash
            elif kind == "navigation":
                screen.pages = {
                    page.page_name: page.page_script_hash for page in message.navigation.app_pages
                }
            elif kind == "delta":
                parts.append(str(message.delta))
                element = message.delta.new_element
                screen.failed |= element.WhichOneof("type") == "exception"
                for name in ("button", "text_area"):
                    if element.WhichOneof("type") == name:
                        identity = getattr(element, name).id
                        screen.widgets[identity.rsplit("-", 1)[-1]] = identity
            elif kind == "script_finished":
                if message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    continue
                screen.failed |= message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY
                break
        screen.text = "".join(parts)
        self.screen = screen
        if screen.failed:
            self._tally.errors.append(f"{self.name}: the script failed")

    def _look_for_others(self) -> None:
        seen = {word for word in self.screen.text.replace("<", " ").split() if word.startswith("Visitor")}
        others = {word[: len(self.name)] for word in seen} - {self.name}
        self._tally.mixed.extend(f"{self.name} saw {other}" for other in sorted(others))

    def expect(self, words: str) -> None:
        """Note an error unless the screen says these words."""
        if words not in self.screen.text:
            self._tally.errors.append(f"{self.name}: no {words!r} on the screen")


async def visit(number: int, port: int, until: float, tally: Tally) -> None:
    """Analyze again and again until the time is up."""
    import corpora

    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    resumes = tuple(corpora.resumes(40, seed=number))
    postings = tuple(corpora.postings(10, seed=number))
    try:
        async with connect(address, subprotocols=["streamlit"], max_size=None, ping_timeout=None) as link:
            visitor = Visitor(number, link, tally)
            await visitor.run()
            turn = 0
            while time.monotonic() < until:
                resume = f"{visitor.name} Example\n" + resumes[turn % len(resumes)].split("\n", 1)[1]
                posting = postings[turn % len(postings)]
                await visitor.run("Analyze")
                start = time.monotonic()
                await visitor.run(resume_text=resume, posting_text=posting, analyze=True)
                tally.waits.append((time.monotonic(), time.monotonic() - start))
                visitor.expect("Requirements")
                await visitor.run("Resume check")
                visitor.expect(visitor.name)
                turn += 1
    except (OSError, TimeoutError) as error:
        tally.errors.append(f"visitor {number}: {type(error).__name__} {error}")


@asynccontextmanager
async def app() -> AsyncIterator[tuple[int, psutil.Process]]:
    """Start the app on a free port, and stop it again."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(  # noqa: ASYNC220, nothing else is going on yet
        [sys.executable, "-m", "skillgap", "app", "--port", str(port)],
        env={**os.environ, "STREAMLIT_SERVER_HEADLESS": "true"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.2)
            else:
                writer.close()
                break
        yield port, psutil.Process(server.pid)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


async def watch(process: psutil.Process, readings: list[tuple[float, float]]) -> None:
    """Note every second how many megabytes the app's processes hold."""
    while True:
        held = 0
        for each in (process, *process.children(recursive=True)):
            try:
                held += each.memory_info().rss
            except psutil.NoSuchProcess:
                continue
        readings.append((time.monotonic(), held / 2**20))
        await asyncio.sleep(1)


async def measure(visitors: int, minutes: float, warm_up: float) -> int:
    """Let the visitors in, print what they went through; the status is 1 when anything went wrong."""
    tally = Tally()
    readings: list[tuple[float, float]] = []
    async with app() as (port, process):
        start = time.monotonic()
        until = start + minutes * 60
        watcher = asyncio.create_task(watch(process, readings))
        await asyncio.gather(*(visit(number, port, until, tally) for number in range(visitors)))
        watcher.cancel()
    took = time.monotonic() - start
    warm = [held for when, held in readings if when > start + warm_up * 60]
    third = max(1, len(warm) // 3)
    first, last = statistics.median(warm[:third]), statistics.median(warm[-third:])
    waits = sorted(wait for _, wait in tally.waits)
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores\n")
    print("| The app under load | |\n|---|---:|")
    print(f"| visitors at once, each with one request at a time | {visitors} |")
    print(f"| seconds | {took:.0f} |")
    print(f"| analyses | {len(waits)} ({len(waits) / took:.1f} a second) |")
    print(f"| an analysis: median, slowest | {statistics.median(waits):.1f} s, {waits[-1]:.1f} s |")
    print(f"| errors | {len(tally.errors)} |")
    print(f"| screens with another visitor's name | {len(tally.mixed)} |")
    print(f"| memory: first third after warm-up, last third | {first:.0f} MB, {last:.0f} MB |")
    for line in (*tally.errors[:10], *tally.mixed[:10]):
        print(line, file=sys.stderr)
    return int(bool(tally.errors or tally.mixed))


def main() -> int:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--warm-up", type=float, default=1.0, help="minutes before memory counts")
    options = parser.parse_args()
    return asyncio.run(measure(options.visitors, options.minutes, options.warm_up))


if __name__ == "__main__":
    raise SystemExit(main())
