"""Documents of a newsroom, from their bytes to the article."""

from __future__ import annotations

import email
import io
import re
import zipfile
from collections import Counter
from email import policy
from html import unescape

import pytest
from newsroom import CASES

from presscast.model import Article
from presscast.read.keep import keep
from presscast.records import from_json, to_json
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

DOCUMENTS = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def read(name, data):
    return reader_for(Source(data, name)).read(data, name)


@DOCUMENTS
def test_a_document_is_read_as_written_down(case):
    found = read(case.name, case.build())
    assert [(block.kind, block.text) for block in found.blocks] == case.blocks
    reasons = {" ".join(piece.text.split()): piece.reason for piece in found.dropped}
    assert {text: reasons.get(text) for text in case.dropped} == case.dropped
    assert (found.title, found.authors) == (case.title, case.authors)
    assert case.published is None or found.published[: len(case.published) or None] == case.published
    assert found.language == case.language


@DOCUMENTS
def test_every_letter_of_a_document_is_kept_or_listed(case):
    data = case.build()
    found = read(case.name, data)
    told = [
        found.title,
        *(f"{block.text} {block.credit}" for block in found.blocks),
        *(piece.text for piece in found.dropped),
    ]
    assert not letters(written(case.name, data)) - letters(" ".join(told))


@DOCUMENTS
def test_what_was_dropped_comes_back_by_its_rule(case):
    found = read(case.name, case.build())
    assert from_json(Article, to_json(found)) == found
    assert keep(found, frozenset()) == found
    assert keep(found, frozenset(piece.reason for piece in found.dropped)).dropped == ()


@DOCUMENTS
def test_a_document_is_known_by_what_it_holds(case):
    data = case.build()
    assert reader_for(Source(data, "-")) is reader_for(Source(b"", case.name))


def letters(text):
    return Counter(char for char in text if char.isalnum())


def written(name, data):
    """What a document holds to read, taken from its file without our readers."""
    return WRITTEN[name.rsplit(".", 1)[1]](data)


def in_package(data, parts, tags):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts = [archive.read(name).decode() for name in archive.namelist() if re.fullmatch(parts, name)]
    return " ".join(found for text in texts for found in re.findall(tags, text, re.DOTALL))


def in_word(data):
    return in_package(
        data, r"word/(?:document|footnotes|comments|header|footer)\.xml", r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<"
    )


def in_odt(data):
    body = in_package(data, r"content\.xml", r"<office:text.*</office:text>")
    said = re.sub(r"<(?:dc:date|dc:creator|text:note-citation|meta:\w+)[^>]*>[^<]*<", "<", body)
    return re.sub(r"<[^>]*>", " ", said)


def in_epub(data):
    text = in_package(data, r"OEBPS/.*\.xhtml", r"<body>.*</body>")
    return re.sub(r"<[^>]*>", " ", re.sub(r"epub:type='noteref' href='#n1'>1<", ">", text))


def in_mail(data):
    message = email.message_from_bytes(data, policy=policy.default)
    part = message.get_body(("plain", "html"))
    text = unescape(re.sub(r"(?s)<style>.*?</style>|<[^>]*>", " ", part.get_content()))
    return " ".join([text, message["From"], message["To"], message["Subject"]])


def in_rtf(data):
    text = re.sub(rb"\{\\(?:fonttbl|colortbl|stylesheet|info|pict|\*\\generator).*", b"", data)
    return re.sub(r"\\'..|\\u\d+\?|\\[a-z]+-?\d* ?|[{}]", " ", text.decode("ascii"))


def in_pdf(data):
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


WRITTEN = {"docx": in_word, "odt": in_odt, "rtf": in_rtf, "eml": in_mail, "epub": in_epub, "pdf": in_pdf}
