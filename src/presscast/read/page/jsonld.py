"""What a page's JSON-LD blocks hold, as schema.org names it."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_ARTICLE = re.compile(
    r"Article$|Posting$|^Report$|^Review|Recipe|ClaimReview|MedicalWebPage|^WebPage$|HowTo|QAPage|PodcastEpisode|VideoObject"
)
_PLAIN = re.compile(r"Article$|Posting$|^Report$")
_LINE_TAG = re.compile(r"</?(?:p|div|br|li|ul|ol|h\d|blockquote)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>)\s*+;?\s*+$")


def things(page: etree._Element) -> Iterator[dict[str, Any]]:
    """Yield every object of every JSON-LD block, however deep it stands."""
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            pending = deque([_json(script.text)])
            while pending:
                thing = pending.popleft()
                if isinstance(thing, list):
                    pending.extendleft(reversed(thing))
                elif isinstance(thing, dict):
                    yield thing
                    pending += [
                        thing[key]
                        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
                        if isinstance(thing.get(key), (dict, list))
                    ]


def _json(text: str) -> Any:  # noqa: ANN401  (whatever the page wrote)
    bare = _WRAPPED.sub("", text.strip())
    for attempt in (bare, re.sub(r",\s*([}\]])", r"\1", bare), re.sub(r"[\x00-\x1f]+", " ", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def article_of(found: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the object that is the article: the plainest type first, the one with a headline before others."""
    kinds = [(thing, " ".join(many(thing.get("@type"))) or "") for thing in found]
    known = [(thing, kind) for thing, kind in kinds if _ARTICLE.search(kind)]
    known.sort(
        key=lambda item: (not _PLAIN.search(item[1]), not item[0].get("headline"), not item[0].get("datePublished"))
    )
    return known[0][0] if known else {}


def body(article: dict[str, Any]) -> tuple[str, ...]:
    """Return the paragraphs of the text that an article states of itself, without mark-up."""
    stated = article.get("articleBody")
    told = html.unescape(_TAG.sub("", _LINE_TAG.sub("\n", stated))) if isinstance(stated, str) else ""
    return tuple(" ".join(line.split()) for line in told.split("\n") if line.strip())


def text(value: Any) -> str:  # noqa: ANN401
    """Return a value that is text, "" where it is not."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def many(value: Any) -> list[Any]:  # noqa: ANN401
    """Return a value that may be a list as one."""
    return value if isinstance(value, list) else [value] if value else []
