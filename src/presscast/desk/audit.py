"""Keep a line for each change: who made it, when, and what it was; in DIR/.desk/audit.jsonl."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from presscast.desk.compare import Changed  # noqa: TC001  (records reads the annotations when it runs)
from presscast.records import from_json, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from presscast.desk.home import Home

LONGEST = 200
"""Characters of each thing that was sent; texts are longer, and stand in the article."""
UNTOLD = frozenset({"csrf", "password", "seen", "noted", "late", "paragraph"})
"""What was sent that is secret, or only names a state or a place."""
_NAMES = {"how": "by", "said": "said", "scope": "for", "to": "change", "sound": "is said"}
PER_PAGE = 200
_TAIL = 1 << 18


_DEEDS = {
    "articles": "Added an article",
    "lines": "Changed a sentence",
    "kind": "Changed the kind of a block",
    "chapters": "Changed a chapter",
    "recordings": "Recorded a reading",
    "undo": "Took back a change",
    "words": "Taught a word",
    "make": "Asked for a make",
    "cancel": "Cancelled a make",
    "text": "Corrected the text",
    "correction": "Told what was corrected",
    "again": "Read it again",
    "keep": "Kept what a rule leaves out",
    "drop": "Left out again what was kept",
    "remove": "Took it off the desk",
    "check": "Checked the files",
    "withdraw": "Withdrew it",
    "restore": "Let it back in",
    "feed": "Wrote the feed",
    "targets": "Published",
    "login": "Logged in",
    "logout": "Logged out",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A change: its time (ISO 8601, UTC), who made it, the address it was sent to, what was sent, and the outcome.

    `changed` tells what it changed, where that is text.

    `who` is "" for whoever sits at a desk without users, "api" for a program; `outcome` is HTTP's status.
    """

    at: str
    who: str
    what: str
    sent: str = ""
    outcome: int = 0
    changed: tuple[Changed, ...] = ()

    @property
    def deed(self) -> str:
        """Tell in words what was asked for; an address that is none of a page's as it is."""
        first, *rest = self.what.strip("/").split("/")
        if first == "articles" and len(rest) > 1:
            first = rest[3] if rest[1] == "lines" and len(rest) > 3 else rest[1]
        elif first == "tasks":
            first = rest[-1] if rest else first
        return _DEEDS.get(first, self.what)

    @property
    def article(self) -> str:
        """Name the article that it was done to, "" where to none."""
        first, *rest = self.what.strip("/").split("/")
        return rest[0] if first == "articles" and rest else ""


def write(
    home: Home, who: str, what: str, sent: Mapping[str, object], outcome: int, changed: Iterable[Changed] = ()
) -> None:
    """Add a line; raise OutputError where it cannot be written."""
    compared = tuple(changed)
    hidden = UNTOLD | {each.of for each in compared}
    told = {name: _short(value) for name, value in sent.items() if name not in hidden and _short(value)}
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    words = "; ".join(f"{_NAMES.get(name, name)}: {value}" for name, value in told.items())
    line = json.dumps(plain(Entry(at, who, what, words, outcome, compared)), ensure_ascii=False)
    with home.alone(), (home.own / "audit.jsonl").open("a", encoding="utf-8", errors="replace") as file:
        file.write(f"{line}\n")


def read(home: Home) -> list[Entry]:
    """Return the last changes, the newest first; a line that is damaged is passed over."""
    path = home.own / "audit.jsonl"
    if not path.is_file():
        return []
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        lines = file.read().decode("utf-8", "replace").splitlines()
    found = []
    for line in reversed(lines):
        try:
            found.append(from_json(Entry, line))
        except ValueError:
            continue
    return found[:PER_PAGE]


def _short(value: object) -> str:
    text = " ".join((value if isinstance(value, str) else str(getattr(value, "filename", value))).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
