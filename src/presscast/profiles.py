"""voices/NAME.toml: which engine and voice speaks each role, at what rate, with which pauses."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from presscast import tables
from presscast.errors import SettingsError
from presscast.model import Pauses, Role, Sounds, Voice

if TYPE_CHECKING:
    from collections.abc import Mapping


SOUND_FILES = ("intro", "outro", "chime", "bed")
MOST_DB = 40


@dataclass(frozen=True, slots=True)
class Profile:
    """A named cast: a voice for each role it names, the pauses it changes, the lexicons and sounds it brings."""

    name: str
    description: str
    cast: Mapping[Role, Voice]
    pauses: Mapping[str, object] = field(default_factory=dict)
    lexicons: tuple[Path, ...] = ()
    sounds: Sounds = field(default_factory=Sounds)


def folders() -> tuple[Path, ...]:
    """Return where voices are looked for: the user's ./voices first, then the installed ones."""
    inside = Path(__file__).parent / "voices"
    ours = inside if inside.is_dir() else Path(__file__).parents[2] / "voices"
    return tuple(dict.fromkeys((Path("voices").resolve(), ours.resolve())))


def names() -> tuple[str, ...]:
    """Return the names of all profiles, each once."""
    return tuple(dict.fromkeys(path.stem for folder in folders() for path in sorted(folder.glob("*.toml"))))


def load(name: str) -> Profile:
    """Read the profile `name`; raise SettingsError where there is none, or it says something wrong."""
    for folder in folders():
        path = folder / f"{name}.toml"
        if Path(name).name == name and path.is_file():
            return _profile(path)
    raise SettingsError(f"no voice named {name!r}; known: auto, {', '.join(names())}")


def _profile(path: Path) -> Profile:
    table = tables.load(path)
    unknown = table.keys() - {"description", "voice", "pauses", "lexicons", "sounds"}
    if unknown:
        raise SettingsError(f"{path}: {min(unknown)}: no such setting")
    lexicons = tables.strings(table.get("lexicons", []), f"{path}: lexicons")
    return Profile(
        name=path.stem,
        description=str(table.get("description", "")),
        cast=_cast(tables.mapping(table.get("voice"), f"{path}: voice"), path),
        pauses=tables.mapping(table.get("pauses", {}), f"{path}: pauses"),
        lexicons=tuple(_beside(path, lexicon) for lexicon in lexicons),
        sounds=_sounds(tables.mapping(table.get("sounds", {}), f"{path}: sounds"), path),
    )


def _sounds(table: Mapping[str, object], path: Path) -> Sounds:
    """Sound files stand beside the profile that names them."""
    files = {name: _file(table.get(name), f"{path}: sounds.{name}", path.parent) for name in SOUND_FILES}
    sounds = Sounds(files["intro"], files["outro"], files["chime"], files["bed"])
    levels = {name: value for name, value in table.items() if name not in files}
    return tables.fill(sounds, levels, f"{path}: sounds")


def _file(name: object, where: str, folder: Path) -> Path | None:
    if name is None:
        return None
    if not isinstance(name, str):
        raise SettingsError(f"{where}: must be the name of a file, not {name!r}")
    return folder / name


def _cast(roles: Mapping[str, object], path: Path) -> Mapping[Role, Voice]:
    narrator = _voice(Voice(engine="", language=""), roles.get("narrator"), path, "narrator")
    if not narrator.engine:
        raise SettingsError(f'{path}: voice.narrator.engine: must name an engine, such as "system"')
    cast: dict[Role, Voice] = {"narrator": narrator}
    known: dict[str, Role] = {role: role for role in get_args(Role)}
    for role, table in roles.items():
        if role not in known:
            raise SettingsError(f"{path}: voice.{role}: no such role; known: {', '.join(known)}")
        cast[known[role]] = _voice(narrator, table, path, role)
    return cast


def _voice(base: Voice, table: object, path: Path, role: str) -> Voice:
    voice = tables.fill(base, table, f"{path}: voice.{role}")
    for name, value in (("treble_db", voice.treble_db), ("gain_db", voice.gain_db)):
        if abs(value) > MOST_DB:
            raise SettingsError(f"{path}: voice.{role}.{name}: must be from -{MOST_DB} to {MOST_DB} dB, not {value:g}")
    return voice


def _beside(path: Path, name: str) -> Path:
    """A lexicon stands beside its profile, or among the installed ones."""
    places = [path.parent / name, *(folder / name for folder in folders())]
    return next((place for place in places if place.is_file()), places[0])


def with_language(profile: Profile, language: str) -> Profile:
    """Return the profile with its voices asked to speak `language`, where they name no own one."""
    cast = {
        role: voice if voice.language else replace(voice, language=language) for role, voice in profile.cast.items()
    }
    return replace(profile, cast=cast)


def pauses(profile: Profile, *overrides: Mapping[str, object]) -> Pauses:
    """Return the pauses of `profile`, changed by each of `overrides` in turn."""
    made = tables.fill(Pauses(), profile.pauses, f"voices/{profile.name}.toml: pauses")
    for override in overrides:
        made = tables.fill(made, override, "pauses")
    return made
