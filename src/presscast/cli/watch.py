"""presscast watch: a folder's articles made as they come and change, the feed kept up to date."""

from __future__ import annotations

import signal
import sys
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options, table
from presscast.errors import PresscastError, ReadError
from presscast.files import layout

if TYPE_CHECKING:
    from types import FrameType

    from presscast.production.batch import Outcome
    from presscast.settings.project import Settings


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("watch", help="Make a folder's articles as they come and change, until stopped.")(watch)


def watch(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder in which articles arrive.")],
    voice: options.Voice = None,
    rate: options.Rate = None,
    reader: options.Reader = None,
    out: options.Place = None,
    settle: Annotated[
        float,
        typer.Option(
            "--settle", metavar="SECONDS", min=0.01, help="Seconds a file must stay unchanged before it is made."
        ),
    ] = 2.0,
    cluster: options.Cluster = None,
    spread: options.Spread = None,
    quiet: options.Quiet = False,
    as_json: options.AsJson = False,
) -> None:
    """Print what is made as `make` does; end cleanly at SIGTERM or Ctrl-C."""
    made = options.settings(voice=voice, rate=rate, reader=reader, out=out, cluster=cluster, spread=spread)
    if not folder.is_dir():
        raise ReadError(f"{folder}: is no folder to watch")
    try:
        _watch(folder, made, settle, as_json=as_json, quiet=quiet)
    except KeyboardInterrupt:
        _note("stopped; what was spoken is kept, the rest is made at the next start")


def _watch(folder: Path, settings: Settings, settle: float, *, as_json: bool, quiet: bool) -> None:
    from presscast import casting
    from presscast.cli import outcomes
    from presscast.cli.progress import progress
    from presscast.production import batch
    from presscast.sources import watch

    stop = _stopped_by(signal.SIGINT, signal.SIGTERM)
    with casting.hired(settings) as hired, progress(quiet=quiet) as shown:
        coming = watch.arrivals(folder, settings.out, stop, _gone, settle)
        with closing(batch.make_all(coming, settings, shown.article, hired, abreast=3)) as done:
            for outcome in done:
                with shown.aside():
                    outcomes.tell(outcome, as_json, quiet=quiet)
                    sys.stdout.flush()
                    _follow_up(outcome, settings)
                if outcome.error and hired.lost():
                    raise outcome.error


def _stopped_by(*signals: int) -> Event:
    """Return an event that is set when one of `signals` ends the command."""
    stop = Event()

    def end(number: int, frame: FrameType | None) -> None:
        stop.set()
        if callable(handler := before.get(number)):
            handler(number, frame)
        raise KeyboardInterrupt

    before = {number: signal.getsignal(number) for number in signals}
    for number in signals:
        signal.signal(number, end)
    return stop


def _follow_up(outcome: Outcome, settings: Settings) -> None:
    """Tell what went wrong, or see that the feed is as new as the article."""
    if outcome.made is None:
        return _note(f"failed: {outcome.error}; it is made again when it changes, or at the next start")
    try:
        _refresh(outcome.made.slug, settings)
    except PresscastError as error:
        _note(f"the feed could not be written: {error}")


def _refresh(slug: str, settings: Settings) -> None:
    from presscast.production import programme

    feed, record = settings.out / layout.FEED, settings.out / slug / layout.MADE
    if settings.url and not (feed.is_file() and feed.stat().st_mtime_ns > record.stat().st_mtime_ns):
        listed = programme.list_all(settings.out, settings)
        _note(f"{feed}: {listed.episodes} episodes")


def _gone(name: str) -> None:
    _note(f"{name}: taken away; its edition stays (`presscast withdraw` takes it out of the feed)")


def _note(text: str) -> None:
    table.write(text, err=True)
