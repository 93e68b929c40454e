"""The one door for what others bring: readers, engines, writers and watermarks, each an installed entry point.

What each must be able to do stands here, typed; ours come in by the same door.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import Distribution, EntryPoints, distributions
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeVar, runtime_checkable

from presscast.errors import PluginError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from numpy import float32
    from numpy.typing import NDArray

    from presscast.model import Article, Edition, Sound, Voice

Group = Literal["readers", "engines", "required_writers", "writers", "optional_writers", "watermarks"]
Write = TypeVar("Write", bound=Callable[..., object])

NO, POSSIBLE, LIKELY, SURE = range(4)
"""How surely bytes are what a reader reads."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of articles, and which sources are its own.

    `read(data, origin)` returns the article or raises ReadError; it stands in the entry point alone, as a function,
    where it is to be asked for by name only. `endings` are those of its files' names, in lower case, with their dot;
    `media` the beginnings of the media types that servers give; `holds` tells from a source's bytes how surely it is
    the reader's, from NO to SURE, and may raise ReadError for what nobody can read.
    """

    read: Callable[[bytes, str], Article]
    endings: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    holds: Callable[[bytes], int] = lambda data: NO


class Engine(Protocol):
    """A speaker of lines: made without arguments and at once, heavy things loaded when it first speaks."""

    def fingerprint(self, voice: Voice) -> str:
        """Name everything outside `voice` that changes the sound: program version, digest of the model.

        Raises EngineError where the engine or the voice is not installed, saying what to install.
        """

    def speak(self, text: str, voice: Voice) -> Iterable[Sound]:
        """Say `text` piece by piece, at one sample rate; nothing where there is nothing to say.

        `text` may hold `[word](/ipa/)` (see `pronounced`); marks give offsets in `text` as it came.
        Nothing is printed. Raises EngineError where the voice is unknown or the engine fails.
        """


@dataclass(frozen=True, slots=True)
class About:
    """What an engine tells of a voice.

    `languages` are BCP 47 tags; `quality` is a few words; `install` is what to install before
    it can speak, "" where it can speak now; `speed` is about how many seconds of sound it speaks
    in a second on one core, 0 where nothing is known. `source` is how its sound comes to be, by IPTC's name: from a
    trained model, or by an algorithm without one. It `takes_ipa` where it says `[word](/ipa/)` by these sounds, not by
    the word's spelling.
    """

    languages: tuple[str, ...] = ()
    quality: str = ""
    licence: str = ""
    install: str = ""
    speed: float = 0.0
    source: Literal["trainedAlgorithmicMedia", "algorithmicMedia"] = "trainedAlgorithmicMedia"
    takes_ipa: bool = False


@runtime_checkable
class Described(Protocol):
    """An engine that tells about its voices, without loading them."""

    def about(self, voice: Voice) -> About:
        """Tell what is known of `voice`; never raises for a voice that is not installed."""


@runtime_checkable
class Phonetic(Protocol):
    """An engine that tells which of the phonemes it is given it has no sound for."""

    def lacks(self, ipa: str, voice: Voice) -> str:
        """Return the signs of `ipa` that `voice` leaves out, each once, without loading a model."""


class Own(NamedTuple):
    """A voice of an engine's own: by which name it is asked for, the tag of its language, and what it is."""

    name: str
    language: str
    description: str


@runtime_checkable
class Lister(Protocol):
    """An engine that names its own voices, so that one may be asked for as ENGINE:NAME."""

    def own(self) -> Iterable[Own]:
        """Return the voices it has here; raises EngineError where it has none."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a watermark finds in a sound: how surely it is there, from 0 to 1, and the payload where it carries one."""

    confidence: float
    payload: bytes = b""


class Watermark(Protocol):
    """A mark that is hidden in sound and found again: made without arguments and at once, as an engine is.

    Making it raises PluginError where something is not installed, saying what to install. Samples are mono, from -1
    to 1. Its clips are known by the version of the package that brings it.
    """

    def embed(self, samples: NDArray[float32], rate: int, payload: bytes) -> NDArray[float32]:
        """Return `samples`, no more and no fewer, with the mark in them."""

    def detect(self, samples: NDArray[float32], rate: int) -> Heard:
        """Tell what is found in a stretch of some seconds."""


class Writer(Protocol):
    """A writer of one file, or of several that belong together; `after` says whose work it builds on."""

    def __call__(self, edition: Edition, folder: Path, /) -> Path:
        """Write into `folder`, which holds the edition's sound; return the file. Raises OutputError."""


def after(*names: str) -> Callable[[Write], Write]:
    """Mark a writer as coming after those of these names; one that is not marked comes after all that are."""

    def mark(write: Write) -> Write:
        setattr(write, _AFTER, names)
        return write

    return mark


def names(group: Group) -> tuple[str, ...]:
    """Return the names of the installed plug-ins of `group`, sorted."""
    return tuple(sorted(_installed(group).names))


def readers() -> Mapping[str, Reader]:
    """Import all readers, by name; raise PluginError where one does not load."""
    return {name: reader(name) for name in names("readers")}


def reader(name: str) -> Reader:
    """Import the reader `name`; raise PluginError where it is not installed, or does not load."""
    found = _load("readers", name)
    return found if isinstance(found, Reader) else Reader(found)


def engine(name: str) -> Callable[[], Engine]:
    """Import the engine `name`; raise PluginError where it is not installed, or does not load."""
    made: Callable[[], Engine] = _load("engines", name)
    return made


def watermark(name: str) -> Callable[[], Watermark]:
    """Import the watermark `name`; raise PluginError where it is not installed, or does not load."""
    made: Callable[[], Watermark] = _load("watermarks", name)
    return made


def version(group: Group, name: str) -> str:
    """Return name and version of the package that brings a plug-in."""
    package = _installed(group)[name].dist
    return f"{package.name} {package.version}" if package else ""


def about(make: Callable[[], Engine], voice: Voice) -> About:
    """Ask the engine that `make` makes about `voice`; one that tells nothing is taken as installed."""
    made = make()
    return made.about(voice) if isinstance(made, Described) else About((voice.language,))


def lacks(make: Callable[[], Engine], ipa: str, voice: Voice) -> str:
    """Ask the engine that `make` makes which signs of `ipa` it leaves out; none where it does not tell."""
    made = make()
    return made.lacks(ipa, voice) if isinstance(made, Phonetic) else ""


def own(make: Callable[[], Engine]) -> tuple[Own, ...]:
    """Return the voices that the engine which `make` makes has of its own; none where it does not tell."""
    made = make()
    return tuple(made.own()) if isinstance(made, Lister) else ()


def writers(wanted: Iterable[str]) -> tuple[Writer, ...]:
    """Import the writers of these names, each after those it builds on; raise PluginError as `engine` does."""
    found: dict[str, Any] = {name: _writer(name) for name in sorted(wanted)}
    marked = {name: getattr(write, _AFTER, None) for name, write in found.items()}
    first = [name for name, others in marked.items() if others is not None]
    needs = {name: first if others is None else sorted(found.keys() & set(others)) for name, others in marked.items()}
    try:
        order = tuple(TopologicalSorter(needs).static_order())
    except CycleError as error:
        raise PluginError(f"writers that each come after the other: {', '.join(error.args[1])}") from error
    return tuple(found[name] for name in order)


_AFTER = "presscast_after"
_WRITERS: tuple[Group, ...] = ("writers", "required_writers", "optional_writers")


def _writer(name: str) -> Writer:
    group = next((group for group in _WRITERS if name in _installed(group).names), _WRITERS[0])
    write: Writer = _load(group, name)
    return write


def _load(group: Group, name: str) -> Any:  # noqa: ANN401  (what it is, who asks for it says)
    known, kind = _installed(group), group.replace("_", " ").removesuffix("s")
    if name not in known.names:
        raise PluginError(f"no {kind} named {name!r}; installed: {', '.join(names(group)) or 'none'}")
    try:
        return known[name].load()
    except (ImportError, AttributeError) as error:
        raise PluginError(f"{kind} {name!r} ({known[name].value}) does not load: {error}") from error


@cache
def _installed(group: Group) -> EntryPoints:
    return _points().select(group=f"presscast.{group}")


@cache
def _points() -> EntryPoints:
    """Find what is installed for us, once.

    To parse what all packages bring, as `entry_points` does, takes thrice as long.
    """
    bringing: dict[str, Distribution] = {}
    for package in distributions():
        if "[presscast." in (package.read_text("entry_points.txt") or ""):
            bringing.setdefault(package.name, package)  # the one that is imported, of two of a name
    return EntryPoints(point for package in bringing.values() for point in package.entry_points)
