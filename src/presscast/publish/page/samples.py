"""Samples -> index.html: the voices side by side, to compare by ear, in the style of an article's page."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from presscast.files.layout import PAGE
from presscast.publish.markup import escape
from presscast.publish.page.asset import ICON, asset, policy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write(samples: Iterable[tuple[str, str, str]], folder: Path) -> Path:
    """Write FOLDER/index.html over (voice, its description, its file's name); return it."""
    style = asset("page.css")
    page = Template(asset("samples.html")).substitute(
        policy=policy("img-src data:", "media-src 'self' file:", style=style),
        icon=ICON,
        style=style,
        rows="\n".join(_row(*sample) for sample in samples),
    )
    path = folder / PAGE
    path.write_text(page, "utf-8", newline="\n")
    return path


def _row(voice: str, about: str, file: str) -> str:
    return (
        f'<section><h2>{escape(voice)}</h2><p class="facts">{escape(about)} · <code>--voice {escape(voice)}</code></p>'
        f'<audio controls preload="none" src="{escape(file)}" aria-label="{escape(voice)}"></audio></section>'
    )
