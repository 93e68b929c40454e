"""What a speaker of lines must do, and what it may tell of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from presscast.model import Sound, Voice


class Engine(Protocol):
    """A speaker of lines: made without arguments and at once, heavy things loaded when it first speaks."""

    def fingerprint(self, voice: Voice) -> str:
        """Name everything outside `voice` that changes the sound: program version, digest of the model.

        Raises EngineError where the engine or the voice is not installed, saying what to install.
        """

    def speak(self, text: str, voice: Voice) -> Iterable[Sound]:
        """Say `text` piece by piece, at one sample rate; nothing where there is nothing to say.

        `text` may hold `[word](/ipa/)` (see `text.plain`); marks give offsets in `text` as it came.
        Nothing is printed. Raises EngineError where the voice is unknown or the engine fails.
        """


@dataclass(frozen=True, slots=True)
class About:
    """What an engine tells of a voice.

    `languages` are BCP 47 tags; `quality` is a few words; `install` is what to install before
    it can speak, "" where it can speak now; `speed` is about how many seconds of sound it speaks
    in a second on one core, 0 where nothing is known.
    """

    languages: tuple[str, ...] = ()
    quality: str = ""
    licence: str = ""
    install: str = ""
    speed: float = 0.0


@runtime_checkable
class Described(Protocol):
    """An engine that tells about its voices, without loading them."""

    def about(self, voice: Voice) -> About:
        """Tell what is known of `voice`; never raises for a voice that is not installed."""


def about(make: Callable[[], Engine], voice: Voice) -> About:
    """Ask the engine that `make` makes about `voice`; one that tells nothing is taken as installed."""
    engine = make()
    return engine.about(voice) if isinstance(engine, Described) else About((voice.language,))
