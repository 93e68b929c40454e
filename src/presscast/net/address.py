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
    """Return `address` as it may be shown and published: without name and password (RFC 3986, 3.2.1) and without keys.

    A key is what a parameter holds that is named as one, such as `token` or `api_key`, and a long `key`.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # a broken bracket
        return re.sub(r"^([^/?#]*//)[^/?#]*@|\?[^#]*", r"\1", address)
    shown = "".join(_without_keys(re.split("([&;])", parts.query)))
    if "@" not in parts.netloc and shown == parts.query:
        return address
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=shown))


_KEY = re.compile(
    r"(?: (?:.*[-_.])? (?: token | secret | signature | password | passwd | pwd | jwt | credentials? )"
    r" | (?:.*[-_.])? (?: api | access | auth | private | subscription ) [-_.]? (?: key | token | code )"
    r" | auth | authorization | sig | session [-_.]? id | (?: php )? sess (?: id )? ) = ."
    r" | key = [^=]{16,}",
    re.IGNORECASE | re.VERBOSE,
)


def _without_keys(fields: list[str]) -> list[str]:
    """Leave out the fields of a query that hold a key, each with the sign before it; signs are every second element."""
    kept: list[str] = []
    for at in range(0, len(fields), 2):
        if not _KEY.match(fields[at]):
            kept += [fields[at - 1]] if kept else []
            kept.append(fields[at])
    return kept


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
