"""Marks that only set a text or point out of it: tags, links, footnotes, emphasis of Markdown."""

from __future__ import annotations

import re

HINTS = ("<", "](", "[", "==", "~~", "> ", "# ", "- ", "* ", "• ", "{{", "\\", "|")
_TAGS = (
    "a|abbr|b|blockquote|cite|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|u|ul"
)
_COMMENT = re.compile(r"<!--.*?-->|\{\{[^{}]*\}\}", re.DOTALL)
_BREAK = re.compile(r"\s*<(?:br|hr|/p|/div|/li|/h[1-6])\s*/?>\s*", re.IGNORECASE)
_RAISED = re.compile(r"<sup>(?P<power>[-−+]?\d+)</sup>", re.IGNORECASE)
_POWERS = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?P<address>(?:https?://|mailto:)?[^\s<>@]+(?:@[^\s<>]+)?\.[^\s<>]+)>")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\]\((?!/[^/\n]+/\))[^()\s]*(?:\s[\"“][^\"”]*[\"”])?\)")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?(?P<words>[^\[\]|]+)\]\]")
_NUMBERS = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*"
_NOTE = rf"\[(?:{_NUMBERS}|note \d+|[Cc]itation needed|\^\w+|[ivx]+)\]"
_FOOTNOTE = re.compile(
    rf"(?:(?<=[^\W_])|(?<=[.,;:!?)”’\"]))(?:{_NOTE})+(?![(\w])|(?<=[.,;:!?)”’\"])\[[a-z]\](?![(\w])|"
    rf"(?<=\w)\s\[\d{{1,3}}(?:\s?[,–-]\s?\d{{1,3}})+\]"
)
_LEAD = re.compile(r"^\s*(?:#{1,6}\s+|(?:>\s)+|[-*•]\s+(?=\S))+", re.MULTILINE)
_MARKED = re.compile(r"(?P<mark>==|~~)(?=\S)(?P<words>[^=~\n]+?)(?<=\S)(?P=mark)")
_ESCAPED = re.compile(r"\\(?=[*_#`~\[\]()!-])")
_ROW = re.compile(r"^\s*\|(?P<cells>.+)\|\s*$", re.MULTILINE)


def markup(text: str) -> str:
    """The <b>new</b> ==law==[12] -> The new law; [a report](https://…) -> a report; a line of marks alone stays."""
    bare = _bare(text)
    return bare if any(map(str.isalnum, bare)) else text


def _bare(text: str) -> str:
    text = _RAISED.sub(lambda match: match["power"].translate(_POWERS), _COMMENT.sub("", text))
    text = _AUTOLINK.sub(r"\g<address>", _TAG.sub("", _BREAK.sub(" ", text)))
    text = _WIKI.sub(r"\g<words>", _LINK.sub(r"\g<words>", text))
    text = _LEAD.sub("", _FOOTNOTE.sub("", text))
    text = _ROW.sub(lambda row: row["cells"].replace("|", ","), text)
    return _ESCAPED.sub("", _MARKED.sub(r"\g<words>", text)).strip()
