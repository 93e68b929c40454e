"""What an ordered list shows before each of its items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_UNNUMBERED = re.compile(
    r"list-?style(?:-type)?\s*:\s*none|(?:^|[\s_-])(?:unstyled|inline|timeline|slides?|cards?|breadcrumbs?|comments?|footnotes?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST = 200  # items that are counted; a longer list is no enumeration
_LETTERED = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def number(item: etree._Element) -> str:
    """Return the number or letter before an item of an ordered list, as a browser shows it: "4."; else ""."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or parent.get("reversed") is not None:
        return ""
    if _UNNUMBERED.search(f"{parent.get('class') or ''} {parent.get('style') or ''}"):
        return ""
    place = _place(item, parent)
    letters = _LETTERED.get(parent.get("type") or "", "")
    return "" if not 0 < place <= _MOST else f"{letters[place - 1]}." if place <= len(letters) else f"{place}."


def _place(item: etree._Element, parent: etree._Element) -> int:
    """Return the number of an item: its own, or one more than that of the item before."""
    count = 0
    before: etree._Element | None = item
    while before is not None and count <= _MOST:
        if before.tag == "li":
            if (stated := _whole(before.get("value"))) is not None:
                return stated + count
            count += 1
        before = before.getprevious()
    first = _whole(parent.get("start"))
    return count - 1 + (1 if first is None else first)


def _whole(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"\d{1,4}", text) else None
