"""What the field knows: load the built taxonomy, look things up, walk its relations.

`source` reads the hand-edited TOML of `taxonomy/`, `check` finds every fault in it, `built` writes and
reads the one JSON that ships in the package, `walk` follows broader, related and requires, `search`
finds concepts by words.
"""

from skillgap.taxonomy.built import load_taxonomy
from skillgap.taxonomy.search import find_concept, find_role, search_concepts

__all__ = ["find_concept", "find_role", "load_taxonomy", "search_concepts"]
