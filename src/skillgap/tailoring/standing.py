"""Where the mentions of a resume stand, so that those of a stretch are found without going through all."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from skillgap.model.posting import Mention


class Standing:
    """Mentions in the order of the text."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin from `start` up to, not including, `end`."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
