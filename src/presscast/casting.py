"""Choose who speaks: the voice that was asked for, or the best installed one that knows the language."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast import plugins
from presscast.errors import EngineError, PluginError, PresscastError
from presscast.model import Speaker
from presscast.settings import voices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from concurrent.futures import Executor

    from presscast.model import Voice
    from presscast.plugins import About, Engine
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile
    from presscast.speak.cluster import Cluster

CHEAP = 20.0
"""Seconds of sound a second from which on an article's speaking costs less than some six times the rest of its make."""


def choose(name: str, language: str) -> Profile:
    """Return the profile `name`, or for "auto" the best installed one that speaks `language`.

    Raises EngineError where its engine is not installed or does not speak `language`,
    SettingsError where there is no such profile.
    """
    if name != "auto":
        return _able(voices.load(name), language)
    known = voices.names()
    for candidate in (voices.load(best) for best in best_first(language) if best in known):
        if not obstacle(candidate, language):
            return voices.with_language(candidate, language)
    raise EngineError(f"no installed voice speaks {language!r}; `presscast voices` shows what to install")


def asked(settings: Settings, language: str) -> Profile:
    """Return the profile that `settings` ask for, at the rate they ask for; raise as `choose` does."""
    return voices.at_rate(choose(settings.voice, language), settings.rate)


def best_first(language: str) -> tuple[str, ...]:
    """Return the profiles that "auto" tries for `language`: the natural voices' before the one every machine has."""
    primary = language.split("-")[0].lower()
    return ("heart", "plain") if primary == "en" else (primary, "plain")


def engines(profile: Profile, settings: Settings) -> Mapping[str, Callable[[], Engine]]:
    """Return the makers of the engines that `profile` speaks with, by name;
    their sound bears the watermark asked for."""
    return marked({voice.engine for voice in profile.cast.values()}, settings)


def marked(names: Iterable[str], settings: Settings) -> Mapping[str, Callable[[], Engine]]:
    """Return the makers of the engines of these names; their sound bears the watermark that `settings` ask for."""
    made = {name: plugins.engine(name) for name in sorted(names)}
    if settings.watermark:
        from presscast.speak.watermark import Marking

        mark = settings.watermark
        made = {name: Marking(make, mark.name, mark.payload) for name, make in made.items()}
    return made


def about(voice: Voice) -> About:
    """Return what the engine of `voice` tells of it; a missing engine is one to install."""
    try:
        return plugins.about(plugins.engine(voice.engine), voice)
    except PluginError as error:
        return plugins.About(install=str(error))


def lacks(ipa: str, voice: Voice) -> str:
    """Return the signs of `ipa` that `voice` leaves out; raise PluginError where its engine is not installed."""
    return plugins.lacks(plugins.engine(voice.engine), ipa, voice)


def prints(settings: Settings) -> dict[str, str]:
    """Return the fingerprints of the voices that a make may speak with here, by engine and voice."""
    names = voices.names() if settings.voice == "auto" else (settings.voice,)
    profiles = [voices.load(name) for name in names]
    able = [each for each in profiles if not any(about(voice).install for voice in each.cast.values())]
    return {
        f"engine {voice.engine} {voice.name or voice.language}".strip(): makers[voice.engine]().fingerprint(voice)
        for profile in able
        for makers in (engines(profile, settings),)
        for voice in profile.cast.values()
    }


def source(cast: Iterable[Voice], *, inserts: bool) -> str:
    """Name how the sound of these voices comes to be, as IPTC does; `inserts` where recorded sounds go into it too.

    What a person read is such a sound.
    """
    from presscast.speak.recorded import RECORDED

    voices = tuple(cast)
    trained = any(about(voice).source == "trainedAlgorithmicMedia" for voice in voices if voice.engine != RECORDED)
    if inserts or any(voice.engine == RECORDED for voice in voices):
        return "compositeWithTrainedAlgorithmicMedia" if trained else "compositeSynthetic"
    return "trainedAlgorithmicMedia" if trained else "algorithmicMedia"


def credited(cast: Iterable[Voice]) -> tuple[Speaker, ...]:
    """Name who speaks, each once: of a model's path the file alone, as where it stands is nobody's business."""
    from presscast.speak.recorded import RECORDED

    named = (
        Speaker("a person")
        if voice.engine == RECORDED
        else Speaker(voice.engine, voice.name.replace("\\", "/").rpartition("/")[2], about(voice).licence)
        for voice in cast
    )
    return tuple(dict.fromkeys(named))


def obstacle(profile: Profile, language: str) -> str:
    """Return why `profile` cannot speak `language` now, "" where it can."""
    for voice in dict.fromkeys(voices.with_language(profile, language).cast.values()):
        told = about(voice)
        if told.install:
            return told.install
        if told.languages and not any(_covers(spoken, language) for spoken in told.languages):
            return f"it speaks {_some(told.languages)}, not {language}; --voice auto takes one that does"
    return ""


def _able(profile: Profile, language: str) -> Profile:
    why = obstacle(profile, language)
    if why:
        raise EngineError(f"voice {profile.name!r} cannot speak: {why}")
    return voices.with_language(profile, language)


def _some(languages: tuple[str, ...], most: int = 8) -> str:
    return ", ".join(languages) if len(languages) <= most else f"{len(languages)} languages"


def _covers(spoken: str, language: str) -> bool:
    return spoken.split("-")[0].lower() == language.split("-")[0].lower()


@dataclass(frozen=True, slots=True)
class Speakers:
    """An executor for lines, how many it speaks at the same time, and whether it is lost for good.

    `cluster` makes whole articles too, where that is asked for or costs less; None where they are made here.
    """

    executor: Executor
    count: int
    lost: Callable[[], bool] = lambda: False
    cluster: Cluster | None = None


@contextmanager
def hired(settings: Settings) -> Iterator[Speakers]:
    """Give the speakers that `settings` ask for, and let them go afterwards.

    Call it first of all: the processes fork while little is loaded. Raises EngineError where a
    cluster is asked for and is not there, or is not ours to use.
    """
    with _cluster(settings) if settings.cluster else _processes(settings.workers) as speakers:
        yield speakers


@contextmanager
def _processes(asked: int) -> Iterator[Speakers]:
    from presscast.speak import speak, system  # noqa: F401  (what each worker uses is imported once, before they fork)
    from presscast.speak.workers import Workers, cores

    count = asked or cores()
    with Workers(count) as workers:
        yield Speakers(workers, count)


@contextmanager
def _cluster(settings: Settings) -> Iterator[Speakers]:
    try:
        from presscast.speak.cluster import joined
    except ImportError as error:
        raise EngineError("a cluster needs Dask: pip install 'presscast[cluster]'") from error
    with joined(settings.cluster) as cluster:
        whole = settings.spread == "articles" or (settings.spread == "auto" and _cheap(settings))
        yield Speakers(cluster, cluster.count, cluster.lost, cluster if whole else None)


def _cheap(settings: Settings) -> bool:
    """Tell whether every voice costs little beside the rest of a make: reading, mastering, encoding, files."""
    try:
        cast = asked(settings, "en").cast.values()
    except PresscastError:
        return False
    return all(about(voice).speed >= CHEAP for voice in cast)
