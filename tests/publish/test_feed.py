"""The feed, read back by the parsers that podcast apps are built on."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import feedparser
import podcastparser
import pytest
from lxml import etree
from PIL import Image
from shelved import EPISODE, NOW, put
from validators import MODULES, run as tool, there

from presscast import fields
from presscast.errors import OutputError, SettingsError
from presscast.fields import IPTC
from presscast.model import Show
from presscast.publish.dates import worded, zone
from presscast.publish.feed import feed, shelf
from presscast.publish.feed.addresses import addresses
from presscast.publish.feed.item import note
from presscast.publish.feed.rss import NAMESPACES

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://fjordpost.example/audio/feed.xml"
SHOW = Show(
    title="Fjord Post Aloud",
    link="https://fjordpost.example/",
    description="The Fjord Post, read aloud & slowly.",
    author="The Fjord Post",
    owner="Ida Holm",
    email="ida@fjordpost.example",
    category="News > Politics",
    language="en-GB",
    copyright="© The Fjord Post",
)


def write(folder: Path, show: Show = SHOW, url: str = URL, **options: object) -> etree._Element:
    feed.write(shelf.stock(folder, NOW), show, addresses(url, str(options.pop("media", ""))), **options)
    return etree.parse(folder / "feed.xml").getroot()


def found(root: etree._Element, path: str) -> list[etree._Element]:
    return root.findall(path, NAMESPACES)


def texts(root: etree._Element, path: str) -> list[str]:
    return [element.text for element in found(root, path)]


def test_feedparser_reads_every_field_back(tmp_path: Path) -> None:
    put(tmp_path, "ferry", audio=EPISODE.audio)
    write(tmp_path)
    read = feedparser.parse(str(tmp_path / "feed.xml"))
    assert not read.bozo, read.get("bozo_exception")
    channel, (item,) = read.feed, read.entries
    assert (channel.title, channel.link, channel.language) == (SHOW.title, SHOW.link, "en-GB")
    assert channel.subtitle.startswith("The Fjord Post, read aloud & slowly.")
    assert "synthetic voice" in channel.subtitle
    assert channel.image.href == "https://fjordpost.example/audio/artwork.jpg"
    assert [tag.term for tag in channel.tags] == ["News", "Politics"]
    assert (channel.publisher_detail.name, channel.publisher_detail.email) == ("Ida Holm", "ida@fjordpost.example")
    assert channel.rights == "© The Fjord Post"
    assert (item.title, item.link) == (EPISODE.title, EPISODE.url)
    assert (item.id, item.guidislink) == (EPISODE.guid, False)
    assert item.published == "Tue, 10 Jun 2025 18:45:00 +0900"
    assert item.itunes_duration == "394"
    (enclosure,) = item.enclosures
    assert enclosure.href == "https://fjordpost.example/audio/ferry/ferry.mp3"
    assert (enclosure.length, enclosure.type) == ("1009", "audio/mpeg")
    assert item.image.href == "https://fjordpost.example/audio/ferry/cover.jpg"
    assert "<li>00:01:06 Picture: The ferry</li>" in item.content[0].value


def test_podcastparser_reads_it_too(tmp_path: Path) -> None:
    put(tmp_path, "ferry", audio=EPISODE.audio)
    write(tmp_path)
    # It knows the podcast namespace only by the address of its old draft.
    data = (
        (tmp_path / "feed.xml")
        .read_bytes()
        .replace(
            NAMESPACES["podcast"].encode(),
            b"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
        )
    )
    read = podcastparser.parse(URL, io.BytesIO(data))
    (episode,) = read["episodes"]
    assert (read["title"], read["type"], read["explicit"]) == (SHOW.title, "episodic", False)
    assert (read["itunes_owner"]["email"], read["cover_url"]) == (SHOW.email, URL.replace("feed.xml", "artwork.jpg"))
    assert (episode["guid"], episode["total_time"]) == (EPISODE.guid, 394)
    assert episode["published"] == 1749548700
    assert episode["chapters_json_url"] == "https://fjordpost.example/audio/ferry/chapters.json"
    assert episode["transcript_url"].startswith("https://fjordpost.example/audio/ferry/transcript.")
    assert [person["name"] for person in episode["persons"]] == ["Marit Dahl", "Jon Lie"]
    assert episode["enclosures"][0]["file_size"] == 1009


@pytest.mark.validators
def test_partytime_reads_the_podcasting_tags(tmp_path: Path) -> None:
    put(tmp_path, "ferry", audio=EPISODE.audio)
    write(tmp_path)
    script = (
        "const p = require('podcast-partytime'), fs = require('fs');"
        "const read = p.parseFeed(fs.readFileSync(process.argv[1], 'utf8'));"
        "Promise.resolve(read).then((r) => console.log(JSON.stringify(r)))"
    )
    there(MODULES / "podcast-partytime")
    read = json.loads(tool("node", "-e", script, tmp_path / "feed.xml").stdout)
    (item,) = read["items"]
    assert read["guid"] == addresses(URL).guid
    assert read["medium"] == "podcast"
    assert item["podcastChapters"] == {
        "url": "https://fjordpost.example/audio/ferry/chapters.json",
        "type": "application/json+chapters",
    }
    assert [t["type"] for t in item["podcastTranscripts"]] == ["text/vtt", "application/srt", "application/json"]
    assert [p["name"] for p in item["podcastPeople"]] == ["Marit Dahl", "Jon Lie"]
    alternates = {a["type"]: a["source"][0]["uri"] for a in item["alternativeEnclosures"] if not a["default"]}
    assert alternates == {
        "audio/mp4": "https://fjordpost.example/audio/ferry/ferry.m4b",
        "audio/ogg": "https://fjordpost.example/audio/ferry/ferry.opus",
    }


def test_the_rules_of_the_namespaces(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    root = write(tmp_path)
    (own,) = [link for link in found(root, "channel/atom:link") if link.get("rel") == "self"]
    assert own.get("href") == URL
    assert texts(root, ".//itunes:author") == ["The Fjord Post", "Marit Dahl, Jon Lie"]
    assert texts(root, ".//itunes:explicit") == ["false"]
    assert texts(write(tmp_path, replace(SHOW, explicit=True)), ".//itunes:explicit") == ["true"]
    assert [(t.get("purpose"), t.text) for t in found(root, ".//podcast:txt")] == [("ai-content", "true")] * 2
    assert [e.tag for e in found(root, "channel/item")[0]].count(f"{{{NAMESPACES['podcast']}}}txt") == 1
    assert texts(root, "channel/podcast:guid") == [addresses(URL).guid]
    assert not found(root, "channel/podcast:locked")
    (locked,) = found(write(tmp_path, replace(SHOW, locked=True)), "channel/podcast:locked")
    assert (locked.text, locked.get("owner")) == ("yes", SHOW.email)
    (category,) = found(root, "channel/itunes:category")
    assert (category.get("text"), category[0].get("text")) == ("News", "Politics")
    assert not [e for e in root.iter() if e.tag.endswith("person") and "voice" in (e.text or "").lower()]
    description = texts(root, "channel/item/description")[0]
    assert description.split("\n\n")[1] == EPISODE.disclosure
    assert description.split("\n\n")[2].split("\n") == [
        "00:00:00 Ferry at Østby runs again",
        "00:01:06 Picture: The ferry",
        "00:02:31 What it cost",
    ]


def test_an_item_has_every_field_that_the_table_has_of_its_episode(tmp_path: Path) -> None:
    told = {
        "section": "Harbours",
        "source": f"{IPTC}trainedAlgorithmicMedia",
        "voice": "Heart",
        "licence": "Apache-2.0",
    }
    put(tmp_path, "ferry", **told)
    (item,) = found(write(tmp_path), "channel/item")
    (episode,) = shelf.stock(tmp_path, NOW).episodes()
    due = fields.due("feed", episode.facts)
    assert set(due) == {field for row in fields.TABLE.values() for field in row.get("feed", ())}
    for field, wanted in due.items():
        tag, _, purpose = field.partition(" ")
        elements = [each for each in found(item, tag) if not purpose or each.get("purpose") == purpose]
        assert all(text in (each.text or "") for text, each in zip(wanted, elements, strict=True)), field


def test_an_item_says_nothing_of_what_is_not_known(tmp_path: Path) -> None:
    put(tmp_path, "ferry", authors=(), site="")
    (item,) = found(write(tmp_path), "channel/item")
    assert [each.get("purpose") for each in found(item, "podcast:txt")] == ["ai-content"]
    assert not [*found(item, "itunes:author"), *found(item, "category"), *found(item, "dc:creator")]


def test_what_apps_ask_of_an_item(tmp_path: Path) -> None:
    put(tmp_path, "ferry", audio=(*EPISODE.audio, "ferry.wav"))
    root = write(tmp_path)
    assert texts(root, ".//dc:creator") == ["Marit Dahl", "Jon Lie"]
    (image,) = found(root, "channel/item/podcast:image")
    assert image.get("href") == "https://fjordpost.example/audio/ferry/cover.jpg"
    assert EPISODE.title in image.get("alt")
    marks = found(root, ".//psc:chapter")
    assert [(m.get("start"), m.get("title")) for m in marks][1] == ("00:01:06.000", "Picture: The ferry")
    (link,) = found(root, ".//podcast:contentLink")
    assert (link.text, link.get("href")) == ("Read along", "https://fjordpost.example/audio/ferry/index.html")
    assert [t.get("rel") for t in found(root, ".//podcast:transcript")] == ["captions", "captions", None]
    alternates = found(root, ".//podcast:alternateEnclosure")
    told = [tuple(a.get(name) for name in ("title", "codecs", "lang", "bitrate")) for a in alternates]
    assert told == [("AAC", "mp4a.40.2", "en-GB", "20"), ("Opus", "opus", "en-GB", "21")]
    assert len(found(write(tmp_path, replace(SHOW, wav=True)), ".//podcast:alternateEnclosure")) == 3


def test_what_a_show_may_ask_for(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    asked = replace(SHOW, frequency="weekdays", license="cc-by-4.0", publisher="https://fjordpost.example/all.xml")
    root = write(tmp_path, asked)
    (often,) = found(root, "channel/podcast:updateFrequency")
    assert (often.text, often.get("rrule")) == ("On weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
    assert texts(root, "channel/podcast:license") == ["cc-by-4.0"]
    (publisher,) = found(root, "channel/podcast:publisher/podcast:remoteItem")
    assert publisher.get("feedGuid") == addresses("https://fjordpost.example/all.xml").guid
    for faulty in ({"frequency": "often"}, {"publisher": "all.xml"}, {"category": "News > Polytics"}):
        with pytest.raises(SettingsError, match=next(iter(faulty))):
            write(tmp_path, replace(SHOW, **faulty))


def test_two_chapters_are_times_in_the_text_and_one_is_none(tmp_path: Path) -> None:
    put(tmp_path, "ferry", chapters=EPISODE.chapters[:2])
    assert "00:01:06 Picture: The ferry" in texts(write(tmp_path), ".//item/description")[0]
    put(tmp_path, "ferry", chapters=EPISODE.chapters[:1])
    assert "00:00:00" not in texts(write(tmp_path), ".//item/description")[0]


def test_the_apple_profile_has_few_short_chapters(tmp_path: Path) -> None:
    rows = tuple(f"00:{minute:02}:00 The chapter of minute {minute} and a good deal more" for minute in range(0, 50, 2))
    home = put(tmp_path, "ferry", chapters=rows, seconds=3000)
    (home / "chapters-short.json").touch()
    root = write(tmp_path, profile="apple")
    titles = [mark.get("title") for mark in found(root, ".//psc:chapter")]
    assert 2 <= len(titles) <= 6
    assert titles[0] == "The chapter of minute 0…"
    (file,) = found(root, ".//podcast:chapters")
    assert file.get("url").endswith("/chapters-short.json")
    with pytest.raises(SettingsError, match="apple"):
        write(tmp_path, profile="pear")


def test_an_item_in_a_language_that_is_not_most_articles_says_so(tmp_path: Path) -> None:
    for number, tag in enumerate(("ko", "en-GB", "en-GB"), 1):
        put(tmp_path, f"s{number}", number, language=tag, published=f"2025-06-1{9 - number}")
    feed = write(tmp_path, replace(SHOW, language=""))
    assert texts(feed, "channel/language") == ["en-GB"]
    told = [each.findtext("{http://purl.org/dc/elements/1.1/}language") for each in found(feed, "channel/item")]
    assert told == ["ko", None, None]


def test_the_words_of_an_item_are_its_languages(tmp_path: Path) -> None:
    put(tmp_path, "ferry", language="de", updated="2025-06-11")
    root = write(tmp_path, replace(SHOW, language="de", description=""))
    assert "Aktualisiert am 11. Juni 2025." in texts(root, ".//item/description")[0]
    assert ">Mitlesen</a>" in texts(root, ".//content:encoded")[0]
    assert texts(root, "channel/description")[0].startswith("Vorgelesene Artikel aus Fjord Post Aloud.")


@pytest.mark.parametrize(
    ("url", "guid"),
    [
        ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("http://podnews.net/rss///", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ],
)
def test_the_guid_of_the_podcast_is_the_standards(url: str, guid: str) -> None:
    assert addresses(url).guid == guid


def test_the_guid_of_the_podcast_outlives_a_move_but_is_not_that_of_a_trial(tmp_path: Path) -> None:
    put(tmp_path, "ferry")

    def told(url: str, **facts: str) -> list[str]:
        return texts(write(tmp_path, replace(SHOW, **facts), url), ".//podcast:guid")

    for trial in ("http://127.0.0.1:8000/feed.xml", "http://desk:8000/feed.xml", "http://[::1]/feed.xml"):
        assert told(trial) == [addresses(trial).guid]
    first = told("https://podnews.net/rss")
    assert first == ["9b024349-ccf0-5f69-a609-6b82873eab3c"]
    assert told("https://elsewhere.example/feed.xml") == first
    assert told("https://elsewhere.example/feed.xml", guid="x") == ["x"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "feed.xml",
        "/feed.xml",
        "ftp://a/feed.xml",
        "https://",
        "https://a b/f.xml",
        "https://a/f?x=1",
        "http://[::1/",
    ],
)
def test_an_address_that_is_not_absolute_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="must be absolute"):
        addresses(url)


def test_files_may_stand_elsewhere_and_names_are_escaped(tmp_path: Path) -> None:
    put(tmp_path, "페리 & co", audio=("페리 & co.mp3",))
    root = write(tmp_path, media="https://cdn.example/x")
    address = found(root, ".//enclosure")[0].get("url")
    assert address == "https://cdn.example/x/%ED%8E%98%EB%A6%AC%20%26%20co/%ED%8E%98%EB%A6%AC%20%26%20co.mp3"
    assert found(root, "channel/itunes:image")[0].get("href").startswith("https://fjordpost.example/audio/")


def test_newest_first_by_the_articles_own_date_in_any_zone(tmp_path: Path) -> None:
    dates = ["2025-06-10", "2025-06-10T01:00+09:00", "2025-06-11T00:30+09:00", "2024", "2025-06-10T12:00Z"]
    for number, date in enumerate(dates):
        put(tmp_path, f"s{number}", number, published=date, title=date)
    expected = ["2025-06-11T00:30+09:00", "2025-06-10T12:00Z", "2025-06-10", "2025-06-10T01:00+09:00", "2024"]
    assert texts(write(tmp_path), "channel/item/title") == expected


def test_an_undated_article_keeps_the_date_it_was_first_listed(tmp_path: Path) -> None:
    put(tmp_path, "ferry", published="")
    first = texts(write(tmp_path), ".//item/pubDate")
    feed.write(shelf.stock(tmp_path, NOW + timedelta(days=3)), SHOW, addresses(URL))
    again = texts(etree.parse(tmp_path / "feed.xml").getroot(), ".//item/pubDate")
    assert first == again == ["Tue, 01 Jul 2025 12:00:00 +0000"]


def test_a_date_without_a_zone_is_of_the_shows_time_zone(tmp_path: Path) -> None:
    for number, date in enumerate(["2025-06-10T18:45", "2025-01-10", "2024-01-10T18:45Z", ""]):
        put(tmp_path, f"s{number}", number, published=date)
    stock = shelf.stock(tmp_path, NOW, zone("Europe/Oslo"))
    feed.write(stock, SHOW, addresses(URL))
    assert texts(etree.parse(tmp_path / "feed.xml").getroot(), ".//item/pubDate") == [
        "Tue, 01 Jul 2025 14:00:00 +0200",
        "Tue, 10 Jun 2025 18:45:00 +0200",
        "Fri, 10 Jan 2025 00:00:00 +0100",
        "Wed, 10 Jan 2024 18:45:00 +0000",
    ]
    assert [worded(episode.published, "en-GB") for episode in stock.episodes(0, 2)] == [
        "1 July 2025, 14:00",
        "10 June 2025, 18:45",
    ]


@pytest.mark.parametrize("name", ["Nowhere/City", "../../etc/passwd", "/etc/passwd", "\0", "Europe"])
def test_a_time_zone_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="timezone"):
        zone(name)


@pytest.mark.parametrize(
    ("published", "updated", "said"),
    [
        ("2025-06-10T18:45", "2025-06-10T18:45:00", ""),
        ("2025-06-10T18:45+09:00", "2025-06-10T09:45Z", ""),
        ("2025-06-10T18:45", "2025-06-09", ""),
        ("2025-06-10T18:45", "soon", ""),
        ("2025-06-10", "2025-06-11", "Updated 11 June 2025."),
        ("", "2025-06-11", "Updated 11 June 2025."),
    ],
)
def test_only_a_later_date_is_an_update(published: str, updated: str, said: str) -> None:
    assert note(replace(EPISODE, published=published, updated=updated)) == said


def test_three_made_one_corrected_one_withdrawn(tmp_path: Path) -> None:
    for number, slug in enumerate(["one", "two", "three"], 1):
        put(tmp_path, slug, number, title="Same headline", published=f"2025-06-0{number}")
    before = write(tmp_path)
    assert "Updated" not in "".join(texts(before, ".//item/description"))
    corrected = {"title": "Another headline", "content": "b" * 64, "seconds": 400}
    put(tmp_path, "two", 2, published="2025-06-02", change="The vote was 9 to 3.", **corrected)
    entry = shelf.withdraw(tmp_path, "three", NOW)
    after = write(tmp_path)
    assert entry.title == "Same headline"
    assert texts(before, ".//item/guid") == [f"{EPISODE.guid[:-1]}{n}" for n in (3, 2, 1)]
    assert texts(after, ".//item/guid") == texts(before, ".//item/guid")[1:]
    assert texts(after, ".//item/pubDate") == texts(before, ".//item/pubDate")[1:]
    assert "Updated 1 July 2025, 12:00. The vote was 9 to 3." in texts(after, ".//item/description")[0]
    assert "Updated" not in texts(after, ".//item/description")[1]
    put(tmp_path, "three", 3)
    assert len(found(write(tmp_path), ".//item")) == 2, "made again, it stays withdrawn"
    assert shelf.restore(tmp_path, "three")
    assert len(found(write(tmp_path), ".//item")) == 3


def test_a_new_rendering_is_no_correction_and_a_stated_one_has_its_own_date(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    write(tmp_path)
    put(tmp_path, "ferry", seconds=999)
    assert "Updated" not in texts(write(tmp_path), ".//item/description")[0]
    put(tmp_path, "ferry", updated="2025-06-10T19:07+09:00", content="c" * 64)
    assert "Updated 10 June 2025, 19:07." in texts(write(tmp_path), ".//item/description")[0]


@pytest.mark.parametrize(
    ("given", "british", "american"),
    [
        ("2025", "2025", "2025"),
        ("2025-06", "June 2025", "June 2025"),
        ("2025-06-10", "10 June 2025", "June 10, 2025"),
        ("2025-06-10T19:07", "10 June 2025, 19:07", "June 10, 2025, 19:07"),
        ("2025-06-10T19:07:30+09:00", "10 June 2025, 19:07", "June 10, 2025, 19:07"),
        ("soon", "soon", "soon"),
        ("", "", ""),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(given: str, british: str, american: str) -> None:
    assert worded(given, "en-GB") == worded(given, "en-AU") == british
    assert worded(given, "en") == worded(given, "en-CA") == american


def test_a_broken_folder_is_named_and_the_others_are_listed(tmp_path: Path) -> None:
    put(tmp_path, "good", 1)
    (put(tmp_path, "silent", 2) / "silent.mp3").unlink()
    (put(tmp_path, "garbled", 3) / "build/episode.json").write_text("{")
    put(tmp_path, "copy", 1)
    (tmp_path / "begun/build").mkdir(parents=True)
    (tmp_path / "samples").mkdir()
    made = shelf.stock(tmp_path, NOW)
    assert made.slugs == ("copy",)
    said = "\n".join(made.faults)
    assert re.search(r"silent: its sound silent\.mp3 is missing", said)
    assert re.search(r"garbled/build/episode\.json: cannot be read", said)
    assert re.search(r"good: has the identity of copy", said)
    assert re.search(r"begun: was not finished", said)
    assert len(made.faults) == 4


def test_nothing_made_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no finished article"):
        shelf.stock(tmp_path, NOW)
    with pytest.raises(OutputError, match="missing"):
        shelf.stock(tmp_path / "missing", NOW)
    with pytest.raises(OutputError, match="was not finished"):
        shelf.withdraw(tmp_path, "nothing", NOW)


def test_a_damaged_ledger_does_not_list_again_what_was_withdrawn(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    (tmp_path / ".ledger.json").write_text('{"listed": [')
    with pytest.raises(OutputError, match=r"\.ledger\.json: cannot be read"):
        shelf.stock(tmp_path, NOW)


def test_hostile_words_are_inert(tmp_path: Path) -> None:
    bad = "]]><script>x</script>\x00\x0b\ufffe\u202eabc"
    put(tmp_path, "ferry", title=bad, summary=bad, authors=(bad,), change=bad, url="https://e.example/\x01x")
    root = write(tmp_path, show=replace(SHOW, title=bad, description=bad))
    plain = "]]><script>x</script>abc"
    assert texts(root, ".//item/title") == [plain] == texts(root, "channel/title")
    html = texts(root, ".//content:encoded")[0]
    assert "<script" not in html
    assert feedparser.parse(str(tmp_path / "feed.xml")).bozo == 0


def test_descriptions_stay_under_4000_bytes(tmp_path: Path) -> None:
    chapters = tuple(f"00:{n // 60:02}:{n % 60:02} " + "ø" * 200 for n in range(900))
    put(tmp_path, "ferry", chapters=chapters, summary="å" * 3000, change="æ" * 1000)
    root = write(tmp_path, show=replace(SHOW, description="ø" * 5000))
    assert all(len(text.encode()) <= 4000 for text in texts(root, ".//description"))
    assert "AI voice" in texts(root, ".//item/description")[0]
    assert "synthetic voice" in texts(root, "channel/description")[0]


@pytest.mark.parametrize(
    ("mode", "size", "ending", "fault"),
    [
        ("RGB", (1500, 1500), "jpg", ""),
        ("RGB", (3000, 3000), "png", ""),
        ("CMYK", (1500, 1500), "jpg", "colour mode CMYK"),
        ("RGBA", (1500, 1500), "png", "colour mode RGBA"),
        ("RGB", (1500, 1400), "jpg", "must be square"),
        ("RGB", (900, 900), "jpg", "900 pixels wide"),
        ("RGB", (1500, 1500), "gif", "is GIF|colour mode"),
    ],
)
def test_artwork_is_checked(tmp_path: Path, mode: str, size: tuple[int, int], ending: str, fault: str) -> None:
    put(tmp_path, "ferry")
    picture = tmp_path / f"given.{ending}"
    Image.new(mode, size).save(picture)
    show = replace(SHOW, artwork=str(picture))
    if not fault:
        assert found(write(tmp_path, show), "channel/itunes:image")[0].get("href").endswith(f"/artwork.{ending}")
        return
    with pytest.raises(SettingsError, match=fault):
        write(tmp_path, show)


def test_artwork_that_is_no_picture_and_a_category_apple_does_not_know(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    (tmp_path / "x.jpg").write_bytes(b"x")
    with pytest.raises(SettingsError, match="cannot be read as a picture"):
        write(tmp_path, replace(SHOW, artwork=str(tmp_path / "x.jpg")))
    with pytest.raises(SettingsError, match="no category"):
        write(tmp_path, replace(SHOW, category="Ferries"))


def test_archive_pages_hold_what_the_feed_does_not(tmp_path: Path) -> None:
    for number in range(1, 12):
        put(tmp_path, f"s{number}", number, published=f"2025-06-{number:02}", title=str(number))
    root = write(tmp_path, max_items=3)
    assert texts(root, ".//item/title") == ["11", "10", "9"]
    pages, at = {}, next_archive(root, "prev-archive")
    while at:
        page = etree.parse(tmp_path / at).getroot()
        pages[at] = texts(page, ".//item/title")
        assert found(page, "channel/fh:archive")
        assert next_archive(page, "current") == "feed.xml"
        at = next_archive(page, "prev-archive")
    assert pages == {
        "feed-archive-3.xml": ["9", "8", "7"],
        "feed-archive-2.xml": ["6", "5", "4"],
        "feed-archive-1.xml": ["3", "2", "1"],
    }
    oldest = (tmp_path / "feed-archive-1.xml").read_bytes()
    put(tmp_path, "s12", 12, published="2025-06-12", title="12")
    write(tmp_path, max_items=3)
    assert texts(etree.parse(tmp_path / "feed-archive-1.xml").getroot(), ".//item/title") == ["3", "2", "1"]
    assert len((tmp_path / "feed-archive-1.xml").read_bytes()) == len(oldest)
    write(tmp_path)
    assert not list(tmp_path.glob("feed-archive-*"))


def next_archive(root: etree._Element, rel: str) -> str:
    links = [link.get("href") for link in found(root, "channel/atom:link") if link.get("rel") == rel]
    return links[0].rsplit("/", 1)[1] if links else ""


def test_the_same_shelf_gives_the_same_bytes(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    write(tmp_path)
    first = (tmp_path / "feed.xml").read_bytes()
    write(tmp_path)
    assert (tmp_path / "feed.xml").read_bytes() == first


MEASURE = """
import resource, sys
from pathlib import Path
from presscast.model import Show
from presscast.publish.feed import feed, shelf; from presscast.publish.page import site
from presscast.publish.feed.addresses import addresses
made = shelf.stock(Path(sys.argv[1]))
feed.write(made, Show(title="T"), addresses("https://a.example/feed.xml"))
site.write(made, Show(title="T"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
def test_ten_thousand_episodes_take_no_more_memory(tmp_path: Path) -> None:
    figures = []
    for total in (100, 10_000):
        for number in range(total):
            put_small(tmp_path, number)
        figures.append(min(measured(tmp_path) for _ in range(3)))
    few, many = figures
    assert len(found(etree.parse(tmp_path / "feed.xml").getroot(), ".//item")) == 10_000
    assert many <= 1.35 * few, f"{few:.0f} kB for 100, {many:.0f} kB for 10,000"


def measured(folder: Path) -> int:
    """The peak of memory, in kB, of the feed and the page over DIR; tests/bench/many.py tells their time."""
    command = [sys.executable, "-c", MEASURE, str(folder)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def put_small(folder: Path, number: int) -> None:
    home = folder / f"s{number}" / "build"
    if not home.exists():
        home.mkdir(parents=True)
        (home / "episode.json").write_text(
            json.dumps(
                {
                    "slug": f"s{number}",
                    "guid": f"g{number}",
                    "title": f"Title {number}",
                    "seconds": 300,
                    "audio": ["a.mp3"],
                    "content": "a" * 64,
                    "disclosure": "AI voice.",
                    "published": f"2024-{1 + number % 12:02}-{1 + number % 28:02}",
                    "authors": ["A B"],
                    "summary": "word " * 100,
                    "chapters": [f"00:0{n}:00 Chapter {n}" for n in range(6)],
                }
            )
        )
        (home.parent / "a.mp3").touch()
        (home.parent / "chapters.json").touch()
