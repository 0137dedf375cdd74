"""Short forms and the words they are made of ("CI", "continuous integration")."""

import re

from skillgap.tailoring.vocabulary.words import STOP_WORDS, parts, tokens

MOST_INITIALS = 5
"""Words whose first letters make a short form, at most."""

_MOST_SMALL_WORDS = 2


def initials(text: str) -> frozenset[str]:
    """Return the initials of every two to five words that stand together, with and without stop words."""
    found = tokens(text)
    words = [part.casefold() for token in found for part in parts(token.text)]
    telling = [word for word in words if word not in STOP_WORDS]
    # "Critical-care" may lend one letter or two.
    whole = [word for token in found if (word := token.text.casefold()) not in STOP_WORDS]
    return frozenset(
        "".join(word[0] for word in run[at : at + length])
        for run in (words, telling, whole)
        for length in range(2, MOST_INITIALS + 1)
        for at in range(len(run) - length + 1)
    )


def is_made_of_initials(word: str, text: str) -> bool:
    """Whether a word is made of the initials of two to five words of a text that stand together."""
    return len(word) <= MOST_INITIALS and word.casefold() in initials(text)


def is_short_for(word: str, line: str) -> bool:
    """Whether a word is the acronym, in brackets, of words before it ("intravenous (IV) therapy")."""
    found = re.search(rf"^(.*)\(\s?{re.escape(word)}\b", line)
    return found is not None and bool(words_behind(word, found[1]))


def words_behind(acronym: str, before: str) -> tuple[str, ...]:
    """Return the words at the end of `before` that an acronym is made of, or nothing.

    Each of its letters stands in them in order, the first at the beginning of the first, and there are no
    more words that tell than letters.
    """
    letters = re.sub(r"[&/]", "", acronym.removesuffix("s")).casefold()
    if len(letters) < 2 or not letters.isalpha():
        return ()
    words = re.findall(r"\w+", before.casefold())
    for count in range(1, len(letters) + _MOST_SMALL_WORDS + 1):
        run = words[-count:]
        if len(run) < count:
            break
        telling = [word for word in run if word not in STOP_WORDS]
        order = "[\\w ]*?".join(letters)
        if len(telling) <= len(letters) and run[0] not in STOP_WORDS and re.match(order, " ".join(run)):
            starts = all(word[0] in letters for word in telling)
            if starts:
                return tuple(run)
    return ()


def abbreviated(line: str) -> str:
    """Return a line with short forms in the place of the words it spells them out with."""
    for found in re.finditer(r"\(([A-Z]{2,6})\)", line):
        if run := words_behind(found[1], line[: found.start()]):
            spelled = r"\W+".join(re.escape(word) for word in run)
            line = re.sub(rf"\b{spelled}\W*\({found[1]}\)", found[1], line, flags=re.IGNORECASE)
    return line


def without_short_forms(words: str) -> str:
    """Return a field without the acronym it gives in brackets for its own words."""
    return re.sub(
        r"\s*\(([A-Za-z]{2,6})\)", lambda found: "" if is_short_for(found[1], words) else found[0], words
    )


def in_short(line: str) -> str:
    """Return a line without the words that it gives a short form for in brackets."""
    for found in re.finditer(r"\s\(([A-Z][A-Z&/]{1,5}s?)\)", line):
        before = line[: found.start()]
        if run := words_behind(found[1], before):
            start = re.search(r"\W+".join(map(re.escape, run)) + r"\W*$", before, re.IGNORECASE)
            if start:
                return in_short(f"{before[: start.start()]}{found[1]}{line[found.end() :]}")
    return line
