"""The show's own picture: square, 1,400 to 3,000 pixels, RGB, JPEG or PNG; drawn where none is given."""

from __future__ import annotations

from pathlib import Path

from presscast.errors import SettingsError, reason
from presscast.files.atomic import replacing
from presscast.model import Article, Show
from presscast.net.address import is_web
from presscast.publish.cover import draw
from presscast.publish.raster import opened

_NAMES = {"JPEG": "artwork.jpg", "PNG": "artwork.png"}
_LEAST, _MOST = 1400, 3000


def artwork(show: Show, folder: Path) -> str:
    """Return the web address of the show's artwork as given, or the name of its file in `folder`.

    A local picture is checked and copied there. Raises SettingsError that says what is wrong with it.
    """
    if is_web(show.artwork):
        return show.artwork
    if not show.artwork:
        own = Show(author=show.author, design=show.design, colour=show.colour, logo=show.logo)
        return draw(Article(show.title or "Articles read aloud", ()), own, folder / "artwork.jpg").name
    name = _checked(Path(show.artwork))
    with replacing(folder / name) as part:
        part.write_bytes(Path(show.artwork).read_bytes())
    return name


def published(show: Show) -> str:
    """Return the web address of the artwork, or the name of its file beside the feed."""
    if is_web(show.artwork):
        return show.artwork
    return _checked(Path(show.artwork)) if show.artwork else "artwork.jpg"


def _checked(path: Path) -> str:
    try:
        with opened(path) as image:
            image.load()
            kind, mode, (width, height) = image.format or "", image.mode, image.size
    except OSError as error:
        raise SettingsError(f"{path}: the artwork cannot be read as a picture: {reason(error)}") from error
    faults = [
        f"is {kind}, must be JPEG or PNG" if kind not in _NAMES else "",
        f"is in colour mode {mode}, must be RGB" if mode != "RGB" else "",
        f"is {width} × {height} pixels, must be square" if width != height else "",
        f"is {width} pixels wide, must be {_LEAST} to {_MOST}" if not _LEAST <= width <= _MOST else "",
    ]
    if any(faults):
        raise SettingsError(f"{path}: the artwork {'; '.join(filter(None, faults))}")
    return _NAMES[kind]
