"""Check what was made: the files by their own timeline, their credentials by both, the feed by the articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast import __version__, fields
from presscast.check import check
from presscast.check.derived import difference
from presscast.check.fields import apart
from presscast.check.finding import Finding, Report, finding, short
from presscast.errors import OutputError, PresscastError, SigningError, reason
from presscast.fields import DRAWN, IPTC
from presscast.files import documents, layout, made
from presscast.production.result import DOCUMENTED, Made, documented
from presscast.publish.feed import ledger, programme
from presscast.records import of_plain
from presscast.sign.sign import WRITTEN
from presscast.sign.statement import text_digest, timeline, timeline_digest
from presscast.sign.verify import verify_all
from presscast.sources.ours import is_made

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from presscast.fields import Facts
    from presscast.sign.verify import Verdict


def check_all(out: Path, listener: str = "") -> Iterator[Report]:
    """Check a finished article's folder, or every one in a folder of them and their feed; see `check.check_all`."""
    alone = (out / layout.TRACK).is_file()
    for report in check.check_all(out, listener):
        folder = out if alone else out / report.folder
        yield replace(report, findings=(*report.findings, *_told(folder), *_signed(folder)))
    if not alone and (listed := (*_listed(out), *_books(out))):
        yield Report(out.name, listed)


def _listed(out: Path) -> Iterator[Finding]:
    """Have feed and pages written anew of the articles there are, as they were asked for, and compare them."""
    try:
        asked = ledger.load(out).asked
        if not asked.version:
            yield from _unknown(out)
            return
        if asked.version != __version__:
            yield Finding(layout.FEED, "written", f"by {asked.version}, not by this {__version__}")
            return
        with TemporaryDirectory(prefix="presscast-check-") as folder:
            yield from _anew(out, Path(folder), asked)
    except (PresscastError, OSError, ValueError) as error:
        yield Finding(layout.FEED, "written", "", f"cannot be written anew: {reason(error)}")


def _unknown(out: Path) -> Iterator[Finding]:
    """Tell of a feed without its memory;
    of one from before presscast kept how it was asked for there is nothing to tell."""
    if (out / layout.FEED).is_file() and not (out / layout.LEDGER).is_file():
        yield Finding(layout.LEDGER, "written", "", "is missing: it remembers what was withdrawn")


def _anew(out: Path, folder: Path, asked: ledger.Asked) -> Iterator[Finding]:
    picture = asked.show.artwork
    show = asked.show if "://" in picture else replace(asked.show, artwork=str(out / picture))
    anew, known = replace(asked, show=show), ledger.load(out)
    programme.mirror(out, folder)
    shelf, files = programme.write(folder, anew)
    if shelf.memory.listed != known.listed:
        _reminded(known, shelf.memory).save(folder)
        yield _since(out, programme.write(folder, anew)[1])
        return
    wrong = _apart(out, files)
    yield Finding(layout.FEED, "written", f"{len(files) - len(wrong)} of {len(files)} are as their writers write them")
    yield from wrong
    if asked.artwork:
        same = asked.artwork == made.digest(out / picture)
        yield Finding(picture, "artwork", "beside the feed", "" if same else "is not the picture that was put there")


def _apart(out: Path, files: Iterable[Path]) -> list[Finding]:
    """Tell of the files of `out` that are not as those written elsewhere."""
    found = ((path.name, difference(out / path.name, path)) for path in files)
    return [Finding(name, "written", "", fault) for name, fault in found if fault]


def _reminded(known: ledger.Ledger, now: ledger.Ledger) -> ledger.Ledger:
    """Return the ledger with what is heard and said now in its episodes, each listed and corrected when it was."""
    moments = {guid: {"first": entry.first, "revised": entry.revised} for guid, entry in known.listed.items()}
    return replace(now, listed={guid: replace(entry, **moments.get(guid, {})) for guid, entry in now.listed.items()})


def _since(out: Path, files: Iterable[Path]) -> Finding:
    """Tell an article made since the feed was written from a ledger that remembers otherwise than the feed lists it."""
    if _apart(out, files):
        return Finding(layout.FEED, "written", "before what was made since; `presscast feed` takes it in")
    return Finding(layout.LEDGER, "written", "", "remembers an episode otherwise than the feed lists it")


def _books(out: Path) -> Iterator[Finding]:
    """Look for what would keep a withdrawal from a book: articles that are not here, books the ledger lacks."""
    try:
        books = ledger.load(out).books.values()
    except OutputError:
        return  # the check of the feed tells of it
    for book in books:
        gone = [slug for slug in book.slugs if not (out / slug / layout.ARTICLE).is_file()]
        yield finding(
            book.path, "book", f"{len(book.slugs)} articles", [f"holds {slug}, which is not here" for slug in gone]
        )
    known = {book.path for book in books}
    for path in sorted(out.glob("*.epub")):
        if path.name not in known and is_made(path):
            yield Finding(path.name, "book", "", "is bound here, and stands in no ledger: no withdrawal would reach it")


def _told(folder: Path) -> Iterator[Finding]:
    """Hold what the make told of itself against the documents, fact by fact; an older make told fewer, or others."""
    try:
        facts = made.read(folder).facts
        if (folder / layout.WITHDRAWN).is_dir():
            return
        edition = documents.read(folder)
    except (OSError, ValueError, OutputError):
        return  # the other checks tell of it
    due = documented(edition)
    if facts.get("version") != __version__:
        held = {name: getattr(due, name) for name in _OLDEST if name in facts}
        wrong = [_other(name, facts[name], wanted) for name, wanted in held.items() if facts[name] != wanted]
        yield finding(layout.MADE, "facts", "of another presscast", wrong)
        return
    try:
        told = of_plain(Made, facts)
        datetime.fromisoformat(told.at)
    except ValueError as error:
        yield Finding(layout.MADE, "facts", "", f"are not those that a make tells: {reason(error)}")
        return
    pairs = ((name, getattr(told, name), getattr(due, name)) for name in DOCUMENTED)
    wrong = [_other(name, said, wanted) for name, said, wanted in pairs if said != wanted]
    wrong += [f"{name} is missing" for name in ("loudness", "peak", "stages") if getattr(told, name) in (None, ())]
    yield finding(layout.MADE, "facts", f"{len(DOCUMENTED)} facts", wrong)


_OLDEST = ("guid", "voice", "title", "lines", "audio_seconds", "digital_source")


def _other(name: str, told: object, due: object) -> str:
    return f"{name} is {short(repr(told), 40)}, not {short(repr(due), 40)}"


def _signed(folder: Path) -> Iterator[Finding]:
    """Verify what a make signed, and hold what it signed against the edition's documents."""
    try:
        record = made.read(folder)
        if not record.facts.get("signed") or (folder / layout.WITHDRAWN).is_dir():
            return
        edition = documents.read(folder)
        verdicts = [verdict for verdict in verify_all(folder) if verdict.file not in record.kept]
    except (OSError, ValueError, OutputError):
        return  # the other checks tell of it
    except SigningError as error:
        yield Finding(layout.MADE, "signed", f"not looked at: {error}")
        return
    yield from (Finding(each.file, "signed", _by(each), each.why) for each in verdicts)
    said, told = timeline(edition.track), fields.facts(edition)
    wanted = {"text": text_digest(said), "timeline": timeline_digest(said)}
    is_complete = record.facts.get("version") == __version__
    yield from (_same(each, wanted, told, is_complete=is_complete) for each in verdicts if each.told)


def _by(verdict: Verdict) -> str:
    return f"{verdict.state} by {verdict.signer.name}" if verdict.signer else verdict.state


def _same(verdict: Verdict, wanted: Mapping[str, str], told: Facts, *, is_complete: bool) -> Finding:
    """Hold what is signed of a file against the edition: the hashes, and the fields of the table.

    Where it is not of this presscast, fields may lack.
    """
    source = _SOURCES.get(Path(verdict.file).suffix, told.source)
    due = fields.due("c2pa", replace(told, source=source))
    if not is_complete:
        due = {name: texts for name, texts in due.items() if name in verdict.fields}
    faults = apart(due, verdict.fields)
    faults += [
        f"{name} is not that of the edition"
        for name, hashed in wanted.items()
        if getattr(verdict.told and verdict.told.statement, name) != hashed
    ]
    return finding(verdict.file, "statement", f"{len(due) + len(wanted)} facts", faults)


_SOURCES = {".jpg": f"{IPTC}{DRAWN}", ".html": f"{IPTC}{WRITTEN}"}
"""How files without sound came to be, by their endings."""
