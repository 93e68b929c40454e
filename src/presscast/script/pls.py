"""Write words into a pronunciation lexicon (W3C PLS 1.0), all that stands in it kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        _append(root, word, ipa)
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")) + b"\n"


def _append(root: etree._Element, word: str, ipa: str) -> None:
    from lxml import etree

    if len(root):
        root[-1].tail = f"{(root[-1].tail or '').rstrip()}\n  "
    else:
        root.text = f"{(root.text or '').rstrip()}\n  "
    lexeme = etree.SubElement(root, f"{{{PLS}}}lexeme")
    for grapheme in dict.fromkeys((word.replace("’", "'"), word.replace("'", "’"))):
        etree.SubElement(lexeme, f"{{{PLS}}}grapheme").text = grapheme
    etree.SubElement(lexeme, f"{{{PLS}}}phoneme", **({} if _is_ipa(root) else {"alphabet": "ipa"})).text = ipa
    lexeme.tail = "\n"


def _is_ipa(root: etree._Element) -> bool:
    return str(root.get("alphabet", "ipa")) == "ipa"
