"""`Episode` -> its <item>, as Apple and Podcasting 2.0 apps read it."""

from __future__ import annotations

from os import listdir
from typing import TYPE_CHECKING

from presscast import layout
from presscast.publish.dates import moment, plain, rfc2822
from presscast.publish.feed.rss import Node
from presscast.publish.markup import escape
from presscast.publish.media import media_type

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.publish.feed.addresses import Addresses
    from presscast.publish.feed.episode import Episode

LONGEST = 4000  # bytes of a description that every directory takes
_TIMESTAMPS = 40
# WebVTT first: apps take the first form they know.
_TRANSCRIPTS = (layout.VTT, layout.SRT, layout.WORDS)
AI = Node("podcast:txt", "true", {"purpose": "ai-content"})


def item(episode: Episode, folder: Path, at: Addresses) -> Node:
    """Return the item of an episode whose files are in `folder`; lengths are those of the files there.

    Raises OSError where the enclosure is missing.
    """
    return Node("item", children=tuple(_children(episode, folder, frozenset(listdir(folder)), at)))  # noqa: PTH208  (names alone are wanted)


def cut(text: str, size: int) -> str:
    """Cut text to at most `size` bytes of UTF-8, at a word, with an ellipsis."""
    data = text.encode()
    if len(data) <= size:
        return text
    return data[: size - 3].decode("utf-8", "ignore").rsplit(maxsplit=1)[0] + "…"


def note(episode: Episode) -> str:
    """Say that the article was corrected, when, and what changed; "" where it was not."""
    first, last = moment(episode.published), moment(episode.updated)
    when = episode.updated if last and (not first or last > first) else episode.revised
    said = f"Updated {plain(when)}." if when else "Updated." if episode.change else ""
    return f"{said} {episode.change}".strip()


def _children(episode: Episode, folder: Path, held: frozenset[str], at: Addresses) -> Iterator[Node]:
    page = at.file(episode.slug, layout.PAGE)
    yield Node("title", episode.title)
    yield Node("link", episode.url or page)
    yield Node("description", _description(episode))
    yield Node("content:encoded", _html(episode, page))
    yield _enclosure(episode, folder, at)
    yield Node("guid", episode.guid, {"isPermaLink": "false"})
    yield Node("pubDate", rfc2822(episode.at))
    yield Node("itunes:duration", str(episode.seconds))
    yield Node("itunes:episodeType", "full")
    if episode.authors:
        yield Node("itunes:author", ", ".join(episode.authors))
    if layout.COVER in held:
        yield Node("itunes:image", attributes={"href": at.file(episode.slug, layout.COVER)})
    yield from _podcasting(episode, folder, held, at)


def _enclosure(episode: Episode, folder: Path, at: Addresses) -> Node:
    return Node(
        "enclosure", attributes={"url": at.file(episode.slug, episode.audio[0]), **_file(folder, episode.audio[0])}
    )


def _file(folder: Path, name: str) -> dict[str, str]:
    return {"length": str((folder / name).stat().st_size), "type": media_type(name).split(";")[0]}


def _podcasting(episode: Episode, folder: Path, held: frozenset[str], at: Addresses) -> Iterator[Node]:
    if layout.CHAPTERS in held:
        address = at.file(episode.slug, layout.CHAPTERS)
        yield Node("podcast:chapters", attributes={"url": address, "type": media_type(layout.CHAPTERS)})
    for name in _TRANSCRIPTS:
        if name in held:
            attributes = {"url": at.file(episode.slug, name), "type": media_type(name), "language": episode.language}
            yield Node("podcast:transcript", attributes=attributes)
    for author in episode.authors:
        yield Node("podcast:person", author, {"role": "author", "group": "writing"})
    for name in episode.audio[1:]:
        if name in held:
            source = Node("podcast:source", attributes={"uri": at.file(episode.slug, name)})
            yield Node("podcast:alternateEnclosure", attributes=_file(folder, name), children=(source,))
    yield AI


def _description(episode: Episode) -> str:
    times = cut("\n".join(_timestamps(episode)), LONGEST // 2)
    rest = "\n\n".join(filter(None, [note(episode), episode.disclosure, times]))
    summary = cut(episode.summary, LONGEST - len(rest.encode()) - 2)
    return cut("\n\n".join(filter(None, [summary, rest])), LONGEST)


def _timestamps(episode: Episode) -> tuple[str, ...]:
    """The chapters as times in the text: apps take them for chapters from three on, the first at 0."""
    found = episode.chapters[:: -(-len(episode.chapters) // _TIMESTAMPS) or 1]
    return found if len(found) >= 3 else ()


def _html(episode: Episode, page: str) -> str:
    paragraphs = [episode.summary, note(episode), episode.disclosure]
    times = "".join(f"<li>{escape(line)}</li>" for line in _timestamps(episode))
    return (
        "".join(f"<p>{escape(text)}</p>" for text in paragraphs if text)
        + (f"<ul>{times}</ul>" if times else "")
        + f'<p><a href="{escape(page)}">Read along</a></p>'
    )
