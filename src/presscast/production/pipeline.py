"""Make one article: source -> Article -> Script -> Clips -> Track -> Edition -> files."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

from presscast import __version__, casting, plugins
from presscast.errors import DraftError
from presscast.fields import drawn
from presscast.files import documents, layout, made
from presscast.model import Edition
from presscast.output import delivery, identity
from presscast.production import paces, signing
from presscast.production.job import Job
from presscast.production.log import logged
from presscast.production.report import announce, counted, expected, heeded
from presscast.production.result import Foreseen, Made, documented
from presscast.production.text import (
    as_chosen,
    as_taught,
    kept_rules,
    left_out,
    read_article,
    script_by_hand,
)
from presscast.publish import pictures
from presscast.publish.feed import ledger
from presscast.publish.metadata import content, recording
from presscast.read.stated import stated
from presscast.records import of_plain, plain, told
from presscast.script.unsettled import unsettled
from presscast.sources.gather import name_of
from presscast.sources.source import Named
from presscast.speak import bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Executor
    from types import ModuleType

    from presscast.casting import Speakers
    from presscast.model import Article, Voice
    from presscast.production.report import Report
    from presscast.settings.project import Settings
    from presscast.sources.source import Asked
    from presscast.speak.speak import Plan
    from presscast.stitch.stitch import Stitched

HOUSE = ("intro", "outro", "chime", "bed")


def foresee(source: Asked, settings: Settings, edited: Path | None = None) -> Foreseen:
    """Tell what a make of `source` would do, and write nothing.
    Raises as `make` does of what it reads, and of a target."""
    from presscast.speak.speak import plan

    _check_target(settings)
    article = read_article(source, settings)
    found = identity.known(article, settings.out)
    slug = found.slug if found else identity.free(article.title, settings.out)
    profile = casting.asked(settings, article.language)
    folder = settings.out / slug
    read, said = (as_chosen(article, folder), as_taught(settings, folder)) if found else (article, settings)
    script, _ = script_by_hand(read, said, profile, folder, edited)
    job = Job(script, identity.Place(article, slug, ""), profile, casting.engines(profile, settings), settings)
    with TemporaryDirectory(prefix="presscast-") as empty:
        store = settings.out / layout.STORE
        planned = plan(script, profile.cast, job.engines, store if store.is_dir() else Path(empty))
    sound, about = expected(job, planned)
    told = (article.title, profile.name, article.language, len(script.lines), len(planned.missing), sound, about)
    question = unsettled(script.lines)
    return Foreseen(slug, found is None, *told, left_out(article), article.draft, article.is_guessed, question)


def make(source: Asked, settings: Settings, report: Report, speakers: Speakers, edited: Path | None = None) -> Made:
    """Make every file the settings ask for from one source; `speakers` run the engines.

    Raises the PresscastError of the room that failed; the clips spoken by then stay in the store.
    """
    clock = _Clock()
    _check_target(settings)
    if isinstance(source, Named) and not edited and not settings.anew and (made := _spared(source, settings)):
        return _sent_again(made, settings)
    article = read_article(source, settings)
    if article.draft and not settings.drafts:
        raise DraftError(f"{name_of(source)}: is a draft by its front matter; --drafts makes it too")
    job = _job(article, settings, edited, report.note)
    clock.lap("script")
    with delivery.bench(job.folder) as work:
        made = (None if settings.anew else _kept(job)) or _logged(job, speakers, work, report, clock)
        return _sent(made, settings)


def _check_target(settings: Settings) -> None:
    """Raise SettingsError where nothing can be sent to the target asked for."""
    if settings.target:
        from presscast.publish import target

        target.check(settings.target)


def _sent(made: Made, settings: Settings) -> Made:
    """Send what was made to the target asked for;
    call it in the article's bench, so that nobody else sends it meanwhile."""
    if not settings.target:
        return made
    from presscast.publish.send import send

    return replace(made, sent=send(settings.out / made.slug, settings.target, over=settings.anew))


def _sent_again(made: Made, settings: Settings) -> Made:
    if not settings.target:
        return made
    with delivery.bench(settings.out / made.slug):
        return _sent(made, settings)


def _spared(named: Named, settings: Settings) -> Made | None:
    """What was made of an article that a feed names again, where the feed tells of no change since:
    nothing is fetched."""
    article = identity.kept(named.address, settings.out)
    made = _kept(_job(stated(article, settings.stated), settings)) if article else None
    known = made and made.at and (named.changed is None or named.changed < datetime.fromisoformat(made.at))
    return made if known else None


def _job(
    article: Article, settings: Settings, edited: Path | None = None, note: Callable[[str], None] = lambda text: None
) -> Job:
    profile = casting.asked(settings, article.language)
    place = identity.place(article, settings.out)
    folder = settings.out / place.slug
    rules = kept_rules(folder)
    read, said = as_chosen(place.article, folder), as_taught(settings, folder)
    script, lost = script_by_hand(read, said, profile, folder, edited)
    for row in lost:
        note(f"{folder / layout.MENDED}: fits no line of the article any more, and is left out: {row[:100]}")
    asked = replace(settings, keep=settings.keep | rules)
    return Job(script, place, profile, casting.engines(profile, settings), asked)


class _Clock:
    """When the make began, and the wall time since then by the stage that ended."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC).isoformat(timespec="seconds")
        self._began = time.perf_counter()
        self.stages: dict[str, float] = {}
        self.healed: list[str] = []

    def lap(self, stage: str) -> None:
        self.stages[stage] = round(time.perf_counter() - self._began, 3)


def _kept(job: Job) -> Made | None:
    """What an earlier make left, where nothing has changed since, signed by whom it is to be."""
    held = delivery.unchanged(job.folder, job.key)
    by = signing.certificate(job.settings)
    if held is None or (by and by != held.facts.get("signed")):
        return None
    try:
        known = of_plain(Made, held.facts)
    except ValueError:  # told by another presscast, or damaged
        return None
    return replace(known, files=tuple(job.folder / name for name in held.files), changed=False)


def _logged(job: Job, speakers: Speakers, work: Path, report: Report, clock: _Clock) -> Made:
    with logged(job, clock.stages, clock.healed):
        return _made(job, speakers, work, report, clock)


def _made(job: Job, speakers: Speakers, work: Path, report: Report, clock: _Clock) -> Made:
    from presscast.publish import cover
    from presscast.speak.speak import carry_out, plan
    from presscast.speak.workers import cores
    from presscast.stitch.stitch import stitch

    store = job.settings.out / layout.STORE
    memory = ledger.load(job.settings.out)
    signatory = signing.signatory(job.settings)  # before anything is spoken: it may be one that cannot sign
    with _meanwhile() as (meanwhile, encoding):
        if not job.settings.fetch_images:  # a network is slow; drawing would hold up the threads that hand lines on
            meanwhile.submit(encoding.wait)
        drawing = meanwhile.submit(_pictures, job, work, cover, report.note)
        writing = meanwhile.submit(plugins.writers, job.writers)
        with bounds.leased(store, lambda: plan(job.script, job.profile.cast, job.engines, store)) as planned:
            announce(job, planned, speakers.count, report)
            _tell_of_another_voice(job, report.note)
            watch = paces.Watch()
            spoken = carry_out(planned, job.engines, speakers.executor, speakers.count, job.settings.listener)
            clips = counted(spoken, job, planned, report, watch)
            stitched = stitch(
                job.script,
                clips,
                work,
                job.place.slug,
                job.settings.formats,
                loudness=job.settings.loudness,
                sounds=job.profile.sounds,
                store=job.folder / layout.PIECES,
                workers=job.settings.workers or cores(),
                report=heeded(report, encoding),
            )
        clock.lap("sound")
        clock.healed += _healed(stitched)
        encoding.set()
        corrected = memory.corrected(job.place.guid, content(job.script.article), clock.at)
        name = memory.media(job.place.guid, job.place.slug, recording(stitched.track))
        edition = _edition(job, stitched, _named(stitched, name), drawing.result(), corrected)
    listed = memory.listed.get(job.place.guid)
    documents.write(edition, work, store)
    documents.write_spoken(edition.track, stitched.envelopes, work)
    for write in writing.result():
        write(edition, work)
    if signatory:
        from presscast.sign.sign import Folders

        chosen = {"without": sorted(job.settings.without), "sounds": _sounds(job)}
        signing.sign(
            edition, chosen, Folders(work, work, job.folder, listed.media if listed else ""), signatory, job.settings
        )
    clock.lap("files")
    made = _facts(edition, job, planned, stitched, clock)
    paces.learn(job.settings.out, job.profile.name, watch, made.audio_seconds * len(job.settings.formats))
    facts = {name: plain(value) for name, value in told(made)}
    was = listed.media if listed else ""
    return replace(made, files=delivery.deliver(work, job.folder, job.key, facts, was, over=job.settings.anew))


def _tell_of_another_voice(job: Job, note: Callable[[str], None]) -> None:
    """Tell where `auto` now takes another voice than the one that spoke this article,
    as one was installed meanwhile."""
    try:
        was = str(made.read(job.folder).facts.get("voice", ""))
    except (OSError, ValueError):
        return
    now = job.profile.name
    if job.settings.voice == "auto" and was and was != now:
        note(f'{job.place.slug}: {was} spoke it before, {now} does now; voice = "{was}" in presscast.toml keeps {was}')


@contextmanager
def _meanwhile() -> Iterator[tuple[Executor, Event]]:
    """Give a thread for what need not be waited for, and an event for it; after an error it begins nothing more."""
    thread, event = ThreadPoolExecutor(1), Event()
    try:
        yield thread, event
    except BaseException:
        thread.shutdown(wait=False, cancel_futures=True)
        raise
    finally:
        event.set()
        thread.shutdown()


def _pictures(job: Job, work: Path, cover: ModuleType, note: Callable[[str], None]) -> tuple[tuple[str, Path], ...]:
    """Put the captions' pictures and the cover into `work`; return those of the captions."""
    article = job.script.article
    found = tuple(pictures.gather(article, job.beside, job.settings.fetch_images, work, note))
    lead = dict(found).get(article.image) or next((file for _, file in found), None)
    if job.settings.cover:
        cover.adopt(job.settings.cover, work / layout.COVER)
    else:
        before = job.folder / layout.COVER
        cover.draw(article, job.settings.show, work / layout.COVER, before, work / lead if lead else None)
    return found


def _named(stitched: Stitched, name: str) -> tuple[Path, ...]:
    """Give the sound files the name of their recording."""
    return tuple(path.rename(path.with_stem(name)) for path in stitched.audio)


def _edition(
    job: Job,
    stitched: Stitched,
    sounds: tuple[Path, ...],
    shown: tuple[tuple[str, Path], ...],
    corrected: str,
) -> Edition:
    audio = tuple(Path(path.name) for path in sounds)
    return Edition(
        stitched.track,
        job.place.slug,
        job.place.guid,
        job.settings.show,
        audio,
        Path(layout.COVER),
        job.profile.name,
        shown,
        _source(job, stitched),
        job.base,
        corrected,
        casting.credited(_voices(stitched)),
        "" if job.settings.cover else drawn(job.settings.show),
        job.writers,
        job.profile.title,
    )


def _healed(stitched: Stitched) -> Iterator[str]:
    """Yield the lines that were spoken more than once, and what was wrong with the takes that were not kept."""
    for number, placed in enumerate(stitched.track.placed, 1):
        if wrong := placed.clip.wrong:
            yield f"line {number} “{placed.clip.line.said[:60]}”: {'; '.join(wrong)}"


def _facts(edition: Edition, job: Job, planned: Plan, stitched: Stitched, clock: _Clock) -> Made:
    seconds = edition.track.samples / edition.track.rate
    return replace(
        documented(edition),
        spoken=len(planned.missing),
        stages=tuple(clock.stages.items()),
        real_time_factor=round(clock.stages["files"] / seconds, 4),
        loudness=stitched.loudness[0],
        peak=stitched.peak[0],
        target=job.settings.loudness,
        without=tuple(sorted(job.settings.without)),
        sounds=_sounds(job),
        at=clock.at,
        version=__version__,
        healed=tuple(clock.healed),
        signed=signing.certificate(job.settings),
    )


def _source(job: Job, stitched: Stitched) -> str:
    """Name how the sound came to be, by the voices that are heard in it."""
    return casting.source(_voices(stitched), inserts=bool(_sounds(job)))


def _voices(stitched: Stitched) -> dict[Voice, None]:
    """The voices that are heard, each once."""
    return dict.fromkeys(placed.clip.voice for placed in stitched.track.placed)


def _sounds(job: Job) -> tuple[str, ...]:
    return tuple(name for name in HOUSE if getattr(job.profile.sounds, name))
