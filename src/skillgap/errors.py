"""Every error a caller may catch.

All derive from `SkillgapError`, and each is a complete sentence for the person who made the input:
what could not be used, why, and what to do. Anything else that escapes is a bug of ours, and
`describe_bug` says of it what may be printed, logged and sent.
"""

import traceback
from pathlib import PurePath


class SkillgapError(Exception):
    """Base of all errors that are about the input, not about the program."""


class DocumentError(SkillgapError):
    """A resume or posting cannot be used.

    `name` is the file as the user named it, `reason` what is wrong with it, `remedy` what to do.
    """

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(name, reason, remedy)
        self.name = name
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}. {self.remedy}."


class TaxonomyError(SkillgapError):
    """The taxonomy, or a role file, is not sound.

    Carries every fault found in one run, so that an editor repairs them together.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(self.faults)


_FINDERS = {
    "skill": " `skillgap taxonomy search` finds skills by their words.",
    "role": " `skillgap roadmap list` names all.",
}


class UnknownNameError(SkillgapError):
    """A skill, role or change was named that does not exist; `near` are the closest names that do."""

    def __init__(self, kind: str, name: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(kind, name, near)
        self.kind = kind
        self.name = name
        self.near = near

    def __str__(self) -> str:
        hint = f" Did you mean {', '.join(self.near)}?" if self.near else _FINDERS.get(self.kind, "")
        return f"There is no {self.kind} named {self.name!r}.{hint}"


class UntruthfulTailoringError(SkillgapError):
    """A tailored resume would claim something its original does not, so it was not delivered."""

    def __init__(self, name: str, claims: tuple[str, ...]) -> None:
        super().__init__(name, claims)
        self.name = name
        self.claims = claims

    def __str__(self) -> str:
        claims = "; ".join(self.claims)
        return f"{self.name} was not written: it would claim what the original does not ({claims})."


def describe_bug(error: BaseException) -> str:
    """Return what kind of error it is and the places it passed through, the last one last.

    Its own words are left out: "invalid literal for int(): …" may go on with a line of a resume.
    """
    places = (
        f"{PurePath(place.filename).name}:{place.lineno}"
        for place in traceback.extract_tb(error.__traceback__)
    )
    return f"a bug of skillgap ({type(error).__name__} at {' > '.join(places)}). Please report this line."
