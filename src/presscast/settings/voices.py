"""Read voices/NAME.toml: which engine and voice speaks each role, at what rate, with which pauses."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from presscast import plugins
from presscast.errors import PresscastError, SettingsError
from presscast.model import Pauses, Role, Sounds, Voice
from presscast.settings import tables
from presscast.writing.near import nearest, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


SOUND_FILES = ("intro", "outro", "chime", "bed")


@dataclass(frozen=True, slots=True)
class Profile:
    """A named cast: a voice for each role it names, the pauses it changes, the lexicons and sounds it brings.

    `title` is what readers and listeners are told it is called, "" where they are told only that it is synthetic.
    """

    name: str
    description: str
    cast: Mapping[Role, Voice]
    pauses: Mapping[str, object] = field(default_factory=dict)
    lexicons: tuple[Path, ...] = ()
    sounds: Sounds = field(default_factory=Sounds)
    title: str = ""


def folders() -> tuple[Path, ...]:
    """Return where voices are looked for: the user's ./voices first, then the installed ones."""
    inside = Path(__file__).parents[1] / "voices"
    ours = inside if inside.is_dir() else Path(__file__).parents[3] / "voices"
    return tuple(dict.fromkeys((Path("voices").resolve(), ours.resolve())))


def names() -> tuple[str, ...]:
    """Return the names of all profiles, each once."""
    return tuple(dict.fromkeys(path.stem for folder in folders() for path in sorted(folder.glob("*.toml"))))


def load(name: str) -> Profile:
    """Read the profile `name`, or make one of ENGINE:VOICE;
    raise SettingsError where there is none, or it says something wrong."""
    engine, colon, voice = name.partition(":")
    if colon and engine in plugins.names("engines"):
        return _of_engine(engine, voice)
    for folder in folders():
        path = folder / f"{name}.toml"
        if Path(name).name == name and tables.is_file(path):
            return _profile(path)
    raise SettingsError(f"no voice named {name!r}{suggestion(_meant(name))}; `presscast voices` lists them")


def _meant(name: str) -> list[str]:
    """Return the voices that a wrong name may stand for:
    alike, of an engine named almost so, or of the language it names."""
    engine, colon, voice = name.partition(":")
    if colon:
        return [f"{each}:{voice}" for each in nearest(engine, plugins.names("engines"))[:1]]
    return nearest(name, ("auto", *names()))[:3] or _speaking(name)


def _speaking(tag: str) -> list[str]:
    """Return the engines' own voices of a language's tag."""
    with suppress(PresscastError):
        listed = ((engine, plugins.own(plugins.engine(engine))) for engine in ("kokoro", "system"))
        found = (
            f"{engine}:{own.name}" for engine, voices in listed for own in voices if own.language.lower() == tag.lower()
        )
        return list(islice(found, 3))
    return []


def _of_engine(engine: str, voice: str) -> Profile:
    """Return the profile of an engine's own voice;
    raise SettingsError where the engine names its voices, and not this."""
    known = {own.name.lower(): own for own in plugins.own(plugins.engine(engine))}
    if known and voice.lower() not in known and not tables.is_file(Path(voice)):
        near = suggestion(f"{engine}:{each}" for each in nearest(voice, known)[:3])
        raise SettingsError(f"{engine} has no voice {voice!r}{near}; `presscast voices --engine {engine}` lists them")
    own = known.get(voice.lower())
    told = f"{own.description} ({own.language}), {engine}'s own" if own else f"{engine}'s own"
    return Profile(f"{engine}:{voice}", told, {"narrator": Voice(engine, own.name if own else voice, language="")})


def _profile(path: Path) -> Profile:
    """Read a profile; raise SettingsError with a line for each of its faults."""
    made, table = Profile(path.stem, "", {}), tables.load(path)
    table.setdefault("voice", {})

    def take(key: str, value: object) -> None:
        nonlocal made
        if key not in _KEYS:
            raise tables.unknown(f"{path}: {key}", key, _KEYS)
        made = _KEYS[key](made, value, path)

    with tables.lines_told(path):
        tables.each(partial(take, key, value) for key, value in table.items())
    return made


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
    if not tables.is_file(folder / name):
        raise SettingsError(f"{where}: there is no file {tables.shown(folder / name)!r}")
    return folder / name


def _cast(roles: Mapping[str, object], path: Path) -> Mapping[Role, Voice]:
    """Make the voices of all roles: what a role does not say it has from the narrator."""
    cast: dict[Role, Voice] = {"narrator": Voice(engine="", language="")}
    known: dict[str, Role] = {role: role for role in get_args(Role)}

    def take(role: str, table: object) -> None:
        if role not in known:
            raise SettingsError(
                f"{path}: voice.{role}: no such role{suggestion(nearest(role, known)[:1])}; known: {', '.join(known)}"
            )
        cast[known[role]] = tables.fill(cast["narrator"], table, f"{path}: voice.{role}")

    def engine() -> None:
        if not isinstance(told, dict) or not told.get("engine"):
            raise SettingsError(f'{path}: voice.narrator.engine: must name an engine, such as "system"')

    told = roles.get("narrator", {})
    first = {"narrator": told, **roles}
    tables.each([*(partial(take, role, table) for role, table in first.items()), engine])
    return cast


def _beside(path: Path, name: str) -> Path:
    """A lexicon stands beside its profile, or among the installed ones."""
    places = [path.parent / name, *(folder / name for folder in folders())]
    return next((place for place in places if tables.is_file(place)), places[0])


_KEYS: Mapping[str, Callable[[Profile, Any, Path], Profile]] = {
    "description": lambda made, value, _: replace(made, description=str(value)),
    "title": lambda made, value, _: replace(made, title=str(value)),
    "voice": lambda made, value, path: replace(made, cast=_cast(tables.mapping(value, f"{path}: voice"), path)),
    "pauses": lambda made, value, path: replace(made, pauses=tables.pauses(value, f"{path}: pauses")),
    "lexicons": lambda made, value, path: replace(
        made, lexicons=tuple(_beside(path, name) for name in tables.strings(value, f"{path}: lexicons"))
    ),
    "sounds": lambda made, value, path: replace(made, sounds=_sounds(tables.mapping(value, f"{path}: sounds"), path)),
}


def with_language(profile: Profile, language: str) -> Profile:
    """Return the profile with its voices asked to speak `language`, where they name no own one."""
    cast = {
        role: voice if voice.language else replace(voice, language=language) for role, voice in profile.cast.items()
    }
    return replace(profile, cast=cast)


def at_rate(profile: Profile, rate: int) -> Profile:
    """Return the profile with its narrator speaking `rate` words a minute, the others as much quicker;
    0 changes none."""
    if not rate:
        return profile
    usual = profile.cast["narrator"].rate
    return replace(profile, cast={r: replace(v, rate=round(v.rate * rate / usual)) for r, v in profile.cast.items()})


def pauses(profile: Profile, *overrides: Mapping[str, object]) -> Pauses:
    """Return the pauses of `profile`, changed by each of `overrides` in turn."""
    made = tables.fill(Pauses(), profile.pauses, f"voices/{profile.name}.toml: pauses")
    for override in overrides:
        made = tables.fill(made, override, "pauses")
    return made
