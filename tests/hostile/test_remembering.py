"""What a process remembers of the texts it read goes when it should: nobody's words stay for ever."""

import subprocess
import sys

SCRIPT = '''
import gc
import re
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CellType

from skillgap import pipeline, remembering
from skillgap.matching.chunks import Remembered
from skillgap.pipeline import analyze, forget_texts, read_posting, read_resume, read_text, tailor
from skillgap.samples import sample


def says(each, word):
    """Whether an object, or one in it that the collector leaves alone for having no cycles, has the word."""
    if type(each) is str:
        return word in each.lower()
    if type(each) is re.Pattern:
        return says(each.pattern, word)
    return type(each) in {tuple, dict, frozenset} and not gc.is_tracked(each) and holds(each, word)


def holds(each, word):
    """Whether something directly in an object says the word."""
    return any(says(part, word) for part in gc.get_referents(each))


def holders(word):
    """Return how many objects hold a text with the word."""
    return sum(
        holds(each, word)
        for each in gc.get_objects()
        if each is not globals() and type(each) is not CellType  # where this very word is held
    )


def use(name):
    """Do all that the app does with a resume."""
    text = Path(sample("resume.md")).read_text(encoding="utf-8")
    text = text.replace("Maya", name).replace("Lindqvist", name + "son")
    text = text.replace("pipeline", name.lower() + "line")
    resume = read_resume(read_text(text + f"\\n- Wrote {name}ix with {name.lower()}\\u00efc R&D-{name}\\n"))
    posting = read_posting(read_text(sample("posting.txt").read_text(encoding="utf-8") + f"\\n- {name}ql\\n"))
    tailor(resume, posting, analyze(resume, posting))


first, last = "".join(("Quo", "vandra")), "".join(("Zil", "bethor"))
use(first)
gc.unfreeze()
assert holders(first.lower()) > 5, "the search must be able to find what is there"
remembering.MOST_CHARACTERS = 100
use(last)
gc.collect()
assert not holders(first.lower()), "texts must be forgotten when others fill the memory"
assert holders(last.lower()) > 5
forget_texts()
gc.collect()
assert not holders(last.lower()), "nothing may stay when texts are forgotten"

# What no word of this resume went into might still hold those of another.
of_the_taxonomy = {
    *("taxonomy.walk", "taxonomy.titles", "gaps.score", "gaps.credit", "learning.material"),
    *("profile.building", "tailoring.relevance", "documents.fonts", "matching.heuristics", "batch.worker"),
}
filled = {
    f"{each.__module__}.{each.__qualname__}"
    for each in gc.get_objects()
    if isinstance(each, _lru_cache_wrapper)
    and each.__module__.startswith("skillgap")
    and each.__module__.removeprefix("skillgap.") not in of_the_taxonomy
    and each.cache_info().currsize > (4 if each.cache_info().maxsize is None else 0)
}
assert filled <= {"skillgap.resume.dates._fold_letter"}, filled
full = [each for each in gc.get_objects() if isinstance(each, Remembered) and each]
assert not full, full[0]
'''


def test_nothing_of_a_text_stays_when_it_is_forgotten() -> None:
    """No object of the process holds a word of a resume once it is forgotten or others filled the memory."""
    done = subprocess.run((sys.executable, "-c", SCRIPT), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
