"""`Edition` -> chapters.json, as Podcasting 2.0 apps read it (application/json+chapters, version 1.2.0)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from presscast.files.layout import CHAPTERS, CHAPTERS_SHORT
from presscast.publish.metadata import Span, brief, few, metadata

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from presscast.model import Edition
    from presscast.publish.metadata import Metadata


def write(edition: Edition, folder: Path) -> Path:
    """Write chapters.json: times in seconds, ascending from 0; `img` and `url` where they are web addresses.

    `img` is the edition's own copy of a picture where it has one and its address is known.

    chapters-short.json beside it has few of them, with short titles, for a feed of the profile `apple`.
    """
    facts = metadata(edition)
    facts = replace(facts, spans=tuple(_addressed(span, edition.base) for span in facts.spans))
    kept = few(facts.spans, facts.length_ms / 1000)
    ends = [*(span.start_ms for span in kept[1:]), facts.length_ms]
    short = (replace(span, title=brief(span.title), end_ms=end) for span, end in zip(kept, ends, strict=True))
    _save(folder / CHAPTERS_SHORT, facts, short)
    return _save(folder / CHAPTERS, facts, facts.spans)


def _save(path: Path, facts: Metadata, spans: Iterable[Span]) -> Path:
    document = {
        "version": "1.2.0",
        "title": facts.title,
        "author": facts.artist,
        "podcastName": facts.album,
        "chapters": [_chapter(span, facts.url) for span in spans],
    }
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")
    return path


def _addressed(span: Span, base: str) -> Span:
    return replace(span, image=f"{base}{quote(span.picture)}") if base and span.picture else span


def _chapter(span: Span, url: str) -> dict[str, float | str]:
    addresses = {"img": span.image, "url": url}
    known = {name: address for name, address in addresses.items() if address.startswith(("https://", "http://"))}
    return {"startTime": span.start_ms / 1000, "endTime": span.end_ms / 1000, "title": span.title, **known}
