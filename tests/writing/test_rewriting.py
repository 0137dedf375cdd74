"""A language model may word a bullet; what it adds is dropped, and its failures cost nothing but its help."""

import datetime as dt
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import docx
import pytest

from skillgap import pipeline
from skillgap.errors import DocumentError
from skillgap.model.analysis import Tailoring
from skillgap.tailoring.rewrite import API_KEY, masked, private_words, unmasked
from skillgap.writing import ModelServer, tailor_file

SAMPLES = Path(__file__).parents[2] / "samples"
TODAY = dt.date(2026, 11, 20)

Answer = Callable[[str], tuple[int, bytes]]


def completion(text: str) -> tuple[int, bytes]:
    """A well-formed answer."""
    return 200, json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


class Server:
    """A real HTTP server that answers as it is told and remembers what it was asked."""

    def __init__(self) -> None:
        self.answer: Answer = lambda _: (500, b"")
        self.bodies: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.headers: list[dict[str, str]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.bodies.append(body)
                outer.paths.append(self.path)
                outer.headers.append(dict(self.headers))
                asked = re.match(r"Bullet: (.*)", body["messages"][1]["content"])[1]
                status, answer = outer.answer(asked)
                try:
                    self.send_response(status)
                    self.send_header("Location", "http://127.0.0.1:1/elsewhere")
                    self.end_headers()
                    self.wfile.write(answer)
                except OSError:
                    return  # The asker gave up, as it should.

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()

    @property
    def asked(self) -> list[str]:
        """Everything that left the machine, one text for each request."""
        return [message["content"] for body in self.bodies for message in body["messages"][1:]]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server of this test's own."""
    at = Server()
    yield at
    at.close()


RESUME = """Nadia Okafor
Data Engineer
nadia.okafor@example.org | +1 503 555 0142

EXPERIENCE

Data Engineer, Northwind Parcel
Mar 2021 - Present
- Moved 120 nightly jobs to Airflow, cutting the reporting run from 5 hours to 50 minutes.
- Run twelve services on k8s that answer 1.2 million requests a day.
- Helped build a search over support tickets; ask nadia.okafor@example.org for the code.

SKILLS
Python, Airflow, k8s
"""
JOB = "Platform engineer\n\nRequirements\n- Kubernetes\n- Apache Airflow\n- Terraform\n"


def tailor(server: Server, folder: Path, **options: float) -> Tailoring:
    """Tailor the small resume with the server's help."""
    at = ModelServer(url=server.url, model="tiny", pause=0.0, **{"timeout": 5.0, **options})
    return tailor_file(
        pipeline.read_text(RESUME, name="resume.txt"),
        pipeline.read_text(JOB, name="job.txt"),
        folder / "out.txt",
        today=TODAY,
        rewrite_with=at,
    )


def test_a_good_wording_is_taken(server: Server, tmp_path: Path) -> None:
    """An answer that says the same becomes a change of its own, with the spelling it was given."""
    server.answer = lambda asked: completion(
        "Cut the reporting run from 5 hours to 50 minutes by moving 120 nightly jobs to Apache Airflow."
        if asked.startswith("Moved")
        else asked
    )
    tailoring = tailor(server, tmp_path)
    wordings = [change for change in tailoring.changes if change.id.startswith("m")]
    assert [change.id for change in wordings] == ["m1"]
    assert tailoring.dropped == ()
    assert tailoring.truth.ok
    assert wordings[0].after in " ".join((tmp_path / "out.txt").read_text(encoding="utf-8").split())
    assert server.paths == ["/v1/chat/completions"] * 3
    assert {body["model"] for body in server.bodies} == {"tiny"}


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("to Apache Airflow", "to Apache Airflow and Terraform", "skill “Terraform”"),
        ("120 nightly", "220 nightly", "leaves out 120"),
        ("Moved 120", "Led a team that moved 120", "title"),
        ("50 minutes.", "50 minutes, which saved $2M.", "$2M"),
        (", cutting the reporting run from 5 hours to 50 minutes", "", "leaves out"),
        ("Moved", "In my role, as a data engineer with a passion for quality, " * 4 + "moved", "longer"),
    ],
)
def test_an_invention_is_dropped(before: str, after: str, why: str, server: Server, tmp_path: Path) -> None:
    """An answer that adds, changes or loses a fact is dropped with the reason; the bullet stays."""
    server.answer = lambda asked: completion(
        asked.replace(before, after) if asked.startswith("Moved") else asked
    )
    tailoring = tailor(server, tmp_path)
    assert not [change for change in tailoring.changes if change.id.startswith("m")]
    (dropped,) = tailoring.dropped
    assert why in dropped.why
    assert "Moved 120 nightly jobs to Apache Airflow" in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "answer",
    [
        (200, b"not json"),
        (200, b"{}"),
        (200, b'{"choices": []}'),
        (200, b'{"choices": [{"message": {"content": null}}]}'),
        (200, b"\xff\xfe\x00"),
        (200, b"[" * 50_000),
        completion(""),
        completion("Here is your bullet:\n\n- Moved 120 jobs."),
        completion("\x1b[31mMoved\x1b[0m"),
        (404, b"no such model"),
        (302, b""),
    ],
)
def test_garbage_is_dropped(answer: tuple[int, bytes], server: Server, tmp_path: Path) -> None:
    """Whatever a server answers, the resume is tailored without it and every bullet says why."""
    server.answer = lambda _: answer
    tailoring = tailor(server, tmp_path)
    assert len(tailoring.dropped) == 3
    assert all(dropped.why for dropped in tailoring.dropped)
    assert tailoring.truth.ok
    assert len(server.bodies) == 3


def test_a_busy_server_is_asked_again(server: Server, tmp_path: Path) -> None:
    """A status that may pass is tried again, a limited number of times."""
    statuses = iter([503, 429])
    server.answer = lambda asked: (next(statuses, 200), completion(asked)[1])
    assert tailor(server, tmp_path).dropped == ()
    assert len(server.bodies) == 5
    server.bodies.clear()
    server.answer = lambda _: (503, b"")
    assert [dropped.why for dropped in tailor(server, tmp_path).dropped] == [
        "the server answered with status 503"
    ] * 3
    assert len(server.bodies) == 9


def test_a_silent_server_is_given_up(server: Server, tmp_path: Path) -> None:
    """A server that never answers costs the attempts of one bullet; the others are not sent."""
    done = threading.Event()
    server.answer = lambda _: (done.wait(30), completion("late"))[1]
    start = time.monotonic()
    tailoring = tailor(server, tmp_path, timeout=0.2)
    done.set()
    assert time.monotonic() - start < 20
    assert len(server.bodies) == 3
    assert [dropped.why for dropped in tailoring.dropped] == [
        "no answer within 0.2 seconds",
        "not sent: no answer within 0.2 seconds",
        "not sent: no answer within 0.2 seconds",
    ]


def test_contact_data_does_not_leave(server: Server, tmp_path: Path) -> None:
    """Name, address and number are masked on the way out and back in place on the way in."""
    server.answer = lambda asked: completion(asked.replace("; ask", " – ask"))
    tailoring = tailor(server, tmp_path)
    sent = "\n".join(server.asked)
    for private in ("Nadia", "Okafor", "nadia.okafor@example.org", "555 0142"):
        assert private not in sent
    (change,) = (change for change in tailoring.changes if change.id.startswith("m"))
    assert "ask nadia.okafor@example.org" in change.after


def test_masks_go_and_come_back() -> None:
    """Every kind of contact data is masked, and unmasking is exact."""
    resume = pipeline.parse(SAMPLES / "resume.txt")
    line = "Maya Lindqvist wrote https://maya.example.com/x, mail a@b.org, call +1 503 555 0142 in 2019-2021."
    hidden, used = masked(line, private_words(resume))
    assert not re.search(r"Maya|Lindqvist|a@b|555|maya\.example", hidden)
    assert "2019-2021" in hidden
    assert unmasked(hidden, used) == line


def test_no_server_is_an_error_of_the_user(tmp_path: Path, server: Server) -> None:
    """An address where nothing listens, or that is none, is named, and no file is written."""
    server.close()
    with pytest.raises(DocumentError, match="no server answers"):
        tailor(server, tmp_path)
    assert list(tmp_path.iterdir()) == []
    for url in ("localhost:11434", "ftp://localhost", "http://"):
        with pytest.raises(DocumentError, match="no http address"):
            ModelServer(url=url, model="x")


def test_a_key_goes_to_the_server_only(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key of the environment is sent as the bearer, and a proxy of the environment is not used."""
    monkeypatch.setenv(API_KEY, "s3cret")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    server.answer = completion
    assert tailor(server, tmp_path).dropped == ()
    assert {headers["Authorization"] for headers in server.headers} == {"Bearer s3cret"}


def test_word_keeps_its_runs(server: Server, tmp_path: Path) -> None:
    """In a Word document a new wording changes only the words that differ; bold words stay bold."""
    source = docx.Document()
    for line in ("Nadia Okafor", "nadia@example.org"):
        source.add_paragraph(line)
    source.add_heading("Experience", 1)
    source.add_paragraph("Engineer, Northwind Parcel, Mar 2020 – Feb 2022")
    bullet = source.add_paragraph(style="List Bullet")
    bullet.add_run("Cut").bold = True
    bullet.add_run(" the nightly run to ")
    bullet.add_run("50 minutes").bold = True
    bullet.add_run(" with Python.")
    path, out = tmp_path / "in.docx", tmp_path / "out.docx"
    source.save(str(path))
    server.answer = lambda asked: completion(asked.replace("Cut the", "Reduced the"))
    tailor_file(
        pipeline.open_document(path),
        pipeline.read_text(JOB, name="job.txt"),
        out,
        original=path.read_bytes(),
        today=TODAY,
        rewrite_with=ModelServer(url=server.url, model="tiny", pause=0.0),
    )
    (found,) = [each for each in docx.Document(str(out)).paragraphs if "nightly run" in each.text]
    assert [(run.text, run.bold) for run in found.runs] == [
        ("Reduced", True),
        (" the nightly run to ", None),
        ("50 minutes", True),
        (" with Python.", None),
    ]
