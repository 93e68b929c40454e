"""Read what a finished folder says of itself: its documents, and the record of its files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from presscast.errors import CheckError, OutputError, reason
from presscast.files import documents, layout, made

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from presscast.model import Edition, Placed, Track


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished article: its folder, its edition, and what its last make recorded.

    `files` holds the sizes in bytes by name inside the folder, `digests` the SHA-256 of their bytes; `facts` what the
    make told; `kept` the sizes of earlier recordings.
    """

    folder: Path
    edition: Edition
    files: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)

    @property
    def track(self) -> Track:
        """Where every clip falls."""
        return self.edition.track

    @property
    def seconds(self) -> float:
        """The length of the track."""
        return self.track.samples / self.track.rate

    def at(self, sample: int) -> float:
        """Return the time in seconds of a sample of the track."""
        return sample / self.track.rate

    def shown(self) -> Iterator[Placed]:
        """Yield the clips whose line is seen as well as heard."""
        return (item for item in self.track.placed if item.clip.line.shown.strip())

    def there(self, *endings: str) -> list[Path]:
        """Return the recorded files of these endings that are there, those of build/ left out."""
        paths = (self.folder / name for name in self.files if "/" not in name and name.endswith(endings))
        return [path for path in paths if path.is_file()]


def finished_in(folder: Path) -> Finished:
    """Read what a finished folder holds; raise CheckError where a document is missing or damaged."""
    if gone := next(
        (name for name in (layout.TRACK, layout.EDITION, layout.MADE) if not (folder / name).is_file()), ""
    ):
        raise CheckError(f"{folder / gone}: is missing: this make was not finished; make the article again")
    try:
        edition, record = documents.read(folder), made.read(folder)
    except (OSError, ValueError, OutputError) as error:
        raise CheckError(
            f"{folder / 'build'}: its documents are damaged ({reason(error)}); make the article again"
        ) from error
    if not record.key:
        raise CheckError(f"{folder}: this make was not finished; make the article again")
    return Finished(folder, edition, record.files, record.facts, record.digests, record.kept)
