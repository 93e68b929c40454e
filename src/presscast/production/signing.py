"""Content credentials with the settings in hand: of a make under way, and of what was made before."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast import casting
from presscast.errors import CheckError, SettingsError
from presscast.fields import drawn
from presscast.files import documents, layout
from presscast.output import delivery

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from presscast.model import Edition
    from presscast.settings.project import Settings
    from presscast.sign.sign import Folders
    from presscast.sign.signatory import Signatory


def certificate(settings: Settings) -> str:
    """Return the SHA-256 of the certificate to sign by, "" where there is none to sign by or it cannot be read."""
    try:
        return hashlib.sha256(settings.sign.certificate.read_bytes()).hexdigest() if settings.sign.certificate else ""
    except OSError:
        return ""


def signatory(settings: Settings) -> Signatory | None:
    """Return who signs, None where nobody is to; raise SigningError where certificate or key cannot be used."""
    asked = settings.sign
    if not asked.certificate:
        return None
    from presscast.sign.signatory import by_command, load

    if asked.key:
        return load(asked.certificate, asked.key, asked.timestamps)
    return by_command(asked.certificate, asked.command, asked.timestamps)


def sign(
    edition: Edition, facts: Mapping[str, object], folders: Folders, signatory: Signatory, settings: Settings
) -> tuple[Path, ...]:
    """Sign the files of an edition; `facts` are what its make told of it.

    Raises SigningError, SoundError or OSError, with each file whole or as it was.
    """
    from presscast.sign import sign as files
    from presscast.sign.manifest import Told
    from presscast.sign.statement import file, statement, timeline

    voices = dict.fromkeys(placed.clip.voice for placed in edition.track.placed)
    said = timeline(edition.track)
    names = _names(edition, folders.source, settings)
    told = replace(
        statement(
            edition,
            said,
            edition.digital_source or casting.source(voices, inserts=bool(facts.get("sounds"))),
            edition.speakers or casting.credited(voices),
        ),
        without=_texts(facts.get("without")),
        files=tuple(file(folders.source / name) for name in _beside(folders.source, names)),
    )
    return files.sign(Told(told, said), names, folders, signatory)


def sign_all(folder: Path, settings: Settings) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Sign a finished article's folder, or each in a folder of them; yield each with the files written.

    What is signed by the same certificate already is let be. Raises SettingsError where no certificate is named,
    CheckError where there is nothing finished, else as `sign` does.
    """
    by = signatory(settings)
    if by is None:
        raise SettingsError(
            "nothing to sign with: name a certificate and its key under [sign] in presscast.toml; "
            "`presscast init --signing` makes a pair for trials"
        )
    folders = (
        [folder]
        if (folder / layout.TRACK).is_file()
        else sorted(path.parents[1] for path in folder.glob(f"[!.]*/{layout.TRACK}"))
    )
    if not folders:
        raise CheckError(f"{folder}: there is no finished article in it; `presscast make` makes one")
    yield from ((article, _signed(article, by, settings)) for article in folders)


def _signed(folder: Path, by: Signatory, settings: Settings) -> tuple[Path, ...]:
    from presscast.sign.sign import Folders

    with delivery.bench(folder) as work:
        record = delivery.finished(folder)
        if record.facts.get("signed") == certificate(settings):
            return ()
        sign(documents.read(folder), record.facts, Folders(folder, work), by, settings)
        return delivery.add(work, folder, {"signed": certificate(settings)})


def _names(edition: Edition, folder: Path, settings: Settings) -> tuple[str, ...]:
    """Name the files to sign; a cover that was given has an origin of its own, of which nothing is known."""
    covers = (layout.COVER,) if not settings.cover and drawn(settings.show) else ()
    names = (*(path.name for path in edition.audio), f"{edition.slug}.epub", *covers, layout.PAGE)
    return tuple(name for name in names if (folder / name).is_file())


def _beside(folder: Path, signed: tuple[str, ...]) -> tuple[str, ...]:
    """Name the files that are published with the signed ones."""
    chapters, texts = (layout.CHAPTERS, layout.CHAPTERS_SHORT), (layout.VTT, layout.SRT, layout.TEXT, layout.WORDS)
    covers, embeds = (layout.COVER, layout.COVER_SMALL), (layout.EMBED, layout.PLAYER, layout.OEMBED)
    names = (*covers, *chapters, *texts, *embeds, *layout.DAISY)
    return tuple(name for name in names if name not in signed and (folder / name).is_file())


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else ()
