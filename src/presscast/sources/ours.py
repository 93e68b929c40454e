"""Tell what presscast made from what it may be made of, so that no folder is ever made of its own editions."""

from __future__ import annotations

import fnmatch
import zipfile
from typing import TYPE_CHECKING

from presscast.files import layout

if TYPE_CHECKING:
    from pathlib import Path

_ARTICLE = (layout.ARTICLE, layout.MADE)
_OVER_ARTICLES = (layout.STORE, layout.LEDGER, layout.CATALOGUE, layout.DESK)


def is_made(path: Path) -> bool:
    """Tell whether a folder or a file is of presscast's making:
    an edition, what stands over editions, a copy, a script, a book."""
    if path.is_dir():
        return _is_edition(path) or (path.name == layout.SAMPLES and _holds_editions(path.parent))
    if path.suffix in (".txt", ".md"):
        return _is_script(path)
    if path.suffix.lower() == ".epub":
        return _is_book(path)
    return any(fnmatch.fnmatchcase(path.name, form) for form in layout.PROGRAMME) and _holds_editions(path.parent)


def is_inside(path: Path) -> bool:
    """Tell whether `path` lies in a folder that presscast made, or is its own work."""
    return is_made(path) or any(map(is_made, path.parents))


def _is_edition(folder: Path) -> bool:
    """An article's folder, or a copy of many that `publish` made."""
    return any((folder / name).is_file() for name in (*_ARTICLE, layout.SENT))


def _holds_editions(folder: Path) -> bool:
    return any((folder / name).exists() for name in _OVER_ARTICLES)


def _is_script(path: Path) -> bool:
    """Tell a script that an editor may change, by its first words."""
    from presscast.script.edit import HEAD

    head = HEAD.encode()
    try:
        with path.open("rb") as file:
            return file.read(len(head) + 3).removeprefix(b"\xef\xbb\xbf").startswith(head)
    except OSError:
        return False


def _is_book(path: Path) -> bool:
    """Tell a book of presscast's by its summary."""
    from presscast.publish.book.package import is_ours

    try:
        with zipfile.ZipFile(path) as book:
            packages = (name for name in book.namelist() if name.endswith(".opf"))
            return any(is_ours(book.read(name).decode(errors="replace")) for name in packages)
    except (OSError, ValueError, zipfile.BadZipFile):
        return False
