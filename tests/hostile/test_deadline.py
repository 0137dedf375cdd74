"""No step with a document takes longer than it may, in whatever thread and wherever it hangs."""

import gc
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from skillgap import pipeline
from skillgap.deadline import deadline
from skillgap.documents.suspicion import is_suspect_text
from skillgap.errors import DocumentError, UnknownNameError
from skillgap.limited import use_limits
from skillgap.model.document import DocumentKind, Limits
from skillgap.pipeline import read_posting, read_resume, read_text
from skillgap.samples import sample

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def limited() -> Iterator[Callable[[Limits], None]]:
    """Set limits for one test."""
    yield use_limits
    use_limits(Limits())


def spin() -> None:
    """Loop without end."""
    while True:
        pass


def match() -> None:
    """Match with a pattern that tries every way to cut a word."""
    re.match(r"(a+)+$", "a" * 60 + "b")


def wait() -> None:
    """Wait on a lock that nobody opens."""
    threading.Event().wait()


@pytest.mark.parametrize("hang", [spin, match, wait])
def test_main_thread_is_ended(hang: Callable[[], None]) -> None:
    """A loop, a regular expression and a wait end at the limit, with the name and the limit said."""
    started = time.monotonic()
    with (
        pytest.raises(DocumentError, match=r"^x\.txt: reading it takes longer than 0\.2 seconds\."),
        deadline("x.txt", 0.2),
    ):
        hang()
    assert time.monotonic() - started < 5


class Finalized:
    """Takes half a second to be thrown away, and whatever is raised there is swallowed."""

    def __del__(self) -> None:
        until = time.monotonic() + 0.5
        while time.monotonic() < until:
            pass


@pytest.mark.parametrize("is_main", [True, False])
def test_an_error_that_is_swallowed_comes_again(*, is_main: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit that is reached inside a finalizer ends what comes after it."""
    swallowed: list[object] = []
    said: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda hooked: swallowed.append(hooked.exc_type))

    def work() -> None:
        try:
            with deadline("x.txt", 0.1):
                Finalized()
                spin()
        except DocumentError as error:
            said.append(str(error))

    if is_main:
        work()
    else:
        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        thread.join(20)
    assert swallowed
    assert len(said) == 1


def test_other_threads_are_ended() -> None:
    """A thread of the app is ended as well, and goes on with its next work undisturbed."""
    said: list[str] = []

    def work() -> None:
        for _ in range(20):
            try:
                with deadline("x.txt", 0.01):
                    spin()
            except DocumentError as error:
                said.append(str(error))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(60)
    assert len(said) == 20


def test_error_never_comes_late() -> None:
    """Work that ends in the very moment of the limit is done or refused, and nothing follows it."""
    outcomes = set()

    def work() -> None:
        for seconds in [0.0005 + 0.00005 * number for number in range(60)]:
            try:
                with deadline("x.txt", 0.002):
                    end = time.monotonic() + seconds
                    while time.monotonic() < end:
                        pass
                outcomes.add("done")
            except DocumentError:
                outcomes.add("refused")
            time.sleep(0.004)  # Where a late error would arrive.

    work()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(60)
    assert outcomes == {"done", "refused"}


@pytest.mark.parametrize("seconds", [5, 0.05])
def test_nothing_stays_behind_in_the_interpreter(seconds: float) -> None:
    """After a thread's deadline, met or passed, a profiler counts the calls of a program as before."""
    counting = (
        "import sys, threading, time\n"
        "from skillgap.deadline import deadline\n"
        "from skillgap.errors import DocumentError\n"
        "def work():\n"
        "    try:\n"
        f"        with deadline('x', {seconds}):\n"
        "            until = time.monotonic() + 0.3\n"
        "            while time.monotonic() < until: pass\n"
        "    except DocumentError: pass\n"
        "thread = threading.Thread(target=work)\n"
        "thread.start()\n"
        "thread.join()\n"
        "calls = []\n"
        "sys.setprofile(lambda frame, event, argument: calls.append(event))\n"
        "(lambda: None)()\n"
        "sys.setprofile(None)\n"
        "print('call' in calls)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", counting], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "True\n"


def test_other_alarms_come_back() -> None:
    """An alarm that was set before rings after, at its time and with its own handler."""
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(time.monotonic()))
    left = signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        started = time.monotonic()
        with deadline("x.txt", 5):
            time.sleep(0.1)
        while not rung and time.monotonic() - started < 5:
            time.sleep(0.01)
        assert 0.2 < rung[0] - started < 2
    finally:
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, *left)


@pytest.mark.parametrize(
    ("step", "name"),
    [(read_resume, "resume.pdf"), (read_posting, "posting.txt"), (pipeline.parse, "resume.md")],
)
def test_long_texts_are_understood_alike_in_a_process_of_their_own(
    step: Callable[[Path], object], name: str, limited: Callable[[Limits], None]
) -> None:
    """What a process of its own makes of a text is what this one makes of it."""
    here = step(sample(name))
    limited(Limits(unguarded_characters=0))
    assert step(sample(name)) == here


def test_tailoring_is_alike_in_a_process_of_its_own(limited: Callable[[Limits], None]) -> None:
    """A long resume is tailored as a short one is, and a name that does not exist is said all the same."""
    resume, posting = read_resume(sample("resume.md")), read_posting(sample("posting.txt"))
    analysis = pipeline.analyze(resume, posting)
    here = pipeline.tailor(resume, posting, analysis)
    limited(Limits(unguarded_characters=0))
    assert pipeline.tailor(resume, posting, analysis) == here
    with pytest.raises(UnknownNameError, match="no change named 'none'"):
        pipeline.tailor(resume, posting, analysis, accept=frozenset({"none"}))


def test_long_text_is_ended_in_time(limited: Callable[[Limits], None]) -> None:
    """A long text whose understanding takes too long is refused at the limit, not after."""
    limited(Limits(max_seconds=0.5))
    document = read_text("- Built things in Python\n" * 10_000, name="long.txt")
    started = time.monotonic()
    with pytest.raises(DocumentError, match=r"long\.txt: reading it takes longer than 0\.5 seconds"):
        read_resume(document)
    assert time.monotonic() - started < 10


def test_long_text_is_held_to_its_memory(limited: Callable[[Limits], None]) -> None:
    """A long text whose understanding takes too much memory is refused, and the caller lives on."""
    limited(Limits(max_memory_bytes=200 * 2**20))
    with pytest.raises(DocumentError, match="more than 200 MB"):
        read_resume(read_text("- Built things in Python\n" * 10_000, name="long.txt"))


@pytest.mark.parametrize("gap", ["\t" * 15_000, " " * 15_000, "\n " * 7_500, "a" * 15_000, "- " * 7_500])
def test_no_visitor_waits_for_one_expression(gap: str, limited: Callable[[Limits], None]) -> None:
    """In a thread, where a regular expression cannot be ended, a text made for one is left to a process."""
    limited(Limits(max_seconds=0.3))
    document = read_text(f"Jane Doe\n\nExperience\n\n- Built A{gap}b\n", name="gap.txt")
    said: list[str] = []

    def work() -> None:
        for step in (read_resume, read_posting):
            try:
                step(document)
            except DocumentError as error:
                said.append(str(error))

    started = time.monotonic()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(30)
    assert time.monotonic() - started < 10
    assert len(said) == 2
    assert all("longer than 0.3 seconds" in each for each in said)


@pytest.mark.parametrize("name", ["resume.md", "resume.pdf", "posting.txt"])
def test_ordinary_texts_are_understood_where_they_are(name: str) -> None:
    """The cost of a process is for what is out of the ordinary."""
    assert not is_suspect_text(pipeline.open_document(sample(name)).text)


@pytest.mark.parametrize("word", ["lead ", "1 year ", "(R) ", "C++ "])
def test_a_word_a_thousand_times_over(word: str) -> None:
    """A line of nothing but a word that depends on its neighbours is read in little time."""
    body = word * (20_000 // len(word))
    started = time.process_time()
    read_posting(read_text(f"Data Engineer\n\nRequirements\n\n- {body[:19_000]}\n"))
    assert time.process_time() - started < 4


@pytest.mark.parametrize(
    ("step", "name"),
    [
        (read_resume, "resume.md"),
        (read_posting, "posting.txt"),
        (pipeline.parse, "resume.md"),
        (pipeline.import_roadmap, "posting.txt"),
        (lambda path: pipeline.extract(path, DocumentKind.RESUME), "resume.md"),
    ],
)
def test_every_step_is_held(
    step: Callable[[Path], object], name: str, limited: Callable[[Limits], None]
) -> None:
    """Reading a resume, a posting, a roadmap: each is ended at the limit."""
    pipeline.default_matcher()
    limited(Limits(max_seconds=0.0005))
    with pytest.raises(DocumentError, match=r"longer than 0\.0005 seconds"):
        step(sample(name))


@pytest.mark.parametrize(
    "command",
    [
        ("analyze", "{resume}", "--job", "{posting}"),
        ("extract", "{resume}"),
        ("tailor", "{resume}", "--job", "{posting}", "-o", "{folder}/out.txt"),
        ("verify", "{resume}", "{resume}"),
        ("parse", "{resume}"),
    ],
    ids=lambda command: command[0],
)
def test_commands_keep_the_limit_given(
    command: tuple[str, ...], skillgap: Callable[..., object], tmp_path: Path
) -> None:
    """`--time-limit` holds for every command, and for that command only."""
    pipeline.default_matcher()
    names = {"resume": sample("resume.md"), "posting": sample("posting.txt"), "folder": tmp_path}
    words = [word.format(**names) for word in command]
    done = skillgap("--time-limit", "0.0005", *words)
    assert done.status == 3
    assert "takes longer than 0.0005 seconds" in done.err
    assert "Traceback" not in done.err
    assert skillgap(*words).status == 0


def test_batch_keeps_its_limit(skillgap: Callable[..., object], tmp_path: Path) -> None:
    """A document that takes too long is a row with the reason, and no worker is lost over it."""
    folder = tmp_path / "resumes"
    folder.mkdir()
    (folder / "long.txt").write_text("- Built things in Python\n" * 10_000, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = skillgap(
        "batch", folder, "--jobs", sample("posting.txt"), "-o", out, "--workers", "1", "--time-limit", "1.5"
    )
    assert done.status == 4, done.err
    assert "takes longer than 1.5 seconds" in out.read_text(encoding="utf-8")


def test_app_says_what_takes_too_long(limited: Callable[[Limits], None]) -> None:
    """In the app a text that takes too long is a message beside its field, and the next one is read."""
    # Nothing that was read before stands in it, so that no cache makes it quick.
    resume = "Ines Castellan\n\nExperience\n" + "".join(f"- Built part {n} of {n + 7}\n" for n in range(1500))
    app = AppTest.from_file(ROOT / "app.py", default_timeout=120).run()
    app.text_area(key="resume_text").set_value(resume)
    app.text_area(key="posting_text").set_value(sample("posting.txt").read_text(encoding="utf-8"))
    limited(Limits(max_seconds=0.02))
    gc.disable()  # Hypothesis listens to it, and what is raised there would be reported.
    app.button(key="analyze").click().run()
    gc.enable()
    assert not app.exception
    said = "".join(element.proto.body for kind in ("html", "markdown") for element in app.get(kind))
    assert "longer than 0.02 seconds" in said
    limited(Limits())
    app.button(key="analyze").click().run()
    assert not app.exception
