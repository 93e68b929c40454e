"""Read presscast.toml, checking all of it: flags come before it, then the file, then the voice, then defaults."""

from __future__ import annotations

import os
import shlex
import shutil
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from presscast import plugins
from presscast.errors import SettingsError
from presscast.files.layout import FORMATS
from presscast.model import Pauses, Saying, Show, Stated
from presscast.net.address import is_address
from presscast.settings import facts, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FILE = "presscast.toml"
SLOWEST, QUICKEST = 60, 900
_FOOTNOTE = "footnote"
SPREADS = ("auto", "lines", "articles")
LONGEST = 600  # minutes between reminders
SIGNING = {"certificate": "PRESSCAST_CERTIFICATE", "key": "PRESSCAST_KEY", "timestamps": "PRESSCAST_TIMESTAMPS"}
LOUDNESS = {"podcast": -16.0, "mono": -19.0, "off": None}


@dataclass(frozen=True, slots=True)
class Signing:
    """What content credentials are signed by: the files of a certificate and its key, None where nothing is signed.

    `command` signs in place of a key that is kept elsewhere; it may hold a PIN, and is shown nowhere. `timestamps` is
    the address of an RFC 3161 service, "" for none.
    """

    certificate: Path | None = None
    key: Path | None = None
    command: str = field(default="", repr=False)
    timestamps: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """The watermark that all speech is to bear, by its name, and the payload for one that carries any."""

    name: str
    payload: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a make may be told.

    `rate` is the narrator's, in words a minute, 0 for the voice's own. `reader` forces one by name. `only` names the
    writers wanted, None for all but the optional ones, of which `extras` are wanted. `pauses` holds only what differs
    from the voice's own, in ms; `lexicon` (written, said) pairs; `keep` are reading rules that are off, `keep_for`
    those for the articles of a site, by its host or name in small letters; `saying` is how numbers, emoji and brackets
    are said; `loudness` is the target in LUFS, None to leave the sound alone. `url` is the feed's own address,
    `media_url` the one its files are under if not beside it. `cover` is the picture every article gets, None to draw
    one. `disclosure` words the AI disclosure anew, `remind` has it said again after as many minutes, 0 never.
    `fetch_images` has pictures at addresses fetched. `workers` 0 is one a core. `listener` is a command that prints the
    words of a WAV file. `targets` are (name, address) pairs of what to publish to; `target` is the address each article
    is sent to once it is made, "" for none. `cluster` is the address of a Dask scheduler, or local:N, to speak there
    instead; `spread` is what it is given: lines, whole articles, or auto: what costs less. `stated` is what the user
    states of the article; `drafts` has those made that call themselves one, `anew` those that have not changed since
    they were made.
    """

    voice: str = "auto"
    rate: int = 0
    reader: str = ""
    out: Path = Path("out")
    formats: tuple[str, ...] = ("mp3",)
    without: frozenset[str] = frozenset()
    without_rules: frozenset[str] = frozenset()
    saying: Saying = field(default_factory=Saying)
    keep: frozenset[str] = frozenset()
    keep_for: Mapping[str, frozenset[str]] = field(default_factory=dict)
    only: frozenset[str] | None = None
    extras: frozenset[str] = frozenset()
    pauses: Mapping[str, object] = field(default_factory=dict)
    lexicon: tuple[tuple[str, str], ...] = ()
    lexicons: tuple[Path, ...] = ()
    loudness: float | None = -16.0
    show: Show = field(default_factory=Show)
    url: str = ""
    media_url: str = ""
    cover: Path | None = None
    disclosure: str = ""
    remind: int = 0
    fetch_images: bool = False
    workers: int = 0
    listener: str = ""
    cluster: str = ""
    spread: str = "auto"
    sign: Signing = field(default_factory=Signing)
    watermark: Marked | None = None
    targets: tuple[tuple[str, str], ...] = ()
    target: str = ""
    stated: Stated = field(default_factory=Stated)
    drafts: bool = False
    anew: bool = False


def load(folder: Path) -> Settings:
    """Read FOLDER/presscast.toml over the defaults; without the file, the defaults. SIGNING of the environment wins.

    Raises SettingsError with a line for each fault, which names the file and the key.
    """
    path = folder / FILE
    made = _from_file(path) if path.is_file() else Settings()
    named = {name: os.environ[variable] for name, variable in SIGNING.items() if os.environ.get(variable)}
    return replace(made, sign=_signing(made.sign, named, "environment"))


def rate(value: object, where: str) -> int:
    """Return a rate in words a minute; raise SettingsError for one that no voice speaks."""
    if not isinstance(value, int) or isinstance(value, bool) or not SLOWEST <= value <= QUICKEST:
        raise SettingsError(
            f"{where}: must be a whole number from {SLOWEST} to {QUICKEST}, words a minute, not {value!r}"
        )
    return value


def formats(names: tuple[str, ...], where: str) -> tuple[str, ...]:
    """Return `names` in their order, each once, .MP3 as mp3; raise SettingsError for one that is not a format."""
    names = tuple(name.removeprefix(".").lower() for name in names)
    for name in names:
        if name not in FORMATS:
            raise SettingsError(f"{where}: no format {name!r}; known: {', '.join(FORMATS)}")
    if not names:
        raise SettingsError(f"{where}: name at least one of {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(names))


def loudness(value: object, where: str) -> float | None:
    """Return the target in LUFS that "podcast", "mono", "off" or a number from -40 to -5 asks for."""
    if isinstance(value, str) and value in LOUDNESS:
        return LOUDNESS[value]
    try:
        target = float(value) if isinstance(value, (str, int, float)) else 0.0
    except ValueError:
        target = 0.0
    if not -40 <= target <= -5:
        raise SettingsError(f"{where}: must be podcast (-16), mono (-19), off or LUFS from -40 to -5, not {value!r}")
    return target


def _from_file(path: Path) -> Settings:
    made = Settings()

    def take(key: str, value: object) -> None:
        nonlocal made
        if key not in _KEYS:
            raise _misplaced(f"{path}: {key}", key) or tables.unknown(f"{path}: {key}", key, _KEYS)
        made = _KEYS[key](made, value, f"{path}: {key}")

    given = tables.load(path)
    with tables.lines_told(path):
        tables.each(partial(take, key, value) for key, value in given.items())
    return made


def _misplaced(where: str, key: str) -> SettingsError | None:
    """Return the error for a setting of a table that stands outside it."""
    tabled = (("show", Show), ("pauses", Pauses), ("sign", Signing), ("watermark", Marked))
    table = next((name for name, kind in tabled if key in (each.name for each in fields(kind))), "")
    return SettingsError(f"{where}: belongs under [{table}]") if table else None


def _show(table: object, where: str) -> Show:
    """Return the show; raise SettingsError for what it may not be, and for a setting of the whole file in its table."""
    given = tables.mapping(table, where)
    for key in given.keys() - {each.name for each in fields(Show)}:
        if key in _KEYS:
            raise SettingsError(f"{where}.{key}: belongs at the head of the file, before [show] and all other tables")
    return facts.show(tables.fill(Show(), given, where), where)


def without(names: Iterable[str], where: str) -> frozenset[str]:
    """Return what is to be left out; raise SettingsError for a name that stands for nothing."""
    if not (wanted := frozenset(names)):
        return wanted
    from presscast.script.write import check_omissions

    check_omissions(wanted, where)
    return wanted


def without_rules(names: Iterable[str], where: str) -> frozenset[str]:
    """Return the saying rules to switch off; raise SettingsError for a rule that there is not."""
    if not (wanted := frozenset(names)):
        return wanted
    from presscast.script.rules.order import check_rules

    check_rules(wanted, where)
    return wanted


def keep(names: Iterable[str], where: str) -> frozenset[str]:
    """Return the reading rules to switch off; raise SettingsError for a rule that there is not."""
    if not (wanted := frozenset(names)):
        return wanted
    from presscast.read.keep import check_rules

    check_rules(wanted, where)
    return wanted


def _keep_for(table: object, where: str) -> Mapping[str, frozenset[str]]:
    """Return the reading rules to switch off for each site that `table` names; raise SettingsError as `keep` does."""
    given = tables.mapping(table, where)
    named = {site: f"{where}.{site}" for site in given}
    return {site.casefold(): keep(tables.strings(given[site], at), at) for site, at in named.items()}


def saying(base: Saying, name: str, value: object, where: str) -> Saying:
    """Return `base` with numbers, emoji or brackets, as `name` tells, said as `value` asks.

    Raises SettingsError for a way there is not.
    """
    known = get_args(get_type_hints(Saying)[name])
    changed: dict[str, Any] = {name: _one_of(known, value, where)}
    return replace(base, **changed)


def footnotes(kept: frozenset[str], value: object, where: str) -> frozenset[str]:
    """Return the reading rules to switch off, with or without that of footnotes: they are left `out`, or `read`.

    Raises SettingsError for another value.
    """
    return kept | {_FOOTNOTE} if _one_of(("out", "read"), value, where) == "read" else kept - {_FOOTNOTE}


def reader(name: str, where: str) -> str:
    """Return the name of a reader; raise SettingsError where none of that name is installed."""
    if name not in (known := plugins.names("readers")):
        raise SettingsError(f"{where}: no reader named {name!r}; installed: {', '.join(known)}")
    return name


def listener(command: str, where: str) -> str:
    """Return the command of a recogniser; raise SettingsError where there is no such program."""
    try:
        program = shlex.split(command)[:1]
    except ValueError as error:
        raise SettingsError(f"{where}: {command!r} is no command: {error}") from error
    if not program or not shutil.which(program[0]):
        raise SettingsError(f"{where}: there is no program {' '.join(program)!r} to listen with; give one by its path")
    return command


def extras(names: Iterable[str], where: str) -> frozenset[str]:
    """Return the optional files to make; raise SettingsError for one that no writer makes."""
    wanted, known = frozenset(names), plugins.names("optional_writers")
    if unknown := sorted(wanted - set(known)):
        raise SettingsError(f"{where}: nothing named {', '.join(unknown)}; known: {', '.join(known)}")
    return wanted


def only(settings: Settings, names: tuple[str, ...], where: str) -> Settings:
    """Return settings by which only these files are made: audio formats, and what writers write.

    Without a format among them those of before are made. Raises SettingsError for a name that is neither's.
    """
    writers = frozenset(names) - set(FORMATS)
    known = (*FORMATS, *plugins.names("writers"))
    if unknown := sorted(writers - set(known)):
        raise SettingsError(f"{where}: nothing named {', '.join(unknown)}; known: {', '.join(known)}")
    sound = tuple(dict.fromkeys(name for name in names if name in FORMATS))
    return replace(settings, formats=sound or settings.formats, only=writers)


def _one_of(known: tuple[str, ...], value: object, where: str) -> str:
    if not isinstance(value, str) or value not in known:
        raise SettingsError(f"{where}: must be one of {', '.join(known)}, not {value!r}")
    return value


def spread(value: object, where: str) -> str:
    """Return what a cluster is given; raise SettingsError where it is none of SPREADS."""
    return _one_of(SPREADS, value, where)


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{where}: must be a text, not {value!r}")
    if not value:
        raise SettingsError(f"{where}: is empty; give a text, or leave it out")
    return value


def _line(value: object, where: str) -> str:
    return _text(value, where) if value != "" else ""


def _switch(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"{where}: must be true or false, not {value!r}")
    return value


def _whole(value: object, where: str) -> int:
    if type(value) is not int or not 0 <= value <= 256:
        raise SettingsError(f"{where}: must be a whole number from 0 (as many as cores) to 256, not {value!r}")
    return value


def _beside(where: str, name: str) -> Path:
    """A path in the file is relative to the file's folder."""
    return Path(where.rsplit(": ", 1)[0]).parent / name


def _cover(path: Path, where: str) -> Path:
    if not tables.is_file(path):
        raise SettingsError(f"{where}: there is no file {str(path)!r}")
    return path


def _disclosing(value: object, where: str) -> Mapping[str, object]:
    """Return what the disclosure's text, or a table of its `text` and of how many minutes it is said `every`, sets."""
    if not isinstance(value, dict):
        return {"disclosure": _text(value, where)}
    if unknown := sorted(value.keys() - {"text", "every"}):
        raise SettingsError(f"{where}.{unknown[0]}: no such setting; known: every, text")
    every = value.get("every", 0)
    if type(every) is not int or not 0 <= every <= LONGEST:
        raise SettingsError(f"{where}.every: must be a whole number of minutes, at most {LONGEST}, not {every!r}")
    text = {"disclosure": _text(value["text"], f"{where}.text")} if "text" in value else {}
    return {**text, "remind": every}


def _signing(made: Signing, table: object, where: str) -> Signing:
    """Return what to sign by, with what `table` names;
    raise SettingsError for a certificate without key, or a key alone."""
    given = tables.mapping(table, where)
    known = [field.name for field in fields(Signing)]
    if unknown := sorted(given.keys() - set(known)):
        raise tables.unknown(f"{where}.{unknown[0]}", unknown[0], known)
    told = {name: _text(value, f"{where}.{name}") for name, value in given.items()}
    files = {name: _beside(where, told[name]) for name in ("certificate", "key") if name in told}
    found = Signing(
        files.get("certificate", made.certificate),
        files.get("key", made.key),
        told.get("command", made.command),
        told.get("timestamps", made.timestamps),
    )
    if found.timestamps and not is_address(found.timestamps):
        raise SettingsError(f"{where}.timestamps: must be the http(s) address of a service, not {found.timestamps!r}")
    if bool(found.certificate) + bool(found.key) + bool(found.command) not in (0, 2) or (found.key and found.command):
        raise SettingsError(f"{where}: a certificate goes with its key, or with the command that signs by it")
    return found


def _watermark(table: object, where: str) -> Marked:
    """Return the watermark that `table` names; raise SettingsError for one that is not installed."""
    asked = tables.fill(Marked(""), table, where)
    if asked.name not in (known := plugins.names("watermarks")):
        raise SettingsError(f"{where}.name: no watermark named {asked.name!r}; installed: {', '.join(known)}")
    return asked


def pairs(value: object, where: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of texts of a table, such as written and said ones; raise SettingsError for another value."""
    table = tables.mapping(value, where)
    return tuple((written, _text(said, f"{where}.{written}")) for written, said in table.items())


def words(value: object, where: str) -> tuple[tuple[str, str], ...]:
    """Return the (written, said) pairs of a table; raise SettingsError for what cannot be said so."""
    from presscast.script.lexicon import checked

    return tuple((written, checked(said, f"{where}.{written}")) for written, said in pairs(value, where))


_KEYS: Mapping[str, Callable[[Any, Any, str], Settings]] = {
    "reader": lambda s, v, w: replace(s, reader=reader(_text(v, w), w)),
    "voice": lambda s, v, w: replace(s, voice=_text(v, w)),
    "rate": lambda s, v, w: replace(s, rate=rate(v, w)),
    "out": lambda s, v, w: replace(s, out=_beside(w, _text(v, w))),
    "formats": lambda s, v, w: replace(s, formats=formats(tables.strings(v, w), w)),
    "without": lambda s, v, w: replace(s, without=without(tables.strings(v, w), w)),
    "without_rules": lambda s, v, w: replace(s, without_rules=without_rules(tables.strings(v, w), w)),
    "numbers": lambda s, v, w: replace(s, saying=saying(s.saying, "numbers", v, w)),
    "emoji": lambda s, v, w: replace(s, saying=saying(s.saying, "emoji", v, w)),
    "brackets": lambda s, v, w: replace(s, saying=saying(s.saying, "brackets", v, w)),
    "footnotes": lambda s, v, w: replace(s, keep=footnotes(s.keep, v, w)),
    "keep": lambda s, v, w: replace(s, keep=s.keep | keep(tables.strings(v, w), w)),
    "keep_for": lambda s, v, w: replace(s, keep_for=_keep_for(v, w)),
    "only": lambda s, v, w: only(s, tables.strings(v, w), w),
    "with": lambda s, v, w: replace(s, extras=extras(tables.strings(v, w), w)),
    "pauses": lambda s, v, w: replace(s, pauses=tables.pauses(v, w)),
    "lexicon": lambda s, v, w: replace(s, lexicon=words(v, w)),
    "lexicons": lambda s, v, w: replace(s, lexicons=tuple(_beside(w, name) for name in tables.strings(v, w))),
    "loudness": lambda s, v, w: replace(s, loudness=loudness(v, w)),
    "show": lambda s, v, w: replace(s, show=_show(v, w)),
    "url": lambda s, v, w: replace(s, url=facts.address(_line(v, w), w)),
    "media_url": lambda s, v, w: replace(s, media_url=facts.address(_line(v, w), w)),
    "cover": lambda s, v, w: replace(s, cover=_cover(_beside(w, _text(v, w)), w)),
    "disclosure": lambda s, v, w: replace(s, **_disclosing(v, w)),
    "fetch_images": lambda s, v, w: replace(s, fetch_images=_switch(v, w)),
    "workers": lambda s, v, w: replace(s, workers=_whole(v, w)),
    "listener": lambda s, v, w: replace(s, listener=listener(_text(v, w), w)),
    "cluster": lambda s, v, w: replace(s, cluster=_text(v, w)),
    "spread": lambda s, v, w: replace(s, spread=spread(v, w)),
    "targets": lambda s, v, w: replace(s, targets=pairs(v, w)),
    "watermark": lambda s, v, w: replace(s, watermark=_watermark(v, w)),
    "sign": lambda s, v, w: replace(s, sign=_signing(s.sign, v, w)),
}
