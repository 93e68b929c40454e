"""Sign the files of an edition: its sound, its book, its page and its cover."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presscast.errors import SigningError
from presscast.fields import DRAWN
from presscast.files.atomic import replacing
from presscast.files.layout import AUDIO, PAGE
from presscast.sign import credentials
from presscast.sign.manifest import definition
from presscast.sign.prints import prints
from presscast.sign.statement import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presscast.sign.manifest import Told
    from presscast.sign.signatory import Signatory

WRITTEN = "digitalCreation"
"""How a page came to be, by IPTC's name."""
_LINK = f'<link rel="c2pa-manifest" href="{PAGE}{credentials.BESIDE}">\n'


@dataclass(frozen=True, slots=True)
class Folders:
    """Where files are signed from and to, which may be one folder, and where they stood signed before, if they did.

    `recording` is the name of the sound files there, without their endings, "" where they had those they have now.
    """

    source: Path
    target: Path
    before: Path | None = None
    recording: str = ""

    def earlier(self, name: str) -> Path | None:
        """Return where the file `name` stood signed before."""
        path = self.before / name if self.before else None
        return path.with_stem(self.recording) if path and self.recording and path.suffix in AUDIO else path


def sign(told: Told, names: Iterable[str], folders: Folders, signatory: Signatory) -> tuple[Path, ...]:
    """Sign the files `names` of an edition, of which `told` is what is said; return the files written.

    A sound file or book that stood signed before is named as what the new one corrects. Raises SigningError or
    OSError, with each file whole or as it was.
    """
    return tuple(path for name in names for path in _sign(told, name, folders, signatory))


def _sign(told: Told, name: str, folders: Folders, signatory: Signatory) -> Iterator[Path]:
    source, target = folders.source / name, folders.target / name
    media = credentials.MEDIA[source.suffix]
    if name == PAGE:
        yield _linked(source, target)
        yield credentials.write(target, target, definition(told, media, WRITTEN), signatory)
    elif source.suffix == ".jpg":
        still = replace(told, timeline=Timeline(()))
        yield credentials.write(source, target, definition(still, media, DRAWN), signatory)
    else:
        heard = replace(told, prints=prints(source)) if source.suffix in AUDIO else told
        earlier = folders.earlier(name)
        parent = _parent(earlier) if earlier else None
        asked = definition(heard, media, told.statement.source, corrected=bool(parent))
        yield credentials.write(source, target, asked, signatory, parent)


def _linked(source: Path, target: Path) -> Path:
    """Write the page with a link to the manifest that is to stand beside it."""
    page = source.read_text("utf-8")
    with replacing(target) as part:
        part.write_text(page if _LINK in page else page.replace("</head>", f"{_LINK}</head>", 1), "utf-8", newline="\n")
    return target


def _parent(path: Path) -> Path | None:
    """Return a file that is still as it was signed, None where there is none, or none that a correction can name."""
    if path.suffix in credentials.APART or not path.is_file():
        return None
    try:
        found = credentials.read(path)
    except SigningError:
        return None
    return path if found and found.state != "Invalid" else None
