"""presscast store: what the clip store holds, how much it spares, and its bounds."""

from __future__ import annotations

import re
import sys
from datetime import datetime
from math import inf
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options
from presscast.cli.outcomes import many
from presscast.errors import SettingsError
from presscast.files import layout

if TYPE_CHECKING:
    from presscast.output.delivery import Spared
    from presscast.speak.bounds import Contents

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
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Remove without asking.")] = False,
    dry_run: options.DryRun = False,
    out: options.Out = None,
    as_json: options.AsJson = False,
) -> None:
    """Print what is held and how much of the latest makes it spared."""
    from presscast.output import delivery
    from presscast.speak import bounds

    most = None if keep is None else _bytes(keep)
    articles = options.settings(out=out).out
    clips = articles / layout.STORE
    removed = None
    if most is not None and clips.is_dir():
        going = bounds.beyond(clips, most)
        if dry_run or not (yes or _agreed(going)):
            told = "would remove" if dry_run else "kept"
            return typer.echo(f"{told} {going.clips} clips, {_size(going.size)}")
        removed = bounds.shrink(clips, most)
    show = _json if as_json else _shown
    return typer.echo(show(bounds.contents(clips), delivery.spared(articles), removed))


def _agreed(going: Contents) -> bool:
    """Ask at a terminal whether so much may go; elsewhere, as in a cron job, the command itself says so."""
    if not going.clips or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    asked = f"Remove {going.clips} clips, {_size(going.size)}? What needs them again is spoken again"
    return typer.confirm(asked, err=True)


def _bytes(text: str) -> int:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([A-Z]*)", text.strip().upper())
    if found and not found[2] and float(found[1]):
        raise SettingsError(f"--keep {text}: of what? Give a unit too, such as {text.strip()}GB or {text.strip()}MB")
    if not found or found[2] not in UNITS or (size := float(found[1]) * UNITS[found[2]]) == inf:
        raise SettingsError(f"--keep {text[:60]}: give a size such as 5GB, 500MB or 2GiB")
    return int(size)


def _json(held: Contents, spared: Spared, removed: Contents | None) -> str:
    import json

    facts = {"clips": held.clips, "bytes": held.size, "oldest_use": held.oldest, "hit_rate": _rate(spared)}
    facts |= {"articles": spared.articles, "lines": spared.lines, "spoken": spared.spoken}
    facts |= {"removed_clips": removed.clips, "removed_bytes": removed.size} if removed else {}
    return json.dumps(facts)


def _shown(held: Contents, spared: Spared, removed: Contents | None) -> str:
    since = f", in use since {datetime.fromtimestamp(held.oldest):%Y-%m-%d %H:%M}" if held.oldest else ""
    rate = _rate(spared)
    share = "" if rate is None else f"; {100 * rate:.0f} % came from the store"
    rows = [
        f"{held.clips} clips, {_size(held.size)}{since}",
        f"{many(spared.articles, 'article')}: of {spared.lines} lines their latest makes spoke {spared.spoken}{share}",
    ]
    return "\n".join([*rows, f"removed {removed.clips} clips, {_size(removed.size)}"] if removed else rows)


def _rate(spared: Spared) -> float | None:
    return round(1 - spared.spoken / spared.lines, 4) if spared.lines else None


def _size(size: float) -> str:
    for unit in ("bytes", "KB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
