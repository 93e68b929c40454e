"""Where the published files are found: the feed at its own address, everything else beside it."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit

from presscast.errors import SettingsError

_PODCASTS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The absolute address of the feed, and the folder address under which DIR's files are."""

    feed: str
    media: str

    def beside(self, name: str) -> str:
        """Return the address of a file that stands beside the feed."""
        return urljoin(self.feed, f"./{_escaped(name)}")

    def file(self, slug: str, name: str) -> str:
        """Return the address of a file of an article."""
        return f"{self.media}{_escaped(slug)}/{_escaped(name)}"

    @property
    def guid(self) -> str:
        """The podcast:guid: UUIDv5 of the feed's address without scheme and trailing slashes."""
        return str(uuid.uuid5(_PODCASTS, self.feed.split("://", 1)[1].rstrip("/")))

    @property
    def is_public(self) -> bool:
        """Tell whether the feed's address has a domain name, and is no trial on this machine or its network."""
        return re.search(r"\.[a-z][a-z0-9-]+$", urlsplit(self.feed).hostname or "") is not None


@lru_cache(64)  # the same few names in every article, and its folder in each of their addresses
def _escaped(name: str) -> str:
    return quote(name, safe="")


def addresses(url: str, media_url: str = "") -> Addresses:
    """Check the addresses a user gave; raise SettingsError where one is not absolute."""
    feed = _absolute(url, "the feed's address")
    media = _absolute(media_url, "the address of the media").rstrip("/") + "/" if media_url else urljoin(feed, "./")
    return Addresses(feed, media)


def _absolute(url: str, what: str) -> str:
    try:
        parts = urlsplit(url)
        plain = parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)
    except ValueError:
        plain = False
    if not plain or any(character.isspace() or ord(character) < 32 for character in url):
        raise SettingsError(f"{what} must be absolute, such as https://example.org/feed.xml, not {url!r}")
    return url
