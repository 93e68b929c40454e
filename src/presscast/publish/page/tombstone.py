"""The page that stands in a withdrawn article's place: that it was withdrawn, when, and why."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from presscast.errors import OutputError, reason
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.publish.dates import worded
from presscast.publish.markup import direction, escape
from presscast.publish.page.asset import asset, policy
from presscast.publish.words.table import locale, tongue, words

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.feed.ledger import Withdrawn

NAMES = (layout.PAGE, layout.EMBED)
"""What a withdrawn article still answers with: for its readers, and for the pages it is embedded in."""


def write(folder: Path, entry: Withdrawn) -> tuple[Path, ...]:
    """Write the tombstone under the names that readers and pages of others know;
    raise OutputError where it cannot be."""
    text = render(entry)
    try:
        for name in NAMES:
            with replacing(folder / name) as part:
                part.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"{error.filename or folder}: {reason(error)}") from error
    return tuple(folder / name for name in NAMES)


def render(entry: Withdrawn) -> str:
    """Return the page: nothing of the article but its title, for search engines to forget."""
    said, own = words(entry.language), tongue(entry.language)
    style = asset("tombstone.css")
    return Template(asset("tombstone.html")).substitute(
        language=own,
        direction=direction(own),
        policy=policy(style=style),
        style=style,
        title=escape(entry.title),
        gone=escape(said["gone"]),
        told="".join(f'<p dir="auto">{escape(row)}</p>' for row in told(entry)),
    )


def told(entry: Withdrawn) -> tuple[str, ...]:
    """Return when and, where a reason was given, why an article was withdrawn, a sentence each, in its language."""
    said = words(entry.language)
    when = said["gone_on"].format(when=worded(entry.since[:10], locale(entry.language)))
    return (when, said["gone_why"].format(reason=entry.reason)) if entry.reason else (when,)
