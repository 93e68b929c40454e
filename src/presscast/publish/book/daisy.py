"""The edition as a DAISY 2.02 book, for the players that read nothing newer.

https://daisy.org/activities/standards/daisy/daisy-2/daisy-format-2-02-specification/
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from presscast.errors import OutputError, reason
from presscast.publish.markup import escape, language
from presscast.publish.metadata import metadata, milliseconds
from presscast.publish.reading import Passage, Sentence, openings, passages, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from presscast.model import Edition

_XHTML = '"-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"'
_PICTURES = (".jpg", ".png")  # those a player of DAISY 2.02 shows
_FILES = 4  # ncc.html, daisy.html, daisy.smil, the sound
_SMIL = '"-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd"'


def write(edition: Edition, folder: Path) -> Path:
    """Write ncc.html, daisy.html and daisy.smil beside the edition's sound, whose folder then is the book.

    Returns ncc.html. Raises OutputError where it cannot be written, or no sound of the edition may stand in it.
    """
    heard = tuple(passage for passage in passages(edition.track) if passage.sentences)
    sound = playable(edition)
    pictures = illustrations(edition, heard)
    texts = {
        "daisy.html": text(edition, heard, pictures),
        "daisy.smil": smil(edition, heard, "daisy.html", sound),
        "ncc.html": _ncc(edition, heard),
    }
    try:
        for name, written in texts.items():
            save(folder / name, written)
    except OSError as error:
        raise OutputError(f"{folder}: the DAISY book cannot be written: {reason(error)}") from error
    return folder / "ncc.html"


def save(path: Path, text: str) -> None:
    """Write a file of the book; raise OSError where it cannot be written."""
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{text}', "utf-8", newline="\n")


def playable(edition: Edition) -> str:
    """Name the file the book plays."""
    found = next((audio.name for audio in edition.audio if audio.suffix in (".mp3", ".wav")), None)
    if found is None:
        raise OutputError(f"{edition.slug}: a DAISY book plays mp3 or wav; make one of them too (--formats mp3)")
    return found


def _ncc(edition: Edition, heard: tuple[Passage, ...]) -> str:
    headings = list(_headings(edition, heard))
    length, depth = milliseconds(edition.track.samples, edition.track.rate), 2 if len(headings) > 1 else 1
    told = facts(edition) | counts(length, len(headings), depth, _FILES + len(illustrations(edition, heard)))
    told |= {
        "ncc:sourceTitle": told["dc:title"],
        "ncc:sourcePublisher": edition.track.script.article.site,
        "ncc:producer": edition.show.author or edition.show.title,
        "ncc:narrator": edition.narrator,
    }
    return page(language(edition.track.script.article.language), told, "\n".join(headings))


def counts(total_ms: int, headings: int, depth: int, files: int) -> dict[str, str]:
    """Return what a book's contents tell of its length, its headings and how deep they go, and its files."""
    return {
        "ncc:charset": "utf-8",
        "ncc:totalTime": clock(total_ms),
        "ncc:multimediaType": "audioFullText",
        "ncc:tocItems": str(headings),
        "ncc:depth": str(depth),
        "ncc:files": str(files),
        "ncc:setInfo": "1 of 1",
        "ncc:generator": "presscast",
        **{f"ncc:page{kind}": "0" for kind in ("Front", "Normal", "Special")},
    }


def _headings(edition: Edition, heard: tuple[Passage, ...]) -> Iterator[str]:
    for number, (name, first) in enumerate(openings(edition.track, sentences(heard))):
        yield heading(2 if number else 1, number, f"daisy.smil#p-{first.id}", name)


def heading(level: int, number: int, target: str, name: str, own: str = "") -> str:
    """Return a heading of the contents, the first of them the book's title; `target` is a moment of its sound.

    `own` are the attributes of one in a language of its own.
    """
    kind = "section" if number else "title"
    return f'<h{level} id="n{number}" class="{kind}"{own}><a href="{target}">{escape(name)}</a></h{level}>'


def text(edition: Edition, heard: tuple[Passage, ...], pictures: Mapping[str, str]) -> str:
    """Return the text of an edition, with `pictures` by the passages they stand in."""
    elements = (_element(passage, pictures.get(passage.id, "")) for passage in heard)
    return page(language(edition.track.script.article.language), facts(edition), "\n".join(elements))


def illustrations(edition: Edition, heard: tuple[Passage, ...]) -> dict[str, str]:
    """Return the files of the pictures by the passage that shows each first."""
    files = {image: file.as_posix() for image, file in edition.pictures if file.suffix in _PICTURES}
    first = {files[passage.image]: passage.id for passage in reversed(heard) if passage.image in files}
    return {passage: file for file, passage in first.items()}


def _element(passage: Passage, picture: str) -> str:
    """Return a passage, a caption with its picture before it, which stands beside the book."""
    tag = f"h{passage.level}" if passage.level and passage.kind != "caption" else "p"
    inner = "".join(f'{escape(s.before)}<span id="{s.id}">{escape(s.text)}</span>' for s in passage.sentences)
    image = f'<img src="{escape(quote(picture))}" alt="{escape(passage.alt)}"/>' if picture else ""
    return f'<{tag} id="{passage.id}" class="{passage.kind}">{image}{inner}</{tag}>'


def page(tag: str, told: Mapping[str, str], body: str) -> str:
    """Return a document of the book, in the language `tag`, with its facts."""
    return f"""<!DOCTYPE html PUBLIC {_XHTML}>
<html xmlns="http://www.w3.org/1999/xhtml" lang="{tag}" xml:lang="{tag}">
<head>
<title>{escape(told["dc:title"])}</title>
<meta http-equiv="Content-type" content="text/html; charset=utf-8"/>
{_meta(told)}
</head>
<body>
{body}
</body>
</html>
"""


def smil(edition: Edition, heard: tuple[Passage, ...], text: str, sound: str, elapsed_ms: int = 0) -> str:
    """Return what joins a file of text and one of sound, sentence by sentence; so much of the book was heard before."""
    rate, nl = edition.track.rate, "\n"
    spoken = sentences(heard)
    total = milliseconds(spoken[-1].end - spoken[0].heard, rate)
    told = facts(edition) | {"ncc:timeInThisSmil": clock(total), "ncc:totalElapsedTime": clock(elapsed_ms)}
    return f"""<!DOCTYPE smil PUBLIC {_SMIL}>
<smil>
<head>
{_meta(told)}
<layout><region id="textView"/></layout>
</head>
<body>
<seq dur="{total / 1000:.3f}s">
{nl.join(_par(sentence, rate, text, quote(sound)) for sentence in spoken)}
</seq>
</body>
</smil>
"""


def _par(sentence: Sentence, rate: int, text: str, sound: str) -> str:
    begin, end = (milliseconds(sample, rate) / 1000 for sample in (sentence.heard, sentence.end))
    words = f'<text src="{text}#{sentence.id}" id="t-{sentence.id}"/>'
    clip = f'<audio src="{sound}" clip-begin="npt={begin:.3f}s" clip-end="npt={end:.3f}s" id="a-{sentence.id}"/>'
    return f'<par endsync="last" id="p-{sentence.id}">{words}{clip}</par>'


def facts(edition: Edition) -> dict[str, str]:
    """Return what Dublin Core says of an edition."""
    told, article = metadata(edition), edition.track.script.article
    return {
        "dc:title": told.title or "Untitled",
        "dc:creator": told.artist,
        "dc:date": told.date[:10],
        "dc:identifier": told.guid,
        "dc:language": language(article.language),
        "dc:publisher": article.site or told.album,
        "dc:format": "Daisy 2.02",
    }


def _meta(told: Mapping[str, str]) -> str:
    return "\n".join(f'<meta name="{name}" content="{escape(value)}"/>' for name, value in told.items() if value)


def clock(ms: int) -> str:
    """Return a length of time as hh:mm:ss."""
    seconds = round(ms / 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
