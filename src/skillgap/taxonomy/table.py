"""A TOML table that hands out typed values and notes what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from skillgap.model.taxonomy import ConceptId


class Fault(NamedTuple):
    """One thing wrong in the source: where, why, and how to repair it."""

    where: str
    reason: str
    repair: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}; {self.repair}"


@dataclass(slots=True)
class Table:
    """A TOML table with its place, which hands out typed values and records what is wrong with them."""

    where: str
    values: Mapping[str, object]
    faults: list[Fault]
    known: tuple[str, ...]

    def __post_init__(self) -> None:
        for key in self.values:
            if key not in self.known:
                self.fault(key, "unknown key", f"use one of {', '.join(self.known)}")
        order = [key for key in self.known if key in self.values]
        if order != [key for key in self.values if key in self.known]:
            self.fault("", "keys out of order", f"write them as {', '.join(order)}")

    def fault(self, key: str, reason: str, repair: str) -> None:
        """Note that the value of `key` is wrong."""
        self.faults.append(Fault(f"{self.where} {key}".rstrip(), reason, repair))

    def text(self, key: str, *, required: bool = False) -> str:
        """Return a string, "" when absent."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.fault(key, "is not a string", 'write it as "…"')
            return ""
        if required and not value.strip():
            self.fault(key, "is missing", "add it")
        if value != value.strip():
            self.fault(key, "has spaces at an end", "remove them")
        return value

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of distinct strings."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fault(key, "is not a list of strings", 'write it as ["…", "…"]')
            return ()
        if required and not value:
            self.fault(key, "is missing or empty", "add at least one")
        if len(set(value)) != len(value):
            self.fault(key, "repeats an item", "name each once")
        return tuple(value)

    def concepts(self, key: str) -> tuple[ConceptId, ...]:
        """Return a list of concept ids; whether they exist is for `check` to say."""
        return tuple(ConceptId(item) for item in self.texts(key))

    def number(self, key: str, *, default: float | None = None) -> float:
        """Return a number."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fault(key, "is missing or no number", "write a number")
            return 0.0
        return float(value)

    def flag(self, key: str) -> bool:
        """Return true or false, false when absent."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, "is not true or false", "write true or false")
            return False
        return value

    def span(self, key: str) -> tuple[float, float | None] | None:
        """Return a range [from, to], open above when only [from] is given; `None` when absent."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, int | float) for item in value):
            self.fault(key, "is not a list of numbers", "write [from, to], or [from] when it is open")
            return None
        if len(value) not in {1, 2} or sorted(value) != value:
            self.fault(key, "is no range", "write [from, to], or [from] when it is open")
            return None
        return float(value[0]), float(value[1]) if len(value) == 2 else None

    def tables(self, key: str, known: tuple[str, ...]) -> "Iterator[Table]":
        """Yield the tables of an array of tables, each with its own place."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fault(key, "is not a list of tables", f"write [[{key}]]")
            return
        for number, item in enumerate(value, start=1):
            yield Table(f"{self.where} {key} {number}", item, self.faults, known)
