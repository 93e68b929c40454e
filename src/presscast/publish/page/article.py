"""The read-along page: the article well set, and a player that follows it; one file, no network.

The sound is the file beside it. With scripts off the text and the browser's own player remain.
"""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files
from itertools import chain
from string import Template
from typing import TYPE_CHECKING

from presscast.errors import OutputError
from presscast.layout import PAGE
from presscast.publish.correction import told
from presscast.publish.figures import shown
from presscast.publish.markup import body, direction, escape, is_web, language
from presscast.publish.metadata import disclosure, milliseconds
from presscast.publish.page import embed
from presscast.publish.prose import clean
from presscast.publish.reading import Passage, passages, sentences
from presscast.publish.words.table import tongue, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.model import Article, Edition, Track
    from presscast.publish.reading import Sentence

_SAID = ("play", "pause", "time", "of", "missing", "resumes")
"""The words that the player says itself."""


def write(edition: Edition, folder: Path) -> Path:
    """Write `index.html` into the folder that holds the edition's sound.

    Raises OutputError where it cannot be written.
    """
    path = folder / PAGE
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(render(edition, folder))
    except OSError as error:
        raise OutputError(f"{path}: the page cannot be written: {error.strerror}") from error
    return path


def render(edition: Edition, folder: Path) -> Iterator[str]:
    """Yield the page of an edition as HTML, piece by piece: that of a long article is large."""
    track = edition.track
    found = tuple(shown(edition, folder, passages(track)))
    facts = _facts(edition, found)
    above, between, below = map(Template, re.split(r"\$article|\$timeline", _asset("page.html")))
    yield above.substitute(facts)
    yield from _article(track, found)
    yield between.substitute(facts)
    yield from timeline(edition, found)
    yield below.substitute(facts)


def _facts(edition: Edition, found: tuple[Passage, ...]) -> dict[str, str]:
    """What the page says once, by its name in `page.html`."""
    script, style = _asset("page.js"), _asset("page.css")
    track, article = edition.track, edition.track.script.article
    seconds = track.samples / track.rate
    return {
        **{f"w_{name}": escape(word) for name, word in words(article.language).items()},
        "tongue": tongue(article.language),
        "tongue_direction": direction(tongue(article.language)),
        "language": language(article.language),
        "direction": direction(article.language),
        "policy": _policy(script, style),
        "title": escape(" – ".join(filter(None, (article.title, article.site)))),
        "facts": embed.head(edition),
        "style": style,
        "masthead": f"<p>{_site(article, edition.show.title)}</p>",
        "seconds": f"{seconds:.3f}",
        "length": _clock(seconds),
        "chapters": _chapters(edition),
        "chapters_hidden": "" if len(track.chapters) > 1 else " hidden",
        "captions_hidden": "" if any(p.kind == "caption" and p.sentences for p in found) else " hidden",
        "audio": escape(embed.address(edition.audio[0])),
        "colophon": _colophon(edition),
        "script": script,
    }


def _article(track: Track, found: tuple[Passage, ...]) -> Iterator[str]:
    for line in chain(_missing(track, found), body(found)):
        # A book's markup is XML; in HTML an element without content is not closed.
        yield line.replace('alt=""/>', 'alt="">') + "\n"


def timeline(edition: Edition, found: tuple[Passage, ...]) -> Iterator[str]:
    """Yield, as JSON, what the player needs to follow: times in seconds, word offsets in UTF-16 units.

    A line is [heard from, starts at, passage, 1 for a caption, [[word starts at, from, to], …]].
    """
    rate, written = edition.track.rate, embed.script_json
    chapters = [milliseconds(chapter.start, rate) / 1000 for chapter in edition.track.chapters]
    said = {name: words(edition.track.script.article.language)[name] for name in _SAID}
    yield f'{{"key":{written(f"presscast:{edition.guid}")},"words":{written(said)},"chapters":{written(chapters)},"lines":['
    lines = (_entry(passage, sentence, rate) for passage in found for sentence in passage.sentences)
    for number, line in enumerate(lines):
        yield f"{',' if number else ''}{written(line)}"
    yield "]}"


def _entry(passage: Passage, sentence: Sentence, rate: int) -> list[object]:
    words = [
        [milliseconds(word.sample, rate) / 1000, _units(sentence.text[: word.start]), _units(sentence.text[: word.end])]
        for word in sentence.words
    ]
    times = [milliseconds(sample, rate) / 1000 for sample in (sentence.heard, sentence.start)]
    return [*times, passage.number, int(passage.kind == "caption"), words]


def _units(text: str) -> int:
    return len(clean(text).encode("utf-16-le")) // 2


def _asset(name: str) -> str:
    return files("presscast.publish.page").joinpath(name).read_text("utf-8")


def _policy(script: str, style: str) -> str:
    """Allow this script and style by their hashes, pictures inside the page, sound beside it, and nothing else."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:; media-src 'self' file:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _chapters(edition: Edition) -> str:
    rate = edition.track.rate
    return "".join(
        f"<option>{_clock(chapter.start / rate)} {escape(chapter.title)}</option>" for chapter in edition.track.chapters
    )


def _site(article: Article, show: str) -> str:
    name = f"<bdi>{escape(article.site or show or words(article.language)['masthead'])}</bdi>"
    return f'<a href="{escape(article.url)}">{name}</a>' if is_web(article.url) else name


def _missing(track: Track, found: tuple[Passage, ...]) -> Iterator[str]:
    """Show what is not read aloud and a page must still say: title, writers, that the voice is synthetic."""
    article, notice = track.script.article, disclosure(track)
    writers = ", ".join(article.authors)
    if not any(passage.level == 1 for passage in found):
        yield f"<h1>{escape(article.title)}</h1>"
    if writers and not any(passage.kind == "byline" for passage in found):
        yield f'<p class="byline" dir="auto">{escape(writers)}</p>'
    if notice not in clean(" ".join(sentence.text for sentence in sentences(found))):
        yield f'<p class="note" dir="auto">{escape(notice)}</p>'


def _colophon(edition: Edition) -> str:
    article, show = edition.track.script.article, edition.show
    said = words(article.language)
    source = f'<a href="{escape(article.url)}">{said["source"]}</a>' if is_web(article.url) else ""
    voice = said["read_by_named"].format(name=edition.voice) if edition.voice else said["read_by"]
    mended = told(article.published, article.updated, article.change, edition.corrected, article.language)
    facts = [escape(mended), escape(voice), source, escape(show.copyright)]
    own = tongue(article.language)
    return f'<p lang="{own}" dir="{direction(own)}">{"<br>".join(filter(None, facts))}</p>'
