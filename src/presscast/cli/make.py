"""presscast make: sources in, finished audio editions out."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import complete, options, table
from presscast.errors import DraftError, OutputError, PartialError, PresscastError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.production.batch import Outcome
    from presscast.settings.project import Settings
    from presscast.sources.source import Asked


_DAY = re.compile(r"\d{4}-\d\d(-\d\d.*)?")


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
    out: options.Place = None,
    formats: Annotated[
        list[str] | None,
        typer.Option("--formats", help="Of mp3, m4b, opus, flac, wav.", autocompletion=complete.formats),
    ] = None,
    title: options.Title = "",
    author: options.Author = None,
    date: options.Date = "",
    language: options.Language = "",
    identity: options.Identity = "",
    as_name: Annotated[
        str, typer.Option("--as", metavar="NAME", help="Take standard input for the file of this name.")
    ] = "",
    drafts: Annotated[bool, typer.Option("--drafts", help="Make what calls itself a draft too.")] = False,
    without: options.Without = None,
    without_rule: options.WithoutRule = None,
    numbers: options.Numbers = None,
    emoji: options.Emoji = None,
    brackets: options.Brackets = None,
    footnotes: options.Footnotes = None,
    keep: options.Keep = None,
    only: options.Only = None,
    extras: options.With = None,
    fetch_images: Annotated[bool, typer.Option("--fetch-images", help="Fetch the captions' pictures too.")] = False,
    pause: options.Pause = None,
    loudness: Annotated[str | None, typer.Option("--loudness", help="podcast, mono, off, or a number of LUFS.")] = None,
    script: Annotated[Path | None, typer.Option("--script", help="An edited script of `presscast script`.")] = None,
    since: Annotated[str, typer.Option("--since", help="Of a feed, what is of this date or later.")] = "",
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=0, help="Of a feed, so many at most, the newest.")
    ] = 0,
    cluster: options.Cluster = None,
    spread: options.Spread = None,
    book: Annotated[
        Path | None, typer.Option("--epub-collection", metavar="FILE", help="Bind all of them in this EPUB too.")
    ] = None,
    newspaper: Annotated[
        Path | None, typer.Option("--daisy-collection", metavar="DIR", help="Bind all of them in this DAISY book too.")
    ] = None,
    dry_run: options.DryRun = False,
    force: Annotated[
        bool, typer.Option("--force", "-f", help="Make anew what has not changed; its clips are used again.")
    ] = False,
    show: Annotated[bool, typer.Option("--open", help="Open the page in the browser; of several, the first.")] = False,
    quiet: options.Quiet = False,
    as_json: options.AsJson = False,
) -> None:
    """Make every source; print the paths made, or one JSON object a source."""
    from presscast.sources import gather

    stated = options.stated(title=title, author=author, date=date, language=language, identity=identity)
    alone = [flag for flag, value in (("--title", title), ("--id", identity), ("--script", script)) if value]
    named = _named(sources or [], from_list, alone, as_name)
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
        only=only,
        extras=extras,
        fetch_images=fetch_images,
        pause=pause,
        loudness=loudness,
        cluster=cluster,
        stated=stated,
        spread=spread,
    )
    made = replace(made, drafts=drafts, anew=force)
    _check_book(book, force=force)
    _check_newspaper(newspaper)
    articles: Iterable[Asked] = gather.gather(named, made.out, since_day(since), limit)
    articles = _as_file(as_name) if as_name else _one(articles, alone) if alone else articles
    if dry_run:
        return _foresee(articles, made, script, as_json=as_json)
    abreast = 1 if not from_list and gather.lone(sources or []) else 3
    done = _make(articles, made, script, abreast, as_json=as_json, quiet=quiet)
    for each in (book, newspaper):
        if each:
            _bind(done, made, each, as_json)
    if show:
        _open(done)
    if not done and not quiet:
        typer.echo("presscast: nothing to make: no article is named", err=True)
    _end(done)
    return None


def _end(done: list[Outcome]) -> None:
    """Raise what failed; drafts among several articles are no failure."""
    errors = [outcome.error for outcome in done if outcome.error]
    failures = errors if len(done) == 1 else [error for error in errors if not isinstance(error, DraftError)]
    if failures:
        raise failures[0] if len(done) == 1 else PartialError(f"{len(failures)} of {len(done)} articles failed")


def since_day(text: str) -> str:
    """Return the day that --since names as ISO 8601; raise SettingsError where it names none."""
    from presscast.settings import facts

    return text if not text or _DAY.fullmatch(text) else facts.date(text, "--since")


def _named(sources: list[str], from_list: str | None, alone: list[str], as_name: str) -> Iterable[str]:
    from presscast.sources import gather

    if not sources and not from_list:
        raise typer.BadParameter("name at least one SOURCE, or a list with --from")
    if from_list == "-" and "-" in sources:
        raise typer.BadParameter(
            "- and --from - both mean standard input: it is either an article or a list of sources"
        )
    if alone and (from_list or len(sources) > 1):
        raise typer.BadParameter(f"{' and '.join(alone)} goes with one SOURCE")
    if as_name and sources != ["-"]:
        raise typer.BadParameter("--as names what comes by standard input: give - as the one SOURCE")
    return chain(sources, gather.names_in(from_list) if from_list else ())


def _one(articles: Iterable[Asked], flags: list[str]) -> Iterable[Asked]:
    """Return the one article that there is; raise BadParameter where there are more."""
    first = tuple(islice(articles, 2))
    if len(first) > 1:
        raise typer.BadParameter(f"{' and '.join(flags)} goes with one article, and SOURCE stands for several")
    return first


def _as_file(name: str) -> Iterable[Asked]:
    from presscast.sources.load import standard_input

    return (standard_input(name),)


def _foresee(articles: Iterable[Asked], settings: Settings, script: Path | None, *, as_json: bool) -> None:
    """Tell what would be made of each article; raise what fails for one alone."""
    from presscast.cli import outcomes
    from presscast.production import pipeline
    from presscast.sources import gather

    failures: list[PresscastError] = []
    count = 0
    for count, article in enumerate(articles, 1):  # noqa: B007
        name = gather.name_of(article)
        try:
            outcomes.tell_ahead(name, pipeline.foresee(article, settings, script), settings, as_json)
        except PresscastError as error:
            failures.append(error)
    if count > 1 and failures:
        table.write("\n".join(f"would fail: {error}" for error in failures), err=True)
    if failures:
        raise failures[0] if count == 1 else PartialError(f"{len(failures)} of {count} articles would fail")


def _open(done: list[Outcome]) -> None:
    """Open the page of the first article made."""
    from presscast.files import layout

    for outcome in done:
        page = next((path for path in outcome.made.files if path.name == layout.PAGE), None) if outcome.made else None
        if page:
            if typer.launch(page.resolve().as_uri()):
                typer.echo(f"no browser could be opened; the page is {page}", err=True)
            return


def _check_book(book: Path | None, *, force: bool) -> None:
    """Write over no book of somebody else's."""
    from presscast.sources.ours import is_made

    if book and book.suffix.lower() != ".epub":
        raise SettingsError(f"--epub-collection {book}: the name of an EPUB ends in .epub")
    if book and book.exists() and not force and not is_made(book):
        raise OutputError(f"{book}: is there already, and no book of presscast's; --force writes over it")


def _check_newspaper(folder: Path | None) -> None:
    """Write into no folder of somebody else's."""
    from presscast.publish.book.newspaper import check_free

    if folder and folder.suffix.lower() == ".epub":
        raise SettingsError(f"--daisy-collection {folder}: it is a folder, whose name does not end in .epub")
    if folder:
        check_free(folder)


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
                outcomes.tell(outcome, as_json, quiet=quiet)
            done.append(outcome)
    if len(done) > 1 and not quiet:
        outcomes.tell_all(done)
    return sorted(done, key=lambda outcome: outcome.number)


def _bind(done: list[Outcome], settings: Settings, book: Path, as_json: bool) -> None:
    """Bind what was made as one book, whatever else failed."""
    from presscast.production import programme

    if slugs := [outcome.made.slug for outcome in done if outcome.made]:
        typer.echo(programme.bind(slugs, settings, book), err=as_json)
