"""The designs of a cover: on its colour alone, with the lead picture, or on paper with bars of sound."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast.publish.colours import GRAPHIC, INK, PAPER, Colour, contrast, darkened, ink
from presscast.publish.lettering import Box, is_right_to_left, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SIDE = 1500
_MARGIN = 120
_WIDTH = SIDE - 2 * _MARGIN
_LOGO = (_WIDTH, 150)
_PICTURE = 760  # pixels from the top
_BARS = 42


@dataclass(frozen=True, slots=True)
class Words:
    """What is written on a cover."""

    publication: str
    title: str
    day: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a cover is drawn of: its colour, and a logo and a lead picture where there are any."""

    colour: Colour
    logo: Image | None = None
    lead: Image | None = None


def plain(words: Words, look: Look) -> tuple[Image, bool]:
    """Draw the words on the colour; tell whether all of them are to be seen."""
    image, pen = _ground(look.colour)
    text = ink(look.colour)
    pen.rectangle((_MARGIN, 330, SIDE - _MARGIN, 338), fill=text)
    shown = (
        _signed(image, pen, words.publication, look, Box(_MARGIN, 180, _WIDTH, 120, 76, 40, "Medium"), look.colour),
        write(pen, words.title, Box(_MARGIN, 410, _WIDTH, 800, 150, 50, "Bold"), text),
        _dated(pen, words.day, text),
    )
    return image, all(shown)


def picture(words: Words, look: Look) -> tuple[Image, bool]:
    """Draw the lead picture, and the words below it on the colour; without a picture as `plain` does."""
    from PIL import ImageOps

    if look.lead is None:
        return plain(words, look)
    image, pen = _ground(look.colour)
    image.paste(ImageOps.fit(look.lead.convert("RGB"), (SIDE, _PICTURE)), (0, 0))
    text = ink(look.colour)
    name = Box(_MARGIN, 1185, _WIDTH, 80, 56, 36, "Medium")
    shown = (
        write(pen, words.title, Box(_MARGIN, _PICTURE + 50, _WIDTH, 320, 100, 44, "Bold"), text),
        _signed(image, pen, words.publication, look, name, look.colour),
        _dated(pen, words.day, text),
    )
    return image, all(shown)


def paper(words: Words, look: Look) -> tuple[Image, bool]:
    """Draw the words on paper, and in the colour bars of sound, which are those of the headline alone."""
    image, pen = _ground(PAPER)
    colour = darkened(look.colour, PAPER, GRAPHIC)
    pen.rectangle((0, 0, SIDE, 36), fill=colour)
    shown = (
        _signed(image, pen, words.publication, look, Box(_MARGIN, 130, _WIDTH, 110, 70, 40, "Medium"), PAPER),
        write(pen, words.title, Box(_MARGIN, 310, _WIDTH, 640, 140, 50, "Bold"), INK),
        _dated(pen, words.day, INK),
    )
    _bars(pen, words.title, colour)
    return image, all(shown)


DESIGNS: Mapping[str, Callable[[Words, Look], tuple[Image, bool]]] = {
    "plain": plain,
    "picture": picture,
    "paper": paper,
}
"""By the name that presscast.toml gives them."""


def _ground(colour: Colour) -> tuple[Image, ImageDraw]:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (SIDE, SIDE), colour)
    return image, ImageDraw.Draw(image)


def _dated(pen: ImageDraw, day: str, colour: Colour) -> bool:
    return write(pen, day, Box(_MARGIN, SIDE - _MARGIN - 70, _WIDTH, 70, 56, 40, "Regular"), colour)


def _signed(image: Image, pen: ImageDraw, name: str, look: Look, box: Box, ground: Colour) -> bool:
    """Set the logo, or where there is none the publication's name."""
    if look.logo is None:
        return write(pen, name, box, ink(ground))
    logo = look.logo.convert("RGBA")
    logo.thumbnail((_LOGO[0], box.height))
    left = SIDE - _MARGIN - logo.width if is_right_to_left(name) else _MARGIN
    if contrast(_shade(logo), ground) < GRAPHIC:
        tile = next((each for each in (PAPER, INK) if contrast(_shade(logo), each) >= GRAPHIC), PAPER)
        pen.rounded_rectangle((left - 24, box.top - 24, left + logo.width + 24, box.top + logo.height + 24), 24, tile)
    image.paste(logo, (left, box.top), logo)
    return True


def _shade(logo: Image) -> Colour:
    """Return the colour that a logo has on the whole, where it is not to be seen through."""
    from PIL import ImageStat

    mask = logo.getchannel("A").point(lambda value: 255 * (value > 127))
    means = ImageStat.Stat(logo.convert("RGB"), mask).mean if mask.getbbox() else PAPER
    return round(means[0]), round(means[1]), round(means[2])


def _bars(pen: ImageDraw, title: str, colour: Colour) -> None:
    heights = hashlib.sha512(title.encode("utf-8", "replace")).digest()[:_BARS]
    step, middle = _WIDTH / _BARS, 1140
    for number, value in enumerate(heights):
        left, half = _MARGIN + number * step, 14 + value * 106 // 255
        pen.rounded_rectangle((left, middle - half, left + step * 0.55, middle + half), 8, colour)
