"""The read-along page: the article well set, and a player that follows it; one file, no network.

The sound is the file beside it. With scripts off the text and the browser's own player remain.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

from presscast.errors import OutputError, reason
from presscast.fields import disclosure
from presscast.files.layout import ABOUT, FEED, PAGE, SITE, TEXT
from presscast.net.address import is_web
from presscast.publish.correction import told
from presscast.publish.dates import lasting, moment, worded
from presscast.publish.figures import lead, shown, web
from presscast.publish.markup import body, direction, escape, language
from presscast.publish.metadata import metadata, milliseconds
from presscast.publish.page import embed
from presscast.publish.page.asset import asset, inlined, policy
from presscast.publish.reading import Passage, openings, passages, sentences
from presscast.publish.thumbnail import thumbnail
from presscast.publish.words.table import locale, tongue, words
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from presscast.model import Article, Edition, Track
    from presscast.publish.reading import Sentence

_SAID = (
    "play",
    "play_article",
    "pause",
    "time",
    "of",
    "left",
    "missing",
    "resumes",
    "slept",
    "from_here",
    "copied",
    "next_article",
)
"""The words that the player says itself."""
_HEAD = ("headline", "standfirst", "byline", "dateline", "note")
"""What stands above the player, where the article opens with it."""
_PRESETS = ("0.75", "1", "1.2", "1.5", "1.75", "2", "2.5")
_SLEEPS = (5, 15, 30, 45, 60)  # minutes
_UNFOLDED = 12  # chapters that are shown without being asked for
_ARTWORK = 160  # pixels: 7 kB of a photograph


def write(edition: Edition, folder: Path) -> Path:
    """Write `index.html` into the folder that holds the edition's sound.

    Raises OutputError where it cannot be written.
    """
    path = folder / PAGE
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(render(edition, folder))
    except OSError as error:
        raise OutputError(f"{path}: the page cannot be written: {reason(error)}") from error
    return path


def render(edition: Edition, folder: Path) -> Iterator[str]:
    """Yield the page of an edition as HTML, piece by piece: that of a long article is large."""
    track = edition.track
    found = tuple(shown(edition, folder, passages(track)))
    facts = _facts(edition, folder, found)
    above, between, below = map(Template, re.split(r"\$article|\$timeline", asset("page.html")))
    yield above.substitute(facts)
    yield from _markup(track, dropwhile(_is_head, found))
    yield between.substitute(facts)
    yield from timeline(edition, found)
    yield below.substitute(facts)


def _facts(edition: Edition, folder: Path, found: tuple[Passage, ...]) -> dict[str, str]:
    """What the page says once, by its name in `page.html`."""
    script, style = inlined("page.js"), inlined("page.css")
    track, article = edition.track, edition.track.script.article
    seconds, said = track.samples / track.rate, words(article.language)
    return {
        **{f"w_{name}": escape(word) for name, word in said.items()},
        "tongue": tongue(article.language),
        "tongue_direction": direction(tongue(article.language)),
        "language": language(article.language),
        "direction": direction(article.language),
        # connect-src: auditors such as Lighthouse ask for robots.txt from inside the page.
        "policy": policy("img-src data:", "media-src 'self' file:", "connect-src 'self'", style=style, script=script),
        "title": escape(" – ".join(filter(None, (article.title, article.site)))),
        "facts": embed.head(edition),
        "style": style,
        "masthead": f"<p>{_site(article, edition.show.title)}</p>",
        "opening": "".join(_opening(edition, folder, found)),
        "artwork": _artwork(edition, folder),
        "told": escape(lasting(round(seconds), tongue(article.language))),
        "outline": _outline(edition, found),
        "links": "".join(f"<li>{link}</li>" for link in _links(edition)),
        "seconds": f"{seconds:.3f}",
        "length": _clock(seconds),
        "presets": "".join(f'<button type="button" value="{rate}">{rate}×</button>' for rate in _PRESETS),
        "sleeps": _sleeps(said, tongue(article.language), len(track.chapters)),
        "captions_hidden": "" if any(p.kind == "caption" and p.sentences for p in found) else " hidden",
        "audio": escape(embed.address(edition.audio[0])),
        "close": _CLOSE.format(escape(said["close"])),
        "colophon": _colophon(edition),
        "script": script,
    }


_CLOSE = (
    '<button class="close" type="button" aria-label="{0}" title="{0} (Esc)">'
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19"/></svg></button>'
)


def _is_head(passage: Passage) -> bool:
    return passage.kind in _HEAD and (passage.kind != "headline" or passage.level == 1)


def _opening(edition: Edition, folder: Path, found: tuple[Passage, ...]) -> Iterator[str]:
    """Yield the head of the article, with its lead picture where no caption near it shows one."""
    if not any(passage.level == 1 for passage in found):
        yield f"<h1>{escape(edition.track.script.article.title)}</h1>\n"
    yield from _markup(edition.track, takewhile(_is_head, found))
    yield from _missing(edition.track, found)
    if picture := lead(edition, folder, found):
        article = edition.track.script.article
        alt = words(article.language)["picture_of"].format(title=article.title)
        yield f'<figure><img src="{picture}" alt="{escape(alt)}"></figure>\n'


def _markup(track: Track, found: Iterable[Passage]) -> Iterator[str]:
    article = track.script.article
    for line in body(found, see=words(article.language)["picture"], tongue=tongue(article.language)):
        # A book's markup is XML; in HTML an element without content is not closed.
        yield line.replace('"/>', '">') + "\n"


def _artwork(edition: Edition, folder: Path) -> str:
    """Show the cover; the title that stands on it stands beside it too."""
    data = thumbnail(str(folder / edition.cover.name), _ARTWORK)
    return f'<img class="art" src="{web(data)}" alt="" width="{_ARTWORK}" height="{_ARTWORK}">' if data else ""


def _outline(edition: Edition, found: tuple[Passage, ...]) -> str:
    """List the chapters, each a link to the sentence it begins with; "" where there is but one."""
    chapters, spoken = edition.track.chapters, sentences(found)
    if len(chapters) < 2 or not spoken:
        return ""
    figures = {passage.image: passage.id for passage in reversed(found) if passage.picture}
    rows = (
        _chapter(title, first.id, chapter.start / edition.track.rate, figures.get(chapter.image, ""))
        for chapter, (title, first) in zip(chapters, openings(edition.track, spoken), strict=True)
    )
    said = words(edition.track.script.article.language)
    opened = " open" if len(chapters) <= _UNFOLDED else ""
    summary = f"<summary>{escape(said['chapters'])}</summary>"
    return f'<details id="outline"{opened}>{summary}<ol class="chapters">{"".join(rows)}</ol></details>'


def _chapter(title: str, first: str, seconds: float, figure: str) -> str:
    pictured = f' data-figure="{figure}"' if figure else ""
    at = f'<time datetime="PT{int(seconds)}S">{_clock(seconds)}</time>'
    return f'<li><a href="#{first}"{pictured}>{at} <span dir="auto">{escape(title)}</span></a></li>'


def _links(edition: Edition) -> Iterator[str]:
    """Yield links to what can be taken along:
    the sound, the text, the book, and the feed where there is a programme."""
    said = words(edition.track.script.article.language)
    yield escape(said["download"]) + ": " + " · ".join(_sound(audio, said["download"]) for audio in edition.audio)
    if edition.has("text"):
        yield f'<a href="{TEXT}">{escape(said["transcript"])}</a>'
    if edition.has("epub"):
        yield f'<a href="{escape(quote(f"{edition.slug}.epub"))}" download>EPUB</a>'
    if edition.show.title:
        yield f'<a href="../{FEED}">{escape(said["feed"])}</a>'
        yield f'<a href="../{SITE}">{escape(said["articles"])}</a>'


def _sound(audio: Path, download: str) -> str:
    """Return a link to a sound file, by its format alone where it is seen, in full where it is heard."""
    kind = audio.suffix.removeprefix(".").upper()
    heard = f'<span class="of">{escape(download)} </span>'
    return f'<a href="{escape(embed.address(audio))}" download>{heard}{kind}</a>'


def _sleeps(said: Mapping[str, str], own: str, chapters: int) -> str:
    """Offer the times after which it falls silent, in minutes; "c" is where the chapter ends, "0" never."""
    ends = {"c": said["chapter_end"]} if chapters > 1 else {}
    offers = {"0": said["off"], **{f"{n}": lasting(60 * n, own) for n in _SLEEPS}, **ends}
    return "".join(
        f'<button type="button" value="{value}" aria-pressed="{str(value == "0").lower()}">{escape(told)}</button>'
        for value, told in offers.items()
    )


def timeline(edition: Edition, found: tuple[Passage, ...]) -> Iterator[str]:
    """Yield, as JSON, what the player needs to follow: times in seconds, word offsets in UTF-16 units.

    A line is [heard from, starts at, passage, 1 for a caption, [[word starts at, from, to], …]].
    """
    rate, written = edition.track.rate, embed.script_json
    chapters = [milliseconds(chapter.start, rate) / 1000 for chapter in edition.track.chapters]
    said = {name: words(edition.track.script.article.language)[name] for name in _SAID}
    tags = metadata(edition)
    media = {"title": tags.title, "artist": tags.artist, "album": tags.album}
    yield f'{{"key":{written(f"presscast:{edition.guid}")},"media":{written(media)},"words":{written(said)},'
    yield f'"chapters":{written(chapters)},"lines":['
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


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _site(article: Article, show: str) -> str:
    name = f"<bdi>{escape(article.site or show or words(article.language)['masthead'])}</bdi>"
    return f'<a href="{escape(article.url)}">{name}</a>' if is_web(article.url) else name


def _missing(track: Track, found: tuple[Passage, ...]) -> Iterator[str]:
    """Show what is not read aloud and a page must still say: the writers, the day, and that the voice is synthetic."""
    article, notice = track.script.article, disclosure(track)
    writers = ", ".join(article.authors)
    if writers and not any(passage.kind == "byline" for passage in found):
        yield f'<p class="byline" dir="auto">{escape(writers)}</p>\n'
    if (day := moment(article.published)) and not any(str(day.year) in told for told in _heads(found)):
        shown = escape(worded(article.published, locale(article.language)))
        yield f'<p class="dateline" dir="auto"><time datetime="{day.isoformat()}">{shown}</time></p>\n'
    if "".join(notice.split()) not in "".join("".join(sentence.text.split()) for sentence in sentences(found)):
        yield f'<p class="note" dir="auto">{escape(notice)}</p>\n'


def _heads(found: tuple[Passage, ...]) -> Iterator[str]:
    """Yield what bylines and datelines say."""
    heads = (passage for passage in found if passage.kind in ("byline", "dateline"))
    yield from (passage.unspoken or "".join(sentence.text for sentence in passage.sentences) for passage in heads)


def _colophon(edition: Edition) -> str:
    article, show = edition.track.script.article, edition.show
    said = words(article.language)
    source = f'<a href="{escape(article.url)}">{said["source"]}</a>' if is_web(article.url) else ""
    voice = escape(embed.reader(edition))
    mended = told(article.published, article.updated, article.change, edition.corrected, article.language)
    if show.title:
        voice += f' <a href="../{ABOUT}">{escape(said["about_voice"])}</a>'
    facts = [escape(mended), voice, source, escape(show.copyright)]
    own = tongue(article.language)
    return f'<p lang="{own}" dir="{direction(own)}">{"<br>".join(filter(None, facts))}</p>'
