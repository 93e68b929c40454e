"""Speak by the machine's voices through pyttsx3: espeak-ng on Linux, the system's own on macOS and Windows."""

from __future__ import annotations

import atexit
import platform
import sys
from functools import cache
from importlib.metadata import version
from threading import Lock
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError, reason
from presscast.plugins import About, Own
from presscast.speak import espeak
from presscast.speak.saved import Saved
from presscast.speak.text import pieces, plain, sayable
from presscast.writing.near import nearest, suggestion
from presscast.writing.variety import BRITISH, is_british

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presscast.model import Sound, Voice
    from presscast.speak.text import Plain

_LONGEST = 2_000  # code points a call: 16,000 and more crash the driver
_LANGUAGES = {"en": "en-us", "zh": "cmn", "no": "nb"}
_ONE_AT_A_TIME = Lock()


class System:
    """Speaks with pyttsx3; `Voice.name` is a voice's id, name or language, "" the best for the language."""

    def fingerprint(self, voice: Voice) -> str:
        """Name the speech system and its version. Raises EngineError where there is none."""
        del voice
        if _is_espeak():
            return f"espeak-ng {espeak.load().version}, gaps of {espeak.GAP}"
        return f"pyttsx3 {version('pyttsx3')} {platform.platform()}"

    def speak(self, text: str, voice: Voice) -> Iterator[Sound]:
        """Say `text` in pieces; raises EngineError for a voice that is not there."""
        line = plain(text)
        if not line.text.strip():
            return
        for piece in pieces(line, _LONGEST):
            with _ONE_AT_A_TIME:
                sounds = _speaker().say(piece, voice)
            yield from sounds

    def about(self, voice: Voice) -> About:
        """Tell what espeak-ng has of `voice`'s languages; of the others nothing is known until they speak."""
        if not _is_espeak():
            return About((), "the system's own", "the system's", speed=200.0)
        facts = "clear and quick, a machine's voice", "GPL-3.0-or-later (espeak-ng)"
        try:
            return About(_languages(voice.name), *facts, speed=200.0, source="algorithmicMedia")
        except EngineError as error:
            return About((), *facts, str(error), source="algorithmicMedia")

    def own(self) -> Iterator[Own]:
        """Name espeak-ng's voices by their languages' tags; those of other systems are not known before they speak."""
        if _is_espeak():
            told = {tag: Own(tag, tag, name.replace("_", " ")) for name, tag in espeak.load().voices.values()}
            yield from (told[tag] for tag in sorted(told))


class _Speaker:
    """pyttsx3's engine, begun: one a process, since the libraries below have one state for all."""

    def __init__(self) -> None:
        if _is_espeak():
            espeak.load()
        try:
            import pyttsx3

            self._engine: Any = pyttsx3.init()
        except Exception as error:  # each of its drivers raises its own
            raise EngineError(f"pyttsx3 does not start: {reason(error)}") from error
        self._driver = espeak.Espeak(self._engine) if _is_espeak() else Saved(self._engine)
        self._set: Voice | None = None

    def say(self, piece: Plain, voice: Voice) -> tuple[Sound, ...]:
        """Say a piece, up to three times: a short one now and then makes no sound at first."""
        if voice != self._set:
            self._set_up(voice)
        for _ in range(2):
            if (sounds := self._driver.say(piece)) or not sayable(piece.text):
                return sounds
        return self._driver.say(piece)

    def _set_up(self, voice: Voice) -> None:
        self._set = None
        self._choose(voice)
        self._driver.pace(voice)
        self._set = voice

    def _choose(self, voice: Voice) -> None:
        """Set the voice and read it back: pyttsx3 raises nothing for one it does not have."""
        name, _, variant = voice.name.partition("+")
        known = {v.id: (v.name, *map(str, v.languages or ())) for v in self._engine.getProperty("voices")}
        found = _by_name(known, name) if name else _by_language(known, voice.language)
        wanted = f"{found}+{variant}" if variant and _is_espeak() else found  # variants are espeak-ng's alone
        if found:
            self._engine.setProperty("voice", wanted)
            self._driver.settle()
        if not found or str(self._engine.getProperty("voice")).lower() != wanted.lower():
            asked = f"voice {voice.name!r}" if name else f"voice for the language {voice.language!r}"
            near = suggestion(nearest(name or voice.language, [tags[-1].lower() for tags in known.values()])[:3])
            raise EngineError(f"the system has no {asked}{near}; `presscast voices --engine system` lists what it has")


_speaker = cache(_Speaker)
atexit.register(_speaker.cache_clear)  # later pyttsx3's own parts are gone, and it complains


def _is_espeak() -> bool:
    return sys.platform not in ("darwin", "win32")


def _languages(name: str) -> tuple[str, ...]:
    """Give the tags of what espeak-ng's voice `name` speaks, with "" of what it has any voice for."""
    known = espeak.load().voices
    name, _, _ = name.partition("+")
    tags = {known[i][1] for i in ([_by_name(known, name)] if name else known) if i}
    return tuple(sorted(tags | {tag for tag, own in _LANGUAGES.items() if own in tags}))


def _by_name(known: Mapping[str, tuple[str, ...]], name: str) -> str:
    """Give the id of the voice of that id, name or language, or ""."""
    asked = name.lower()
    return next((i for i, names in known.items() if asked in (i.lower(), *map(str.lower, names))), "")


def _by_language(known: Mapping[str, tuple[str, ...]], language: str) -> str:
    """Give the id of the voice nearest to a language tag:
    of that tag, of Britain's where it is like it, of its language."""
    tag = _LANGUAGES.get(language.lower(), language.lower())
    base = _LANGUAGES.get(tag.split("-")[0], tag.split("-")[0])
    wanted = (tag, BRITISH.lower(), base) if is_british(language) else (tag, base)
    tags = {identity: names[-1].lower().replace("_", "-") for identity, names in known.items()}
    exact = [identity for want in wanted for identity, told in tags.items() if told == want]
    sisters = [i for i, t in tags.items() if t.startswith(f"{base}-")]
    return next(iter(exact + sisters), "")
