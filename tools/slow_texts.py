"""Read texts of nothing but one beginning, over and over, in a thread as the app does; say which take long.

    python tools/slow_texts.py [--seconds 4] [--only WORD]

Each is just short of the limit above which a text is understood in a process of its own. Exits with 1
when one takes more processor time than `--seconds`, which has room for a busy machine.
"""

import argparse
import sys
import threading
import time

from skillgap import pipeline
from skillgap.errors import DocumentError
from skillgap.model.document import Limits

SIZE = Limits().unguarded_characters - 3_000
LINES = (4_900, 120)
"""Characters of a line: the longest that is understood in a thread, and an ordinary one."""

WORD = 890
CHARACTERS = (*"aA1(\"'/@-\u2013\u2022|.:;,*_#`%\\+{[éR\u2026\n\u200b\u0301\U0001d482",)
PAIRS = (
    *(
        "A-",
        "a-",
        "a.",
        "a,",
        "1.",
        "1,",
        "a@",
        "a@a",
        "a@a.",
        ".a",
        "a:",
        "((a)",
        "[a](,",
        "![a",
        "**a",
        "](",
        '="',
    ),
    *(
        "::",
        "\\*",
        "<a>",
        "&amp;",
        "http://",
        "http://a",
        "a.com/",
        "a/b",
        "Python/",
        "CI/CD/",
        "- a\n",
        "A\n",
    ),
)
WORDS = (
    *(
        "a ",
        "A ",
        "1 ",
        "a, ",
        "e, ",
        "Aa, ",
        "Aa ",
        "A & ",
        "A: ",
        "- ",
        "• ",
        "| ",
        ". ",
        "; ",
        "$1 ",
        "1+ ",
        "(1) ",
    ),
    *(
        "(a) ",
        "(R) ",
        "'s ",
        ", - ",
        "5 - ",
        "C++ ",
        "Python, ",
        "Python and ",
        "a and b, ",
        "a, b and ",
        "and ",
        "or ",
    ),
    *(
        "and/or ",
        "e.g. ",
        "such as ",
        "one of ",
        "one or more of ",
        "at least one of ",
        "not ",
        "no ",
        "the ",
        "of ",
    ),
    *(
        "in ",
        "of the ",
        "1 year ",
        "years of ",
        "Jan ",
        "Jan 2020 ",
        "2020 - ",
        "2019-",
        "+49 ",
        "ext. ",
        "born ",
    ),
    *(
        "age ",
        "cgpa ",
        "gpa 3 / ",
        "lead ",
        "BSc ",
        "degree in ",
        "University of ",
        "Engineer at ",
        "must have ",
    ),
    *("nice to have ", "ignore all ", "previous ", "you are ", "10.1234/a ", "Ab-Cd "),
)
GAPS = (" " * 79 + "a", "\t" * 79 + "a", "\n" * 79 + "a")


def text_of(beginning: str, line: int) -> str:
    """Repeat a beginning to a text of `SIZE` characters, in words and lines of ordinary length."""
    if any(map(str.isspace, beginning)):
        one = beginning * max(1, line // len(beginning))
    else:
        one = " ".join([beginning * (WORD // len(beginning))] * max(1, line // WORD))[:line]
    return "\n".join([one] * (SIZE // len(one) + 1))[:SIZE]


def read(kind: str, body: str) -> None:
    """Read a text as what it is to be."""
    if kind == "resume":
        head = "Jane Doe\njane@example.org\n\nExperience\n\nEngineer, Acme, Jan 2019 - Present\n- "
        pipeline.read_resume(pipeline.read_text(f"{head}{body}\n\nSkills\n\nPython, SQL\n"))
    else:
        pipeline.read_posting(pipeline.read_text(f"Data Engineer\n\nRequirements\n\n- {body}\n- Python\n"))


def main() -> int:
    """Read all of them and print the slowest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--only", action="append", default=[])
    options = parser.parse_args()
    pipeline.default_matcher()
    times: list[tuple[float, str]] = []

    def work(kind: str, beginning: str, line: int) -> None:
        started, said = time.thread_time(), ""
        try:
            read(kind, text_of(beginning, line))
        except DocumentError as error:
            said = f": {error.reason}"
        times.append((time.thread_time() - started, f"{kind}, {beginning!r:.20} in lines of {line}{said}"))

    for beginning in options.only or (*CHARACTERS, *PAIRS, *WORDS, *GAPS):
        for line in LINES:
            for kind in ("resume", "posting"):
                thread = threading.Thread(target=work, args=(kind, beginning, line))
                thread.start()
                thread.join()
    times.sort(reverse=True)
    print(f"{len(times)} texts of {SIZE:,} characters; the slowest, in seconds of processor time:")
    print("\n".join(f"{seconds:6.2f}  {what}" for seconds, what in times[:10]))
    return int(times[0][0] > options.seconds)


if __name__ == "__main__":
    sys.exit(main())
