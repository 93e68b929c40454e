"""Publish an article: what checks find in its files, what the feed says of it, and taking it back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from presscast.check.finding import Report
from presscast.desk.home import MissingError
from presscast.errors import OutputError, SettingsError
from presscast.files import layout, made
from presscast.files.atomic import replacing
from presscast.production import programme
from presscast.publish import published, upload
from presscast.publish.dates import moment, worded
from presscast.publish.feed import ledger, shelf
from presscast.publish.feed.item import note
from presscast.records import from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.desk.home import Home
    from presscast.publish.feed.episode import Episode

LONGEST_REASON = 500
"""Characters of why an article is withdrawn."""


@dataclass(frozen=True, slots=True)
class Preview:
    """An episode as an app shows it: `date` in words, `note` of a correction, `withdrawn` since when, "" never."""

    episode: Episode
    date: str
    note: str
    withdrawn: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """A target, as it may be shown, that was sent an article:
    when, and whether it was the edition that is there now."""

    target: str
    at: datetime
    is_current: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where listeners find an article: in the feed as it was last `written`, None never,
    and at the targets it was sent to.

    The feed lists it `now` as it is made, an `earlier` edition of it, or "" none.
    """

    listed: Literal["now", "earlier", ""]
    written: datetime | None
    sent: tuple[Sent, ...]


def standing(home: Home, slug: str) -> Standing:
    """Tell where listeners find a finished article;
    raise MissingError where it is not made, OutputError for a damaged feed."""
    edition, feed = _record(home, slug).edition, home.out / layout.FEED
    sent = tuple(
        Sent(held.target, at, (slug, edition) in held.editions)
        for held, at in published.records(home.out)
        if any(slug == name for name, _ in held.editions)
    )
    if not feed.is_file():
        return Standing("", None, sent)
    time = feed.stat().st_mtime
    is_older = time < (home.folder(slug) / layout.MADE).stat().st_mtime
    listed: Literal["now", "earlier", ""] = "earlier" if is_older else "now"
    return Standing(listed if slug in upload.listed(home.out) else "", datetime.fromtimestamp(time, UTC), sent)


def preview(home: Home, slug: str) -> Preview:
    """Return what a feed says of the article `slug`; raise OutputError where it is not made."""
    episode = shelf.read(home.out, slug)
    gone = ledger.load(home.out).withdrawn.get(episode.guid)
    record = _record(home, slug)
    sizes = {**record.files, **record.kept}
    files = tuple((name, sizes[name]) for name in record.published)
    return Preview(
        episode,
        worded(episode.published, episode.language) if moment(episode.published) else "",
        note(episode),
        gone.since if gone else "",
        files,
    )


def file(home: Home, slug: str, name: str) -> Path:
    """Return a file of a finished edition; raise MissingError for any that its make did not write for listeners."""
    if name not in _record(home, slug).published or not (found := made.place(home.folder(slug), name)).is_file():
        raise MissingError(f"{slug[:60]}: has no such file")
    return found


def _record(home: Home, slug: str) -> made.Record:
    try:
        return made.read(home.folder(slug))
    except (OSError, ValueError):
        raise MissingError(f"{slug}: is not made yet") from None


def embed(home: Home, slug: str) -> str:
    """Return the HTML that shows an edition in another page, "" where it is not made, or has no known address."""
    settings = home.settings()
    with suppress(OutputError, SettingsError):
        return programme.embedded(home.out, slug, settings.url, settings.media_url, as_component=False)
    return ""


def withdraw(home: Home, slug: str, reason: str = "") -> None:
    """Take an article out of the feed, telling listeners why, and write the feed again where its address is known."""
    home.folder(slug)
    programme.withdraw(home.out, slug, home.settings(), reason[:LONGEST_REASON])
    _refresh(home)


def restore(home: Home, slug: str) -> None:
    """Let a withdrawn article back in, and write the feed again where its address is known."""
    home.folder(slug)
    programme.restore(home.out, slug, home.settings())
    _refresh(home)


def refresh(home: Home) -> programme.Listed:
    """Write the feed and the page over all articles; raise SettingsError where the feed's address is not known."""
    return programme.list_all(home.out, home.settings())


def _refresh(home: Home) -> None:
    settings = home.settings()
    if settings.url:
        with suppress(OutputError):  # nothing finished is left to list
            programme.list_all(home.out, settings)


def check(home: Home, slug: str) -> Report:
    """Check the files of an article against its timeline, and keep what was found."""
    from presscast.check.check import check as checked

    report = checked(home.folder(slug))
    with home.alone():
        path = _report(home, slug)
        path.parent.mkdir(exist_ok=True)
        with replacing(path) as part:
            part.write_text(to_json(report), "utf-8")
    return report


def found(home: Home, slug: str) -> Report | None:
    """Return what the last check found in what stands there now, None where it was not checked since it was made."""
    path, record = _report(home, slug), home.folder(slug) / layout.MADE
    with suppress(OSError, ValueError):
        if path.stat().st_mtime_ns >= record.stat().st_mtime_ns:
            return from_json(Report, path.read_text("utf-8"))
    return None


def faults(home: Home) -> dict[str, str]:
    """Return the first fault of each article whose last check found one."""
    told = {}
    for path in (home.own / "checks").glob("*.json"):
        with suppress(OSError, ValueError, MissingError):
            if b'"fault"' in path.read_bytes() and (report := found(home, path.stem)) and report.faults:
                told[path.stem] = f"{report.faults[0].file}: {report.faults[0].fault}"
    return told


def _report(home: Home, slug: str) -> Path:
    return home.own / "checks" / f"{slug}.json"
