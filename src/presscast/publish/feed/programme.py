"""All that stands over the articles of DIR, written together: the feed, its archives, the pages."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast import __version__
from presscast.files import made
from presscast.files.layout import EPISODE, LEDGER
from presscast.net.address import is_web
from presscast.publish.dates import zone
from presscast.publish.feed import feed, shelf
from presscast.publish.feed.addresses import addresses
from presscast.publish.feed.artwork import published
from presscast.publish.page import embedding, site, verifier

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.feed.ledger import Asked
    from presscast.publish.feed.shelf import Shelf


def mirror(folder: Path, copy: Path) -> None:
    """Give the empty folder `copy` what feed and pages are written from: links to the articles, and the ledger's copy.

    Raises OSError where it cannot be written.
    """
    if (folder / LEDGER).is_file():
        shutil.copyfile(folder / LEDGER, copy / LEDGER)
    for path in folder.glob(f"[!.]*/{EPISODE}"):
        article = path.parents[1]
        (copy / article.name).symlink_to(article.resolve())


def write(folder: Path, asked: Asked) -> tuple[Shelf, tuple[Path, ...]]:
    """Write feed and pages as asked, and note in the ledger what was asked; return what is listed, and the files.

    Call it in `ledger.alone`. Raises SettingsError where an address, the artwork or the category is refused,
    OutputError where there is nothing to list or a file cannot be written.
    """
    at, show = addresses(asked.url, asked.media_url), asked.show
    stock = shelf.stock(folder, zone=zone(show.timezone))
    verify = verifier.write(stock, show)  # before the site, which leads to it
    files = (
        embedding.component(folder),
        *feed.write(stock, show, at, asked.max_items, asked.profile),
        *site.write(stock, show, at.feed),
        *verify,
    )
    picture = published(show)
    drawn = "" if is_web(picture) else made.digest(folder / picture)
    stock.memory.asked = replace(asked, show=replace(show, artwork=picture), version=__version__, artwork=drawn)
    stock.memory.save(folder)
    return stock, files
