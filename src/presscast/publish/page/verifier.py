"""Write verify.html beside the site: a page that tells of a dropped file whether it is as it was signed."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from presscast.errors import OutputError, reason
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.publish.markup import escape
from presscast.publish.page.asset import asset, policy

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.model import Show
    from presscast.publish.feed.shelf import Shelf

_STYLE = """
.signed { font-weight: 600; color: var(--accent); }
.broken, .unsigned, .unknown { font-weight: 600; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 0 .75rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
article { padding-block: 1rem; border-block-end: 1px solid var(--rule); }
main { padding-block-start: 1rem; }
"""


def write(shelf: Shelf, show: Show) -> tuple[Path, ...]:
    """Write DIR/verify.html where an episode is signed, and take it away where none is; return what was written.

    Raises OutputError where it cannot be written.
    """
    path = shelf.folder / layout.VERIFIER
    signed = any((shelf.folder / slug / f"{layout.PAGE}.c2pa").is_file() for slug in shelf.slugs)
    try:
        if not signed:
            path.unlink(missing_ok=True)
            return ()
        with replacing(path) as part:
            part.write_text(_page(show), "utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"{path}: {reason(error)}") from error
    return (path,)


def _page(show: Show) -> str:
    style, script = asset("site.css") + _STYLE, asset("verify.js")
    return Template(asset("verify.html")).substitute(
        policy=policy(style=style, script=script),
        style=style,
        script=script,
        title=escape(show.title or "Articles read aloud"),
        site=layout.SITE,
    )
