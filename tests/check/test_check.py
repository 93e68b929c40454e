"""Each detector fires on a file spoiled on purpose, and on nothing else."""

from __future__ import annotations

import json
import os
import re
import zipfile
from dataclasses import replace

import commands
import pytest
from mutagen.id3 import ID3
from spoiling import FORMATS, SLUG, faults, filtered, text_faults

from presscast.check.check import check, check_all
from presscast.errors import CheckError
from presscast.model import Track
from presscast.publish.thumbnail import thumbnail
from presscast.records import from_json, to_json


def track(folder) -> Track:
    return from_json(Track, (folder / "build/3-track.json").read_text("utf-8"))


def edited(path, change) -> None:
    text = path.read_text("utf-8")
    after = change(text)
    assert after != text
    path.write_text(after, "utf-8")


def test_a_good_make_has_no_fault(whole):
    (report,) = check_all(whole.parent)
    assert [f for f in report.findings if f.fault] == []
    looked = {(f.check, f.file.rpartition(".")[2]) for f in report.findings}
    for form in FORMATS:
        assert {
            (name, form) for name in ("length", "loudness", "peak", "speech", "silence", "fields", "chapters")
        } <= looked
    assert {("book", "epub"), ("page", "html"), ("transcript", "vtt"), ("source", "md"), ("spoken", "json")} <= looked


def test_a_missing_file_and_one_of_another_size(folder):
    (folder / "cover.jpg").unlink()
    with (folder / "transcript.txt").open("a") as file:
        file.write("\n")
    told = {f.file: f.fault for f in check(folder).faults if f.check == "file"}
    assert told["cover.jpg"] == "is missing"
    assert "were made" in told["transcript.txt"]
    assert len(told) == 2


def test_truncated_sounds(whole):
    names = {f"{SLUG}.{form}" for form in FORMATS}
    for name in names:
        path = whole / name
        path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    found = faults(whole)
    assert {file for check, file in found if check in ("length", "decodes", "speech")} == names
    assert {file for check, file in found if check != "written"} == names


def test_a_silent_line_is_named(folder, form="mp3"):
    item = track(folder).placed[4]
    start, end = item.start / 44_100, (item.start + item.samples) / 44_100
    filtered(folder / f"{SLUG}.{form}", f"volume=0:enable='between(t,{start},{end})'")
    fault = faults(folder)["speech", f"{SLUG}.{form}"]
    assert "line 5" in fault
    assert "is silent" in fault
    assert item.clip.line.said[:20] in fault


def test_a_hole_in_a_line(folder):
    item = max(track(folder).placed, key=lambda item: item.samples)
    middle = (item.start + item.samples / 2) / 44_100
    assert item.samples > 3 * 44_100
    filtered(folder / f"{SLUG}.mp3", f"volume=0:enable='between(t,{middle - 0.9},{middle + 0.9})'")
    assert "is silent for 1." in faults(folder)["speech", f"{SLUG}.mp3"]


def test_a_sound_where_silence_should_be(folder):
    item = track(folder).placed[2]
    end = (item.start + item.samples) / 44_100
    filtered(folder / f"{SLUG}.mp3", f"aeval='val(0)+0.1*sin(2000*t)*between(t,{end + 0.15},{end + 0.3})'")
    found = faults(folder)
    assert "where there should be silence" in found["silence", f"{SLUG}.mp3"]
    assert ("speech", f"{SLUG}.mp3") not in found


def test_clipped_sound(folder):
    filtered(folder / f"{SLUG}.mp3", "volume=30dB")
    found = faults(folder)
    assert "dBTP" in found["peak", f"{SLUG}.mp3"]
    assert "LUFS" in found["loudness", f"{SLUG}.mp3"]


def test_a_sound_that_lasts_longer_than_its_track(folder):
    filtered(folder / f"{SLUG}.mp3", "apad=pad_dur=0.5")
    assert "its track lasts" in faults(folder)["length", f"{SLUG}.mp3"]


def test_a_shifted_chapter(folder):
    path = folder / f"{SLUG}.mp3"
    tag = path.read_bytes()
    at = tag.index(b"chp001\0", tag.index(b"CHAPTER" if b"CHAPTER" in tag else b"CHAP")) + 7
    start = int.from_bytes(tag[at : at + 4], "big")
    path.write_bytes(tag[:at] + (start + 700).to_bytes(4, "big") + tag[at + 4 :])
    assert "chapter 2 is at" in faults(folder)["chapters", path.name]


def test_chapters_in_another_order(folder):
    path = folder / f"{SLUG}.mp3"
    ID3(path).save(v2_version=3)
    assert faults(folder)["id3", path.name] == "its chapter frames are out of order"


def test_a_tag_changed_and_one_lost(folder):
    path = folder / f"{SLUG}.mp3"
    tag = ID3(path)
    tag["TIT2"].text = ["Another title"]
    tag.delall("COMM")
    tag.delall("TXXX:DIGITAL_SOURCE_TYPE")
    tag.save(v2_version=3)
    found = faults(folder)
    told = found["fields", path.name]
    assert "COMM is missing; TXXX:DIGITAL_SOURCE_TYPE is missing; TIT2 is “Another title”" in told
    assert "COMM" in found["id3", path.name]


def test_a_damaged_tag(folder):
    path = folder / f"{SLUG}.mp3"
    data = bytearray(path.read_bytes())
    data[14:18] = b"\x7f\xff\xff\xff"
    path.write_bytes(data)
    assert "damaged" in faults(folder)["id3", path.name]


def test_another_cover(folder):
    edited_cover = (folder / "cover.jpg").read_bytes() + b"\0"
    (folder / "cover.jpg").write_bytes(edited_cover)
    assert {check for check, _ in faults(folder)} == {"cover", "written"}


def test_a_small_cover_that_is_not_of_the_cover(folder):
    (folder / "cover-small.jpg").write_bytes(thumbnail(str(folder / "cover.jpg"), 96))
    assert ("written", "cover-small.jpg") in faults(folder)


def test_a_sentence_that_was_never_spoken(folder):
    laid = track(folder)
    gone = next(item for item in laid.placed if "12 years" in item.clip.line.shown)
    kept = tuple(item for item in laid.placed if item is not gone)
    (folder / "build/3-track.json").write_text(to_json(replace(laid, placed=kept)), "utf-8")
    found = text_faults(folder)
    assert "It had been missing for 12 years." in found["spoken", "build/3-track.json"]
    assert ("transcript", "transcript.vtt") in found


def test_a_caption_left_out_is_no_fault_where_it_was_asked_for(folder):
    laid = track(folder)
    caption = next(n for n, block in enumerate(laid.script.article.blocks) if block.kind == "caption")
    kept = tuple(item for item in laid.placed if item.clip.line.block != caption)
    (folder / "build/3-track.json").write_text(to_json(replace(laid, placed=kept)), "utf-8")
    assert "caption not spoken" in text_faults(folder)["spoken", "build/3-track.json"]
    record = json.loads((folder / "build/made.json").read_text())
    record["facts"] |= {"without": ["captions"]}
    (folder / "build/made.json").write_text(json.dumps(record))
    assert ("spoken", "build/3-track.json") not in text_faults(folder)


def test_a_sentence_of_the_source_that_is_nowhere(desk, folder):
    article = json.loads((folder / "build/3-track.json").read_text("utf-8"))
    blocks = article["script"]["article"]["blocks"]
    article["script"]["article"]["blocks"] = [b for b in blocks if "nets" not in b["text"]]
    (folder / "build/3-track.json").write_text(json.dumps(article), "utf-8")
    assert "lost: “Ruben Hale found it" in text_faults(folder)["source", "../ferry-bell.md"]


def test_a_source_changed_later_is_told_and_no_fault(desk, folder):
    (desk / "ferry-bell.md").write_text("Something else altogether stands here now, in many words.")
    (told,) = [f for f in check(folder).findings if f.check == "source"]
    assert "changed since" in told.found
    assert not told.fault


@pytest.mark.parametrize(
    ("name", "change", "word"),
    [
        ("transcript.vtt", lambda s: re.sub(r"(?m)^00:00:0", "00:59:0", s), "outside"),
        ("transcript.vtt", lambda s: s.replace("WEBVTT", "WEB"), "WEBVTT"),
        ("transcript.vtt", lambda s: re.sub(r"(?m)^(00:00:\d\d)\.\d\d", r"\1.00", s, count=1), "spoken at"),
        ("transcript.srt", lambda s: s.replace("back on its post", "gone"), "“"),
        ("transcript.srt", lambda s: s.rpartition("\n\n")[0] if s.count("\n\n") else "", "cues"),
        ("transcript.json", lambda s: s.replace('"endTime"', '"end"'), "cannot be read"),
        ("transcript.txt", lambda s: s.replace("It had been missing for 12 years.", ""), "words spoken"),
        ("chapters.json", lambda s: s.replace("Found in a barn", "Lost in a barn"), "named"),
        ("chapters.json", lambda s: s.replace('"startTime": 0.0', '"startTime": 0.5'), "is at"),
        ("chapters.json", lambda s: s[:40], "cannot be read"),
        ("index.html", lambda s: s.replace(f"{SLUG}.mp3", "other.mp3"), "not beside it"),
        ("index.html", lambda s: s.replace("under a heap of nets", "x"), "not on it"),
        ("index.html", lambda s: re.sub(r'"lines":\[\[[\d.]+,[\d.]+', '"lines":[[900,901', s), "outside"),
    ],
)
def test_a_spoiled_text(folder, name, change, word):
    edited(folder / name, change)
    found = text_faults(folder)
    assert {file for _, file in found} == {name}
    assert word in "".join(found.values())


PARTLY = """# The mill turns again

They [expand](https://a.example/plans)ed the mill last spring, and nobody in the town had asked them to.

It was *un*believable, the miller says, how much of the river's H<sub>2</sub>O went through in one night.
"""
NUMBERED = """<!doctype html><html lang="en"><title>How the mill makes its jam</title><article><h1>How the mill makes its jam</h1>
<p>The miller has made jam of the pears behind the mill since the wheel was mended, in three steps.</p>
<ol><li>Fill the pot with water and set it to simmer. Warm the jars in it.</li>
<li>Peel the pears and put them into the pot with the juice of a lemon.</li>
<li>Add a jar of honey, and boil all of it until it sticks to the spoon.</li></ol></article></html>
"""
CHEERED = """# The mill turns again

They opened the mill last spring, and the whole town came to see it turn 🙂

The miller says the river has not been so high for years, and the wheel has never gone so fast 🎉

🙂 Nobody had asked them to, as the council's minutes of that long year show.
"""


def repacked(path, change) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = [(item, archive.read(item)) for item in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for item, data in parts:
            archive.writestr(item, change(item.filename, data))


@pytest.mark.parametrize(
    ("ending", "old", "new", "word"),
    [
        (".smil", rb'clipEnd="[^"]*"(?=[^<]*/></par>\s*</)', b'clipEnd="9:00:00"', "outside"),
        (".smil", rb"#s3\b", b"#nowhere", "not there"),
        (".xhtml", rb"under a heap of nets", b"x", "not in the text"),
    ],
)
def test_a_spoiled_book(folder, ending, old, new, word):
    def change(name, data):
        return re.sub(old, new, data) if name.endswith(ending) else data

    path = folder / f"{SLUG}.epub"
    repacked(path, change)
    assert word in text_faults(folder)["book", path.name]


def test_a_list_keeps_its_numbers(tmp_path):
    (tmp_path / "jam.html").write_text(NUMBERED, "utf-8")
    commands.run("make", "jam.html", "--voice", "tone", cwd=tmp_path).check_returncode()
    (page,) = (tmp_path / "out").glob("*/index.html")
    assert text_faults(page.parent) == {}


def test_a_line_that_ends_with_an_emoji_takes_nothing_of_the_next(tmp_path):
    (tmp_path / "mill.md").write_text(CHEERED, "utf-8")
    commands.run("make", "mill.md", "--voice", "tone", cwd=tmp_path).check_returncode()
    (page,) = (tmp_path / "out").glob("*/index.html")
    assert text_faults(page.parent) == {}


def test_a_word_that_is_linked_in_part_is_on_the_page_and_in_the_book(tmp_path):
    (tmp_path / "mill.md").write_text(PARTLY, "utf-8")
    commands.run("make", "mill.md", "--voice", "tone", cwd=tmp_path).check_returncode()
    (page,) = (tmp_path / "out").glob("*/index.html")
    assert "</a>ed" in page.read_text("utf-8")
    assert text_faults(page.parent) == {}


def test_a_damaged_book(folder):
    path = folder / f"{SLUG}.epub"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert "damaged" in text_faults(folder)["book", path.name]


FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:podcast="https://podcastindex.org/namespace/1.0"
xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><itunes:image href="https://elsewhere.example/artwork.jpg"/><atom:link rel="self" href="https://news.example/audio/feed.xml"/>
<item><title>{title}</title><guid>{guid}</guid><pubDate>Wed, 11 Feb 2026 00:00:00 +0000</pubDate>
<itunes:duration>{seconds}</itunes:duration><description>{disclosure}</description><dc:creator>Tamsin Ode</dc:creator>
<podcast:person>Tamsin Ode</podcast:person><podcast:txt purpose="ai-content">true</podcast:txt>
<itunes:author>Tamsin Ode</itunes:author><podcast:txt purpose="digital-source-type">{source}</podcast:txt>
<podcast:txt purpose="voice">{voice}</podcast:txt>{licensed}
<enclosure url="https://news.example/audio/{slug}/{slug}.mp3" length="{size}" type="audio/mpeg"/>
<podcast:transcript url="https://news.example/audio/{slug}/{transcript}" type="text/vtt"/></item>
</channel></rss>
"""


def feed(folder, **facts) -> dict:
    size = (folder / f"{SLUG}.mp3").stat().st_size
    own = json.loads((folder / "build/episode.json").read_text("utf-8"))
    licence = f'<podcast:txt purpose="voice-license">{own["licence"]}</podcast:txt>' if own["licence"] else ""
    text = FEED.format(licensed=licence, **own | {"slug": SLUG, "size": size, "transcript": "transcript.vtt"} | facts)
    (folder.parent / "feed.xml").write_text(text)
    *_, report = check_all(folder.parent)
    return {f.check: f.fault for f in report.faults}


def test_a_feed_that_is_right(folder):
    assert feed(folder) == {}


def test_a_wrong_length_in_the_feed(folder):
    assert "bytes, not 17" in feed(folder, size=17)["item"]


def test_a_file_the_feed_names_and_no_one_has(folder):
    assert "transcript.xyz is not there" in feed(folder, transcript="transcript.xyz")["item"]


def test_a_feed_that_is_no_xml(folder):
    assert "cannot be read" in feed(folder, slug="&nothing;")["feed"]


def test_documents_missing_or_damaged(folder):
    (folder / "build/3-track.json").write_text("{}")
    assert "damaged" in check(folder).faults[0].fault
    (folder / "build/made.json").unlink()
    (folder / "build/3-track.json").unlink()
    assert "not finished" in check(folder).faults[0].fault


def test_nothing_to_check_is_an_error(tmp_path):
    with pytest.raises(CheckError, match="presscast make"):
        list(check_all(tmp_path))


def test_a_password_that_an_older_make_left_in_an_address(folder):
    laid = track(folder)
    address = "https://desk:hush@news.example/ferry"
    article = replace(laid.script.article, url=address)
    laid = replace(laid, script=replace(laid.script, article=article))
    (folder / "build/3-track.json").write_text(to_json(laid), "utf-8")
    told = faults(folder)["secret", "build/1-article.json"]
    assert "https://news.example/ferry" in told
    assert "hush" not in told


def test_a_password_in_an_older_log(folder):
    (folder / "build/log.txt").write_text("read from https://desk:hush@news.example/ferry at noon\n")
    assert "holds a password" in faults(folder)["secret", "build/log.txt"]


def test_a_pictures_title_that_is_nowhere_is_lost(desk, folder):
    (desk / "ferry-bell.md").write_text(
        (desk / "ferry-bell.md").read_text("utf-8")
        + '\n![A bell](bell.jpg "Nobody had rung it since the last ferry went. Photo: Ann Vale")\n'
    )
    made = (folder / "build/made.json").stat().st_mtime
    os.utime(desk / "ferry-bell.md", (made - 10, made - 10))
    assert "lost: “Nobody had rung it since the last" in text_faults(folder)["source", "../ferry-bell.md"]
