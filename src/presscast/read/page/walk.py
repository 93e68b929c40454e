"""A page's tree, walked once: its runs of text, its pictures and its tables, in reading order."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from presscast.read.page import embeds, labels, marks
from presscast.read.page.runs import Frame, Run

if TYPE_CHECKING:
    from presscast.read.piece import Form

_SKIPPED = frozenset(
    re.findall(
        r"\w+",
        "script style template svg select option button input textarea iframe object embed audio video"
        " canvas map head link meta dialog",
    )
)
_BOXES = frozenset(
    re.findall(r"\w+", "article aside body center details div fieldset footer header main nav section td")
)
_BLOCKS = _BOXES | frozenset(
    re.findall(
        r"\w+",
        "address blockquote dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr html legend li ol p pre summary table tbody"
        " tfoot th thead tr ul",
    )
)
_HEADINGS = {**{f"h{level}": level for level in range(1, 7)}, "summary": 3}
_UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|off-?screen|print-only|hidden-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FORMS: dict[str, Form] = {"li": "item", "dd": "item", "dt": "item", "blockquote": "quote"}
_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-hi-res-src", "src")
_PULLED = re.compile(
    r"(?:^|[\s_-])(?:pull-?(?:ed-?)?quote|call-?out|exergue|zitat(?:box)?|despiece|destacado|sumario|citazione|olho|uitgelicht)",
    re.IGNORECASE,
)


class Walker:
    """Walks a tree with a stack of its own, so that depth costs nothing; `runs` and `labels` are what it found."""

    def __init__(self, *, unseen: bool = False) -> None:
        """Begin with nothing found; what browsers do not show is gathered too where `unseen` is asked for."""
        self.runs: list[Run] = []
        self.labels: list[tuple[str, str]] = []
        self._unseen = unseen
        self._frames = [Frame()]
        self._text: list[str] = []
        self._beside: list[Run] = []
        self._initial = ""
        self._linked = self._bold = self._count = self._line = 0
        self._numbers: dict[etree._Element, int] = {}

    def walk(self, root: etree._Element) -> None:
        """Gather the runs of the tree under `root`, which must hold no comments."""
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "end":
                self._leave(element)
            elif not self._enter(element):
                self._frames.append(self._frames[-1])
                walker.skip_subtree()
        self._flush()

    def _enter(self, element: etree._Element) -> bool:
        """Begin an element; say whether there is more in it to walk."""
        tag = element.tag
        named = element.get("class") or ""
        if tag in _SKIPPED or self._is_passed(element, named) or self._is_marked(element, named):
            return False
        if tag in _BLOCKS or _is_custom_box(element):
            self._flush()
        if (made := embeds.whole(element, named)) is not None:
            self._flush()
            frame = self._framed(element, named)
            self.runs += [run._replace(frame=frame) for run in made]
            return False
        self._frames.append(self._framed(element, named))
        if tag == "img":
            self._picture(element)
        if tag == "br":
            self._break()
        else:
            self._say(element.text)
        return True

    def _is_passed(self, element: etree._Element, named: str) -> bool:
        return not self._unseen and (element.tag == "noscript" or _is_unseen(element, named))

    def _is_marked(self, element: etree._Element, named: str) -> bool:
        """Take an element that is no words of its sentence; say whether it was one."""
        if (mark := marks.of(element, named, self._text)) is not None:
            self._say(mark.said)
            self._beside += mark.beside
            return True
        if marks.is_initial(element, named):
            self._initial = marks.text(element)
            return True
        return False

    def _leave(self, element: etree._Element) -> None:
        if element.tag in _BLOCKS or _is_custom_box(element):
            self._flush()
        self._frames.pop()
        self._say(element.tail)

    def _framed(self, element: etree._Element, named: str) -> Frame:
        """Return the frame of `element`: the one round it, with what it adds."""
        tag, frame = element.tag, self._frames[-1]
        if tag in ("a", "b", "strong"):
            return frame._replace(link=frame.link or tag == "a", bold=frame.bold or tag != "a")
        name, word = labels.of(element, named)
        if name:
            self.labels.append((name, word))
            frame = frame._replace(labels=(*frame.labels, len(self.labels) - 1))
        if named and _is_pulled(named):
            self._count += 1
            frame = frame._replace(pulled=self._count)
        if tag in _BOXES or _is_custom_box(element):
            self._count += 1
            twin = f"{tag}.{named}" if named else f"{tag} in {frame.box}"
            return frame._replace(box=self._count, twin=twin)
        return self._formed(element, frame)

    def _formed(self, element: etree._Element, frame: Frame) -> Frame:
        tag = element.tag
        if tag == "figure":
            self._count += 1
            return frame._replace(figure=self._count)
        if tag in _HEADINGS:
            return frame._replace(form="heading", level=_HEADINGS[tag])
        if tag in _FORMS and frame.form != "item":
            return frame._replace(form=_FORMS[tag], number=self._numbered(element) if tag == "li" else 0)
        return frame

    def _numbered(self, item: etree._Element) -> int:
        """Count an item of a numbered list, from the number that the list or the item states; 0 elsewhere."""
        listed = item.getparent()
        if listed is None or listed.tag != "ol" or listed.get("type") not in (None, "1"):
            return 0
        before = self._numbers.get(listed, _whole(listed.get("start"), 1) - 1)
        self._numbers[listed] = _whole(item.get("value"), before + 1)
        return self._numbers[listed]

    def _picture(self, element: etree._Element) -> None:
        address = next(
            (value for name in _SOURCES if (value := element.get(name)) and not value.startswith("data:")), ""
        )
        alt = " ".join((element.get("alt") or "").split())
        self._flush()
        self.runs.append(Run(alt, "image", self._frames[-1], image=address))

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._initial and not text.isspace():
            text, self._initial = self._initial + text.lstrip(), ""
        self._text.append(text)
        frame = self._frames[-1]
        if frame.link:
            self._linked += len(text)
        if frame.bold:
            self._bold += len(text.strip())

    def _break(self) -> None:
        """End a line; one in bold throughout stands alone, as a heading does."""
        line = "".join(self._text[self._line :]).strip("\v \n")
        alone = line and self._bold - self._bold_before >= len(line) and len(line) < _LONGEST_BOLD
        self._text.append("\v\v" if alone else "\v")
        self._line, self._bold_before = len(self._text), self._bold

    _bold_before = 0

    def _flush(self) -> None:
        text = "".join(self._text)
        if text and not text.isspace():
            size = max(1, len(text.strip()))
            frame = self._frames[-1]
            like = Run("", frame.form, frame, linked=min(1.0, self._linked / size), strong=min(1.0, self._bold / size))
            self.runs += [like._replace(text=line) for line in _lines(text)]
            if frame.number:
                self._end_number(len(_lines(text)))
        if self._beside:
            self.runs += [run._replace(frame=self._frames[-1]) for run in self._beside]
            self._beside.clear()
        self._text.clear()
        self._linked = self._bold = self._bold_before = self._line = 0

    def _end_number(self, runs: int) -> None:
        """Leave the number of an item to the first of its `runs`, and to nothing that is still to come in it."""
        self._frames = [frame._replace(number=0) for frame in self._frames]
        rest = self.runs[len(self.runs) - runs + 1 :]
        self.runs[len(self.runs) - runs + 1 :] = [run._replace(frame=self._frames[-1]) for run in rest]


_LONGEST_BOLD = 120


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else otherwise


def _lines(text: str) -> list[str]:
    """Cut a run at its double line breaks, and at every one where it is set in lines."""
    marked = text.split("\v")
    parts = ["\v".join(marked)] if len(marked) < 3 else marked
    return [line for part in parts for piece in part.split("\v\v") if (line := " ".join(piece.split()))]


def _is_custom_box(element: etree._Element) -> bool:
    """An element of a page's own that holds blocks is a box."""
    return "-" in element.tag and any(child.tag in _BLOCKS or "-" in child.tag for child in element.iterchildren("*"))


def _is_unseen(element: etree._Element, named: str) -> bool:
    style = element.get("style")
    if (style and _HIDDEN.search(style)) or element.get("hidden") is not None:
        return True
    return bool(named) and _is_unseen_class(named)


@lru_cache(4096)
def _is_unseen_class(named: str) -> bool:
    return bool(_UNSEEN.search(named))


@lru_cache(4096)
def _is_pulled(named: str) -> bool:
    return bool(_PULLED.search(named))
