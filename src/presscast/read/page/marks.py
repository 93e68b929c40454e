"""What stands in a sentence and is no word of it: note marks, struck words, readings, formulas, side notes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from presscast.read.page.runs import Run

if TYPE_CHECKING:
    from lxml import etree

_NOTE = re.compile(r"(?:^|[\s_-])(?:foot-?note|end-?note|note-?ref|fn|reference|cite|citation|sd-?note)", re.IGNORECASE)
_NOTE_TARGET = re.compile(r"#.*(?:fn|foot|note|ref|cite|_ftn|anchor)|#\d", re.IGNORECASE)
_NUMBERED = re.compile(r"^[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]+|note \d+|citation needed)[\])]?$", re.IGNORECASE)
_BRACKETED = re.compile(r"^\[(?:\d{1,3}|note \d+|citation needed)\]$")
_SIDE = re.compile(
    r"(?:^|[\s_-])(?:side-?note|margin-?note|footnote-?(?:text|content|body))(?:$|[\s_-])", re.IGNORECASE
)
_PAGE_BREAK = re.compile(r"(?:^|[\s_-])page-?(?:break|number|num|no)(?:$|[\s_-])", re.IGNORECASE)
_EDIT = re.compile(r"(?:^|\s)mw-editsection(?:$|\s)")
_INITIAL = re.compile(
    r"(?:^|[\s_-])(?:drop-?cap|drop-?caps|initial|lettrine|versal|capolettera)(?:$|[\s_-])", re.IGNORECASE
)
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_UNIT = re.compile(r"(?:\d|(?:^|[\s\d/·(])(?:[kcmdµn]?m|in|ft|yd|s|[a-zA-Z]))$")
_EXPONENT = re.compile(r"^[+\-−]?\d{1,3}$")
_STRUCK = ("del", "s", "strike")
_LONGEST_NUMBER = 20  # letters of "[Page 1,142]"
ASKED = frozenset(("sup", "sub", "rt", "rp", "math", "a", "span", "label", "small", *_STRUCK))


class Mark(NamedTuple):
    """What is said in a mark's place, and what of it is listed beside the sentence."""

    said: str = ""
    beside: tuple[Run, ...] = ()


def text(element: etree._Element) -> str:
    """Return the text in `element`, spaces made one."""
    return " ".join("".join(element.itertext()).split())


def of(element: etree._Element, named: str, before: str) -> Mark | None:
    """Return what becomes of an element in a sentence that is no part of its words; None where it is.

    `before` is what of the sentence stands before it.
    """
    tag = element.tag
    if tag in ("a", "span", "label", "small") and not _is_note(element, named):
        return None
    told = text(element)
    if tag in _STRUCK:
        return Mark("", _listed(told, "struck-out"))
    if tag in ("rt", "rp"):
        return Mark("", _listed(told, "reading-aid") if tag == "rt" else ())
    if tag == "math":
        said = element.get("alttext") or ""
        return Mark("", _listed(said or told, "formula")) if not said or "\\" in said else Mark(said)
    if tag in ("sup", "sub"):
        return _raised(element, told, before)
    if _PAGE_BREAK.search(named) or element.get("role") == "doc-pagebreak":
        return Mark(" ", _listed(told, "running-head"))
    if _SIDE.search(named) or _EDIT.search(named):
        return Mark(" ", _listed(told, "footnote" if _SIDE.search(named) else "inline-widget"))
    return Mark(_noted(told))


def is_initial(element: etree._Element, named: str) -> bool:
    """Say whether an element is the large first letter of the paragraph after it."""
    return (
        bool(named)
        and element.tag in ("div", "p", "span")
        and _is_initial_class(named)
        and 1 <= len(text(element)) <= 2
    )


def _raised(element: etree._Element, told: str, before: str) -> Mark | None:
    """Tell a note's mark from a power and from the letters of an ordinal."""
    named = element.get("class") or ""
    linked = next(element.iter("a"), None) is not None
    if linked or _NOTE.search(f"{named} {element.get('id') or ''}") or re.match(r"[\[(*†‡§¶]", told):
        return Mark(_noted(told)) if element.tag == "sup" else None
    if not _EXPONENT.match(told):
        return Mark(told) if told and len(told) <= 4 and not told.isspace() else None
    if element.tag == "sub":
        return Mark(told.translate(_LOWERED))
    if _UNIT.search(before):
        return Mark(told.translate(_RAISED))
    return Mark(_noted(told))


def _is_note(element: etree._Element, named: str) -> bool:
    if named and (_SIDE.search(named) or _EDIT.search(named)):
        return True
    if (named and _PAGE_BREAK.search(named)) or element.get("role") == "doc-pagebreak":
        return len(text(element)) <= _LONGEST_NUMBER
    if element.tag != "a":
        return False
    target = element.get("href") or ""
    if not target.startswith("#") and not _NOTE.search(named):
        return False
    return bool(_NUMBERED.match(text(element))) and (bool(_NOTE.search(named)) or bool(_NOTE_TARGET.search(target)))


def _noted(told: str) -> str:
    """Return a note's mark as texts write it, so that one rule takes out all."""
    if _BRACKETED.match(told):
        return told
    name = re.sub(r"[^\w*†‡§¶]", "", told) or "*"
    return f"[^{name}]" if told else ""


def _listed(told: str, verdict: str) -> tuple[Run, ...]:
    return (Run(told, "meta", verdict=verdict),) if told else ()


@lru_cache(4096)
def _is_initial_class(named: str) -> bool:
    return bool(_INITIAL.search(named))
