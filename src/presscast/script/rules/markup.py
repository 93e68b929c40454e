"""Marks that only set a text or point out of it: tags, links, footnotes, emphasis of Markdown."""

from __future__ import annotations

import re

HINTS = ("<", "](", "[", "==", "~~", "> ")
_TAGS = (
    "a|abbr|b|blockquote|cite|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|u|ul"
)
_BREAK = re.compile(r"\s*<(?:br|hr|/p|/div|/li|/h[1-6])\s*/?>\s*", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\]\((?!/[^/\n]+/\))[^()\s]*(?:\s[\"“][^\"”]*[\"”])?\)")
_FOOTNOTE = re.compile(r"(?<=[^\W_]|[.,;:!?)”’\"])(?:\[(?:\d{1,3}|[a-z]|note \d+|citation needed|[ivx]+)\])+(?![(\w])")
_QUOTED = re.compile(r"^\s*(?:>\s)+", re.MULTILINE)
_MARKED = re.compile(r"(?P<mark>==|~~)(?=\S)(?P<words>[^=~\n]+?)(?<=\S)(?P=mark)")


def markup(text: str) -> str:
    """The <b>new</b> ==law==[12] -> The new law; [a report](https://…) -> a report."""
    text = _TAG.sub("", _BREAK.sub(" ", text))
    text = _FOOTNOTE.sub("", _LINK.sub(r"\g<words>", text))
    return _MARKED.sub(r"\g<words>", _QUOTED.sub("", text)).strip()
