"""How the layouts write dates, periods and places."""

from collections.abc import Callable
from typing import Any

_LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def _month(date: str) -> int:
    return int(date[5:7]) - 1


def short(date: str) -> str:
    """Write "Mar 2021"."""
    return f"{_LONG[_month(date)][:3]} {date[:4]}" if len(date) > 4 else date


def long(date: str) -> str:
    """Write "March 2021"."""
    return f"{_LONG[_month(date)]} {date[:4]}" if len(date) > 4 else date


def slashed(date: str) -> str:
    """Write "03/2021"."""
    return f"{date[5:7]}/{date[:4]}" if len(date) > 4 else date


def iso(date: str) -> str:
    """Write "2021-03"."""
    return date


def dotted(date: str) -> str:
    """Write "03.2021"."""
    return slashed(date).replace("/", ".")


Write = Callable[[str], str]


def period(entry: dict[str, Any], write: Write, dash: str = " \u2013 ", now: str = "Present") -> str:
    """Write an entry's period; an entry without an end goes on."""
    start = entry.get("startDate", "")
    end = entry.get("endDate", "")
    if not start:
        return write(end) if end else ""
    return f"{write(start)}{dash}{write(end) if end else now}"


def place(location: dict[str, str]) -> str:
    """Write "Portland, OR"."""
    return ", ".join(filter(None, (location.get("city"), location.get("region"))))


def bare(url: str) -> str:
    """Write an address without its scheme."""
    return url.removeprefix("https://")
