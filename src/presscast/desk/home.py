"""Where a desk works: DIR, the voice it was asked for, and what it keeps for itself in DIR/.desk."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.errors import ReadError, unwritable
from presscast.files import layout
from presscast.files.lock import locked
from presscast.settings import project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.settings.project import Settings


class MissingError(ReadError):
    """What a browser asks for is not in DIR."""


_SLUG = re.compile(r"(?!\.)[^/\\\x00-\x1f]{1,200}")


@dataclass(frozen=True, slots=True)
class Home:
    """A folder of articles and the voice they are made with, "" for the one that the settings name."""

    out: Path
    voice: str = ""

    @property
    def own(self) -> Path:
        """The folder of what the desk keeps."""
        return self.out / layout.DESK

    def settings(self) -> Settings:
        """Read the settings afresh: an editor may have changed them since; raise SettingsError as a make does."""
        read = project.load(Path())
        return replace(read, out=self.out, voice=self.voice or read.voice)

    def folder(self, slug: str) -> Path:
        """Return the folder of an article that a browser names;
        raise MissingError where DIR holds none of that name."""
        folder = self.out / slug
        if not _SLUG.fullmatch(slug) or not (folder / layout.ARTICLE).is_file():
            raise MissingError(f"{slug[:60]}: there is no such article here")
        return folder

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else change what the desk keeps while the block runs;
        raise OutputError where it cannot be kept."""
        try:
            self.own.mkdir(parents=True, exist_ok=True)
            with locked(self.own / layout.LOCK):
                yield
        except OSError as error:
            raise unwritable(error.filename or self.own, error) from error
