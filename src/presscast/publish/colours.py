"""Colours that can be told apart: WCAG's contrast, and the ink that a ground asks for."""

from __future__ import annotations

import colorsys
import hashlib

Colour = tuple[int, int, int]

PAPER: Colour = (250, 248, 243)
INK: Colour = (29, 28, 26)
TEXT = 4.5  # https://www.w3.org/TR/WCAG22/#contrast-minimum
GRAPHIC = 3.0  # https://www.w3.org/TR/WCAG22/#non-text-contrast


def of_name(name: str) -> Colour:
    """Return the dark colour that belongs to a publication's name."""
    hue = hashlib.sha256(name.encode("utf-8", "replace")).digest()[0] / 256
    red, green, blue = colorsys.hls_to_rgb(hue, 0.22, 0.45)
    return round(red * 255), round(green * 255), round(blue * 255)


def of_hex(code: str) -> Colour:
    """Return the colour that #rrggbb names; raise ValueError where it names none."""
    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink(ground: Colour) -> Colour:
    """Return a colour that text on `ground` can be read in; black or white where softer ones cannot."""
    return next(each for each in (PAPER, INK, (255, 255, 255), (0, 0, 0)) if contrast(ground, each) >= TEXT)


def darkened(colour: Colour, ground: Colour, least: float) -> Colour:
    """Return `colour`, so much darker that it stands out from a light `ground`."""
    while contrast(colour, ground) < least and any(colour):
        colour = (colour[0] * 9 // 10, colour[1] * 9 // 10, colour[2] * 9 // 10)
    return colour


def _luminance(colour: Colour) -> float:
    """Relative luminance of sRGB (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    parts = (value / 255 for value in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
