"""Documents that are none, only half there, locked, or made to harm: one clear line each."""

from __future__ import annotations

import io
import sys
import time
import zipfile

import pytest
from builders import Sheet, epub, mail, p, packed, raw_word
from hypothesis import given, settings, strategies as st
from newsroom import CASES, FERRY

from presscast.errors import PluginError, ReadError
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

KINDS = ("docx", "odt", "rtf", "epub", "pdf", "eml")
BY_KIND = {case.name.rsplit(".", 1)[1]: case for case in CASES}


def read(data, ending):
    name = f"x.{ending}"
    return reader_for(Source(data, name)).read(data, name)


def refused(data, ending):
    """Return why a document is refused: a line that begins with its name."""
    began = time.process_time()
    with pytest.raises(ReadError) as raised:
        read(data, ending)
    assert time.process_time() - began < 20
    told = str(raised.value)
    assert told.startswith(f"x.{ending}")
    assert "\n" not in told
    return told


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 40, b"not a document", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"%PDF-1.7", b"{\\rtf1", b"From"],
)
def test_what_is_no_document_is_refused_in_one_line(ending, data):
    refused(data, ending)


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf", "epub"])
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_part_of_a_document_is_refused(ending, part):
    data = BY_KIND[ending].build()
    assert "save it again" in refused(data[: int(part * len(data))], ending)


@pytest.mark.parametrize("ending", KINDS)
@settings(max_examples=40)
@given(spots=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12), cut=st.floats(0, 1))
def test_any_damage_is_read_or_refused(ending, spots, cut):
    data = bytearray(built(ending))
    for where, value in spots:
        data[int(where * (len(data) - 1))] = value
    for damaged in (bytes(data), built(ending)[: int(cut * len(data))]):
        try:
            read(damaged, ending)
        except ReadError as error:
            assert str(error).startswith(f"x.{ending}")


@pytest.mark.parametrize("ending", ["docx", "odt", "epub"])
@settings(max_examples=40)
@given(spots=st.lists(st.tuples(st.floats(0, 1), st.sampled_from(b"<>/&;=\"'\0 ab:w")), min_size=1, max_size=6))
def test_any_damage_inside_the_archive_is_read_or_refused(ending, spots):
    with zipfile.ZipFile(io.BytesIO(built(ending))) as archive:
        files = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    for data in files.values():
        for where, value in spots:
            if data:
                data[int(where * (len(data) - 1))] = value
    try:
        read(packed({name: bytes(data) for name, data in files.items()}), ending)
    except ReadError as error:
        assert str(error).startswith(f"x.{ending}")


HELD = {}


def built(ending):
    if ending not in HELD:
        HELD[ending] = BY_KIND[ending].build()
    return HELD[ending]


@pytest.mark.parametrize("odd", ["&#1;", "&#x1F;", "&#xFFFE;", "\uffff", "\x0c"])
def test_a_character_that_xml_has_not_stands_beside_what_is_cut_out_of_a_book(odd):
    note = f"<aside epub:type='footnote'>The count is the port authority's own.</aside>{odd} and so on"
    book = epub("<dc:title>The ferry</dc:title>", {"c1.xhtml": f"<p>{FERRY[0]}</p><p>{FERRY[1]}<b>x</b>{note}</p>"})
    found = read(book, "epub")
    assert any(FERRY[0] in block.text for block in found.blocks)
    assert any("authority's own" in piece.text for piece in found.dropped)


def test_a_mail_of_a_year_that_no_calendar_has_is_read_without_its_date():
    found = read(
        mail(FERRY[0], From="a@varn.example", Subject="The ferry").replace(
            b"From:", b"Date: 10 Jun 99999999999 00:00:00\nFrom:"
        ),
        "eml",
    )
    assert (found.title, found.published) == ("The ferry", "")


def test_a_bomb_is_refused_before_it_is_unpacked():
    body = "<w:p><w:r><w:t>" + "a" * 40_000_000 + "</w:t></w:r></w:p>"
    assert "far more than an article holds" in refused(raw_word(body), "docx")
    assert "5,000 files" in refused(packed({f"word/{at}.xml": "x" for at in range(5_001)}), "docx")
    assert "300 MB" in refused(packed({f"{at}.bin": bytes(31_000_000) for at in range(10)}), "docx")


def test_a_dense_part_is_refused():
    assert "far more than an article holds" in refused(raw_word(p("x" * 9) + " " * 8_000_000), "docx")


def test_a_pdf_with_more_on_a_page_than_any_page_holds_is_refused():
    sheet = Sheet()
    for at in range(4_200):
        sheet.line(50 + at % 7, 40 + at % 700, f"{at:05} the ferry sails again and again to Osterholm", 1)
    assert "200,000 letters on one page" in refused(sheet.bytes(), "pdf")


def test_entities_are_not_expanded_and_nothing_is_fetched():
    laughs = "".join(f"<!ENTITY l{at} '{f'&l{at - 1};' * 10 if at else 'ha'}'>" for at in range(9))
    data = raw_word(p("story"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    bad = f"<!DOCTYPE w [{laughs}]>".encode() + files["word/document.xml"].replace(b"story", b"&l8;")
    assert "entities" in refused(packed(files | {"word/document.xml": bad}), "docx")
    outside = b"<!DOCTYPE w [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>" + files["word/document.xml"].replace(
        b"story", b"&f;"
    )
    assert "entities" in refused(packed(files | {"word/document.xml": outside}), "docx")


@pytest.mark.parametrize("depth", [200, 100_000])
def test_a_tree_too_deep_is_refused(depth):
    refused(raw_word("<w:sdt>" * depth + p("story") + "</w:sdt>" * depth), "docx")
    refused(b"{\\rtf1 " + b"{" * depth * 3 + b"}" * depth * 3 + b"}", "rtf")


def test_the_story_in_a_mail_of_mails_of_mails_is_found():
    data = mail(FERRY[0], From="a@b.example", Subject="x")
    for _ in range(300):
        data = (
            b'From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="%d"\n\n--%d\n%s\n--%d--\n'
            % (len(data), len(data), data, len(data))
        )
    assert read(data, "eml").blocks[1].text == FERRY[0]


def test_what_is_encrypted_is_refused_saying_so():
    sheet = Sheet(encrypt="secret")
    sheet.lines(50, 700, FERRY)
    assert "is encrypted; save it without a password" in refused(sheet.bytes(), "pdf")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "is encrypted" in refused(ole + "EncryptedPackage".encode("utf-16-le"), "docx")
    assert "before 2007; save it as .docx" in refused(ole, "docx")
    manifest = "<m><file-entry><encryption-data/></file-entry></m>"
    assert "is encrypted" in refused(packed({"META-INF/manifest.xml": manifest, "content.xml": b"\x8a\x01"}), "odt")
    locks = "<e><CipherReference URI='OEBPS/c1.xhtml'/></e>"
    assert "DRM" in refused(epub("", {"c1.xhtml": f"<p>{FERRY[0]}</p>"}, {"META-INF/encryption.xml": locks}), "epub")
    sealed = b"From: a@b.example\nContent-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/octet-stream\n\nabc\n--x--\n"
    assert "is encrypted" in refused(sealed, "eml")


def test_a_scan_is_refused_saying_so():
    from reportlab.lib.utils import ImageReader

    sheet = Sheet()
    picture = io.BytesIO()
    from PIL import Image

    Image.new("L", (200, 300), 200).save(picture, "PNG")
    sheet.canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    assert (
        refused(sheet.bytes(), "pdf")
        == "x.pdf: holds pictures of pages and no text; have it recognised first (OCR), or give the text"
    )


def test_a_page_without_text_among_others_is_listed():
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    sheet = Sheet()
    sheet.lines(50, 700, FERRY, 8)
    sheet.page()
    sheet.canvas.drawImage(ImageReader(Image.new("L", (200, 300), 200)), 0, 0, 595, 842)
    assert [(piece.text, piece.reason) for piece in read(sheet.bytes(), "pdf").dropped] == [("page 2", "scanned-page")]


def test_without_the_extra_a_pdf_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(PluginError, match=r"x\.pdf: .* pip install 'presscast\[documents\]'"):
        read(built("pdf"), "pdf")


def test_a_wrong_name_says_what_the_file_is_not():
    assert "not text" in refused(built("docx"), "txt")
