"""Elements read as a whole: captions, data tables, program code, embedded posts."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from presscast.read.credit import split, unbracketed
from presscast.read.facts import names
from presscast.read.measure import extent
from presscast.read.page.runs import Run
from presscast.read.tables import retell, sentence
from presscast.read.text.lines import unwrap
from presscast.read.words import phrases as words

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPTION = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?:wp-)?(?:fig|image|photo|media|img)?-?_?captions?(?:$|[\s_-]|text|full)|(?:^|[\s_-])cutline",
    re.IGNORECASE,
)
_LEGEND = re.compile(
    r"(?:^|[\s_-])(?:"
    r"(?:pic|pics|photo|foto|bild|img|image|slide|figure)[\w-]{0,12}?[-_]?(?:desc\w*|legend\w*|sign|unter\w+|under\w+|onder\w+|zeile|title)|"
    rf"{'|'.join(words.classes('caption').split())})(?:$|[\s_-])"
)
"""What pages call the line under a picture, in their own languages, or by what it is; lower case."""
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credits?|copyright|photo-?by|photographer|image-?source|attribution|byline|source|quelle|fuente|fonte|"
    r"(?:bild|photo|foto|pic|image)[-_]{0,2}(?:author|autor|nachweis|quelle|rechte|credits?))(?:$|[\s_-])",
    re.IGNORECASE,
)
_CUT_SHORT = re.compile(
    r"truncated|(?:^|[\s_-])(?:more|toggle|expand|button|sr-only|off-?screen|visually-?hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_POST = re.compile(
    r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|fb-post|mastodon-embed|reddit-(?:embed|card)",
    re.IGNORECASE,
)
_CODE = re.compile(r"code|highlight|language-|syntax|terminal|console|brush:", re.IGNORECASE)
_SYMBOL = re.compile(r"[{}<>=;$\\^~|`#]|\w\(|\)\s*$", re.MULTILINE)
_PICTURED = re.compile(
    r"(?:^|\s)(?:(?:article|post|news|entry|content|inline|story)[-_])?(?:photo|foto|fotograf\w+|image|img|imagen|imagem|picture|pic|bild|figure|immagine|zdjecie|kep)s?"
    r"(?:[-_]?(?:wrap(?:per)?|box|container|holder|block|frame))?(?:$|\s)",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 1200
_LONGEST_LEGEND = 400
_LONGEST_CREDIT = 60  # letters after the sign of copyright
_MOST_IN_CAPTION = 200  # elements
_MOST_ROUND_PICTURE = 5
_MOST_TEXTS = 40
_LONG_CELL, _LONGEST_CELL = 200, 600  # letters of a cell that is no cell of a table
_LAID_OUT = ("p", "br", "h1", "h2", "h3", "ul", "form")
_NO_WORDS = ("script", "style", "template")
_NO_PICTURE_BOX = ("article", "main", "body", "html", "header", "form", "ul", "ol", "li")
_CELLS = ("td", "th", "caption", *_NO_WORDS)
_WHOLE = ("pre", "table", "figcaption")
_HEADS = ("h1", "h2", "h3", "h4")


def whole(element: etree._Element, named: str) -> list[Run] | None:
    """Return the runs that an element of class `named`, read as a whole, becomes; None where it is to be walked."""
    tag = element.tag
    if not named and tag not in _WHOLE:
        return None
    if tag == "pre":
        return _set_in_lines(_text(element), named, coded=element.find(".//code") is not None)
    if tag == "table":
        return _table(element)
    if tag == "blockquote" and _POST.search(named):
        return [Run(post, "quote", kind="quote")] if (post := _post(element)) else []
    if (tag == "figcaption" or _is_caption(named)) and not any(True for _ in element.iter("img", "video", "iframe")):
        return _caption(element)
    if named and _is_legend(named) and not any(True for _ in element.iter("img", "video", "iframe", *_HEADS)):
        return _legend(element)
    return None


@lru_cache(4096)
def _is_caption(named: str) -> bool:
    low = named.lower()
    return ("caption" in low or "cutline" in low) and bool(_CAPTION.search(named))


@lru_cache(4096)
def _is_legend(named: str) -> bool:
    return bool(_LEGEND.search(named.lower()))


def words_in(element: etree._Element) -> Iterator[str]:
    """Yield the words that `element` holds, but for those of scripts and styles."""
    for part in element.iter():
        if isinstance(part.tag, str) and part.tag not in _NO_WORDS and part.text:
            yield from part.text.split()
        if part is not element and part.tail:
            yield from part.tail.split()


def picture_box(picture: etree._Element) -> etree._Element | None:
    """Return the outermost of the elements round a picture that hold no more than a caption beside it."""
    box = None
    for around in islice(picture.iterancestors(), _MOST_ROUND_PICTURE):
        if around.tag in _NO_PICTURE_BOX or not _is_brief(around):
            break
        box = around
        if is_named_picture(box) and any(text.strip() for text in box.itertext()):
            break
    return box


def is_named_picture(box: etree._Element | None) -> bool:
    """Say whether a paragraph or division is named after a picture or its caption and nothing else:
    "photo", "img-wrap"."""
    named = "" if box is None else box.get("class") or ""
    return bool(named) and (bool(_PICTURED.search(named)) or _is_caption(named))


def may_caption(text: str) -> bool:
    """Say whether a line in small type beside a picture may be its caption:
    no credit or byline, and nobody's speech."""
    return bool(split(text)[0]) and not names.has_by(text) and not (text[0] in '"“„«' and text[-1] in '"”“»')


def _is_brief(element: etree._Element) -> bool:
    told = [len(text.strip()) for text in islice(element.itertext(), _MOST_TEXTS)]
    return len(told) < _MOST_TEXTS and sum(told) <= _LONGEST_LEGEND


def _legend(element: etree._Element) -> list[Run] | None:
    """Return a caption that only its class tells: a short one, and none that leads elsewhere."""
    text = _text(element).strip()
    linked = sum(len(_text(link)) for link in element.iter("a"))
    return _caption(element) if text and len(text) <= _LONGEST_LEGEND and linked < len(text) / 2 else None


def _caption(element: etree._Element) -> list[Run] | None:
    if len(list(islice(element.iter(), _MOST_IN_CAPTION))) == _MOST_IN_CAPTION:
        return None
    text, credit = _apart(element)
    if len(text) > _LONGEST_CAPTION:
        return None
    if not text and not credit:
        return []
    if text in _retellings(element):
        return [Run(text, kind="caption", verdict="table-retold")]
    return [Run(text or credit, kind="caption", credit=unbracketed(credit) if text else "")]


def _retellings(caption: etree._Element) -> Iterator[str]:
    """Yield what is read of the tables that a caption stands with in a figure."""
    figure = caption.getparent()
    if figure is not None and figure.tag == "figure":
        yield from (told(table, rows) for table in figure.iter("table") if (rows := cells(table)))


def _apart(element: etree._Element) -> tuple[str, str]:
    """Return a caption's words and its credit, what is shown cut short left out."""
    told: list[str] = []
    credit: list[str] = []

    def gather(part: etree._Element, into: list[str], depth: int) -> None:
        named = part.get("class") or ""
        if depth and (_CUT_SHORT.search(named) or part.tag in ("button", "script", "style", "noscript")):
            into.append(part.tail or "")
            return
        mine = credit if depth and (_CREDIT.search(named) or _is_credit(part)) else into
        gap = "" if part.tag in ("a", "b", "em", "i", "strong", "sub", "sup") else " "
        mine.append(gap + (part.text or ""))
        for child in part:
            gather(child, mine, depth + 1)
        if depth:
            mine.append(gap)
            into.append(part.tail or "")

    gather(element, told, 0)
    return _clean("".join(told)), _clean("".join(credit))


def _is_credit(part: etree._Element) -> bool:
    """Say whether an element in a caption holds no more than a name after the sign of copyright."""
    return (part.text or "").lstrip().startswith("©") and extent(_text(part)) <= _LONGEST_CREDIT


def _clean(text: str) -> str:
    return re.sub(r"\s+([,.;:)])", r"\1", " ".join(text.split()))


def _text(element: etree._Element) -> str:
    return "".join(element.itertext()).strip("\n")


def _set_in_lines(text: str, named: str, *, coded: bool) -> list[Run]:
    """Return verse, letters and results line by line, and program code as what is not read."""
    if coded or _CODE.search(named) or len(_SYMBOL.findall(text)) > len(text) // 40:
        return [Run(text, "code", verdict="code-block")]
    return [Run(" ".join(line.split()), "line") for line in unwrap(text)]


def _post(element: etree._Element) -> str:
    text = _clean(" ".join(element.itertext()).replace("—", " — "))
    return re.sub(r"([#@(]) (?=\w)", r"\1", text)


def _table(element: etree._Element) -> list[Run] | None:
    rows = cells(element)
    if not rows:
        return None
    lines = [Run(" | ".join(row), "row", verdict="table-retold") for row in rows]
    astray = " ".join("".join(_astray(element)).split())
    return [*([Run(astray, "line")] if astray else []), Run(told(element, rows), kind="table"), *lines]


def _astray(table: etree._Element) -> Iterator[str]:
    """Yield what stands between a table's cells: browsers show it before the table (HTML 13.2.6.1)."""
    walker = etree.iterwalk(table, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            yield "" if element is table else element.tail or ""
        elif element.tag in _CELLS:
            walker.skip_subtree()
        else:
            yield element.text or ""


def cells(element: etree._Element) -> list[list[str]]:
    """Return the cells of a table, row by row; none of one that only lays out a page."""
    if element.find(".//table") is not None:
        return []
    rows = [[" ".join(_text(cell).split()) for cell in row.iter("td", "th")] for row in element.iter("tr")]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return []
    longest = max(len(cell) for row in rows for cell in row)
    lays_out = longest > _LONGEST_CELL or (longest > _LONG_CELL and any(True for _ in element.iter(*_LAID_OUT)))
    return [] if lays_out else rows


def told(element: etree._Element, rows: list[list[str]]) -> str:
    """Return what is read of a table in its place."""
    headed = element.find(".//th") is not None or len(rows) > 2
    return f"{_title(element)} {retell(rows, headed=headed)}".strip()


def _title(table: etree._Element) -> str:
    """Return what a table says it shows, as a sentence."""
    return sentence(" ".join(" ".join(_text(part).split()) for part in table.iter("caption")))
