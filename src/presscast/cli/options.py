"""The options that commands share, and how they change the settings."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import complete
from presscast.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presscast.model import Saying, Stated
    from presscast.settings.project import Settings

GUESSED = " (guessed; --language says otherwise)"
"""What is said of a language that nothing states."""
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
Source = Annotated[str, typer.Argument(metavar="SOURCE", help="A file, an http(s) address, or - for standard input.")]
Keep = Annotated[
    list[str] | None,
    typer.Option("--keep", help="Keep what this rule drops; may be given again.", autocompletion=complete.keep),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        help="Leave out: captions, credits, lexicon… (commas part several).",
        autocompletion=complete.without,
    ),
]
WithoutRule = Annotated[
    list[str] | None,
    typer.Option(
        "--without-rule",
        help="Switch off this rule of saying (say --why names it); again.",
        autocompletion=complete.without_rule,
    ),
]
Numbers = Annotated[str | None, typer.Option("--numbers", help="words, or written: left to the voice as they stand.")]
Emoji = Annotated[
    str | None, typer.Option("--emoji", help="alone (named where one stands alone), named (each one), or out.")
]
Brackets = Annotated[str | None, typer.Option("--brackets", help="What stands in brackets: read, or out.")]
Footnotes = Annotated[str | None, typer.Option("--footnotes", help="out, or read where they stand.")]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only", help="Make no other files than these, by format or writer: mp3,vtt.", autocompletion=complete.only
    ),
]
With = Annotated[list[str] | None, typer.Option("--with", help="Make these too: daisy (a DAISY 2.02 book).")]
Reader = Annotated[
    str | None,
    typer.Option(
        "--reader", help="Read as: html, markdown, scrape… (default: as it is).", autocompletion=complete.reader
    ),
]
Voice = Annotated[
    str | None,
    typer.Option(
        "--voice",
        "-v",
        help="A voice by name, ENGINE:VOICE, or auto for the best installed.",
        autocompletion=complete.voice,
    ),
]
Rate = Annotated[str | None, typer.Option("--rate", "-r", help="Words a minute, for any voice (60 to 900).")]
Title = Annotated[str, typer.Option("--title", help="The headline, in place of what is read.")]
Author = Annotated[
    list[str] | None, typer.Option("--author", help="Who wrote it, in place of what is read; may be given again.")
]
Date = Annotated[str, typer.Option("--date", help="When it was published, such as 2026-04-03.")]
Language = Annotated[
    str,
    typer.Option("--language", help="A tag such as en-GB, in place of what is read.", autocompletion=complete.language),
]
Identity = Annotated[str, typer.Option("--id", help="What it is known by: the same again is a correction.")]
Listener = Annotated[
    str | None,
    typer.Option("--listener", help="A command that prints the words of a WAV file: lines it mishears are said again."),
]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="Where to write (default: out).")]
Place = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        help="Where to write (default: out); s3://… or sftp://…: each article goes there too, once it is made.",
    ),
]
Pause = Annotated[
    list[str] | None, typer.Option("--pause", help="NAME=MS, such as paragraph=1200; may be given again.")
]
Cluster = Annotated[str | None, typer.Option("--cluster", help="Speak on this Dask cluster; local:N starts one.")]
Spread = Annotated[
    str | None,
    typer.Option("--spread", help="What the cluster is given: lines, articles, or auto: by the voice's cost."),
]
Folder = Annotated[Path | None, typer.Argument(metavar="[DIR]", help="The folder of what was made (default: out).")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but results and errors.")]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Tell what would be done, and do nothing.")]
Force = Annotated[bool, typer.Option("--force", "-f", help="Write over what is there.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]


def settings(
    *,
    voice: str | None = None,
    rate: str | None = None,
    listener: str | None = None,
    reader: str | None = None,
    out: str | Path | None = None,
    formats: list[str] | None = None,
    without: list[str] | None = None,
    without_rules: list[str] | None = None,
    numbers: str | None = None,
    emoji: str | None = None,
    brackets: str | None = None,
    footnotes: str | None = None,
    keep: list[str] | None = None,
    only: list[str] | None = None,
    extras: list[str] | None = None,
    fetch_images: bool = False,
    pause: list[str] | None = None,
    loudness: str | None = None,
    cluster: str | None = None,
    stated: Stated | None = None,
    spread: str | None = None,
) -> Settings:
    """Return presscast.toml of this folder with what the flags change."""
    from presscast.settings import project as files, tables

    made = files.load(Path())
    target, folder = (str(out), None) if "://" in str(out) else ("", out)
    if only:
        made = files.only(made, _parts(only), "--only")
    return replace(
        made,
        voice=voice or made.voice,
        listener=files.listener(listener, "--listener") if listener else made.listener,
        rate=made.rate if rate is None else files.rate(int(rate) if _WHOLE.fullmatch(rate) else rate, "--rate"),
        reader=files.reader(reader, "--reader") if reader else made.reader,
        out=Path(folder) if folder else made.out,
        target=target,
        formats=files.formats(_parts(formats), "--formats") if formats else made.formats,
        without=made.without | files.without(_parts(without), "--without"),
        without_rules=made.without_rules | files.without_rules(_parts(without_rules), "--without-rule"),
        saying=_saying(made.saying, numbers=numbers, emoji=emoji, brackets=brackets),
        keep=(files.footnotes(made.keep, footnotes, "--footnotes") if footnotes is not None else made.keep)
        | files.keep(_parts(keep), "--keep"),
        extras=made.extras | files.extras(_parts(extras), "--with"),
        fetch_images=fetch_images or made.fetch_images,
        pauses={**made.pauses, **tables.pauses(_pauses(pause), "--pause")},
        loudness=files.loudness(loudness, "--loudness") if loudness else made.loudness,
        cluster=cluster or made.cluster,
        spread=files.spread(spread, "--spread") if spread else made.spread,
        stated=stated or made.stated,
    )


def stated(
    *, title: str = "", author: list[str] | None = None, date: str = "", language: str = "", identity: str = ""
) -> Stated:
    """Return what the flags state of an article, each fact checked."""
    from presscast.model import Stated
    from presscast.settings import facts

    return Stated(
        " ".join(title.split()),
        tuple(" ".join(name.split()) for name in author or ()),
        facts.date(date, "--date") if date else "",
        facts.language(language, "--language") if language else "",
        identity.strip(),
    )


def _saying(made: Saying, **asked: str | None) -> Saying:
    from presscast.settings import project as files

    for name, value in asked.items():
        made = made if value is None else files.saying(made, name, value, f"--{name}")
    return made


def _parts(given: list[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for text in given or () for part in text.split(",") if part.strip())


def _pauses(given: list[str] | None) -> Mapping[str, object]:
    pairs = [text.partition("=") for text in given or ()]
    for name, sign, ms in pairs:
        if not _WHOLE.fullmatch(ms):
            told = f"--pause {name}{sign}{ms}: give NAME=MS with a whole number of milliseconds"
            raise SettingsError(f"{told}, such as paragraph=1200")
    return {name: int(ms) for name, _, ms in pairs}
