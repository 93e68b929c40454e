"""Every file the make recorded is there, of its size and bytes; what it told is what the documents tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast import layout, made
from presscast.check.finding import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.held import Held


def check(held: Held) -> Iterator[Finding]:
    """Look at each recorded file's size, and at its bytes where their digest was recorded."""
    for name, size in held.files.items():
        path = held.folder / name
        found = path.stat().st_size if path.is_file() else None
        told = "" if found is None else f"{found:,} bytes"
        yield Finding(name, "file", told, _fault(held, name, size, found))
    yield from (_earlier(held, name, size) for name, size in held.kept.items())
    yield _facts(held)


def _earlier(held: Held, name: str, size: int) -> Finding:
    """Look at an earlier recording: nothing else stays of an earlier make."""
    path = held.folder / name
    fault = _fault(held, name, size, path.stat().st_size if path.is_file() else None)
    is_one = name.removesuffix(".c2pa").endswith(layout.AUDIO)
    return Finding(name, "earlier", f"{size:,} bytes", fault if is_one else "is no recording, and no make kept it")


def _fault(held: Held, name: str, size: int, found: int | None) -> str:
    if found is None:
        return "is missing"
    if found != size:
        return f"{size:,} were made"
    due = held.digests.get(name)
    return "its bytes are not those that were made" if due and made.digest(held.folder / name) != due else ""


def _facts(held: Held) -> Finding:
    """Hold what the make told of itself against the documents, fact by fact; an older make told fewer."""
    edition, article = held.edition, held.track.script.article
    due = {
        "guid": edition.guid,
        "voice": edition.voice,
        "title": article.title,
        "lines": len(held.track.placed),
        "audio_seconds": round(held.seconds, 3),
        "digital_source": edition.digital_source,
    }
    told = {name: held.facts[name] for name in due if name in held.facts}
    wrong = [f"{name} is {told[name]!r}, not {due[name]!r}" for name in told if told[name] != due[name]]
    return finding(layout.MADE, "facts", f"{len(told)} facts", wrong)
