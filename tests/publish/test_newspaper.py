"""Several editions as one DAISY book: what it leads to is there, in the order it is heard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from zipfile import ZipFile

import pytest
from lxml import etree
from page_edition import ARTICLE, edition, pictured

from presscast.errors import OutputError
from presscast.publish.book import collection, contents, newspaper

X = "{http://www.w3.org/1999/xhtml}"
DAYS = (("2026-11-23T09:00", "World"), ("2026-11-23T08:00", "Sport"), ("2026-11-23T07:00", "World"), ("2026-11-22", ""))


def editions(folder):
    made = []
    for number, (day, section) in enumerate(DAYS):
        home = folder / f"{number}"
        home.mkdir(parents=True, exist_ok=True)
        facts = {"article": ARTICLE} if number else pictured(home)
        facts["article"] = replace(facts["article"], published=day, section=section, title=f"No. {number}")
        made.append(replace(edition(home, **facts), slug=f"{number}"))
    return contents.ordered(made)


@pytest.fixture
def book(tmp_path):
    found = editions(tmp_path)
    return newspaper.write(found, [tmp_path / each.slug for each in found], tmp_path / "paper", "The Week")


def read(path):
    return etree.parse(path).getroot()


def headings(book):
    ncc = read(book / "ncc.html")
    return [(int(h.tag[-1]), h[0].text) for h in ncc.iter() if str(h.tag)[-2:] in ("h1", "h2", "h3", "h4")]


def test_one_goes_by_days_sections_articles_and_chapters(book):
    found = headings(book)
    assert [row for row in found if row[1] != "A short history"] == [
        (1, "Monday, November 23, 2026"),
        (2, "World"),
        (3, "No. 0"),
        (3, "No. 2"),
        (2, "Sport"),
        (3, "No. 1"),
        (1, "Sunday, November 22, 2026"),
        (2, "No. 3"),
    ]
    assert found[3] == (4, "A short history")
    assert all(after[0] - before[0] <= 1 for before, after in pairwise(found))


def test_all_that_is_led_to_is_there_and_the_facts_count_it(book):
    ncc = read(book / "ncc.html")
    facts = {meta.get("name"): meta.get("content") for meta in ncc.iter(f"{X}meta")}
    assert (facts["ncc:tocItems"], facts["ncc:depth"]) == (str(len(headings(book))), "4")
    assert int(facts["ncc:files"]) == len(list(book.iterdir()))
    for link in ncc.iter(f"{X}a"):
        file, _, name = link.get("href").partition("#")
        assert read(book / file).xpath(f"//par[@id='{name}']")
    for number in range(1, 5):
        smil = read(book / f"{number}.smil")
        assert {clip.get("src") for clip in smil.iter("audio")} == {f"{number}.mp3"}
        spans = {span.get("id") for span in read(book / f"{number}.html").iter(f"{X}span")}
        assert {text.get("src") for text in smil.iter("text")} <= {f"{number}.html#{name}" for name in spans}
    elapsed = [
        meta.get("content")
        for number in range(1, 5)
        for meta in read(book / f"{number}.smil").iter("meta")
        if meta.get("name") == "ncc:totalElapsedTime"
    ]
    assert elapsed == ["00:00:00", "00:00:35", "00:01:11", "00:01:46"]


def test_pictures_lie_in_the_book(book):
    shown = [e.get("src") for e in read(book / "1.html").iter() if str(e.tag).endswith("img")]
    assert shown == ["1-boat.png"]
    assert (book / shown[0]).is_file()


def test_it_takes_the_place_of_one_of_ours_and_of_nothing_else(tmp_path, book):
    found = editions(tmp_path)[:1]
    newspaper.write(found, [tmp_path / found[0].slug], book, "The Week")
    assert headings(book)[0] == (1, "No. 0")
    assert not (book / "2.mp3").exists()
    assert not list(tmp_path.glob(".claim-*"))
    other = tmp_path / "photos"
    other.mkdir()
    with pytest.raises(OutputError, match="no talking newspaper"):
        newspaper.write(found, [tmp_path / found[0].slug], other, "The Week")


def test_a_book_as_epub_is_led_through_in_the_same_way(tmp_path):
    from zipfile import ZipFile

    found = editions(tmp_path)
    path = collection.write(found, [tmp_path / each.slug for each in found], tmp_path / "week.epub", "The Week")
    with ZipFile(path) as archive:
        nav = etree.fromstring(archive.read("EPUB/nav.xhtml"))
    top = nav.find(f".//{X}nav/{X}ol")
    told = [
        (span.text, [a.text for a in span.getparent().findall(f"{X}ol/{X}li/{X}a")]) for span in top.iter(f"{X}span")
    ]
    assert told == [
        ("Monday, November 23, 2026", []),
        ("World", ["No. 0", "No. 2"]),
        ("Sport", ["No. 1"]),
        ("Sunday, November 22, 2026", ["No. 3"]),
    ]


LANGUAGES = ("ar", "en-GB", "en-GB", "ko")


def mixed(folder, show=""):
    """Editions of several languages, those of most of them not the first."""
    found = editions(folder)
    for number, tag in enumerate(LANGUAGES):
        track = found[number].track
        article = replace(track.script.article, language=tag)
        found[number] = replace(
            found[number],
            show=replace(found[number].show, language=show),
            track=replace(track, script=replace(track.script, article=article)),
        )
    return found, [folder / each.slug for each in found]


@pytest.mark.parametrize(("show", "told"), [("", "en-GB"), ("pt-BR", "pt-BR")])
def test_a_talking_newspaper_has_the_language_of_the_show_or_of_most_and_tells_the_others(tmp_path, show, told):
    ncc = read(newspaper.write(*mixed(tmp_path, show), tmp_path / "paper", "The Week") / "ncc.html")
    assert ncc.get("lang") == told
    assert ncc.xpath("//*[@name='dc:language']/@content") == [told]
    named = {
        h[0].text: (h.get("lang", told), h.get("dir")) for h in ncc.iter() if str(h.tag)[-2:] in ("h1", "h2", "h3")
    }
    assert [named[f"No. {number}"] for number in (0, 2, 3)] == [("ar", "rtl"), ("en-GB", None), ("ko", None)]
    assert named["World"] == (told, None)


@pytest.mark.parametrize(("show", "told"), [("", "en-GB"), ("pt-BR", "pt-BR")])
def test_a_collection_has_the_language_of_the_show_or_of_most_and_tells_the_others(tmp_path, show, told):
    path = collection.write(*mixed(tmp_path, show), tmp_path / "week.epub", "The Week")
    with ZipFile(path) as archive:
        package, nav = (etree.fromstring(archive.read(f"EPUB/{name}")) for name in ("package.opf", "nav.xhtml"))
    tags = [each.text for each in package.iter("{http://purl.org/dc/elements/1.1/}language")]
    assert tags == list(dict.fromkeys([told, *LANGUAGES]))
    assert nav.get("lang") == package.get("{http://www.w3.org/XML/1998/namespace}lang") == told
    named = {li[0].text: (li.get("lang", told), li.get("dir")) for li in nav.iter(f"{X}li")}
    assert [named[f"No. {number}"] for number in (0, 2, 3)] == [("ar", "rtl"), ("en-GB", None), ("ko", None)]
    assert named["World"] == (told, None)
