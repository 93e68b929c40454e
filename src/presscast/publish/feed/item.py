"""`Episode` -> its <item>, as Apple and Podcasting 2.0 apps read it."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass, replace
from os import listdir
from typing import TYPE_CHECKING

from presscast.fields import Facts, due
from presscast.files import layout
from presscast.publish import correction
from presscast.publish.dates import rfc2822
from presscast.publish.feed.rss import Node
from presscast.publish.markup import escape
from presscast.publish.media import media_type
from presscast.publish.metadata import brief, few, thinned
from presscast.publish.page.tombstone import told
from presscast.publish.words.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.model import Show
    from presscast.publish.feed.addresses import Addresses
    from presscast.publish.feed.episode import Episode
    from presscast.publish.feed.ledger import Withdrawn

LONGEST = 4000  # bytes of a description that every directory takes
_TIMESTAMPS = 40
# WebVTT first: apps take the first form they know.
_TRANSCRIPTS = (layout.VTT, layout.SRT, layout.WORDS)
_CAPTIONS = frozenset([layout.VTT, layout.SRT])
_ATTRIBUTES: Mapping[str, Mapping[str, str]] = {
    "guid": {"isPermaLink": "false"},
    "podcast:person": {"role": "author", "group": "writing"},
}
"""What elements of the table of fields have besides their text."""
_FORMS: Mapping[str, tuple[str, str]] = {
    ".mp3": ("MP3", "mp3"),
    ".m4b": ("AAC", "mp4a.40.2"),
    ".opus": ("Opus", "opus"),
    ".flac": ("FLAC", "flac"),
    ".wav": ("WAV", ""),
}
"""By an ending: what readers call it, and its codec as RFC 6381 names it."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Whom a feed is for: the file that its chapters stand in, and whether they are few and short."""

    chapters: str = layout.CHAPTERS
    is_brief: bool = False


PROFILES: Mapping[str, Profile] = {"": Profile(), "apple": Profile(layout.CHAPTERS_SHORT, is_brief=True)}


def item(episode: Episode, folder: Path, at: Addresses, show: Show, profile: Profile) -> Node:
    """Return the item of an episode whose files are in `folder`; lengths are those of the files there.

    Raises OSError where the enclosure is missing.
    """
    shown = _brief(episode) if profile.is_brief else episode
    held = frozenset(listdir(folder))  # noqa: PTH208  (names alone are wanted)
    children = (
        *_children(shown, folder, held, at),
        *_podcasting(shown, held, at, profile),
        *_alternates(shown, folder, held, at, show),
    )
    return Node("item", children=children)


def withdrawn_item(episode: Episode, entry: Withdrawn, at: Addresses) -> Node:
    """Return the item that tells apps of a withdrawal: the same GUID, and no sound."""
    said = words(entry.language)
    facts = Facts(
        disclosure="\n\n".join((said["gone"], *told(entry))),
        title=f"{said['withdrawn']}: {episode.title}",
        url=at.file(episode.slug, layout.PAGE),
        guid=episode.guid,
        is_ai="",
    )
    return Node("item", children=(*elements(facts), Node("pubDate", rfc2822(episode.at))))


def elements(facts: Facts) -> Iterator[Node]:
    """Yield the elements that the table of fields has for what is known, the title first: some readers take a piece."""
    for field, texts in sorted(due("feed", facts).items(), key=lambda row: row[0] != "title"):
        tag, _, purpose = field.partition(" ")
        attributes = {**_ATTRIBUTES.get(tag, {}), **({"purpose": purpose} if purpose else {})}
        yield from (Node(tag, text, attributes) for text in texts)


def cut(text: str, size: int) -> str:
    """Cut text to at most `size` bytes of UTF-8, at a word, with an ellipsis."""
    data = text.encode()
    if len(data) <= size:
        return text
    return data[: size - 3].decode("utf-8", "ignore").rsplit(maxsplit=1)[0] + "…"


def note(episode: Episode) -> str:
    """Say that the article was corrected, when, and what changed, in its language; "" where it was not."""
    return correction.told(episode.published, episode.updated, episode.change, episode.revised, episode.language)


def _brief(episode: Episode) -> Episode:
    """The episode with few chapters and short titles."""
    rows = (row.partition(" ") for row in few(episode.chapters, episode.seconds))
    return replace(episode, chapters=tuple(f"{at} {brief(title)}" for at, _, title in rows))


def _children(episode: Episode, folder: Path, held: frozenset[str], at: Addresses) -> Iterator[Node]:
    page = at.file(episode.slug, layout.PAGE) if layout.PAGE in held else ""
    url = episode.url or page or at.file(episode.slug, episode.audio[0])
    yield from elements(replace(episode.facts, url=url, disclosure=_description(episode)))
    yield Node("content:encoded", _html(episode, page))
    yield _enclosure(episode, folder, at)
    yield Node("pubDate", rfc2822(episode.at))
    yield Node("itunes:duration", str(episode.seconds))
    yield Node("itunes:episodeType", "full")
    if layout.COVER in held:
        yield Node("itunes:image", attributes={"href": at.file(episode.slug, layout.COVER)})


def _enclosure(episode: Episode, folder: Path, at: Addresses) -> Node:
    name = episode.audio[0]
    return Node("enclosure", attributes={"url": at.file(episode.slug, name), **_file(folder, name)})


def _file(folder: Path, name: str) -> dict[str, str]:
    return {"length": str((folder / name).stat().st_size), "type": media_type(name).split(";")[0]}


def _podcasting(episode: Episode, held: frozenset[str], at: Addresses, profile: Profile) -> Iterator[Node]:
    said = words(episode.language)
    if layout.COVER in held:
        alt = said["cover_of"].format(title=episode.title)
        facts = {"href": at.file(episode.slug, layout.COVER), "alt": alt, "aspect-ratio": "1/1", "purpose": "artwork"}
        yield Node("podcast:image", attributes=facts)
    if profile.chapters in held:
        address = at.file(episode.slug, profile.chapters)
        yield Node("podcast:chapters", attributes={"url": address, "type": media_type(profile.chapters)})
    if len(episode.chapters) > 1:
        yield _simple_chapters(episode)
    for name in _TRANSCRIPTS:
        if name in held:
            facts = {"url": at.file(episode.slug, name), "type": media_type(name), "language": episode.language}
            yield Node("podcast:transcript", attributes={**facts, **({"rel": "captions"} if name in _CAPTIONS else {})})
    if layout.PAGE in held:
        yield Node("podcast:contentLink", said["read_along"], {"href": at.file(episode.slug, layout.PAGE)})


def _simple_chapters(episode: Episode) -> Node:
    """Return the chapters as Podlove has them, which Spotify reads."""
    rows = (row.partition(" ") for row in episode.chapters)
    marks = tuple(Node("psc:chapter", attributes={"start": f"{at}.000", "title": title}) for at, _, title in rows)
    return Node("psc:chapters", attributes={"version": "1.2"}, children=marks)


def _alternates(episode: Episode, folder: Path, held: frozenset[str], at: Addresses, show: Show) -> Iterator[Node]:
    """Yield the other formats, those that lose nothing to compression only where the show asks for them."""
    for name in episode.audio[1:]:
        ending = f".{name.rpartition('.')[2]}"
        if name not in held or ending not in _FORMS or (ending == ".wav" and not show.wav):
            continue
        file, (title, codec) = _file(folder, name), _FORMS[ending]
        facts = {
            **file,
            "bitrate": str(round(int(file["length"]) * 8 / episode.seconds)),
            "title": title,
            "lang": episode.language,
            **({"codecs": codec} if codec else {}),
        }
        source = Node("podcast:source", attributes={"uri": at.file(episode.slug, name)})
        yield Node("podcast:alternateEnclosure", attributes=facts, children=(source,))


def _description(episode: Episode) -> str:
    times = cut("\n".join(_timestamps(episode)), LONGEST // 2)
    rest = "\n\n".join(filter(None, [note(episode), episode.disclosure, times]))
    summary = cut(episode.summary, LONGEST - len(rest.encode()) - 2)
    return cut("\n\n".join(filter(None, [summary, rest])), LONGEST)


def _timestamps(episode: Episode) -> tuple[str, ...]:
    """The chapters as times in the text: apps take them for chapters, the first at 0."""
    found = thinned(episode.chapters, _TIMESTAMPS)
    return found if len(found) > 1 else ()


def _html(episode: Episode, page: str) -> str:
    paragraphs = [episode.summary, note(episode), episode.disclosure]
    times = "".join(f"<li>{escape(line)}</li>" for line in _timestamps(episode))
    return (
        "".join(f"<p>{escape(text)}</p>" for text in paragraphs if text)
        + (f"<ul>{times}</ul>" if times else "")
        + (f'<p><a href="{escape(page)}">{escape(words(episode.language)["read_along"])}</a></p>' if page else "")
    )
