"""Say single texts: as text, with the reason of each change, or spoken into a file."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast import casting
from presscast.errors import SettingsError, unwritable
from presscast.files import layout
from presscast.files.layout import FORMATS
from presscast.model import Article, Line, Script
from presscast.production.text import lexicons
from presscast.settings import voices
from presscast.writing.characters import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.model import Clip
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile

SAMPLE = (
    "This is how I read.",
    "On Tuesday morning the harbour board met for 40 minutes, and put off its decision until June 3.",
    "“Nobody is against the clock,” said Imogen Vale, who has lived under the tower since 2009.",
)

SHOWN_AT = 26
"""The column at which `explain` tells what was made, behind the names of the rules."""
_PIECE = re.compile(rf"[{WIDE}]|[^\s{WIDE}]+")


@dataclass(frozen=True, slots=True)
class Sample:
    """A voice heard: its file, and how many seconds of sound it speaks in a second here, on one core."""

    voice: str
    file: Path
    speed: float


def say(lines: Iterable[str], language: str, settings: Settings) -> Iterator[str]:
    """Yield how each of `lines` is said."""
    from presscast.script.say import say as said

    known = lexicons(settings, casting.asked(settings, language), language)
    return (said(line, language, known, settings.without_rules, settings.saying) for line in lines)


def explain(lines: Iterable[str], language: str, settings: Settings) -> Iterator[str]:
    """Yield each of `lines`, under it what each rule or lexicon entry made of which words, and what is said."""
    from presscast.script.say import why

    known = lexicons(settings, casting.asked(settings, language), language)
    for line in lines:
        steps = why(line, language, known, settings.without_rules, settings.saying)
        yield line
        yield from (
            f"{step.name:>{SHOWN_AT - 2}}  {change}" for step in steps for change in _changes(step.before, step.after)
        )
        yield f"{'said':>{SHOWN_AT - 2}}  {steps[-1].after if steps else line}"


def _changes(before: str, after: str) -> Iterator[str]:
    """The words that differ, as "these → those"; where no spaces part words, the characters."""
    old, new = list(_PIECE.finditer(before)), list(_PIECE.finditer(after))
    for tag, a, b, c, d in SequenceMatcher(None, _read(old), _read(new), autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"{_between(before, old[a:b])} → {_between(after, new[c:d])}"


def _read(pieces: list[re.Match[str]]) -> list[str]:
    return [piece[0] for piece in pieces]


def _between(text: str, pieces: list[re.Match[str]]) -> str:
    return text[pieces[0].start() : pieces[-1].end()] if pieces else ""


def speak(texts: tuple[str, ...], language: str, settings: Settings, to: Path) -> Path:
    """Speak `texts`, a line each, into `to`, in the format its ending names; return `to`.

    Raises SettingsError for an ending that is no format, EngineError and SoundError as a make does.
    """
    form = to.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        raise SettingsError(f"{to}: its name must end in one of .{', .'.join(FORMATS)}")
    profile = casting.asked(settings, language)
    script = _script(texts, language, settings, profile)
    try:
        with TemporaryDirectory(dir=to.parent, prefix=".say-") as work:
            return _sound(script, _clips(script, profile, settings), settings, Path(work), form).replace(to)
    except OSError as error:
        raise unwritable(to, error) from error


def sample(name: str, language: str, settings: Settings, folder: Path) -> Sample:
    """Speak a few sentences of `language` in the voice `name` into FOLDER/NAME.mp3, afresh, and time it."""
    asked = replace(settings, voice=name, workers=1)
    profile = casting.choose(name, language)
    script = _script(_sentences(language), language, asked, profile)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".sample-") as work:
            clock = _Stopwatch()
            clips = clock.timed(_clips(script, profile, replace(asked, out=Path(work))))
            made = _sound(script, clips, asked, Path(work), "mp3").replace(folder / f"{name}.mp3")
    except OSError as error:
        raise unwritable(folder, error) from error
    return Sample(name, made, clock.speed)


def _sentences(language: str) -> tuple[str, ...]:
    """Return what to hear a voice by: outside English what every edition says of itself in that language."""
    from presscast.script.front import byline, dates
    from presscast.script.words import words

    if language == "en":
        return SAMPLE
    told = Article("", (), authors=("Imogen Vale",), published="2026-06-03", language=language)
    return (words(language).disclosure, dates(told), byline(told))


class _Stopwatch:
    """Times clips as they come; the first is left out, because the engine loads in it."""

    def __init__(self) -> None:
        self._spoken = self._took = 0.0

    @property
    def speed(self) -> float:
        return round(self._spoken / self._took, 1) if self._took else 0.0

    def timed(self, clips: Iterator[Clip]) -> Iterator[Clip]:
        yield next(clips)
        began = time.perf_counter()
        rest = list(clips)
        self._took = time.perf_counter() - began
        self._spoken = sum(clip.samples / clip.rate for clip in rest)
        yield from rest


def _script(texts: tuple[str, ...], language: str, settings: Settings, profile: Profile) -> Script:
    pauses = voices.pauses(profile, settings.pauses)
    said = zip(texts, say(texts, language, settings), strict=True)
    lines = tuple(Line(-1, text, spoken, pause_ms=pauses.sentence) for text, spoken in said if spoken.strip())
    return Script(Article("", (), language=language), lines)


def _clips(script: Script, profile: Profile, settings: Settings) -> Iterator[Clip]:
    from presscast.speak.speak import speak as clips
    from presscast.speak.workers import Workers

    with Workers(settings.workers or None) as workers:
        yield from clips(script, profile.cast, casting.engines(profile, settings), settings.out / layout.STORE, workers)


def _sound(script: Script, clips: Iterator[Clip], settings: Settings, work: Path, form: str) -> Path:
    from presscast.stitch.stitch import stitch

    return stitch(script, clips, work, "say", (form,), loudness=settings.loudness).audio[0]
