"""presscast store: what the clip store holds, how much it spares, and its bounds."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from presscast import layout
from presscast.cli import options

if TYPE_CHECKING:
    from presscast.keeping import Hits, Kept

UNITS = {"": 1, "B": 1} | {
    f"{letter}{unit}": base**power
    for power, letter in enumerate("KMGT", 1)
    for unit, base in (("B", 1000), ("IB", 1024), ("", 1000))
}


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("store", help="Show what the clip store holds and spares; with --keep, bound it.")(store)


def store(
    keep: Annotated[
        str | None, typer.Option("--keep", help="Remove what was used longest ago beyond this size, such as 5GB.")
    ] = None,
    out: options.Out = None,
    as_json: options.AsJson = False,
) -> None:
    """Print what is held and how much of the latest makes it spared."""
    from presscast import keeping

    most = None if keep is None else _bytes(keep)
    articles = options.settings(out=out).out
    clips = articles / layout.STORE
    removed = None if most is None or not clips.is_dir() else keeping.bound(clips, most)
    show = _json if as_json else _shown
    typer.echo(show(keeping.kept(clips), keeping.hits(articles), removed))


def _bytes(text: str) -> int:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([A-Z]*)", text.strip().upper())
    if not found or found[2] not in UNITS:
        raise typer.BadParameter(f"--keep {text}: give a size such as 5GB, 500MB or 2GiB")
    return int(float(found[1]) * UNITS[found[2]])


def _json(kept: Kept, hits: Hits, removed: Kept | None) -> str:
    import json

    facts = {"clips": kept.clips, "bytes": kept.size, "oldest_use": kept.oldest, "hit_rate": _rate(hits)}
    facts |= {"articles": hits.articles, "lines": hits.lines, "spoken": hits.spoken}
    facts |= {"removed_clips": removed.clips, "removed_bytes": removed.size} if removed else {}
    return json.dumps(facts)


def _shown(kept: Kept, hits: Hits, removed: Kept | None) -> str:
    since = f", in use since {datetime.fromtimestamp(kept.oldest):%Y-%m-%d %H:%M}" if kept.oldest else ""
    rate = _rate(hits)
    spared = "" if rate is None else f"; {100 * rate:.0f} % came from the store"
    rows = [
        f"{kept.clips} clips, {_size(kept.size)}{since}",
        f"{hits.articles} articles: of {hits.lines} lines their latest makes spoke {hits.spoken}{spared}",
    ]
    return "\n".join([*rows, f"removed {removed.clips} clips, {_size(removed.size)}"] if removed else rows)


def _rate(hits: Hits) -> float | None:
    return round(1 - hits.spoken / hits.lines, 4) if hits.lines else None


def _size(size: float) -> str:
    for unit in ("bytes", "KB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
