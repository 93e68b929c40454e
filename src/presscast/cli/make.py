"""presscast make: sources in, finished audio editions out."""

from __future__ import annotations

from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options
from presscast.errors import PartialError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.production.batch import Outcome
    from presscast.settings.project import Settings
    from presscast.sources.source import Asked


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("make", help="Make audio editions: MP3, chapters, transcript, page and book.")(make)


def make(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE…", help="Files, folders, patterns, addresses, feeds, or -.")
    ] = None,
    from_list: Annotated[str | None, typer.Option("--from", help="A file of sources, one a line, or -.")] = None,
    voice: options.Voice = None,
    rate: options.Rate = None,
    listener: options.Listener = None,
    reader: options.Reader = None,
    out: options.Out = None,
    formats: Annotated[str | None, typer.Option("--formats", help="Of mp3, m4b, opus, flac, wav.")] = None,
    without: options.Without = None,
    without_rule: options.WithoutRule = None,
    numbers: options.Numbers = None,
    emoji: options.Emoji = None,
    brackets: options.Brackets = None,
    footnotes: options.Footnotes = None,
    keep: options.Keep = None,
    extras: options.With = None,
    fetch_images: Annotated[bool, typer.Option("--fetch-images", help="Fetch the captions' pictures too.")] = False,
    pause: options.Pause = None,
    loudness: Annotated[str | None, typer.Option("--loudness", help="podcast, mono, off, or a number of LUFS.")] = None,
    script: Annotated[Path | None, typer.Option("--script", help="An edited script of `presscast script`.")] = None,
    since: Annotated[str, typer.Option("--since", help="Of a feed, what is of this date or later.")] = "",
    limit: Annotated[int, typer.Option("--limit", min=0, help="Of a feed, so many at most, the newest.")] = 0,
    cluster: options.Cluster = None,
    spread: options.Spread = None,
    book: Annotated[
        Path | None, typer.Option("--epub-collection", metavar="FILE", help="Bind all of them in this EPUB too.")
    ] = None,
    quiet: options.Quiet = False,
    as_json: options.AsJson = False,
) -> None:
    """Make every source; print the paths made, or one JSON object a source."""
    from presscast.sources import gather

    named = _named(sources or [], from_list, script)
    made = options.settings(
        voice=voice,
        rate=rate,
        listener=listener,
        reader=reader,
        out=out,
        formats=formats,
        without=without,
        without_rules=without_rule,
        numbers=numbers,
        emoji=emoji,
        brackets=brackets,
        footnotes=footnotes,
        keep=keep,
        extras=extras,
        fetch_images=fetch_images,
        pause=pause,
        loudness=loudness,
        cluster=cluster,
        spread=spread,
    )
    articles = gather.gather(named, made.out, since, limit)
    abreast = 1 if not from_list and gather.lone(sources or []) else 3
    done = _make(articles, made, script, abreast, as_json=as_json, quiet=quiet)
    if book:
        _bind(done, made, book, as_json)
    if failures := [outcome.error for outcome in done if outcome.error]:
        raise failures[0] if len(done) == 1 else PartialError(f"{len(failures)} of {len(done)} articles failed")


def _named(sources: list[str], from_list: str | None, script: Path | None) -> Iterable[str]:
    from presscast.sources import gather

    if not sources and not from_list:
        raise typer.BadParameter("name at least one SOURCE, or a list with --from")
    if from_list == "-" and "-" in sources:
        raise typer.BadParameter("standard input is either an article or a list of sources")
    if script and (from_list or len(sources) > 1):
        raise typer.BadParameter("--script goes with one SOURCE")
    return chain(sources, gather.listed(from_list) if from_list else ())


def _make(
    articles: Iterable[Asked], settings: Settings, script: Path | None, abreast: int, *, as_json: bool, quiet: bool
) -> list[Outcome]:
    """Make the articles, tell of each, and return what became of them in the order they were named in."""
    from presscast import casting
    from presscast.cli import outcomes
    from presscast.cli.progress import progress
    from presscast.production import batch

    done = []
    with (
        casting.hired(settings) as hired,
        progress(quiet=quiet) as shown,
        closing(batch.make_all(articles, settings, shown.article, hired, abreast=abreast, edited=script)) as makes,
    ):
        for outcome in makes:
            with shown.aside():
                outcomes.tell(outcome, as_json)
            done.append(outcome)
    if len(done) > 1 and not quiet:
        outcomes.tell_all(done)
    return sorted(done, key=lambda outcome: outcome.number)


def _bind(done: list[Outcome], settings: Settings, book: Path, as_json: bool) -> None:
    """Bind what was made as one book, whatever else failed."""
    from presscast.production import programme

    if slugs := [outcome.made.slug for outcome in done if outcome.made]:
        typer.echo(programme.bind(slugs, settings, book), err=as_json)
