"""Whether a new word says what stands there already: another form, a short form, a synonym, an implication.

What a tailored line adds must be explained by the original; what nothing explains is a new claim. The
synonyms are data, in `wording.toml` (what is done) and `things.toml` (all else) beside this module.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from skillgap.remembering import holds_texts
from skillgap.tailoring.vocabulary.forms import PREFIXES, camel_parts, is_clipped, is_form_of, without_prefix
from skillgap.tailoring.vocabulary.lexicon import FRAMES, doings, light, reaches, run, tables, without_the
from skillgap.tailoring.vocabulary.meaning import are_synonyms, claims_nothing, is_counting, tells_doing
from skillgap.tailoring.vocabulary.short_forms import (
    MOST_INITIALS,
    initials,
    is_made_of_initials,
    is_short_for,
    words_behind,
)
from skillgap.tailoring.vocabulary.words import STOP_WORDS, content_stems, parts, stem, tokens

_SHORTEST_COMPOUND = 6
"""Letters of a word written as one that the original writes as two, or the other way round."""

_COUNTED = re.compile(r"\d[\d.,]*-([A-Za-z][A-Za-z-]{2,})")
"""A number with what it counts ("60,000-sentence")."""

_SPELLED = re.compile(r"\b([A-Z]{2,6})s?\s\(([^()]+)\)")
"""A short form with its words in brackets."""

_CO = re.compile(r"\bco-(\w+)", re.IGNORECASE)


@dataclass(slots=True)
class Wording:
    """The words of some lines, ready to explain those of another."""

    lines: tuple[str, ...]
    _stems: frozenset[str] = field(init=False)
    _words: frozenset[str] = field(init=False)
    _run: tuple[str, ...] = field(init=False)
    _rows: Mapping[int, int] = field(init=False)
    _proofs: Mapping[int, int] = field(init=False)
    _solid: str = field(init=False)
    _initials: frozenset[str] = field(init=False)
    _acronyms: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        # Who co-wrote a thing wrote it; that others did, too, `limits` keeps.
        text = "\n".join((*self.lines, *(found[1] for line in self.lines for found in _CO.finditer(line))))
        self._stems = content_stems(text)
        self._words = frozenset(token.text.casefold() for token in tokens(text))
        self._run = run(text)
        same = tables().same
        # "Hand-maintained" says as much as "maintained by hand".
        inner = (parts(word) for word in self._words if "-" in word and word.endswith("ed"))
        rows = {**same.of(self._run), FRAMES: 0}
        for row, rung in (held for each in inner for part in each for held in same.at(stem(part)).items()):
            rows[row] = max(rung, rows.get(row, 0))
        self._rows = rows
        self._proofs = tables().proofs.of(self._run)
        self._solid = re.sub(r"[\W_]", "", text.casefold())
        self._initials = initials(text)
        self._acronyms = frozenset(
            token.text.removesuffix("s").casefold()
            for token in tokens(text)
            if len(token.text) > 1 and token.text[:-1].isupper()
        )

    def unexplained(self, line: str, *, opens: bool = False) -> tuple[str, ...]:
        """Return the words of a line, in order and without repeats, that these lines do not explain.

        With `opens` the line begins with what was done, which only what is done accounts for: a plan of a
        house is a drawing of it, but who planned it did not only draw.
        """
        found = tokens(line)
        stems = tuple(stem(token.text) for token in found)
        known = self._phrases_explained(stems) | self._spelled_acronyms(line) | self._spelled_here(line)
        left = [
            token.text
            for token, word in zip(found, stems, strict=True)
            if (
                word not in known
                and not self._explains(token.text)
                and not is_made_of_initials(token.text, line)
                and not is_short_for(token.text, line)
            )
            or (
                opens
                and token is found[0]
                and tells_doing(token.text)
                and word not in known
                and not self._explains_doing(word)
            )
        ]
        return tuple(dict.fromkeys(left))

    def holds(self, word: str) -> bool:
        """Whether these lines hold a word in some form."""
        at = stem(word)
        return at in self._stems or any(is_form_of(at, other) for other in self._stems)

    def is_explained_by_none_but(self, word: str, other: str) -> bool:
        """Whether nothing in these lines but another word, in whatever form, explains a word."""
        at = stem(word)
        if claims_nothing(at) or at[0].isdigit():
            return False
        return self.explains(word) and not self.without(other).explains(word)

    def without(self, word: str) -> "Wording":
        """Return the words of these lines but one, in whatever form it stands there."""
        but = stem(word)
        words = (token.text for line in self.lines for token in tokens(line))
        return wording_of(
            " ".join(one for one in words if stem(one) != but and not is_form_of(stem(one), but))
        )

    def without_those_of(self, line: str) -> "Wording":
        """Return the words of these lines that a line does not tell again."""
        told = {stem(token.text) for token in tokens(line)}
        words = (token.text for each in self.lines for token in tokens(each))
        left = (
            word
            for word in words
            if stem(word) not in told and not any(is_form_of(stem(word), each) for each in told)
        )
        return wording_of(" ".join(left))

    def accounts_for(self, word: str) -> bool:
        """Whether these lines say what a word says, which is more than nothing."""
        at = stem(word)
        return not claims_nothing(at) and self.explains(word)

    def explains_beginning(self, line: str) -> bool:
        """Whether these lines explain a phrase that a line begins with ("took care")."""
        same, words = tables().same, run(line)
        found = tuple(same.phrases_at(words, 0))
        # Who put a thing into production did more than put it in.
        longest = max(map(len, found), default=0)
        return any(reaches(self._rows, same.phrases[each]) for each in found if len(each) == longest)

    def explains_act(self, verb: str) -> bool:
        """Whether these lines explain a verb that is no light one."""
        at = stem(verb)
        return at in self._stems or (at not in light() and not self.unexplained(verb, opens=True))

    def explains(self, words: str) -> bool:
        """Whether these lines explain every word of a few words."""
        return not self.unexplained(words)

    def _explains(self, word: str) -> bool:
        if self._is_known(word) or self._is_known(word.casefold().removeprefix("co-")):
            return True
        inner = parts(word)
        if len(inner) == 1 and (cut_short := camel_parts(word)):
            # "SecOps" is made of the beginnings of words.
            return all(self._is_clipped(part) for part in cut_short)
        return len(inner) > 1 and all(
            self._is_known(part) or (part.endswith("er") and self._is_known(part[:-1])) for part in inner
        )

    def implies(self, word: str) -> bool:
        """Whether these lines name what proves a word without saying it (Azure that of Microsoft)."""
        return reaches(self._proofs, tables().implied.at(stem(word)))

    def _explains_doing(self, at: str) -> bool:
        """Whether these lines explain a word in a row of what is done, if any row of those has it."""
        found = tables()
        done = {row: rung for row, rung in found.same.words.get(at, {}).items() if row < doings()}
        return (
            not done
            or reaches(self._rows, done)
            or at in self._stems
            or at in found.plain
            or at in light()
            or any(is_form_of(at, other) for other in self._stems)
        )

    def _is_known(self, word: str) -> bool:
        at = stem(word)
        if counted := _COUNTED.fullmatch(word):
            return is_counting(counted[1]) or all(map(self._is_known, parts(counted[1])))
        found = tables()
        if at in self._stems or claims_nothing(at) or not at or at[0].isdigit():
            return True
        if (
            word.casefold() in STOP_WORDS
            or word.casefold().replace("&", "").removesuffix("s") in self._initials
            or reaches(self._rows, found.same.at(at))
            or reaches(self._proofs, found.implied.at(at))
        ):
            return True
        solid = re.sub(r"[\W_]", "", word.casefold())
        if len(solid) >= _SHORTEST_COMPOUND and solid.removesuffix("s") in self._solid:
            return True
        is_form = any(is_form_of(at, other) for other in self._stems)
        return is_form or self._is_clipped(word) or self._is_prefixed(word)

    def _is_clipped(self, word: str) -> bool:
        """Whether a word no row knows is one of these lines cut short, or written out ("repos")."""
        return any(
            is_clipped(one, other) and stem(one) not in tables().same.words
            for held in self._words
            for one, other in ((word, held), (held, word))
        )

    def _is_prefixed(self, word: str) -> bool:
        """Whether these lines say with words of their own what a prefix says of a word ("deduplicated")."""
        found = without_prefix(word)
        if found is None:
            return False
        prefix, rest = found
        if prefix == "re":
            again = (without_prefix(held) for held in self._words)
            return any(each and each[0] == "re" and are_synonyms(rest, each[1]) for each in again)
        return any(said in self._words for said in PREFIXES[prefix]) and self._is_known(rest)

    def _phrases_explained(self, stems: tuple[str, ...]) -> frozenset[str]:
        """Return the stems of every phrase whose row these lines hold a member of."""
        stems = without_the(stems)
        return frozenset(
            word
            for table, held in ((tables().same, self._rows), (tables().implied, self._proofs))
            for at in range(len(stems))
            for phrase in table.phrases_at(stems, at)
            if reaches(held, table.phrases[phrase])
            for word in phrase
        )

    def _spelled_here(self, line: str) -> frozenset[str]:
        """Return the stems of words that a line itself abbreviates, where these lines know most of them.

        Who writes out "special educational needs (SEN)" for "special needs" says no more.
        """
        found = {
            stem(word)
            for at in _SPELLED.finditer(line)
            if at[1].casefold() in self._acronyms and is_short_for(at[1], f"{at[2]} ({at[1]})")
            for word in parts(at[2])
        }
        for at in re.finditer(r"\(([A-Z][A-Z&/]{1,5})s?\)", line):
            run = [word for word in words_behind(at[1], line[: at.start()]) if word not in STOP_WORDS]
            is_held = at[1].casefold() in self._acronyms
            if is_held or 2 * sum(self._is_known(word) for word in run) > len(run):
                found |= {stem(word) for word in run}
        return frozenset(found)

    def _spelled_acronyms(self, line: str) -> frozenset[str]:
        """Return the stems of every run of words whose initials these lines hold as an acronym."""
        words = [part for token in tokens(line) for part in parts(token.text)]
        lengths = range(2, MOST_INITIALS + 1)
        runs = (words[at : at + length] for length in lengths for at in range(len(words) - length + 1))
        spelled = (run for run in runs if "".join(word[0] for word in run).casefold() in self._acronyms)
        return frozenset(stem(word) for run in spelled for word in run)


@holds_texts
@lru_cache(maxsize=500)
def wording_of(*lines: str) -> Wording:
    """Return the words of some lines, ready to explain those of another."""
    return Wording(lines)
