"""Samples -> index.html: the voices side by side, to compare by ear."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from presscast.layout import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; media-src 'self' file:; style-src 'unsafe-inline'">
<title>The voices of presscast</title>
<style>
:root {{ color-scheme: light dark; font: 1.1rem/1.5 Georgia, serif; }}
body {{ max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }}
audio {{ width: 100%; }}
</style>
</head>
<body>
<main>
<h1>The voices, one sentence after another</h1>
{rows}
</main>
</body>
</html>
"""


def write(samples: Iterable[tuple[str, str, str]], folder: Path) -> Path:
    """Write FOLDER/index.html over (voice, its description, its file's name); return it."""
    rows = "\n".join(
        f"<section><h2>{escape(voice)}</h2><p>{escape(about)}</p>"
        f'<audio controls preload="none" src="{escape(file)}" aria-label="{escape(voice)}"></audio></section>'
        for voice, about, file in samples
    )
    path = folder / PAGE
    path.write_text(_PAGE.format(rows=rows), "utf-8")
    return path
