"""Mend the clip store: what its checksums tell to be damaged is spoken again, as the articles that use it ask."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from presscast import casting
from presscast.check.finding import Finding, Report
from presscast.errors import EngineError, OutputError, PluginError, reason, unwritable
from presscast.files import documents, layout
from presscast.speak import bounds, recorded, store as clips
from presscast.speak.speak import Plan, Request, carry_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.casting import Speakers
    from presscast.settings.project import Settings


def restore(out: Path, speakers: Speakers, settings: Settings) -> Report:
    """Look at every clip in the store of `out`, and have damaged ones spoken again; report what was found.

    What a person read is put back from the recording. A damaged clip that no article here uses, or that its voice would
    now name otherwise, is taken away: whatever wants it will speak it. `settings` name the watermark that clips bear.
    Raises OutputError where the store cannot be read or written.
    """
    folder = out / layout.STORE
    held = clips.all_of(folder)
    damaged = [path for path in held if not clips.is_whole(path)]
    wanted = {request.path.name: request for request in _uses(out, {path.name for path in damaged})} if damaged else {}
    findings = [_mended(path, wanted.get(path.name), folder, speakers, settings) for path in damaged]
    whole = Finding(layout.STORE, "clips", f"{len(held) - len(damaged)} of {len(held)} are as they were written")
    return Report(out.name, (whole, *findings))


def _uses(out: Path, names: set[str]) -> Iterator[Request]:
    """Yield the lines of the articles in `out` whose clips are among `names`."""
    for track in out.glob(f"[!.]*/{layout.TRACK}"):
        with suppress(OutputError):  # an article that is not finished is made again anyway
            for number, placed in enumerate(documents.read(track.parents[1]).track.placed, 1):
                if (clip := placed.clip).path.name in names:
                    yield Request(number, clip.line, clip.voice, out / layout.STORE / clip.path.name)


def _mended(path: Path, request: Request | None, folder: Path, speakers: Speakers, settings: Settings) -> Finding:
    name = f"{layout.STORE}/{path.name}"
    try:
        path.unlink(missing_ok=True)
        if request and request.voice.engine == recorded.RECORDED:
            recorded.place(folder, request.voice.name, path)
            return Finding(name, "clip", "was damaged; put back from its recording")
        if request is None or not _is_named_so(request, folder, settings):
            return Finding(name, "clip", "was damaged, and is wanted by no article here; taken away")
        _speak(request, folder, speakers, settings)
    except OSError as error:
        raise unwritable(path, error) from error
    except (EngineError, PluginError) as error:
        return Finding(name, "clip", "", f"was damaged, and cannot be spoken again: {reason(error)}")
    return Finding(name, "clip", "was damaged; spoken again")


def _is_named_so(request: Request, folder: Path, settings: Settings) -> bool:
    """Tell whether the line would have this clip today: an engine of another version names it otherwise."""
    engine = casting.marked([request.voice.engine], settings)[request.voice.engine]
    fingerprint = engine().fingerprint(request.voice)
    return clips.clip_path(folder, request.line.said, request.voice, fingerprint) == request.path


def _speak(request: Request, folder: Path, speakers: Speakers, settings: Settings) -> None:
    engines = casting.marked([request.voice.engine], settings)
    with bounds.leased(folder, lambda: Plan((request,), (request,))) as planned:
        list(carry_out(planned, engines, speakers.executor, speakers.count))
