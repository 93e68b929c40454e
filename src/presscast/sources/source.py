"""What an article is read from, as a name, as a feed gives it, or with its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to read an article from.

    `address` is where they were got, after redirects, and `asked` the address that was asked for; both are "" for
    what is local, and neither holds a name or a password. `media` is the media type that the server gave.
    """

    data: bytes
    origin: str
    address: str = ""
    asked: str = ""
    path: Path | None = None
    media: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """An article as a feed names it.

    By what the feed says it has not `changed` after that moment, None is unknown; `by` is the feed's own address.
    """

    address: str
    changed: datetime | None = None
    by: str = ""


Asked = str | Source | Named
"""An article that is to be made: by name, with what was fetched already, or as a feed names it."""
