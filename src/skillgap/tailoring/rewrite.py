"""Ask a language model, on a server the user names, to word one bullet; believe nothing it says.

Any server that speaks the chat completions of OpenAI's interface will do. What goes out is one bullet with
contact data masked and the requirements it shows; nothing else leaves the machine, no proxy is used and no
redirect followed. Whether an answer may be used is for `truth` to decide.
"""

import http.client
import json
import os
import re
import ssl
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from skillgap.errors import DocumentError
from skillgap.model.resume import Resume

API_KEY = "SKILLGAP_API_KEY"
"""Environment variable whose value is sent as the bearer token, for servers that want one."""

_LONGEST_ANSWER = 1_000_000
"""Bytes of an answer that are read at most."""

_TASK = (
    "You edit one bullet of a resume for a job posting. Say the same facts in clear words and, where the "
    "bullet already shows it, with the posting's words. Keep every number, name and tool. Add nothing: no "
    "skill, number, result, rank or praise that the bullet does not state. Keep text in [SQUARE BRACKETS] "
    "as it is. Answer with the bullet alone, on one line, without quotation marks."
)
_CONTACT = re.compile(
    r"[^\s@]+@[^\s@]+\.\w+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev)(?:/\S*)?"
    r"|(?<![\w$€£])\+?\d[\d ().-]{8,}\d(?!\w)"
)
_MASK = re.compile(r"\[[A-Z]+-\d+\]")
_RETRIED = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class NoAnswerError(Exception):
    """The server gave no answer that can be read; the message says why."""

    def __init__(self, why: str, *, is_silent: bool = False) -> None:
        super().__init__(why)
        self.is_silent = is_silent
        """No attempt was answered in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelServer:
    """A server with its model. `timeout` is in seconds for each attempt, `pause` between attempts."""

    url: str
    model: str
    timeout: float = 60.0
    attempts: int = 3
    pause: float = 1.0

    def __post_init__(self) -> None:
        at = urlsplit(self.url)
        if at.scheme not in {"http", "https"} or not at.hostname:
            remedy = "Give an address such as http://localhost:11434/v1"
            raise DocumentError(self.url, "it is no http address of a server", remedy)


def ask(server: ModelServer, bullet: str, wanted: Sequence[str]) -> str:
    """Return the server's wording of a bullet, on one line.

    `wanted` are the posting's words for what the bullet shows. Raises `NoAnswerError` when every attempt
    failed and `DocumentError` when there is no such server.
    """
    posting = f"\nThe posting's words for what it shows: {', '.join(wanted)}." if wanted else ""
    messages = [
        {"role": "system", "content": _TASK},
        {"role": "user", "content": f"Bullet: {bullet}{posting}"},
    ]
    body = json.dumps({"model": server.model, "messages": messages, "temperature": 0, "stream": False})
    why, silent = "", 0
    for attempt in range(server.attempts):
        if attempt:
            time.sleep(server.pause * attempt)
        try:
            status, answer = _post(server, body.encode())
        except TimeoutError:
            why, silent = f"no answer within {server.timeout:g} seconds", silent + 1
            continue
        except ConnectionRefusedError as error:
            remedy = "Start the server, or check the address"
            raise DocumentError(server.url, "no server answers there", remedy) from error
        except (OSError, http.client.HTTPException) as error:
            why = f"the connection failed ({type(error).__name__})"
            continue
        if status == http.client.OK:
            return _line_of(answer)
        why = f"the server answered with status {status}"
        if status not in _RETRIED:
            break
    raise NoAnswerError(why, is_silent=silent == server.attempts)


def private_words(resume: Resume) -> tuple[tuple[str, str], ...]:
    """Return (words, kind) for the name and the contact data of a resume, longest first."""
    basics = resume.basics
    place = basics.location
    private = {
        "NAME": (basics.name, *(part for part in basics.name.split() if len(part) > 2)),
        "EMAIL": (basics.email,),
        "PHONE": (basics.phone,),
        "URL": (basics.url, *(profile.url for profile in basics.profiles)),
        "USER": tuple(profile.username for profile in basics.profiles),
        "PLACE": (place.address, place.postal_code) if place else (),
    }
    found = [(words, kind) for kind, all_words in private.items() for words in all_words if words]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))


def masked(text: str, private: Sequence[tuple[str, str]]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return a text without contact data, and (words as written, mask) for what was taken out of it."""
    used: list[tuple[str, str]] = []
    patterns = [(rf"(?<!\w){re.escape(words)}(?!\w)", kind) for words, kind in private]
    # Addresses first: a name inside one must not be masked by itself.
    for pattern, kind in ((_CONTACT.pattern, "CONTACT"), *patterns):
        for words in dict.fromkeys(found.group() for found in re.finditer(pattern, text, re.IGNORECASE)):
            mask = f"[{kind}-{len(used) + 1}]"
            text = text.replace(words, mask)
            used.append((words, mask))
    return text, tuple(used)


def unmasked(answer: str, used: Sequence[tuple[str, str]]) -> str:
    """Put back what was taken out. Raises `NoAnswerError` for an answer with other masks than were sent."""
    if sorted(set(_MASK.findall(answer))) != sorted(mask for _, mask in used):
        raise NoAnswerError("it lost or invented a place of contact data")
    for words, mask in reversed(used):
        answer = answer.replace(mask, words)
    return answer


def _post(server: ModelServer, body: bytes) -> tuple[int, bytes]:
    at = urlsplit(server.url)
    base = at.path.rstrip("/") or "/v1"
    path = base if base.endswith("/chat/completions") else f"{base}/chat/completions"
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if key := os.environ.get(API_KEY):
        headers["Authorization"] = f"Bearer {key}"
    host = at.hostname or ""
    deadline = time.monotonic() + server.timeout
    connection = (
        http.client.HTTPSConnection(
            host, at.port, timeout=server.timeout, context=ssl.create_default_context()
        )
        if at.scheme == "https"
        else http.client.HTTPConnection(host, at.port, timeout=server.timeout)
    )
    try:
        connection.request("POST", path, body, headers)
        response = connection.getresponse()
        return response.status, b"".join(_chunks(response, deadline))
    finally:
        connection.close()


def _chunks(response: http.client.HTTPResponse, deadline: float) -> Iterator[bytes]:
    """Read an answer piece by piece, so that one that drips in is given up in time."""
    size = 0
    while size < _LONGEST_ANSWER and (chunk := response.read1(65_536)):
        if time.monotonic() > deadline:
            raise TimeoutError
        size += len(chunk)
        yield chunk


def _line_of(answer: bytes) -> str:
    """Return the one line an answer holds. Raises `NoAnswerError` for anything else."""
    try:
        text = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise NoAnswerError("the answer is not in the form of a chat completion") from error
    if not isinstance(text, str):
        raise NoAnswerError("the answer holds no text")
    # Models that think aloud do so between these marks.
    text = re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) != 1:
        raise NoAnswerError(f"the answer has {len(lines)} lines where one bullet was asked for")
    line = re.sub(r"^(?:[-*•]\s+|Bullet:\s*)+", "", lines[0]).strip()
    quoted = re.fullmatch(r"[\"“'](.*)[\"”']", line)
    line = " ".join((quoted[1] if quoted else line).split())
    if not line or not line.isprintable():
        raise NoAnswerError("the answer holds no plain text")
    return line
