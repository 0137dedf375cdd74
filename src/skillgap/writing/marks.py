"""Take Markdown's marks out of what a resume in Markdown says: other formats would print them."""

import re
from typing import Any

_LINK = re.compile(r"!?\[([^\[\]]+)\]\(\s*(?:https?://|mailto:)?(?:www\.)?([^()\s]+?)/?\)")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_STRONG = re.compile(r"(?<![\\\w*_])(\*{1,3}|_{1,3})(?=[^\s*_])(.+?)(?<=[^\s\\])\1(?![\w*_])", re.DOTALL)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~&])")


def unmarked(text: str) -> str:
    """Return a text without the marks of emphasis, code and escapes; a link as its words and its address."""
    text = _LINK.sub(lambda link: link[1] if link[2] in link[1] else f"{link[1]} ({link[2]})", text)
    text = _CODE.sub(r"\2", text)
    # Strong words may hold emphasised ones.
    text = _STRONG.sub(r"\2", _STRONG.sub(r"\2", text))
    return _ESCAPE.sub(r"\1", text)


def unmarked_data(value: Any) -> Any:  # noqa: ANN401  any JSON value
    """Return JSON data with every text in it unmarked."""
    if isinstance(value, str):
        return unmarked(value)
    if isinstance(value, list):
        return [unmarked_data(each) for each in value]
    if isinstance(value, dict):
        return {key: unmarked_data(each) for key, each in value.items()}
    return value
