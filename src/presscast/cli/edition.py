"""Which edition of a folder a SLUG names."""

from __future__ import annotations

from pathlib import Path

from presscast.cli import complete
from presscast.errors import OutputError
from presscast.files import layout
from presscast.writing.near import nearest, suggestion

FEW = 8


def named(slug: str, folder: Path) -> str:
    """Return the name of an article's folder, which may be given as a path; raise OutputError where there is none."""
    name = Path(slug).name
    if any((folder / name / each).exists() for each in (layout.ARTICLE, layout.EPISODE, layout.WITHDRAWN)):
        return name
    known = complete.made(folder)
    near = suggestion(nearest(name, known)[:3])
    few = f"; there are {', '.join(known)}" if 0 < len(known) <= FEW and not near else ""
    raise OutputError(f"{folder}: there is no article {slug!r} in it{near}{few}")
