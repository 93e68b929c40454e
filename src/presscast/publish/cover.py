"""`Article` -> cover.jpg: the publication, the headline and the date, drawn."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from presscast import __version__
from presscast.errors import SettingsError, reason
from presscast.fields import IPTC, Facts, drawn, due, publisher
from presscast.publish import colours, xmp
from presscast.publish.dates import worded
from presscast.publish.designs import DESIGNS, SIDE, Look, Words
from presscast.publish.lettering import LONGEST
from presscast.publish.raster import opened
from presscast.records import digest
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL.Image import Image

    from presscast.model import Article, Show

_LEAST = 300  # pixels a side of a picture worth showing
_HEAD, _END = 4096, b"\xff\xd9"  # of a JPEG: the bytes in which its comment comes, and its last ones
_log = logging.getLogger(__name__)


def draw(article: Article, show: Show, path: Path, before: Path | None = None, lead: Path | None = None) -> Path:
    """Write a square RGB JPEG of 1,500 pixels in the show's design and colour, else that of the publication's name.

    `lead` is the article's picture, for the design that shows it. A text in a script no font here can show is left off,
    a logo that cannot be read is not drawn, and a warning says so. The comment of one with all that belongs on it names
    this: the cover `before` is copied where it shows the same.
    """
    publication = article.site or show.title or show.author
    words = Words(publication, article.title, _day(article.published, article.language))
    lead = lead if show.design == "picture" else None
    pictures = [_read(each).hex() for each in (_logo(show), lead) if each]
    says = xmp.packet(_says(article, show))
    shows = digest(__version__, words, show.design, show.colour, pictures, says.decode()).encode()
    if before and shows in (held := _read(before))[:_HEAD] and held.endswith(_END):
        path.write_bytes(held)
        return path
    look, is_whole = _look(publication, show, lead)
    image, is_shown = DESIGNS[show.design or "plain"](words, look)
    comment = shows if is_whole and is_shown else b""
    image.save(path, "JPEG", quality=90, comment=comment, extra=xmp.segment(says))
    return path


def _says(article: Article, show: Show) -> Mapping[str, tuple[str, ...]]:
    """Return the fields of a drawn cover."""
    source = f"{IPTC}{told}" if (told := drawn(show)) else ""
    title, by = (clean(text)[:LONGEST] for text in (article.title, publisher(article, show)))
    return due("cover", Facts(disclosure="", title=title, publisher=by, cover_source=source))


def adopt(given: Path, path: Path) -> Path:
    """Write a picture of the user's own as the cover: RGB JPEG, its whole frame in a square of 1,500 pixels.

    What its XMP says of it, such as that a machine made it, it goes on to say.

    Raises SettingsError where it is no picture that can be read, or smaller than 300 pixels.
    """
    from PIL import ImageOps

    try:
        with opened(given) as image:
            picture, says = ImageOps.exif_transpose(image).convert("RGB"), image.info.get("xmp", b"")
    except OSError as error:
        raise SettingsError(f"{given}: the cover cannot be read as a picture: {reason(error)}") from error
    if min(picture.size) < _LEAST:
        width, height = picture.size
        raise SettingsError(f"{given}: the cover is {width} × {height} pixels; give one of {_LEAST} or more a side")
    ImageOps.pad(picture, (SIDE, SIDE), color=colours.PAPER).save(
        path, "JPEG", quality=90, comment=b"", extra=xmp.segment(says)
    )
    return path


def _look(publication: str, show: Show, lead: Path | None) -> tuple[Look, bool]:
    """Gather what the cover is drawn of; tell whether all that was asked for is there."""
    logo, picture = (_picture(each) for each in (_logo(show), lead))
    colour = colours.of_hex(show.colour) if show.colour else colours.of_name(publication)
    return Look(colour, logo, picture), (logo is None) == (not show.logo)


def _logo(show: Show) -> Path | None:
    return Path(show.logo) if show.logo else None


def _picture(path: Path | None) -> Image | None:
    """Open a picture upright; None where there is none, or it cannot be read, and a warning says so."""
    from PIL import ImageOps

    if path is None:
        return None
    try:
        with opened(path) as image:
            return ImageOps.exif_transpose(image).copy()
    except OSError as error:
        _log.warning("cover: %s cannot be read as a picture, and is left off: %s", path, error)
        return None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _day(published: str, language: str) -> str:
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published[:10]
    return worded(day.isoformat(), language) if language.split("-")[0] == "en" else day.isoformat()
