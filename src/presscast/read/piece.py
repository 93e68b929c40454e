"""What the readers hand to the rules: pieces of the source in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from presscast.read.captions import key
from presscast.read.rules.asks import is_prompt

if TYPE_CHECKING:
    from collections.abc import Callable

    from presscast.model import Kind

Form = Literal["line", "item", "image", "heading", "quote", "row", "code", "meta"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, an element or a picture of the source, before any rule has looked at it.

    `text` is what would be read; `source` is the piece as it stood, where that differs. `form` is
    how the source marked it. Pictures carry their alt text as `text` and their address as `image`.
    `linked` is the share of the text that stands in links, 0 to 1. `level` belongs to headings.
    `verdict` is the name of a rule of the reader's own that has already dropped it.
    """

    text: str
    form: Form = "line"
    source: str = ""
    image: str = ""
    credit: str = ""
    kind: Kind | None = None
    level: int = 0
    linked: float = 0.0
    verdict: str = ""

    @property
    def origin(self) -> str:
        """The piece as it stood in the source."""
        return self.source or self.text


@dataclass(frozen=True)
class Galley:
    """The unsorted pieces of one article, with what is known of it already."""

    pieces: tuple[Piece, ...]
    title: str = ""
    title_at: int = -1
    authors: tuple[str, ...] = ()

    def text(self, at: int) -> str:
        """Return the text of the piece at `at`, "" beyond either end."""
        return self.pieces[at].text if 0 <= at < len(self.pieces) else ""

    def form(self, at: int) -> Form | None:
        """Return the form of the piece at `at`, None beyond either end."""
        return self.pieces[at].form if 0 <= at < len(self.pieces) else None

    @cached_property
    def story(self) -> range:
        """The pieces from the first full paragraph to the last."""
        full = [at for at, piece in enumerate(self.pieces) if at != self.title_at and is_full(piece)]
        return range(full[0], full[-1] + 1) if full else range(0)

    @cached_property
    def captions(self) -> dict[str, int]:
        """Where each caption is said first, by its opening words."""
        return self._first(lambda piece: piece.kind == "caption")

    @cached_property
    def pictures(self) -> dict[str, int]:
        """Where each picture is described first, by the opening words."""
        return self._first(lambda piece: piece.form == "image")

    def _first(self, wanted: Callable[[Piece], bool]) -> dict[str, int]:
        told = (at for at in reversed(range(len(self.pieces))) if wanted(self.pieces[at]))
        return {key(self.text(at)): at for at in told if not self.pieces[at].verdict and len(self.text(at)) > 20}

    @cached_property
    def tail(self) -> int:
        """The first piece after the last full paragraph that asks the reader for something, or the end."""
        under = range(self.story.stop, len(self.pieces))
        return next(
            (at for at in under if self.story and self.form(at) != "item" and is_prompt(self.text(at))),
            len(self.pieces),
        )


def is_full(piece: Piece) -> bool:
    """Say whether a piece is long enough to be a paragraph of the story and nothing else."""
    text = piece.text
    if piece.form not in ("line", "quote") or piece.verdict or piece.linked >= 0.5 or text.count(" ") < 9:
        return False
    return len(text) >= 160 or (len(text) >= 90 and text[-1] in '.…:;”"’)]。')
