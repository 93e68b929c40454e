"""Verify what was signed: a file, one at an address, an article's folder, or a folder of them."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from presscast.errors import ReadError, reason
from presscast.files import layout
from presscast.net import fetch
from presscast.net.address import is_address
from presscast.production.text import read_article
from presscast.sign import credentials
from presscast.sign.compare import compare
from presscast.sign.verify import verify, verify_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.settings.project import Settings
    from presscast.sign.compare import Compared
    from presscast.sign.manifest import Told
    from presscast.sign.verify import Verdict

SIZE, SECONDS = 1 << 30, 600.0
"""Of a sound file at an address: ten hours of speech, on a slow line."""


def verify_any(target: str, trust: Path | None = None) -> Iterator[tuple[str, tuple[Verdict, ...]]]:
    """Verify `target`; yield the name of each folder, "" for a single file, with what was found there.

    `trust` is a file of certificates in PEM. Raises ReadError where there is nothing to read, SigningError where it is
    of a kind that nobody signs.
    """
    try:
        anchors = trust.read_bytes() if trust else b""
        if is_address(target):
            with _fetched(target) as path:
                yield "", (verify(path, anchors),)
        elif Path(target).is_dir():
            for folder in _folders(Path(target)):
                yield folder.name, verify_all(folder, anchors)
        else:
            yield "", (verify(Path(target), anchors),)
    except OSError as error:
        raise ReadError(f"{error.filename or target}: cannot be read: {reason(error)}") from error
    except ValueError as error:
        raise ReadError(f"{target}: is no address or name: {error}") from error


def compared(told: Told, source: str, settings: Settings) -> Compared:
    """Read the article at `source` and compare its words with those that were spoken;
    raise ReadError as a make does."""
    return compare(told, read_article(source, settings))


def _folders(folder: Path) -> tuple[Path, ...]:
    if (folder / layout.TRACK).is_file() or not (found := sorted(folder.glob(f"[!.]*/{layout.TRACK}"))):
        return (folder,)
    return tuple(path.parents[1] for path in found)


@contextmanager
def _fetched(address: str) -> Iterator[Path]:
    """Give a file at an address, its manifest beside it where there is one."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / (PurePosixPath(unquote(urlsplit(address).path)).name or layout.PAGE)
        credentials.media(path)
        path.write_bytes(_fetch(address, address))
        if path.suffix.lower() in credentials.APART:
            parts = urlsplit(address)
            beside = parts._replace(path=f"{parts.path}{credentials.BESIDE}").geturl()
            credentials.sidecar(path).write_bytes(_fetch(beside, address))
        yield path


def _fetch(address: str, named: str) -> bytes:
    return fetch.fetch(address, named=named, size=SIZE, seconds=SECONDS).data
