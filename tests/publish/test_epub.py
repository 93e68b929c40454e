"""The book as a document: what the overlay covers, when, and what the package says of it."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree
from page_edition import ARTICLE, DISCLOSURE, LINES, RATE, edition, pictured, sounding
from PIL import Image

from presscast.errors import OutputError, SoundError
from presscast.model import Article, Block, Line
from presscast.publish.book import collection, epub
from presscast.sound.ffmpeg import ffmpeg
from presscast.sources import ours

NS = {
    "x": "http://www.w3.org/1999/xhtml",
    "s": "http://www.w3.org/ns/SMIL",
    "o": "http://www.idpf.org/2007/opf",
    "d": "http://purl.org/dc/elements/1.1/",
}
TYPE = "{http://www.idpf.org/2007/ops}type"


def read(path, name):
    with ZipFile(path) as book:
        return etree.fromstring(book.read(f"EPUB/{name}"))


def seconds(clock):
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


@pytest.fixture
def book(tmp_path):
    return epub.write(edition(tmp_path), tmp_path)


def test_the_archive_begins_with_its_type_and_has_no_clock(tmp_path, book):
    assert book.name == "ferry.epub"
    with ZipFile(book) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.getinfo("EPUB/1.mp3").compress_type == ZIP_STORED
    once = book.read_bytes()
    assert epub.write(edition(tmp_path), tmp_path).read_bytes() == once


def test_the_overlay_covers_all_text_in_order_without_a_gap(tmp_path, book):
    document = edition(tmp_path)
    text, smil = read(book, "1.xhtml"), read(book, "1.smil")
    clips = [(audio.get("clipBegin"), audio.get("clipEnd")) for audio in smil.iterfind(".//s:audio", NS)]
    assert [end for _, end in clips[:-1]] == [begin for begin, _ in clips[1:]]
    starts = [placed.start / RATE for placed in document.track.placed]
    assert [seconds(begin) for begin, _ in clips] == pytest.approx(starts, abs=0.0011)
    assert seconds(clips[-1][1]) == pytest.approx(document.track.samples / RATE, abs=0.0011)
    targets = [element.get("src") for element in smil.iterfind(".//s:text", NS)]
    spans = [f"1.xhtml#{span.get('id')}" for span in text.iterfind(".//x:span", NS)]
    assert [target for target in targets if "#s" in target] == spans
    bare = [t for t in text.xpath("//x:body//text()[not(ancestor::x:span)]", namespaces=NS) if t.strip()]
    assert bare == []


def test_a_figure_can_be_skipped_with_its_cue(book):
    figure = read(book, "1.smil").find(f".//s:seq[@{TYPE}='figure']", NS)
    targets = [text.get("src") for text in figure.iterfind("s:par/s:text", NS)]
    assert [target.split("#")[1][0] for target in targets] == ["b", "s", "s"]
    ids = set(read(book, "1.xhtml").xpath("//@id"))
    assert all(target.split("#")[1] in ids for target in targets)


def test_the_package_says_how_long_by_whom_and_how_accessible(tmp_path, book):
    package = read(book, "package.opf")
    found = {}
    for meta in package.iterfind(".//o:meta", NS):
        found.setdefault(meta.get("property"), []).append(meta.text)
    whole, part = map(seconds, found["media:duration"])
    assert whole == part == pytest.approx(edition(tmp_path).track.samples / RATE - 0.5, abs=0.01)
    assert found["media:active-class"] == ["-epub-media-overlay-active"]
    assert found["dcterms:modified"] == ["2026-02-03T06:30:00Z"]
    assert "synchronizedAudioText" in found["schema:accessibilityFeature"]
    for name in ("accessMode", "accessModeSufficient", "accessibilityHazard", "accessibilitySummary"):
        assert found[f"schema:{name}"]
    assert package.find(".//d:description", NS).text == DISCLOSURE
    assert package.find(".//d:language", NS).text == "en-GB"
    assert package.find(".//d:creator", NS).text == "Mirela Quist"
    item = package.find(".//o:item[@media-overlay]", NS)
    assert package.find(f".//o:item[@id='{item.get('media-overlay')}']", NS).get("media-type") == "application/smil+xml"


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("en-GB", "The text is synchronised with a recording by a synthetic voice, sentence by sentence. Captions"),
        ("ko", "본문은 합성 음성 녹음과 문장 단위로 맞추어져 있습니다. 사진 설명"),
        ("sv", "The text is synchronised"),
    ],
)
def test_how_it_is_accessible_is_told_in_its_language_and_marks_it_as_ours(tmp_path, language, summary):
    path = epub.write(edition(tmp_path, replace(ARTICLE, language=language)), tmp_path)
    told = read(path, "package.opf").find(".//o:meta[@property='schema:accessibilitySummary']", NS).text
    assert told.startswith(summary)
    assert ours.is_made(path)


def test_alternative_text_is_claimed_of_pictures_alone(tmp_path):
    feature = ".//o:meta[@property='schema:accessibilityFeature']"
    for facts, claimed in (({}, False), (pictured(tmp_path), True)):
        package = read(epub.write(edition(tmp_path, **facts), tmp_path), "package.opf")
        assert ("alternativeText" in [meta.text for meta in package.iterfind(feature, NS)]) == claimed


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("2025-06-10T18:45:00+02:00", "2025-06-10T16:45:00Z"),
        ("2025-06", "2025-06-01T00:00:00Z"),
        ("2025", "2025-01-01T00:00:00Z"),
        ("soon", "1980-01-01T00:00:00Z"),
    ],
)
def test_the_modification_date_is_the_articles(tmp_path, date, moment):
    path = epub.write(edition(tmp_path, replace(ARTICLE, published=date)), tmp_path)
    assert read(path, "package.opf").find(".//o:meta[@property='dcterms:modified']", NS).text == moment


def test_the_contents_lead_to_the_chapters(book):
    links = read(book, "nav.xhtml").findall(".//x:a", NS)
    text = read(book, "1.xhtml")
    reached = [text.find(f".//*[@id='{link.get('href').split('#')[1]}']").text for link in links]
    assert [link.text for link in links] == ["The ferry", "A short history"]
    assert reached == [ARTICLE.title, "A short history"]


def test_what_is_not_heard_is_not_in_the_book(tmp_path):
    lines = tuple(line for line in LINES if line.role not in ("caption", "credit", "cue"))
    path = epub.write(edition(tmp_path, lines=lines), tmp_path)
    assert read(path, "1.xhtml").find(".//x:figure", NS) is None


def test_a_picture_the_edition_holds_is_in_the_book(tmp_path):
    path = epub.write(edition(tmp_path, **pictured(tmp_path)), tmp_path)
    picture = read(path, "1.xhtml").find(".//x:figure/x:img", NS)
    assert picture.get("alt") == "The Marigold leaves Tarnwick at dawn."
    name = picture.get("src")
    with ZipFile(path) as archive:
        assert archive.read(f"EPUB/{name}")[:2] == b"\xff\xd8"
    assert read(path, "package.opf").find(f".//o:item[@href='{name}']", NS).get("media-type") == "image/jpeg"


def test_a_collection_holds_its_editions_in_order(tmp_path):
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    second = edition(folders[1], replace(ARTICLE, title="Bread", authors=("Dov Aramin",)), slug="bread")
    path = collection.write([edition(folders[0]), second], folders, tmp_path / "week.epub", "This week")
    nav, package = read(path, "nav.xhtml"), read(path, "package.opf")
    assert [a.text for a in nav.findall(".//x:nav/x:ol/x:li/x:a", NS)] == [ARTICLE.title, "Bread"]
    assert [creator.text for creator in package.findall(".//d:creator", NS)] == ["Mirela Quist", "Dov Aramin"]
    whole, *parts = [seconds(meta.text) for meta in package.findall(".//o:meta[@property='media:duration']", NS)]
    assert len(parts) == 2
    assert whole == pytest.approx(sum(parts), abs=1)
    with ZipFile(path) as archive:
        assert {"EPUB/1.mp3", "EPUB/2.mp3"} <= set(archive.namelist())


def test_a_hostile_article_is_well_formed_text(tmp_path):
    text = "<script>x</script> ]]> &lol; nul\0 \x1b \ud800 \ufffe <?php ?> \u202e \"'" + "x" * 1_000_000
    shown = re.sub("[\0\x1b\ud800\ufffe\u202e]", "", text)
    blocks = (Block("headline", text), Block("caption", text, text, "javascript:alert(1)"))
    article = Article(text, blocks, (), (text,), text, text, text, "javascript:alert(1)", text)
    lines = (Line(0, text, text, "headline", 0, text), Line(1, text, text, "caption"))
    path = epub.write(edition(tmp_path, article, lines), tmp_path)
    assert [span.text for span in read(path, "1.xhtml").iterfind(".//x:span", NS)] == [shown, shown]
    assert read(path, "package.opf").find(".//d:title", NS).text == shown
    assert not read(path, "1.xhtml").xpath("//x:script | //@href[contains(., 'javascript')]", namespaces=NS)


def test_sound_a_book_may_not_hold_is_encoded_for_it(tmp_path):
    document = sounding(tmp_path)
    flac = tmp_path / "ferry.flac"
    subprocess.run([ffmpeg(), "-v", "error", "-i", document.audio[0], flac], check=True)
    path = epub.write(replace(document, audio=(flac,)), tmp_path)
    with ZipFile(path) as archive:
        assert archive.read("EPUB/1.mp3")[:2] == b"\xff\xfb" or archive.read("EPUB/1.mp3")[:3] == b"ID3"
    assert read(path, "package.opf").find(".//o:item[@id='audio-1']", NS).get("media-type") == "audio/mpeg"


def test_what_cannot_be_made_is_one_clear_line(tmp_path):
    with pytest.raises(SoundError, match=r"gone\.flac: the sound for the book cannot be encoded"):
        epub.write(replace(edition(tmp_path), audio=(tmp_path / "gone.flac",)), tmp_path)
    with pytest.raises(OutputError, match=r"ferry\.epub: the book cannot be written"):
        epub.write(replace(edition(tmp_path), audio=(tmp_path / "gone.mp3",)), tmp_path)
    with pytest.raises(OutputError, match="no edition"):
        collection.write([], [], tmp_path / "week.epub", "This week")


def test_a_book_of_several_days_is_led_through_by_them_and_has_a_cover_of_its_own(tmp_path, monkeypatch):
    days = ("2026-11-22T08:00", "2026-11-23T08:00", "2026-11-23T09:00")
    editions = [edition(tmp_path, replace(ARTICLE, published=day, title=f"No. {n}")) for n, day in enumerate(days)]
    path = collection.write(editions, [tmp_path] * 3, tmp_path / "week.epub", "A week")
    nav, front = read(path, "nav.xhtml"), read(path, "cover.xhtml")
    spine = [ref.get("idref") for ref in read(path, "package.opf").iter("{*}itemref")]
    assert [span.text for span in nav.findall(".//x:nav/x:ol/x:li/x:span", NS)] == [
        "Sunday, November 22, 2026",
        "Monday, November 23, 2026",
    ]
    under = nav.findall(".//x:nav/x:ol/x:li/x:ol", NS)
    assert [[a.text for a in day.findall("x:li/x:a", NS)] for day in under] == [["No. 0"], ["No. 1", "No. 2"]]
    assert spine == ["front", "text-1", "text-2", "text-3"]
    assert front.find(".//x:img", NS).get("alt") == "Cover of “A week”"


def test_a_correction_stands_in_the_book_and_moves_its_date(tmp_path):
    made = replace(edition(tmp_path), corrected="2027-01-02T03:04:05+00:00", cover=Path("cover.jpg"))
    Image.new("RGB", (1400, 1400), "navy").save(tmp_path / "cover.jpg")
    path = epub.write(made, tmp_path)
    modified = [m.text for m in read(path, "package.opf").iter("{*}meta") if m.get("property") == "dcterms:modified"]
    note = read(path, "cover.xhtml").find(".//x:p", NS).text
    assert modified == ["2027-01-02T03:04:05Z"]
    assert "Updated" in note
