"""Nothing is lost: every sentence of the source is spoken, or dropped or left out by name."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from presscast.check.finding import Finding, finding, short, words
from presscast.files import layout
from presscast.model import LEFT_OUT_AS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.finished import Finished
    from presscast.model import Block

TEXT = (".txt", ".md", ".markdown")
_TITLED = re.compile(r"\]\((?:<[^<>]*>|[^()\s]*)\s+\"([^\"]*)\"\s*\)")
_WITHIN = re.compile(r"(?<=\w)(?:[*~^\[\]]+|</?\w+>)(?=\w)")  # marks and tags amid a word
RUN = 3  # words in a row that are looked for


def check(finished: Finished) -> Iterator[Finding]:
    """Account for the article's blocks, and for its source where that is a text still at hand."""
    yield _blocks(finished)
    yield from _source(finished)


def _blocks(finished: Finished) -> Finding:
    """Every block's words are spoken, in order, or its kind was left out by choice."""
    article = finished.track.script.article
    without = finished.facts.get("without")
    left_out = {kind for kind, name in LEFT_OUT_AS.items() if isinstance(without, list) and name in without}
    spoken, silent, faults = 0, 0, []
    for index, block in enumerate(article.blocks):
        said = [item.clip.line.shown for item in finished.track.placed if item.clip.line.block == index]
        if missing := _missing(block, said):
            (silent := silent + 1) if not said and block.kind in left_out else faults.append(missing)
        spoken += bool(said)
    dropped = Counter(piece.reason for piece in article.dropped)
    told = ", ".join(f"{name} {count}" for name, count in sorted(dropped.items()))
    faults += ["a piece was dropped without the name of a rule"] if "" in dropped else []
    found = f"{spoken} blocks spoken, {silent} left out, {sum(dropped.values())} dropped" + (
        f" ({told})" if told else ""
    )
    return finding(layout.TRACK, "spoken", found, faults)


def _missing(block: Block, said: list[str]) -> str:
    """Return what of a block is not among its lines, in words; "" where all of it is."""
    wanted, heard = words(block.numbered), [word for line in said for word in words(line)]
    if heard[: len(wanted)] == wanted:
        return ""
    lost = next((s for s in _sentences(block.text) if not _holds(heard, words(s))), block.text)
    return f"{block.kind} not spoken: “{short(lost)}”"


def _source(finished: Finished) -> Iterator[Finding]:
    """Hold the source's own sentences against blocks and dropped pieces, where it is a text not changed since."""
    article = finished.track.script.article
    path = finished.folder.parent / article.origin
    if not article.origin.endswith(TEXT) or "://" in article.origin or not path.is_file():
        return
    if path.stat().st_mtime > (finished.folder / layout.MADE).stat().st_mtime:
        yield Finding(article.origin, "source", "changed since it was made; make it again to take in the changes")
        return
    known = [article.title, article.site, *article.authors, *(piece.text for piece in article.dropped)]
    known += [f"{block.text} {block.credit}" for block in article.blocks]
    runs = {run for text in known for run in _runs(words(text))}
    sentences = [s for row in path.read_text("utf-8", "replace").splitlines() for s in _sentences(row)]
    lost = [s for s in sentences if _is_lost(s, runs) and _is_lost(_WITHIN.sub("", s), runs)]
    yield finding(
        article.origin,
        "source",
        f"{len(sentences) - len(lost)} of {len(sentences)} sentences are spoken or dropped by name",
        [f"lost: “{short(sentence)}”" for sentence in lost],
    )


def _is_lost(sentence: str, runs: set[tuple[str, ...]]) -> bool:
    """Tell whether most runs of a sentence's words are not among these; of a few words nothing is told."""
    found = _runs(words(sentence))
    return len(found) >= 2 and sum(run in runs for run in found) < len(found) / 2


def _sentences(text: str) -> list[str]:
    """Cut a row roughly into sentences, a link's address left out, a picture's title not:
    for counting, not for speaking."""
    bare = _TITLED.sub(r"]. \1 ", text)
    bare = re.sub(r"\]\([^)]*\)", "]", bare)
    return [part for part in re.split(r"(?<=[.!?…。！？])[”\"’')\]]*\s+", bare) if words(part)]


def _runs(found: list[str]) -> list[tuple[str, ...]]:
    return [tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)]


def _holds(heard: list[str], wanted: list[str]) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(heard)} "
