"""`Article` -> cover.jpg: the publication, the headline and the date, drawn."""

from __future__ import annotations

import colorsys
import hashlib
import logging
import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from presscast import __version__
from presscast.errors import SettingsError
from presscast.fields import DRAWN, IPTC, Facts, due, publisher
from presscast.prose import clean
from presscast.publish import xmp
from presscast.publish.dates import worded
from presscast.publish.raster import opened
from presscast.records import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

    from presscast.model import Article, Show

SIDE = 1500
_MARGIN = 120
_LONGEST = 400  # characters of a text
_LEAST = 300  # pixels a side of a picture worth showing
_PAPER = (250, 248, 243)
_HEAD, _END = 4096, b"\xff\xd9"  # of a JPEG: the bytes in which its comment comes, and its last ones
_log = logging.getLogger(__name__)


class _Box(NamedTuple):
    """Where a text stands: its top in pixels, its greatest height, its largest and smallest type."""

    top: int
    height: int
    largest: int
    smallest: int
    weight: str


def draw(article: Article, show: Show, path: Path, before: Path | None = None) -> Path:
    """Write a square RGB JPEG of 1,500 pixels, its colour taken from the publication's name.

    A text in a script no font here can show is left off, and a warning says so. The comment of one with all
    its texts names them: the cover `before` is copied where it shows the same.
    """
    publication = article.site or show.title or show.author
    day = _day(article.published, article.language)
    says = xmp.packet(_says(article, show))
    shows = digest(__version__, publication, article.title, day, says.decode()).encode()
    if before and shows in (drawn := _read(before))[:_HEAD] and drawn.endswith(_END):
        path.write_bytes(drawn)
    else:
        _draw((publication, article.title, day), path, shows, xmp.segment(says))
    return path


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _says(article: Article, show: Show) -> Mapping[str, tuple[str, ...]]:
    """Return the fields of a drawn cover."""
    title = clean(article.title)[:_LONGEST]
    told = Facts(
        disclosure="", title=title, publisher=clean(publisher(article, show))[:_LONGEST], cover_source=f"{IPTC}{DRAWN}"
    )
    return due("cover", told)


def _draw(texts: tuple[str, str, str], path: Path, comment: bytes, extra: bytes) -> None:
    from PIL import Image, ImageDraw

    publication, title, day = texts
    image = Image.new("RGB", (SIDE, SIDE), _ground(publication))
    pen = ImageDraw.Draw(image)
    pen.rectangle((_MARGIN, 330, SIDE - _MARGIN, 338), fill=_PAPER)
    shown = (
        _set(pen, publication, _Box(_MARGIN, 180, 76, 40, "Medium")),
        _set(pen, title, _Box(410, 800, 150, 50, "Bold")),
        _set(pen, day, _Box(SIDE - _MARGIN - 70, 70, 56, 40, "Regular")),
    )
    image.save(path, "JPEG", quality=90, comment=comment if all(shown) else b"", extra=extra)


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
        raise SettingsError(f"{given}: the cover cannot be read as a picture: {error}") from error
    if min(picture.size) < _LEAST:
        width, height = picture.size
        raise SettingsError(f"{given}: the cover is {width} × {height} pixels; give one of {_LEAST} or more a side")
    ImageOps.pad(picture, (SIDE, SIDE), color=_PAPER).save(
        path, "JPEG", quality=90, comment=b"", extra=xmp.segment(says)
    )
    return path


def _ground(name: str) -> tuple[int, int, int]:
    hue = hashlib.sha256(name.encode("utf-8", "replace")).digest()[0] / 256
    red, green, blue = colorsys.hls_to_rgb(hue, 0.22, 0.45)
    return round(red * 255), round(green * 255), round(blue * 255)


def _day(published: str, language: str) -> str:
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published[:10]
    return worded(day.isoformat(), language) if language.split("-")[0] == "en" else day.isoformat()


def _set(pen: ImageDraw, text: str, box: _Box) -> bool:
    """Draw a text; tell whether all of it is there to be seen."""
    from presscast.publish.fonts import showing

    text = " ".join(clean(text[:_LONGEST]).split())
    if not text:
        return True
    found = showing(text)
    if found is None:
        _log.warning("cover: no font here shows %r; install presscast[fonts] or a Noto font for its script", text)
        return False
    font, lines = _fitted(found[0], found[1], box)
    edge, anchor = (SIDE - _MARGIN, "ra") if _right_to_left(text) else (_MARGIN, "la")
    for number, line in enumerate(lines):
        pen.text((edge, box.top + number * _leading(font)), line, font=font, fill=_PAPER, anchor=anchor)
    return True


def _right_to_left(text: str) -> bool:
    """Tell by the first letter with a direction, as the Unicode bidirectional algorithm does."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((found != "L" for found in strong if found in ("L", "R", "AL")), False)


def _fitted(path: Path, text: str, box: _Box) -> tuple[FreeTypeFont, list[str]]:
    from presscast.publish.fonts import sized

    for size in range(box.largest, box.smallest - 1, -4):
        font = sized(path, size, box.weight)
        lines = _wrapped(text, font)
        if len(lines) * _leading(font) <= box.height:
            return font, lines
    room = max(1, box.height // _leading(font))
    return font, [*lines[: room - 1], lines[room - 1][:-1] + "…"]


def _leading(font: FreeTypeFont) -> int:
    return round(font.size * 1.22)


def _wrapped(text: str, font: FreeTypeFont) -> list[str]:
    lines = [""]
    for piece in _pieces(text, font):
        if lines[-1] and font.getlength(lines[-1] + piece) > SIDE - 2 * _MARGIN:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return lines


def _pieces(text: str, font: FreeTypeFont) -> Iterator[str]:
    # A word wider than the cover, or a script without spaces, breaks between characters, not before a stop.
    for word in re.findall(r"\s*\S+", text):
        whole = font.getlength(word) <= SIDE - 2 * _MARGIN
        yield from [word] if whole else re.findall(r"\s*\S[、。，．・：；？！」』）】〉》…ー々]*", word)
