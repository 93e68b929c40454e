"""Write words into a pronunciation lexicon (W3C PLS 1.0), all that stands in it kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from presscast.script.lexicon import PLS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree


def empty(language: str) -> bytes:
    """Return a lexicon of `language` (BCP 47) without words."""
    head = f'<lexicon version="1.0" xmlns="{PLS}" alphabet="ipa" xml:lang="{language}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n</lexicon>\n'.encode()


def extended(data: bytes, words: Iterable[tuple[str, str]]) -> bytes:
    """Return the lexicon `data` with the `words`, each with its IPA, after its last lexeme."""
    from lxml import etree

    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for word, ipa in words:
        add(root, word, "phoneme", ipa)
    return written(root)


def written(root: etree._Element) -> bytes:
    """Return a lexicon as a file, with what stands before its root."""
    from lxml import etree

    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")) + b"\n"


def add(root: etree._Element, word: str, kind: Literal["phoneme", "alias"], text: str) -> None:
    """Put a word after the last lexeme of a lexicon: its IPA as a phoneme, or another spelling of it as an alias."""
    from lxml import etree

    if len(root):
        root[-1].tail = f"{(root[-1].tail or '').rstrip()}\n  "
    else:
        root.text = f"{(root.text or '').rstrip()}\n  "
    lexeme = etree.SubElement(root, f"{{{PLS}}}lexeme")
    for grapheme in dict.fromkeys((word.replace("’", "'"), word.replace("'", "’"))):
        etree.SubElement(lexeme, f"{{{PLS}}}grapheme").text = grapheme
    marked = {"alphabet": "ipa"} if kind == "phoneme" and not _is_ipa(root) else {}
    etree.SubElement(lexeme, f"{{{PLS}}}{kind}", **marked).text = text
    lexeme.tail = "\n"


def _is_ipa(root: etree._Element) -> bool:
    return str(root.get("alphabet", "ipa")) == "ipa"
