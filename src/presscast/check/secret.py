"""No address of the article or in its log holds a user's name and password: older makes left them there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.check.finding import Finding
from presscast.files import layout
from presscast.net.address import public

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.finished import Finished

_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")


def check(finished: Finished) -> Iterator[Finding]:
    """Look at each address that goes into the files, and at those of the log; the password itself is not told."""
    article = finished.track.script.article
    named = [article.url, article.origin, article.image, *(block.image for block in article.blocks)]
    yield _finding(layout.ARTICLE, named)
    if (log := finished.folder / layout.LOG).is_file():
        yield _finding(layout.LOG, _ADDRESS.findall(log.read_text("utf-8", "replace")))


def _finding(file: str, addresses: list[str]) -> Finding:
    told = next((public(address) for address in addresses if public(address) != address), "")
    fault = f"the address {told} holds a password; make the article again, and give out no file of before"
    return Finding(file, "secret", f"{sum(map(bool, addresses))} addresses", fault if told else "")
