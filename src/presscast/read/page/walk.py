"""A page's tree, walked once: its runs of text, its pictures and its tables, in reading order."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from presscast.read.measure import count, is_ended
from presscast.read.page import embeds, labels, lists, marks
from presscast.read.page.runs import LONGEST_FACTS, Frame, Run, settings

if TYPE_CHECKING:
    from presscast.model import Kind
    from presscast.read.piece import Form

_SKIPPED = frozenset(
    re.findall(
        r"\w+",
        "script style template svg select option button input textarea iframe object embed audio video"
        " canvas map head link meta dialog",
    )
)
_CODE = frozenset(("script", "style", "template", "head", "link", "meta", "iframe"))
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
_WRITTEN = ("text", "email", "tel", "search")
"""Types of the fields in which readers write."""
_HEADINGS = {**{f"h{level}": level for level in range(1, 7)}, "summary": 3}
_UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|off-?screen|print-only|hidden-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNNAMING = frozenset(("align", "dir", "lang", "style"))
"""Attributes that tell nothing of what an element is for."""
_SLANTED = ("em", "i", "small", "cite")
_IN_TYPE = ("b", "strong", "i", "em", "u", "font")
_SMALL_SIZES = ("1", "-1", "-2")
_FORMS: dict[str, Form] = {"li": "item", "dd": "item", "dt": "item", "blockquote": "quote"}
_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-hi-res-src", "src")
_PULLED = re.compile(
    r"(?:^|[\s_-])(?:(?:quote|zitat|citat|cytat|tsitata?)-?_?(?:box|card|block)|(?:big|large|side)-?quote|pull-?(?:ed-?)?quote|call-?out|exergue|zitat(?:box)?|despiece|destacado|sumario|citazione|olho|uitgelicht)"
)
"""Classes of boxes of pulled words; lower case."""


class Walker:
    """Walks a tree with a stack of its own, so that depth costs nothing.

    `runs` and `labels` are what it found, `around` the number of the box round each box,
    `articles` the boxes that are articles, `fields` those in which readers are to write.
    """

    def __init__(self, *, unseen: bool = False) -> None:
        """Begin with nothing found; what browsers do not show is gathered too where `unseen` is asked for."""
        self.runs: list[Run] = []
        self.labels: list[tuple[str, str]] = []
        self.around: dict[int, int] = {}
        self.articles: set[int] = set()
        self.fields: set[int] = set()
        self._unseen = unseen
        self._frames = [Frame()]
        self._said: list[tuple[str, Frame]] = []
        self._beside: list[Run] = []
        self._hidden: list[Run] = []
        self._initial = self._number = ""
        self._pictured: etree._Element | None = None
        self._count = self._line = 0

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
        self.runs += self._hidden
        self._hidden.clear()

    def _enter(self, element: etree._Element) -> bool:
        """Begin an element; say whether there is more in it to walk."""
        tag = element.tag
        named = element.get("class") or ""
        if tag in _SKIPPED or self._is_passed(element, named):
            self._pass(element)
            return False
        if self._is_marked(element, named):
            return False
        if tag in _BLOCKS or _is_own_box(element):
            self._flush()
        if (made := embeds.whole(element, named)) is not None:
            self._flush()
            frame = self._framed(element, named)
            self.runs += [run._replace(frame=frame) for run in made]
            return False
        self._frames.append(self._framed(element, named))
        if tag == "img":
            self._picture(element)
        if tag == "li":
            self._number = lists.number(element)
        if tag == "br":
            self._break()
        else:
            self._part(element, named)
            self._say(element.text)
        return True

    def _part(self, element: etree._Element, named: str) -> None:
        """Set a space between two elements that only a style sets apart: a name and a date, each of its class.

        A word set in type in two parts is one word, as <b>Java</b><b>Script</b> is.
        """
        if not (self._said and element.text):
            return
        before_it = self._said[-1][0]
        last, first = before_it[-1:], element.text[:1]
        if not last.isalpha() or not (first.isdigit() or (last.islower() and first.isupper())):
            return
        before = element.getprevious()
        if before is None or before.tail:
            return
        styled = bool(named and before.get("class"))
        in_type = before.tag in _IN_TYPE and element.tag in _IN_TYPE
        worded = not in_type and len(before_it.split()[-1]) > _SHORT
        if styled or (worded and first.isupper()):
            self._say(" ")

    def _is_passed(self, element: etree._Element, named: str) -> bool:
        return not self._unseen and (element.tag == "noscript" or _is_unseen(element, named))

    def _pass(self, element: etree._Element) -> None:
        """List what an element holds that is not walked: what browsers hide, buttons, players and fields."""
        if element.tag == "textarea" or (element.tag == "input" and element.get("type", "text").lower() in _WRITTEN):
            self.fields.add(self._frames[-1].box)
        if element.tag not in _CODE and (told := " ".join(embeds.words_in(element))):
            self._hidden.append(Run(told, "meta", verdict="widget" if element.tag in _SKIPPED else "hidden-text"))

    def _is_marked(self, element: etree._Element, named: str) -> bool:
        """Take an element that is no words of its sentence; say whether it was one."""
        if element.tag in marks.ASKED and (mark := self._mark(element, named)) is not None:
            self._say(mark.said)
            self._beside += mark.beside
            return True
        if marks.is_initial(element, named):
            self._initial = marks.text(element)
            return True
        return False

    def _mark(self, element: etree._Element, named: str) -> marks.Mark | None:
        return marks.of(element, named, "".join(text for text, _ in self._said[-_BEFORE_MARK:]))

    def _leave(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BLOCKS or _is_own_box(element):
            self._flush()
        if element is self._pictured:
            self._pictured = None
        self._frames.pop()
        self._say(element.tail)

    def _framed(self, element: etree._Element, named: str) -> Frame:
        """Return the frame of `element`: the one round it, with what it adds."""
        tag, frame = element.tag, self._frames[-1]
        if tag in ("b", "strong"):
            return frame._replace(bold=True)
        if tag in _SLANTED or (tag == "font" and element.get("size") in _SMALL_SIZES):
            frame = frame._replace(slanted=True)
        name, word = labels.of(element, named)
        if name:
            self.labels.append((name, word))
            frame = frame._replace(labels=(*frame.labels, len(self.labels) - 1))
        if tag == "a":
            return frame._replace(link=element.get("href") or "#")
        if named and _is_pulled(named):
            self._count += 1
            frame = frame._replace(pulled=self._count)
        if (tag in _BOXES or _is_own_box(element)) and not _is_paragraph(element):
            self._count += 1
            twin = f"{tag}.{named}" if named else f"{tag} in {self._count if tag == 'td' else frame.box}"
            self.around[self._count] = frame.box
            if tag == "article":
                self.articles.add(self._count)
            return frame._replace(box=self._count, twin=twin)
        return self._formed(tag, frame)

    def _formed(self, tag: str, frame: Frame) -> Frame:
        if tag == "figure":
            self._count += 1
            return frame._replace(figure=self._count)
        if tag in _HEADINGS:
            return frame._replace(form="heading", level=_HEADINGS[tag])
        if tag in _FORMS and frame.form != "item":
            return frame._replace(form=_FORMS[tag])
        return frame

    def _picture(self, element: etree._Element) -> None:
        address = next(
            (value for name in _SOURCES if (value := element.get(name)) and not value.startswith("data:")), ""
        )
        alt = " ".join((element.get("alt") or "").split())
        self._flush()
        self.runs.append(Run(alt, "image", self._frames[-1], image=address))
        self._pictured = embeds.picture_box(element)

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._initial and not text.isspace():
            text, self._initial = self._initial + text.lstrip(), ""
        self._said.append((text, self._frames[-1]))

    def _break(self) -> None:
        """End a line; one in bold throughout stands alone, as a heading does."""
        told = [(text, frame) for text, frame in self._said[self._line :] if not text.isspace()]
        bold = all(frame.bold for _, frame in told)
        alone = told and bold and sum(len(text) for text, _ in told) < _LONGEST_BOLD
        self._said.append((_ALONE if alone else _BREAK, self._frames[-1]))
        self._line = len(self._said)

    def _flush(self) -> None:
        if not self._said and not self._beside:
            return
        lines = _lines(self._said) if self._line else [self._said]
        self.runs += [self._run(line) for line in lines if not all(text.isspace() for text, _ in line)]
        if self._beside:
            self.runs += [run._replace(frame=self._frames[-1]) for run in self._beside]
            self._beside.clear()
        self._said.clear()
        self._line = 0

    def _run(self, line: list[tuple[str, Frame]]) -> Run:
        """Return a line of the text gathered as a run, with what of its letters stands in links and in bold."""
        frame = self._frames[-1]
        how = settings(line)
        text = " ".join("".join(text for text, _ in line).split())
        number, self._number = self._number, ""
        set_so = how.slanted > _ALL or (embeds.is_named_picture(self._pictured) and count(text) >= _FEWEST)
        captioned = self._pictured is not None and set_so and how.linked < _HALF and embeds.may_caption(text)
        kind: Kind | None = "caption" if captioned else None
        item = frame.form == "item"
        return Run(
            text,
            frame.form,
            frame,
            kind,
            how.linked,
            how.bold,
            number=number if item else "",
            parts=_parts(text, line),
            leads=next((frame.link for text, frame in line if not text.isspace()), ""),
        )


_BREAK, _ALONE = "\v", "\v\v"
_LONGEST_BOLD = 120
_FEWEST = 4  # words of a caption that only the name of its box tells
_ALL, _HALF = 0.9, 0.5  # shares of a text's letters
_MOST_FACTS = 10
_BEFORE_MARK = 3  # texts that tell a power from a note
_SHORT = 3  # letters of "Mac", which may begin a name


def _parts(text: str, line: list[tuple[str, Frame]]) -> tuple[str, ...]:
    """Return the texts that the elements of a short line hold, where they are several."""
    if len(line) < 2 or len(text) > LONGEST_FACTS:
        return ()
    told = tuple(part for text, _ in line if (part := text.strip()))
    return told if 1 < len(told) <= _MOST_FACTS else ()


def _lines(parts: list[tuple[str, Frame]]) -> list[list[tuple[str, Frame]]]:
    """Cut what was gathered at its line breaks, where it is set in more lines than two."""
    if sum(text.count(_BREAK) for text, _ in parts) < 2:
        return [parts]
    lines: list[list[tuple[str, Frame]]] = [[]]
    for part in parts:
        if part[0] in (_BREAK, _ALONE):
            lines.append([])
        else:
            lines[-1].append(part)
    return lines


def _is_own_box(element: etree._Element) -> bool:
    """Say whether an element of a page's own, such as <post-body>, holds blocks: it is a box then."""
    return "-" in element.tag and any(child.tag in _BLOCKS or "-" in child.tag for child in element.iterchildren("*"))


def _is_paragraph(element: etree._Element) -> bool:
    """A division without a name that holds a sentence and no block is a paragraph, as mails and old systems set it."""
    if element.tag != "div" or not _UNNAMING.issuperset(element.attrib):
        return False
    if any(child.tag in _BLOCKS or _is_own_box(child) for child in element.iterdescendants("*")):
        return False
    return is_ended("".join(element.itertext()).strip())


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
    return bool(_PULLED.search(named.lower()))
