"""Bytes to text: UTF-8, UTF-16, the charset a page states, else the one its letters tell, else Windows-1252."""

from __future__ import annotations

import codecs
import re

from presscast.errors import ReadError
from presscast.writing.characters import visible

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"ID3",
    b"\x7fELF",
    b"RIFF",
    b"OggS",
    b"\x1f\x8b",
)
_LEGACY = (
    "cp1252", "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874",
)  # fmt: skip
"""Encodings that what is written in them tells from each other."""
_LANGUAGE = re.compile(rb"""<html[^>]{0,200}?\slang\s*=\s*["']?([a-zA-Z]{2})\b""", re.IGNORECASE)
_OF_LANGUAGE = {**dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl"), "cp1250"), "tr": "cp1254"}
"""Encodings that only the language tells from Windows-1252, as the HTML standard gives them (13.2.3.2)."""
_MOST_ASKED = 200_000  # bytes that are enough to tell an encoding by
_MARKUP = re.compile(rb"<(?:script|style)\b[^<>]{0,2000}>[^<]*|<[^<>]{0,2000}>", re.IGNORECASE)
_HIGH, _LETTER = re.compile(rb"[\x80-\xff]"), re.compile(rb"[a-zA-Z\x80-\xff]")
_FEW_HIGH = 0.3  # of all letters: in Latin script about one in ten has a mark
_LONGEST = 5_000_000
_MOST_TOLD = 20
_NO_TEXT = (
    "not text, nor a document that can be read; "
    "give a page, Markdown, text, or a document (.docx, .odt, .rtf, .epub, .eml, .pdf)"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS = tuple(filter(_CONTROL.match, map(chr, range(32))))


def decode(data: bytes, origin: str, charset: str = "") -> str:
    """Return the text of `data`, in the encoding of its mark, of `charset`, of its own <meta>, or the likeliest.

    Raises ReadError where there is nothing to read, or what is there is not text.
    """
    if data.startswith(_MAGIC):
        raise ReadError(f"{origin}: {_NO_TEXT}")
    text = _marked(data) or _strict(data) or _named(data, charset) or _likeliest(data)
    if not text.strip("\0\ufeff \t\r\n"):
        raise ReadError(f"{origin}: there is nothing in it; give an article")
    if len(_CONTROL.findall(text[:20_000])) > len(text[:20_000]) // 100:
        raise ReadError(f"{origin}: {_NO_TEXT}")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return visible(_CONTROL.sub("", text) if any(char in text for char in _CONTROLS) else text)


def short_enough(text: str, origin: str) -> str:
    """Return `text`, or raise ReadError where it is longer than some ninety hours of listening."""
    if len(text) > _LONGEST:
        raise ReadError(f"{origin}: over {_LONGEST:,} characters; give one article, not a whole book")
    return text


def _marked(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    return ""


def _strict(data: bytes) -> str:
    """Return what is UTF-8 throughout; other encodings hardly ever are by chance."""
    if b"\x1b$" in data or 0 in data[:2000]:
        return ""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _named(data: bytes, charset: str) -> str:
    stated = _META.search(data[:4096])
    for name in (charset, stated[1].decode("ascii", "replace") if stated else ""):
        try:
            return data.decode(_widen(name))
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return ""


def _widen(name: str) -> str:
    """Name the encoding that pages mean, as the WHATWG Encoding Standard maps labels."""
    if not name:
        raise LookupError
    known = codecs.lookup(name).name
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "euc_kr": "cp949", "gb2312": "gb18030", "shift_jis": "cp932"}.get(
        known, known
    )


def _likeliest(data: bytes) -> str:
    zeros = data[:2000].count(0)
    if zeros > len(data[:2000]) // 5:
        return data.decode("utf-16-le" if data[1:2000:2].count(0) > zeros // 2 else "utf-16-be", "replace")
    return data.decode("utf-8", _STRAY) if _is_mostly_utf8(data) else data.decode(_legacy(data), "replace")


def _legacy(data: bytes) -> str:
    """Name the encoding of one script's own that the letters of `data` tell, or else its language."""
    from charset_normalizer import from_bytes

    told = _MARKUP.sub(b" ", data[:_MOST_ASKED])
    if len(_HIGH.findall(told)) > _FEW_HIGH * len(_LETTER.findall(told)):
        best = from_bytes(told, cp_isolation=list(_LEGACY), preemptive_behaviour=False).best()
        return best.encoding if best else "cp1252"
    stated = _LANGUAGE.search(data[:4096])
    return _OF_LANGUAGE.get(stated[1].decode().lower(), "cp1252") if stated else "cp1252"


def _is_mostly_utf8(data: bytes) -> bool:
    mended = data.decode("utf-8", "replace")
    return sum(char > "\x7f" for char in mended) > 3 * mended.count("\ufffd")


def strays(data: bytes, charset: str = "") -> tuple[str, ...]:
    """Tell, a line each, of the bytes that are not of the encoding of all the rest, and how they were read."""
    if data.startswith(_MAGIC) or 0 in data[:2000] or not _is_mostly_utf8(data):
        return ()
    if _marked(data) or _strict(data) or _named(data, charset):
        return ()
    told: list[str] = []
    at = 0
    while len(told) < _MOST_TOLD and (bad := _next_stray(data, at)) is not None:
        at, byte = bad + 1, data[bad : bad + 1]
        told.append(
            f"line {data.count(bytes([10]), 0, bad) + 1}: the byte 0x{byte.hex()}, read as “{_as_windows(byte)}”"
        )
    return tuple(told)


def _next_stray(data: bytes, start: int) -> int | None:
    try:
        data[start:].decode("utf-8")
    except UnicodeDecodeError as error:
        return start + error.start
    return None


def _as_windows(byte: bytes) -> str:
    return byte.decode("cp1252", "ignore")


def _read_as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the first byte that is no UTF-8 as Windows-1252, from which such bytes are pasted."""
    assert isinstance(error, UnicodeDecodeError)
    return _as_windows(error.object[error.start : error.start + 1]), error.start + 1


_STRAY = "presscast.stray"
codecs.register_error(_STRAY, _read_as_windows)
