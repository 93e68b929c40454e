"""presscast verify: who signed a file, and whether it is as it was signed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options
from presscast.errors import BrokenError, SettingsError, UnsignedError
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.production.listening import Listened
    from presscast.sign.compare import Compared
    from presscast.sign.manifest import Told
    from presscast.sign.verify import Signer, Verdict


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("verify", help="Who signed a file, whether it is as signed, and what was spoken.")(verify)


def verify(
    target: Annotated[str, typer.Argument(metavar="FILE|ADDRESS|DIR", help="What was signed.")],
    text: Annotated[str, typer.Option("--text", metavar="SOURCE", help="Compare this article's words with it.")] = "",
    at: Annotated[str, typer.Option("--at", metavar="M:SS", help="Name the sentence at this time.")] = "",
    trust: Annotated[
        Path | None, typer.Option("--trust", metavar="PEM", help="Certificates of those you trust to vouch for names.")
    ] = None,
    watermark: Annotated[
        str, typer.Option("--watermark", metavar="NAME", help="Listen for this watermark in a sound file here.")
    ] = "",
    as_json: options.AsJson = False,
) -> None:
    """Tell what was found; end with 12 where a file is not as signed, 13 where nobody signed it."""
    from presscast.production import verifying

    ms = _ms(at) if at else None
    heard = _listened(target, watermark) if watermark else None
    found = list(verifying.verify_any(target, trust))
    verdicts = [verdict for _, some in found for verdict in some]
    told = next((each.told for each in verdicts if each.told and each.told.timeline.sentences), None)
    words = verifying.compared(told, text, options.settings()) if text and told else None
    if as_json:
        typer.echo(_json(found, told, ms, words, heard))
    else:
        for line in (*_lines(found, told, ms, words), *([_marked(heard)] if heard else [])):
            typer.echo(clean(re.sub(r"\s", " ", line)))  # a stranger's words: no line or colour of their own
    _judge(verdicts, words)


def _listened(target: str, name: str) -> Listened:
    from presscast.production import listening

    if not Path(target).is_file():
        raise typer.BadParameter(f"--watermark {name}: give a sound file that is here, not {target}")
    return listening.listen(Path(target), name)


def _marked(heard: Listened) -> str:
    payloads = f"; it says {', '.join(heard.payloads)}" if heard.payloads else ""
    return f"watermark {heard.name}: in {heard.marked} of {heard.stretches} stretches of ten seconds{payloads}"


def _judge(verdicts: list[Verdict], words: Compared | None) -> None:
    states = [verdict.state for verdict in verdicts]
    if "broken" in states:
        raise BrokenError(f"{states.count('broken')} of {len(states)} files are not as they were signed")
    if "unsigned" in states or not states:
        raise UnsignedError(f"{states.count('unsigned')} of {len(states)} files have no content credentials")
    if words and words.differences:
        raise BrokenError(f"the text differs from what was spoken in {len(words.differences)} places")


def _lines(
    found: list[tuple[str, tuple[Verdict, ...]]], told: Told | None, ms: int | None, words: Compared | None
) -> Iterator[str]:
    for folder, verdicts in found:
        if folder:
            yield folder
        yield from (f"{verdict.file}: {verdict.state}{_why(verdict)}" for verdict in verdicts)
        if each := next((verdict for verdict in verdicts if verdict.told), None):
            yield from _facts(each)
    if told and ms is not None:
        yield _heard(told, ms)
    if words:
        yield from _compared(words)


def _why(verdict: Verdict) -> str:
    return f": {verdict.why}" if verdict.why else ""


def _facts(verdict: Verdict) -> Iterator[str]:
    """What the credentials of a file say, a line a fact."""
    assert verdict.told
    said = verdict.told.statement
    speakers = ", ".join(
        " ".join(filter(None, (each.engine, each.name, f"({each.licence})"))) for each in said.speakers
    )
    rows = {
        "signed by": _signer(verdict.signer) if verdict.signer else "",
        "article": said.title,
        "address": said.url,
        "identity": said.id,
        "written by": ", ".join(said.authors),
        "publisher": said.publisher,
        "published": said.published,
        "updated": f"{said.updated} {said.change}".strip(),
        "read by": f"{said.voice}: {speakers}",
        "sound": f"{said.source} (IPTC's name of how it came to be)",
    }
    yield from (f"  {name:<11} {value}" for name, value in rows.items() if value)


def _signer(signer: Signer) -> str:
    vouched = "vouched for" if signer.trusted else "a name that nobody trusted here vouches for"
    expired = "; the certificate has expired since" if signer.expired else ""
    when = f"time-stamped {signer.time}" if signer.time else "no time stamp"
    return f"{signer.name}, {vouched}; {when}{expired}"


def _heard(told: Told, ms: int) -> str:
    sentence = told.timeline.at(ms)
    return (
        f"{_clock(ms)} “{sentence.text}” (from {_clock(sentence.start_ms)}, {sentence.role})"
        if sentence
        else (f"{_clock(ms)} nothing is said there")
    )


def _compared(words: Compared) -> Iterator[str]:
    yield f"text: {words.same} words are as spoken, {len(words.differences)} places differ"
    for each in words.differences:
        yield f"  {_clock(each.at_ms)} spoken “{each.spoken}”, the text has “{each.written}”"


def _json(
    found: list[tuple[str, tuple[Verdict, ...]]],
    told: Told | None,
    ms: int | None,
    words: Compared | None,
    heard: Listened | None,
) -> str:
    import json
    from dataclasses import asdict

    def plain(verdict: Verdict) -> dict[str, object]:
        said = asdict(verdict.told.statement) if verdict.told else None
        signer = asdict(verdict.signer) if verdict.signer else None
        return {"file": verdict.file, "state": verdict.state, "why": verdict.why, "signer": signer, "statement": said}

    told_at = {"ms": ms, "sentence": (s := told.timeline.at(ms)) and asdict(s)} if told and ms is not None else None
    folders = [{"folder": folder, "files": [plain(verdict) for verdict in verdicts]} for folder, verdicts in found]
    facts = {"folders": folders, "at": told_at, "text": asdict(words) if words else None}
    return json.dumps({**facts, "watermark": asdict(heard) if heard else None}, ensure_ascii=False, indent=1)


def _ms(at: str) -> int:
    """Read a time as H:MM:SS, M:SS or seconds, each with a fraction or none."""
    try:
        seconds = 0.0
        for part in at.split(":"):
            seconds = 60 * seconds + float(part)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < 1e6:
        raise SettingsError(f"--at {at}: give a time such as 1:23")
    return round(1000 * seconds)


def _clock(ms: int) -> str:
    minutes, rest = divmod(ms // 1000, 60)
    return f"{minutes}:{rest:02}"
