r"""Rich Text Format (.rtf), version 1.9: a text of groups, control words and characters.

Packages that turn it into plain text lose headings, notes and facts, which are most of what tells story from the rest.
"""

from __future__ import annotations

import re
from codecs import lookup
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.read.documents.document import Document, read as read_document
from presscast.read.documents.paragraphs import Paragraphs, table
from presscast.read.facts import dates

if TYPE_CHECKING:
    from collections.abc import Callable

    from presscast.model import Article, Kind
    from presscast.read.piece import Form, Piece

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|"
    rb"\\(?P<mark>[^A-Za-z])|(?P<line>[\r\n]+)|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_DEEPEST = 500
_CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SAID = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "softline": " ", "~": " ",
    "_": "-", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
_ENDS = frozenset(("par", "sect", "page", "column", "nestcell", "nestrow", "\n", "\r"))
_SKIPPED = frozenset((
    "colortbl", "pict", "fldinst", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl",
    "themedata", "colorschememapping", "datastore", "latentstyles", "mmathPr", "object", "objdata", "bkmkstart",
    "bkmkend", "listtext", "pntext", "pn", "pnseclvl", "atnid", "atnauthor", "atntime", "atndate", "atnref",
    "atrfstart", "atrfend", "filetbl", "revtbl", "userprops", "xe", "tc", "txe", "rxe", "passwordhash",
    "nonshppict", "blipuid", "sp", "sn", "sv", "wgrffmtfilter", "operator", "company", "category",
))  # fmt: skip
_APART = {
    "footnote": "footnote", "shptxt": "", "annotation": "remark", "header": "running-head", "headerl": "running-head",
    "headerr": "running-head", "headerf": "running-head", "footer": "running-head", "footerl": "running-head",
    "footerr": "running-head", "footerf": "running-head",
}  # fmt: skip
_FACTS = frozenset(("title", "author", "creatim"))
_LISTS = frozenset(("fonttbl", "stylesheet", "info"))
_WHEN = ("yr", "mo", "dy", "hr", "min")


@dataclass(frozen=True, slots=True)
class _State:
    """What a group has set, which ends with it: where its text goes, and how it looks.

    `to` is "body", a fact's or a list's name, or "nowhere"; `into` the paragraphs of the body, of a note or of a box,
    which is dropped by `verdict`, or kept where that is "".
    """

    into: Paragraphs
    to: str = "body"
    verdict: str = ""
    bold: bool = False
    hidden: bool = False
    struck: bool = False
    font: int = 0
    skip: int = 1
    style: int = 0
    outline: int = 9
    listed: bool = False
    in_table: bool = False


def read(data: bytes, origin: str) -> Article:
    """Read an RTF document; raise ReadError where it is none, or only the beginning of one."""
    data = data.lstrip(b"\xef\xbb\xbf \r\n")
    if not data.startswith(b"{\\rtf"):
        raise ReadError(f"{origin}: is not a Rich Text document; save it again")
    found = _Reader()
    depth = found.read(data)
    if depth > _DEEPEST:
        raise ReadError(f"{origin}: opens over {_DEEPEST} groups in one another: no document")
    if depth:
        raise ReadError(f"{origin}: is only a part of a Rich Text document; save it again")
    stated = Document(tuple(found.pieces()), found.fact("title"), (found.fact("author"),), found.created())
    return read_document(stated, origin)


class _Reader:
    """Goes through the tokens once, with a stack of its own for the groups."""

    def __init__(self) -> None:
        self._body, self._heads = Paragraphs(), Paragraphs()
        self._state = _State(self._body)
        self._stack: list[_State] = []
        self._bytes = bytearray()
        self._pass_over = 0
        self._half = 0
        self._starred = self._bulleted = False
        self._codepage = "cp1252"
        self._charsets: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._outlines: dict[int, int] = {}
        self._facts: dict[str, str] = {}
        self._when: dict[str, int] = {}
        self._cell: list[Piece] = []
        self._row: list[list[Piece]] = []
        self._rows: list[list[list[Piece]]] = []

    def read(self, data: bytes) -> int:
        """Take `data` up to the brace that closes it; return how many groups are open then: 0 where it is whole."""
        at = 0
        while token := _TOKEN.match(data, at):
            at = token.end()
            if token["word"] == b"bin":
                at += max(0, int(token["number"] or 0))
            else:
                self._take(token)
            if not 0 < len(self._stack) <= _DEEPEST:
                break
        self._end()
        self._end_table()
        return len(self._stack)

    def pieces(self) -> list[Piece]:
        """Return what was gathered, the heads of pages last."""
        self._heads.end()
        return [*self._body.pieces, *self._heads.pieces]

    def fact(self, name: str) -> str:
        """Return what the document states of itself."""
        return " ".join(self._facts.get(name, "").split())

    def created(self) -> str:
        """Return when it was begun, in ISO 8601, "" where it does not say so."""
        year, month, day, hour, minute = (self._when.get(name, 0) for name in _WHEN)
        time = f"T{hour:02}:{minute:02}" if "hr" in self._when else ""
        return dates.find(f"{year:04}-{month:02}-{day:02}") and f"{year:04}-{month:02}-{day:02}{time}"

    def _take(self, token: re.Match[bytes]) -> None:
        if token["byte"] or token["text"]:
            self._gather(bytes((int(token["byte"], 16),)) if token["byte"] else token["text"])
        elif not token["line"]:
            self._spell()
            if token["open"]:
                self._stack.append(self._state)
            elif token["close"]:
                self._close()
            elif token["mark"]:
                self._mark(token["mark"].decode("latin-1"))
            else:
                self._word(token["word"].decode("ascii"), int(token["number"]) if token["number"] else None)

    def _gather(self, data: bytes) -> None:
        """Gather bytes of text, but for those that stand for a character that was said by its number."""
        cut = min(self._pass_over, len(data))
        self._pass_over -= cut
        self._bytes += data[cut:]

    def _spell(self) -> None:
        """Say the bytes gathered, in the encoding of their font."""
        if self._bytes:
            self._say(self._bytes.decode(self._charsets.get(self._state.font, self._codepage), "replace"))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        state = self._state
        if state.to in _FACTS:
            self._facts[state.to] = self._facts.get(state.to, "") + text
        elif state.to == "stylesheet":
            self._styles[state.style] = self._styles.get(state.style, "") + text
        elif state.to == "body" and (state.hidden or state.struck):
            state.into.list_beside(text, "hidden-text" if state.hidden else "struck-out")
        elif state.to == "body":
            state.into.say(text, bold=state.bold)

    def _close(self) -> None:
        """End a group; what it gathered apart stands beside the paragraph it is anchored in."""
        inner, self._state = self._state, self._stack.pop()
        self._starred, self._pass_over = False, 0
        if inner.into is self._state.into:
            return
        inner.into.end()
        told = " ".join(piece.text for piece in inner.into.pieces)
        if not inner.verdict:
            self._state.into.set_beside(inner.into.pieces)
        else:
            (self._heads if inner.verdict == "running-head" else self._state.into).list_beside(told, inner.verdict)

    def _mark(self, mark: str) -> None:
        if mark == "*":
            self._starred = True
        elif mark in _ENDS:
            self._end()
        elif mark in _SAID or mark in "\\{}":
            self._say(_SAID.get(mark, mark))

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        self._bulleted |= word in ("listtext", "pntext")
        if word in _APART:
            self._apart(word)
        elif (word in _FACTS and self._state.to == "info") or word in _LISTS:
            self.set(to=word)
        elif word in _SKIPPED or (starred and word != "shpinst"):
            self.set(to="nowhere")
        elif word in _SAID:
            self._say(_SAID[word])
        elif word in _ENDS:
            self._end()
        elif word in _WORDS:
            _WORDS[word](self, number)

    def _apart(self, word: str) -> None:
        """Gather a group's text by itself: a note's, a remark's, a box's."""
        if self._state.to == "body":
            if word == "footnote":
                self._say("[^*]")
            self.set(into=Paragraphs(), verdict=_APART[word])

    def _end(self) -> None:
        """End a paragraph, of a cell where it stands in a table."""
        into = self._state.into
        if self._state.to != "body":
            return
        if not self._state.in_table:
            self._end_table()
        before = len(into.pieces)
        into.end(*self._form())
        self._bulleted = False
        if self._state.in_table and into is self._body:
            self._cell += into.pieces[before:]
            del into.pieces[before:]

    def _form(self) -> tuple[Form, int, Kind | None]:
        state = self._state
        name = self._styles.get(state.style, "").strip(" ;").lower()
        outline = min(state.outline, self._outlines.get(state.style, 9))
        heading = re.match(r"heading (\d)", name)
        if name == "title":
            return "heading", 1, None
        if heading or outline < 9:
            return "heading", min(6, (int(heading[1]) if heading else outline + 1) + 1), None
        if name in ("subtitle", "caption"):
            return "line", 0, "standfirst" if name == "subtitle" else "caption"
        return (
            (
                "item"
                if state.listed or self._bulleted or name.startswith("list ")
                else "quote"
                if "quote" in name
                else "line"
            ),
            0,
            None,
        )

    def end_cell(self) -> None:
        """End a table's cell."""
        self._end()
        self._row.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """End a table's row."""
        if self._row:
            self._rows.append(self._row)
        self._row = []

    def _end_table(self) -> None:
        if self._cell:
            self._row.append(self._cell)
            self._cell = []
        self.end_row()
        rows, self._rows = self._rows, []
        self._body.pieces += table(rows)

    def set(self, **changes: object) -> None:
        """Change what the group has set."""
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]

    def say_number(self, number: int) -> None:
        """Say a character by its number in UTF-16; what stands for it in old programs is passed over."""
        code = number % 0x10000
        if 0xD800 <= code < 0xDC00:
            self._half = code
        elif 0xDC00 <= code < 0xE000:
            self._say(chr(0x10000 + ((self._half - 0xD800) << 10) + code - 0xDC00) if self._half else "")
            self._half = 0
        else:
            self._say(chr(code))
        self._pass_over = self._state.skip

    def set_outline(self, number: int) -> None:
        """Set the paragraph's place among the headings; in the table of styles, the style's."""
        if self._state.to == "stylesheet":
            self._outlines[self._state.style] = number
        else:
            self.set(outline=number)

    def set_codepage(self, number: int) -> None:
        """Set the encoding of what has no font of its own."""
        try:
            self._codepage = lookup(f"cp{number}").name
        except LookupError:
            self._codepage = "cp1252"

    def set_charset(self, number: int) -> None:
        """Set the encoding of the font that is being listed; 0 and 1 are that of the document."""
        if number in _CHARSETS and self._state.to == "fonttbl":
            self._charsets[self._state.font] = _CHARSETS[number]

    def set_when(self, name: str, number: int) -> None:
        """Take a part of when the document was begun."""
        if self._state.to == "creatim":
            self._when[name] = number


def _dated(name: str, reader: _Reader, number: int | None) -> None:
    reader.set_when(name, number or 0)


_WORDS: dict[str, Callable[[_Reader, int | None], None]] = {
    "b": lambda reader, number: reader.set(bold=number != 0),
    "v": lambda reader, number: reader.set(hidden=number != 0),
    "strike": lambda reader, number: reader.set(struck=number != 0),
    "deleted": lambda reader, number: reader.set(struck=number != 0),
    "plain": lambda reader, number: reader.set(bold=False, hidden=False, struck=False),
    "f": lambda reader, number: reader.set(font=number or 0),
    "uc": lambda reader, number: reader.set(skip=max(0, 1 if number is None else number)),
    "u": lambda reader, number: reader.say_number(number or 0),
    "s": lambda reader, number: reader.set(style=number or 0),
    "outlinelevel": lambda reader, number: reader.set_outline(number or 0),
    "ls": lambda reader, number: reader.set(listed=bool(number)),
    "intbl": lambda reader, number: reader.set(in_table=True),
    "pard": lambda reader, number: reader.set(style=0, outline=9, listed=False, in_table=False),
    "cell": lambda reader, number: reader.end_cell(),
    "row": lambda reader, number: reader.end_row(),
    "ansicpg": lambda reader, number: reader.set_codepage(number or 1252),
    "mac": lambda reader, number: reader.set_codepage(10000),
    "fcharset": lambda reader, number: reader.set_charset(number or 0),
    **{name: partial(_dated, name) for name in _WHEN},
}
