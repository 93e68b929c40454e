"""Check what was made: the files by their own timeline, and their credentials by both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast import documents, layout, made
from presscast.check import check
from presscast.check.finding import Finding
from presscast.errors import OutputError, SigningError
from presscast.sign.statement import text_digest, timeline, timeline_digest
from presscast.sign.verify import verify_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from presscast.check.finding import Report
    from presscast.sign.statement import Statement
    from presscast.sign.verify import Verdict


def check_all(out: Path, listener: str = "") -> Iterator[Report]:
    """Check a finished article's folder, or every one in a folder of them and their feed; see `check.check_all`."""
    alone = (out / layout.TRACK).is_file()
    for report in check.check_all(out, listener):
        signed = _signed(out if alone else out / report.folder)
        yield replace(report, findings=(*report.findings, *signed))


def _signed(folder: Path) -> Iterator[Finding]:
    """Verify what a make signed, and hold what it signed against the edition's documents."""
    try:
        if not made.read(folder).facts.get("signed"):
            return
        edition = documents.read(folder)
        verdicts = verify_all(folder)
    except (OSError, ValueError, OutputError):
        return  # the other checks tell of it
    except SigningError as error:
        yield Finding(layout.MADE, "signed", f"not looked at: {error}")
        return
    yield from (Finding(each.file, "signed", _by(each), each.why) for each in verdicts)
    said, article = timeline(edition.track), edition.track.script.article
    wanted = {
        "title": article.title,
        "authors": article.authors,
        "disclosure": edition.track.script.disclosure,
        "text": text_digest(said),
        "timeline": timeline_digest(said),
    }
    yield from (_same(each.file, each.told.statement, wanted) for each in verdicts if each.told)


def _by(verdict: Verdict) -> str:
    return f"{verdict.state} by {verdict.signer.name}" if verdict.signer else verdict.state


def _same(file: str, statement: Statement, wanted: Mapping[str, object]) -> Finding:
    other = [name for name, value in wanted.items() if getattr(statement, name) != value]
    fault = f"what is signed of its {', '.join(other)} is not what the edition has" if other else ""
    return Finding(file, "statement", f"{len(wanted)} facts", fault)
