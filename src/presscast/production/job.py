"""Hold what the make of one article needs, and name all that its files depend on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from presscast import __version__, plugins
from presscast.publish import pictures
from presscast.publish.feed.addresses import addresses
from presscast.records import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presscast.model import Script
    from presscast.output.identity import Place
    from presscast.plugins import Engine
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile


@dataclass(frozen=True, slots=True)
class Job:
    """One article on its way: what is said, by whom, and where its files go."""

    script: Script
    place: Place
    profile: Profile
    engines: Mapping[str, Callable[[], Engine]]
    settings: Settings

    @property
    def folder(self) -> Path:
        """Where the finished files go."""
        return self.settings.out / self.place.slug

    @property
    def beside(self) -> Path | None:
        """The folder of the source, where it is a file."""
        origin = self.script.article.origin
        return (self.settings.out / origin).parent if origin and "://" not in origin else None

    @property
    def key(self) -> str:
        """A name for all that the files depend on; equal keys make equal files."""
        cast, asked = self.profile.cast, self.settings
        prints = [(role, voice, self.engines[voice.engine]().fingerprint(voice)) for role, voice in cast.items()]
        sounds = self.profile.sounds
        logo = Path(asked.show.logo) if asked.show.logo else None
        named = (asked.cover, logo, sounds.intro, sounds.outro, sounds.chime, sounds.bed)
        given = [(str(path), _seen(path)) for path in (*named, *pictures.local(self.script.article, self.beside))]
        return digest(
            __version__,
            self.writers,
            self.script,
            prints,
            asked.formats,
            asked.loudness,
            asked.show,
            self.base,
            sounds,
            given,
            asked.fetch_images,
            sorted(asked.keep),
        )

    @property
    def base(self) -> str:
        """The address its folder will have, "" where the feed's is not known."""
        asked = self.settings
        return addresses(asked.url, asked.media_url).file(self.place.slug, "") if asked.url else ""

    @property
    def writers(self) -> tuple[str, ...]:
        """The names of the writers that are asked:
        those required, the others or the only ones wanted, those optional."""
        asked = self.settings
        return (
            *plugins.names("required_writers"),
            *(name for name in plugins.names("writers") if asked.only is None or name in asked.only),
            *sorted(asked.extras),
        )


def _seen(path: Path | None) -> tuple[int, int]:
    """The size and time of a file that goes into an edition, by which a new version is known."""
    try:
        found = path.stat() if path else None
    except OSError:
        found = None
    return (found.st_size, found.st_mtime_ns) if found else (0, 0)
