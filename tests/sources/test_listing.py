"""Feeds and sitemaps as sources."""

from __future__ import annotations

import contextlib
import gzip
from datetime import datetime

import pytest
from hypothesis import given, strategies as st

from presscast.errors import ReadError
from presscast.sources import listing
from presscast.sources.listing import Entry

RSS = b"""\xef\xbb\xbf<?xml version="1.0"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Fjord Post</title><link>https://fjordpost.example/</link>
<atom:link rel="self" href="https://fjordpost.example/rss"/>
<atom:link rel="prev-archive" href="/rss-1"/>
<item><title>Ferry &amp; quay</title><link> https://fjordpost.example/ferry?a=1&amp;b=2 </link>
  <media:content><media:title>a picture</media:title></media:content>
  <guid isPermaLink="false">post-17</guid><pubDate>Tue, 10 Jun 2025 18:45:00 +0900</pubDate></item>
<item><title>Only a guid</title><guid>https://fjordpost.example/guid</guid></item>
<item><title>Relative</title><link>/relative</link><pubDate>yesterday</pubDate></item>
<item><title>Nowhere</title><link>mailto:a@b.example</link><guid isPermaLink="false">x</guid></item>
<item><title>Twice</title><link>https://fjordpost.example/guid</link></item>
</channel></rss>"""

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://fjordpost.example/a/">
<link rel="next" href="?page=2"/><link rel="self" href="x"/>
<entry><title type="html">Ferry</title><id>urn:x:1</id><updated>2025-06-11T00:00:00Z</updated>
<published>2025-06-10T18:45:00+09:00</published>
<link rel="enclosure" href="f.mp3"/><link href="ferry"/><link rel="edit" href="edit"/></entry></feed>"""

SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://fjordpost.example/ferry</loc><lastmod>2025-06-12</lastmod>
<image:image><image:loc>https://fjordpost.example/x.jpg</image:loc></image:image>
<news:news><news:publication_date>2025-06-10T18:45+09:00</news:publication_date><news:title>Ferry</news:title></news:news></url>
<url><loc>https://fjordpost.example/quay</loc><lastmod>2025-06</lastmod></url></urlset>"""

RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://fjordpost.example/ferry"><title>Ferry</title>
<link>https://fjordpost.example/ferry</link><dc:date>2025-06-10</dc:date></item></rdf:RDF>"""

INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://fjordpost.example/s1.xml.gz</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>"""


def test_rss() -> None:
    found = listing.read(RSS, "https://fjordpost.example/rss")
    assert found.entries == (
        Entry("https://fjordpost.example/ferry?a=1&b=2", "post-17", "2025-06-10T18:45+09:00", "Ferry & quay"),
        Entry("https://fjordpost.example/guid", "https://fjordpost.example/guid", "", "Only a guid"),
        Entry("https://fjordpost.example/relative", "https://fjordpost.example/relative", "", "Relative"),
    )
    assert found.more == ("https://fjordpost.example/rss-1",)


def test_atom_takes_the_page_and_not_the_enclosure() -> None:
    found = listing.read(ATOM)
    assert found.entries == (
        Entry(
            "https://fjordpost.example/a/ferry", "urn:x:1", "2025-06-10T18:45:00+09:00", "Ferry", "2025-06-11T00:00:00Z"
        ),
    )
    assert found.more == ("https://fjordpost.example/a/?page=2",)


@pytest.mark.parametrize("data", [SITEMAP, gzip.compress(SITEMAP)])
def test_sitemap_takes_pages_and_not_pictures(data: bytes) -> None:
    assert listing.read(data).entries == (
        Entry(
            "https://fjordpost.example/ferry",
            "https://fjordpost.example/ferry",
            "2025-06-10T18:45+09:00",
            "Ferry",
            "2025-06-12",
        ),
        Entry("https://fjordpost.example/quay", "https://fjordpost.example/quay", "2025-06"),
    )


def test_rdf_and_sitemap_index() -> None:
    assert listing.read(RDF).entries[0].date == "2025-06-10"
    index = listing.read(INDEX, "https://fjordpost.example/sitemap.xml")
    assert index == listing.Listing((), ("https://fjordpost.example/s1.xml.gz", "https://fjordpost.example/s2.xml"))


@pytest.mark.parametrize("data", [RSS, ATOM, SITEMAP, RDF, INDEX, gzip.compress(RSS)])
def test_a_listing_is_told_from_an_article(data: bytes) -> None:
    assert listing.is_listing(data)


@pytest.mark.parametrize("data", [b"", b"plain words", b"<html><body><p>x", b"\x1f\x8bxx", b"<opml/>", b"\xff\xfe\x00"])
def test_what_is_no_listing_is_said_to_be_none(data: bytes) -> None:
    assert not listing.is_listing(data)
    with pytest.raises(ReadError):
        listing.read(data, "here")


def feed(declared: str, title: str) -> bytes:
    item = f"<item><title>{title}</title><link>https://a.example/</link></item>"
    return f"<!DOCTYPE rss [{declared}]><rss><channel>{item}</channel></rss>".encode()


def test_nothing_of_this_machine_is_fetched(tmp_path) -> None:
    (tmp_path / "secret").write_text("hunter2")
    (entry,) = listing.read(feed(f'<!ENTITY s SYSTEM "{(tmp_path / "secret").as_uri()}">', "a &s; b")).entries
    assert "hunter2" not in entry.title


def test_entities_do_not_grow() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 30))
    found = listing.read(feed(f'<!ENTITY e0 "x">{bomb}', "a &e29; b")).entries
    assert sum(len(entry.title) for entry in found) < 100


def test_a_gzip_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_LARGEST", 1_000_000)
    with pytest.raises(ReadError, match="unpacks to more than 1 MB"):
        listing.read(gzip.compress(b"<rss>" + b" " * 2_000_000))


def test_since_and_limit_choose_the_newest() -> None:
    dates = ["2025-06-10T01:00+09:00", "", "2025-06-11", "2024", "2025-06-10T00:00Z"]
    entries = [Entry(f"https://a.example/{n}", str(n), date) for n, date in enumerate(dates)]
    assert [e.id for e in listing.chosen(entries)] == ["2", "4", "0", "3", "1"]
    assert [e.id for e in listing.chosen(entries, "2025-06-10")] == ["2", "4", "1"]
    assert [e.id for e in listing.chosen(entries, limit=2)] == ["2", "4"]
    with pytest.raises(ReadError, match="no date"):
        listing.chosen(entries, "soon")


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda t: f"<rss><item><link>{t}</link></item></rss>".encode())
)
def test_any_bytes_are_a_listing_or_a_read_error(data: bytes) -> None:
    with contextlib.suppress(ReadError):
        listing.read(data)


@pytest.mark.parametrize(
    ("entry", "last"),
    [
        (Entry("a", "a", "2025-06-10T18:45+09:00"), "2025-06-10T09:45+00:00"),
        (Entry("a", "a", "2025-06-10T18:45Z", updated="2025-06-12T00:00Z"), "2025-06-12T00:00+00:00"),
        (Entry("a", "a", "2025-06-10"), "2025-06-11T12:00+00:00"),
        (Entry("a", "a", "2025-06-10T18:45"), "2025-06-12T06:45+00:00"),
        (Entry("a", "a", "9999-12-31"), "9999-12-31T00:00+00:00"),
    ],
)
def test_the_last_moment_at_which_an_entry_may_have_changed(entry: Entry, last: str) -> None:
    assert listing.changed(entry) == datetime.fromisoformat(last)
    assert listing.changed(Entry("a", "a")) is None


CROOKED = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title>
<item><title>A</title><link>https://a.example/1</link><pubDate>2025-06-10T04:00:00R</pubDate></item>
<item><title>B \xed\xa0\x80</title><link>https://a.example/2</link><pubDate>Tue, 99 Foo</pubDate></item>
<item><title>C</title><link>http://[::1</link></item>
<it\xffem><title>D</title></it\xffem>
<item><title>E</title><link>//[x]/</link></item>
<item><title>F</title><link>https://a.example/3</link><pubDate>2025-06-1</pubDate></item>
<item><title>G</title><link>https://a.example/4</link><pubDate>Tue, 10 Jun 2025 04:00:00 GMT</pubDate></item>
</channel></rss>"""


def test_what_is_crooked_in_a_feed_is_passed_over_and_the_rest_is_read() -> None:
    found = listing.read(CROOKED, "https://a.example/feed.xml").entries
    assert [entry.address[-1] for entry in found] == ["1", "2", "3", "4"]
    assert [entry.date for entry in found] == ["", "", "", "2025-06-10T04:00+00:00"]
    assert [listing.changed(entry) for entry in found][:3] == [None] * 3
    assert next(entry.title for entry in listing.chosen(found, "2025-06-01")) == "G"


@given(st.text("0123456789-T:+ZRW.", max_size=26))
def test_any_date_of_an_entry_is_one_or_none(text: str) -> None:
    entry = Entry("https://a.example/1", "1", text)
    listing.changed(entry)
    assert listing.chosen([entry]) == (entry,)
