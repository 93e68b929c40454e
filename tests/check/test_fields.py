"""Every field of the table, in every kind of file, changed and taken out: a check names it each time."""

from __future__ import annotations

import json
import re
import struct
import zipfile
from html import escape

import pytest
from mutagen import File
from mutagen.id3 import ID3, TDAT, TIME, TYER, Frames
from mutagen.mp4 import MP4, MP4FreeForm
from mutagen.wave import WAVE
from spoiling import SLUG, faults

from presscast import fields
from presscast.check import check as whole_check, feed, fields as fields_check
from presscast.fields import TABLE
from presscast.files import documents

OTHER = "https://x.example/other"


def named(kind: str) -> list[str]:
    return [field for row in TABLE.values() for field in row.get(kind, ())]


def told(folder, name) -> str:
    return faults(folder, (fields_check.check,)).get(("fields", name), "")


def is_known(folder, kind, field) -> bool:
    return field in fields.due(kind, fields.facts(documents.read(folder)))


def spoil_id3(path, field, text):
    held = WAVE(path) if path.suffix == ".wav" else None
    tags = held.tags if held else ID3(path)
    name, _, description = field.partition(":")
    tags.delall(field)
    if text and name == "TDRC":
        tags.add(TYER(encoding=0, text="1999"))
    elif text and name == "WOAS":
        tags.add(Frames[name](url=text))
    elif text:
        more = {"lang": "eng"} if name in ("COMM", "USLT") else {}
        more |= {"desc": description} if name in ("COMM", "USLT", "TXXX") else {}
        tags.add(Frames[name](encoding=1, text=text, **more))
    tags.update_to_v23()
    held.save(v2_version=3) if held else tags.save(path, v2_version=3)


def spoil_mp4(path, field, text):
    file = MP4(path)
    del file[field]
    if text:
        file[field] = [MP4FreeForm(text.encode()) if field.startswith("----") else text]
    file.save()


def spoil_vorbis(path, field, text):
    file = File(path)
    del file[field]
    if text:
        file[field] = text
    file.save()


def spoil_info(path, field, text):
    """Name the chunk otherwise, or change a letter of its text, with every size as it was."""
    data = bytearray(path.read_bytes())
    at = data.rindex(field.encode(), 0, len(data))
    assert struct.unpack_from("<I", data, at + 4)[0] < 5000
    data[at + 8 : at + 9] = b"#" if text else data[at + 8 : at + 9]
    data[at : at + 4] = field.encode() if text else b"IXXX"
    path.write_bytes(data)


def spoil_page(path, field, text):
    page = path.read_text("utf-8")
    held = re.search(r'(<script type="application/ld\+json">)(.*?)(</script>)', page)
    within = facts = json.loads(held[2])
    *inside, name = field.split(".")
    for each in inside:
        within = within[each]
    within.pop(name)
    within |= {name: text} if text else {}
    path.write_text(page.replace(held[0], f"{held[1]}{json.dumps(facts)}{held[3]}"), "utf-8")


def spoil_book(path, field, text):
    with zipfile.ZipFile(path) as archive:
        entries = {entry: archive.read(entry) for entry in archive.infolist()}
    name = re.escape(field)
    pattern = rf'(<{name}[ >][^<]*</{name}>|<meta property="{name}">[^<]*</meta>)\n'
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in entries.items():
            if entry.filename.endswith(".opf"):
                wanted = re.search(pattern, data.decode())[0]
                spoiled = re.sub(r">[^<]*<", f">{text}<", wanted, count=1) if text else ""
                data = data.decode().replace(wanted, spoiled).encode()
            archive.writestr(entry, data)


def spoil_cover(path, field, text):
    data = path.read_bytes()
    held = re.search(rf"<{field}>[^<]*</{field}>\n".encode(), data)[0]
    filler = (text if text else "")[: len(held) - len(f"<{field}></{field}>\n")]
    spoiled = f"<{field}>{filler}</{field}>\n" if text else ""
    path.write_bytes(data.replace(held, spoiled.encode().ljust(len(held))))


KINDS = {
    "id3 mp3": ("id3", f"{SLUG}.mp3", spoil_id3),
    "id3 wav": ("id3", f"{SLUG}.wav", spoil_id3),
    "info": ("info", f"{SLUG}.wav", spoil_info),
    "mp4": ("mp4", f"{SLUG}.m4b", spoil_mp4),
    "vorbis flac": ("vorbis", f"{SLUG}.flac", spoil_vorbis),
    "vorbis opus": ("vorbis", f"{SLUG}.opus", spoil_vorbis),
    "page": ("page", "index.html", spoil_page),
    "book": ("book", f"{SLUG}.epub", spoil_book),
    "cover": ("cover", "cover.jpg", spoil_cover),
}
CASES = [(form, field) for form, (kind, *_) in KINDS.items() for field in named(kind)]


@pytest.mark.parametrize(("form", "field"), CASES)
@pytest.mark.parametrize("text", [OTHER, ""], ids=["another", "none"])
def test_a_field_that_disagrees_or_lacks_is_named(addressed, form, field, text):
    kind, name, spoil = KINDS[form]
    assert is_known(addressed, kind, field)
    spoil(addressed / name, field, text)
    found = told(addressed, name)
    assert field in found
    assert ("is missing" in found) is (text == "")


@pytest.mark.parametrize("field", named("feed"))
@pytest.mark.parametrize("text", [OTHER, ""], ids=["another", "none"])
def test_a_field_of_the_feed_that_disagrees_or_lacks_is_named(fed, field, text):
    path = fed / "feed.xml"
    name, _, purpose = field.partition(" ")
    tag = f'{name} purpose="{purpose}"' if purpose else name
    held = path.read_text("utf-8")
    head, item = held.split("<item>", 1)
    spoiled = re.sub(rf"(<{tag}(?=[ >])[^>]*>)[^<]*(</{name}>)", rf"\g<1>{escape(text)}\2" if text else "", item)
    assert spoiled != item
    path.write_text(f"{head}<item>{spoiled}", "utf-8")
    found = " ".join(finding.fault for finding in feed.check(fed))
    assert field in found


def test_nothing_is_wrong_with_what_was_just_made(fed):
    assert [
        f.fault for report in whole_check.check_all(fed) for f in report.findings if f.check == "fields" and f.fault
    ] == []
    assert [finding.fault for finding in feed.check(fed) if finding.fault] == []


def test_what_another_presscast_made_may_lack_a_field_and_not_have_another(addressed):
    path, record = addressed / f"{SLUG}.mp3", addressed / "build/made.json"
    held = json.loads(record.read_text())
    record.write_text(json.dumps({**held, "facts": {**held["facts"], "version": "0.1"}}))
    spoil_id3(path, "TENC", "presscast 0.1")
    spoil_id3(path, "TXXX:VOICE", "")
    assert told(addressed, path.name) == ""
    spoil_id3(path, "TIT2", OTHER)
    assert told(addressed, path.name).startswith("TIT2 is")


@pytest.mark.parametrize(("day", "moment"), [("0303", "0930"), ("0403", "0931")])
def test_every_part_of_a_date_counts(addressed, day, moment):
    path = addressed / f"{SLUG}.mp3"
    tags = ID3(path)
    due = f"{tags['TDRC'].text[0]}"
    tags.delall("TDRC")
    tags.add(TYER(encoding=0, text=due[:4]))
    tags.add(TDAT(encoding=0, text=day))
    tags.add(TIME(encoding=0, text=moment))
    tags.save(path, v2_version=3)
    assert f"TDRC is “{due[:4]}-{day[2:]}-{day[:2]}T{moment[:2]}:{moment[2:]}”" in told(addressed, path.name)


def test_a_cover_that_was_given_need_not_say_what_a_drawn_one_says(addressed):
    path = addressed / "build/4-edition.json"
    path.write_text(path.read_text().replace('"cover_source": "algorithmicMedia"', '"cover_source": ""'))
    spoil_cover(addressed / "cover.jpg", "photoshop:Headline", "")
    assert told(addressed, "cover.jpg") == ""


@pytest.mark.parametrize(
    "name", [f"{SLUG}.{form}" for form in ("mp3", "wav", "m4b", "flac", "opus", "epub")] + ["index.html"]
)
def test_a_damaged_file_is_told_and_ends_nothing(addressed, name):
    path = addressed / name
    path.write_bytes(path.read_bytes()[:64])
    assert told(addressed, name)
