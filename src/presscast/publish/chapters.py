"""`Edition` -> chapters.json, as Podcasting 2.0 apps read it (application/json+chapters, version 1.2.0)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from presscast.layout import CHAPTERS
from presscast.publish.metadata import Span, metadata

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.model import Edition


def write(edition: Edition, folder: Path) -> Path:
    """Write chapters.json: times in seconds, ascending from 0; `img` and `url` where they are web addresses."""
    facts = metadata(edition)
    document = {
        "version": "1.2.0",
        "title": facts.title,
        "author": facts.artist,
        "podcastName": facts.album,
        "chapters": [_chapter(span, facts.url) for span in facts.spans],
    }
    path = folder / CHAPTERS
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")
    return path


def _chapter(span: Span, url: str) -> dict[str, float | str]:
    addresses = {"img": span.image, "url": url}
    known = {name: address for name, address in addresses.items() if address.startswith(("https://", "http://"))}
    return {"startTime": span.start_ms / 1000, "endTime": span.end_ms / 1000, "title": span.title, **known}
