"""What the readers hand to the rules: pieces of the source in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from presscast.read.captions import key
from presscast.read.measure import count, extent, is_ended, is_sentence, squash
from presscast.read.rules.asks import COMMENT, MORE_HEADS, is_prompt
from presscast.read.words import phrases as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from presscast.model import Kind
    from presscast.read.words.phrases import Words

Form = Literal["line", "item", "image", "heading", "quote", "row", "code", "meta"]
PAUSE = "pause"
_WHEN = re.compile(r"^\d|\d{4}|\d[:.]\d\d")
_FEWEST = 2
"""Full paragraphs that a story keeps, whatever they say; also the lines of buttons that stand together."""
_BUTTON = 8
"""Words of a button."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, an element or a picture of the source, before any rule has looked at it.

    `text` is what would be read; `source` is the piece as it stood, where that differs. `form` is
    how the source marked it. Pictures carry their alt text as `text` and their address as `image`.
    `linked` is the share of the text that stands in links, 0 to 1. `level` belongs to headings,
    `number` to items: what their list sets before them. `parts` are the texts that
    the elements of a short line hold, where they are several. `part` numbers the paragraphs of a text, whose lines
    share it, from 1.
    `verdict` is the name of a rule of the reader's own that has already dropped it; PAUSE is that of a piece which is
    nothing but the silence it asks for. Pieces of one box of pulled words share the number `pulled`. `pauses` are the
    silences asked for, each by its offset in `text`, in ms.
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
    pulled: int = 0
    pauses: tuple[tuple[int, int], ...] = ()
    number: str = ""
    parts: tuple[str, ...] = ()
    part: int = 0

    @property
    def origin(self) -> str:
        """The piece as it stood in the source."""
        return self.source or self.text

    def reworded(self, change: Callable[[str], str]) -> Piece:
        """Return the piece as `change` makes its text, each pause behind the same words."""
        pauses = tuple((len(change(self.text[:at]).rstrip()), ms) for at, ms in self.pauses)
        return replace(self, text=change(self.text), pauses=pauses)


@dataclass(frozen=True)
class Galley:
    """The unsorted pieces of one article, with what is known of it already.

    It is `boxed` where the source's own boxes have told the story from what stands round it.
    `passed` names the rules that are not asked of it.
    """

    pieces: tuple[Piece, ...]
    title: str = ""
    title_at: int = -1
    authors: tuple[str, ...] = ()
    language: str = "en"
    boxed: bool = False
    passed: frozenset[str] = frozenset()

    def text(self, at: int) -> str:
        """Return the text of the piece at `at`, "" beyond either end."""
        return self.pieces[at].text if 0 <= at < len(self.pieces) else ""

    def form(self, at: int) -> Form | None:
        """Return the form of the piece at `at`, None beyond either end."""
        return self.pieces[at].form if 0 <= at < len(self.pieces) else None

    def part(self, at: int) -> int:
        """Return the number of the paragraph that the piece at `at` is of,
        0 beyond the ends and where there are none."""
        return self.pieces[at].part if 0 <= at < len(self.pieces) else 0

    @property
    def body(self) -> str:
        """The text of the story's full paragraphs, or where it has none of all its pieces."""
        told = [piece.text for piece in self.pieces if not piece.verdict and piece.form in ("line", "quote", "item")]
        return " ".join([text for text in told if extent(text) > 80] or told)

    @cached_property
    def words(self) -> Words:
        """What pages in the language of the article write that is no story."""
        return words.of(self.language)

    @cached_property
    def story(self) -> range:
        """The pieces from the first full paragraph to the last."""
        full = [at for at, piece in enumerate(self.pieces) if at != self.title_at and is_full(piece)]
        while len(full) > _FEWEST and self._closes(full[-1]):
            full.pop()
        return range(full[0], full[-1] + 1) if full else range(0)

    def _closes(self, at: int) -> bool:
        """Say whether a full paragraph is one that publications set under their stories."""
        said = self.words
        return any(form.match(self.text(at)) for form in (said.notice, said.newsletter, said.follow, said.policy))

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The letters of each piece that may be story, "" of the others."""
        told = ("line", "quote", "item")
        return tuple(
            squash(p.text) if p.form in told and not p.verdict and p.kind != "caption" else "" for p in self.pieces
        )

    @cached_property
    def squashed(self) -> str:
        """The letters of all pieces, a line each."""
        return "\n".join(self.letters)

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
    def dated(self) -> int:
        """How many headings say when: the entries of a live blog or a chronicle do."""
        heads = (piece.text for piece in self.pieces if piece.form == "heading" and not piece.verdict)
        return sum(bool(_WHEN.search(text)) for text in heads)

    @cached_property
    def closed(self) -> int:
        """The heading under the story that readers' comments follow, or the end."""
        full = [at for at, piece in enumerate(self.pieces) if is_full(piece)]
        after = range(full[1] + 1, len(self.pieces)) if self.boxed and len(full) > 1 else range(0)
        heads = (at for at in after if self.form(at) == "heading" and count(self.text(at)) <= 3)
        return next((at for at in heads if self._heads_comments(at)), len(self.pieces))

    def _heads_comments(self, at: int) -> bool:
        """Say whether a line is what stands over readers' comments, how many there are apart: "46 Comments"."""
        told = " ".join(re.findall(r"[^\W\d_]+", self.text(at)))
        return bool(COMMENT.match(told) or self.words.comment.match(told) or self.words.comment.match(self.text(at)))

    @cached_property
    def tail(self) -> int:
        """The first piece after the last full paragraph that asks the reader for something, or the end.

        In boxes only short ones stand under it.
        """
        under = range(self.story.stop, len(self.pieces))
        if not self.story:
            return len(self.pieces)
        if self.boxed:
            told = (at for at in under if not self.pieces[at].verdict and count(self.text(at)) >= 7)
            first = max((at for at in told if not is_prompt(self.text(at))), default=0)
        else:
            first = max((at for at in under if self._resumes(at)), default=0)
        asked = (at for at in under if at > first and self.form(at) != "item" and self._asks(at))
        return next(asked, len(self.pieces))

    def _asks(self, at: int) -> bool:
        return is_prompt(self.text(at)) or (not self.boxed and self._is_button(at))

    def _resumes(self, at: int) -> bool:
        """Say whether a sentence that speaks to no reader takes the story up again behind a prompt,
        under a head or not."""
        text = self.text(at)
        before = at - 2 if self.form(at - 1) == "heading" or not is_ended(self.text(at - 1)) else at - 1
        asked = next((near for near in (at - 1, before) if is_prompt(self.text(near))), -1)
        heads = asked < 0 or COMMENT.match(self.text(asked)) or MORE_HEADS.match(self.text(asked))
        return not heads and is_sentence(text) and not is_prompt(text) and self.tells(text)

    def tells(self, text: str) -> bool:
        """Say whether a sentence names neither the reader nor what publications offer,
        apart from the words it opens with.

        Only languages that have those words in their table can tell.
        """
        opened = re.sub(r"^\W*\w+(?:-\w+)?(?:\s\w+)?(?:\s\w+)?,\s|^\W*\w+(?:-\w+)?", "", text)
        return words.knows("reader", self.language) and not self.words.reader.search(opened)

    def _is_button(self, at: int) -> bool:
        """Say whether a line stands in a paragraph of short lines without a stop, one of which is a button's."""
        part = self.part(at)
        lines = [near for near, piece in enumerate(self.pieces) if piece.part == part] if part else []
        brief = all(self.form(near) == "line" and count(self.text(near)) <= _BUTTON for near in lines)
        if len(lines) < _FEWEST or lines[0] < self.story.stop or not brief:
            return False
        ended = any(is_ended(self.text(near)) for near in lines)
        return not ended and any(self._is_pressed(self.text(near)) for near in lines)

    def _is_pressed(self, text: str) -> bool:
        said = self.words
        asked = (said.comment, said.newsletter, said.follow, said.app, said.share, said.widget)
        return is_prompt(text) or any(form.match(text) for form in asked)


def is_full(piece: Piece) -> bool:
    """Say whether a piece is long enough to be a paragraph of the story and nothing else."""
    text = piece.text
    if piece.form not in ("line", "quote") or piece.verdict or count(text) < 10:
        return False
    if piece.linked >= 0.5 and not is_sentence(text):
        return False
    size = extent(text)
    return size >= 160 or (size >= 90 and ((is_ended(text) and text[-1] not in "!?") or text[-1] in ":;"))
