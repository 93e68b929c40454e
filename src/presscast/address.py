"""Tell addresses from paths, and what of an address may be shown. Standard library only."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit


def is_address(name: str) -> bool:
    """Tell whether `name` is an http(s) address rather than a path."""
    return name.lower().startswith(("http://", "https://"))


def public(address: str) -> str:
    """Return `address` without the user's name and password (RFC 3986, 3.2.1), as it may be shown and published."""
    try:
        parts = urlsplit(address)
    except ValueError:  # a broken bracket
        return address
    if "@" not in parts.netloc:
        return address
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
