"""What the walk over a page gathers: runs of text and pictures, with what the elements round them say."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from presscast.read.measure import extent, is_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.model import Kind
    from presscast.read.piece import Form

LONGEST_FACTS = 160
"""Letters of a line that may state facts of the article, such as its writer and its day."""


class Frame(NamedTuple):
    """What an element lends to all inside it.

    `box` is the number of the box (div, section …) a paragraph stands in, `twin` what boxes of its
    kind are called; `labels` the numbers of
    the labels that it and the elements round it carry; `figure` the number of the figure it is in.
    `level` is the heading's, 1 to 6; `link` the address of the link it is in; `pulled` the number of the box of pulled
    words it is in.
    """

    box: int = 0
    twin: str = ""
    labels: tuple[int, ...] = ()
    figure: int = 0
    form: Form = "line"
    level: int = 0
    link: str = ""
    bold: bool = False
    slanted: bool = False
    pulled: int = 0


class Settings(NamedTuple):
    """The shares of a text's letters, 0 to 1, that stand in links, in bold and in italics or small type."""

    linked: float
    bold: float
    slanted: float


def settings(parts: list[tuple[str, Frame]]) -> Settings:
    """Measure how the texts of `parts` are set, by their letters."""
    total = linked = bold = slanted = 0
    for text, frame in parts:
        size = len(text.strip())
        total += size
        linked += size if frame.link else 0
        bold += size if frame.bold else 0
        slanted += size if frame.slanted else 0
    total = max(1, total)
    return Settings(linked / total, bold / total, slanted / total)


class Run(NamedTuple):
    """A run of text between two block boundaries; of a picture its alt text, `image` being its address.

    `linked` and `strong` are the shares of its letters in links and in bold, 0 to 1. `verdict`
    names the rule that drops it whatever stands round it. `number` is what an ordered list shows before it: "4.".
    `parts` are the texts that its elements hold, where it is short and they are several. `leads` is the address of the
    link that it begins with.
    """

    text: str
    form: Form = "line"
    frame: Frame = Frame()
    kind: Kind | None = None
    linked: float = 0.0
    strong: float = 0.0
    image: str = ""
    credit: str = ""
    verdict: str = ""
    number: str = ""
    parts: tuple[str, ...] = ()
    leads: str = ""

    @property
    def is_told(self) -> bool:
        """Whether it is text of some length, and not mostly links."""
        told = self.form in ("line", "item", "quote") and self.kind in (None, "quote")
        return told and extent(self.text) > 40 and (self.linked < 0.8 or is_sentence(self.text))


def by_box(runs: list[Run], ats: Iterable[int]) -> tuple[Counter[int], Counter[str]]:
    """Count the letters of some runs by the box each stands in, and by what boxes of its kind are called."""
    boxes, twins = Counter[int](), Counter[str]()
    for at in ats:
        boxes[runs[at].frame.box] += len(runs[at].text)
        twins[runs[at].frame.twin] += len(runs[at].text)
    return boxes, twins
