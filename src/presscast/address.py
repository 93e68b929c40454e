"""Tell addresses from paths, and what of an address may be shown. Standard library only."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit


def is_address(name: str) -> bool:
    """Tell whether `name` is an http(s) address rather than a path."""
    return name.lower().startswith(("http://", "https://"))


def is_web(address: str) -> bool:
    """Tell whether an address may stand in a link: http or https, nothing that runs."""
    return re.match(r"https?://[^\s/]", address, re.IGNORECASE) is not None


def public(address: str) -> str:
    """Return `address` without the user's name and password (RFC 3986, 3.2.1), as it may be shown and published."""
    try:
        parts = urlsplit(address)
    except ValueError:  # a broken bracket
        return address
    if "@" not in parts.netloc:
        return address
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def joined(base: str, address: str) -> str:
    """Return `address` as seen from `base` (RFC 3986, 5.2); "" where it is broken, as one with a bracket left open."""
    try:
        whole = urljoin(base, address)
        urlsplit(whole)
    except ValueError:
        return ""
    return whole


def host(address: str) -> str:
    """Return the host of an address, with its port; "" where it has none, or is broken."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2]
    except ValueError:
        return ""
