"""Sources that mean harm: each ends soon, with an article or one clear line, and touches nothing outside its folder."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest
from mutagen.id3 import ID3
from PIL import Image

PARA = "The harbour clock ran again on Monday, and the people of the town stood on the quay to hear it. "


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>A page about the clock</title>{head}</head><body><article><p>{PARA * 5}</p>{body}</article></body></html>"


"""What a source holds at size 1, a fifth of the full tier's; pictures are 100,000 at size 25."""
HUGE = {
    "one-line.html": lambda n: page(f"<p>{PARA * (8000 * n)}</p>"),
    "images.html": lambda n: page('<img src="a.jpg" alt="A clock on the harbour tower">' * (4000 * n)),
    "deep.html": lambda n: page("<div>" * (4000 * n) + "x" + "</div>" * (4000 * n)),
    "open-spans.html": lambda n: page("<b><i>" * (4000 * n)),
    "tables.html": lambda n: page("<table><tr><td>x" * (1000 * n)),
    "images.md": lambda n: f"# The clock\n\n{PARA}\n\n" + "![A clock on the tower](a.jpg)\n\n" * (4000 * n),
    "quotes.md": lambda n: f"# The clock\n\n{PARA}\n\n" + "> " * (4000 * n) + "x\n",
    "brackets.md": lambda n: f"# The clock\n\n{PARA}\n\n" + "[" * (20_000 * n),
    "stars.md": lambda n: f"# The clock\n\n{PARA}\n\n" + "*a " * (4000 * n),
    "word.txt": lambda n: f"The clock that would not stop\n\n{PARA}\n\n" + "a" * (100_000 * n),
    "digits.txt": lambda n: f"The clock that would not stop\n\n{PARA}\n\n" + "1" * (100_000 * n),
    "spaces.txt": lambda n: f"The clock that would not stop\n\n{PARA}" + " " * (100_000 * n) + "x",
    "marks.txt": lambda n: f"The clock that would not stop\n\n{PARA}\n\n" + "“(" * (20_000 * n),
    "dots.txt": lambda n: f"The clock that would not stop\n\n{PARA}\n\n" + "A.B." * (20_000 * n),
    "dates.txt": lambda n: (
        f"The clock that would not stop\n\n{PARA}\n\n" + "March 3, 2026 at 7:15 a.m. $1,000.50 " * (1000 * n)
    ),
}


def ended_well(done) -> None:
    said = done.stderr.decode()
    assert done.returncode in (0, 3), said
    assert "Traceback" not in said
    if done.returncode:
        assert said.startswith("presscast: ")


@pytest.mark.parametrize("size", [1, pytest.param(5, marks=pytest.mark.long), pytest.param(25, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_source_ends_soon(desk, name, size):
    (desk.folder / name).write_text(HUGE[name](size), "utf-8")
    ended_well(desk.run("read", name))


def test_fifty_megabytes_are_refused_at_once(desk):
    (desk.folder / "page.html").write_text(page("<p>" + PARA * 530_000), "utf-8")
    done = desk.run("make", "page.html", "--voice", "tone")
    assert done.returncode == 3
    assert "over 20 MB" in done.stderr.decode()
    assert desk.run("read", "/dev/zero").returncode == 3


ENTITIES = """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY secret SYSTEM "{secret}">
<!ENTITY a "lol lol lol lol lol lol lol lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>
"""


def test_entities_are_not_expanded(desk, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the-hidden-words")
    head = ENTITIES.format(secret=secret.as_uri())
    for name in ("page.html", "page.xml", "page.xhtml"):
        (desk.folder / name).write_text(
            head + page("<p>Here it stands: &secret; and &f; too, said the mayor.</p>"), "utf-8"
        )
        done = desk.run("read", name, "--json")
        ended_well(done)
        assert b"the-hidden-words" not in done.stdout
        assert done.stdout.count(b"lol") < 100


def test_entities_of_a_lexicon_are_not_expanded(desk, tmp_path):
    (tmp_path / "secret.txt").write_text("the-hidden-words")
    pls = ENTITIES.format(secret=(tmp_path / "secret.txt").as_uri()).replace("html", "lexicon") + (
        '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">'
        "<lexeme><grapheme>clock</grapheme><alias>&secret;&f;</alias></lexeme></lexicon>"
    )
    (desk.folder / "names.pls").write_text(pls)
    (desk.folder / "presscast.toml").write_text('lexicons = ["names.pls"]\n')
    done = desk.run("say", "the clock", "--voice", "tone")
    assert done.returncode in (0, 6)
    assert b"the-hidden-words" not in done.stdout + done.stderr
    assert done.stdout.count(b"lol") < 100


def test_archives_and_bombs_are_no_articles(desk, tmp_path):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../evil.txt", "outside")
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("bomb", bytes(30_000_000))
    for name in ("book.epub", "book.html", "book.md", "book"):
        (desk.folder / name).write_bytes(packed.getvalue())
        done = desk.run("make", name, "--voice", "tone")
        assert done.returncode == 3
        named = "is not an e-book: there is no META-INF/container.xml in it"
        assert (named if name == "book.epub" else "not text") in done.stderr.decode()
    assert not list(tmp_path.rglob("evil*"))


HEADLINES = ["../../etc/x", "CON", "🙂" * 300, "¿?!—…", "a\x00b\x1b[31m", "\u202egnp.exe"]


def test_hostile_headlines_stay_in_out(desk):
    for number, title in enumerate(HEADLINES):
        text = f"---\ntitle: {json.dumps(title)}\n---\n\n{PARA}\n"
        (desk.folder / f"{number}.md").write_text(text, "utf-8")
    before = set(desk.folder.parent.rglob("*"))
    done = desk.run("make", *[f"{n}.md" for n in range(len(HEADLINES))], "--voice", "tone")
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    new = {path.relative_to(desk.folder).parts for path in set(desk.folder.parent.rglob("*")) - before}
    assert {parts[0] for parts in new} == {"out"}
    folders = {parts[1] for parts in new if len(parts) > 1 and not parts[1].startswith(".")}
    assert len(folders) == len(HEADLINES)
    assert all(name not in ("..", "con") and not set(name) & set('/\\:*?"<>|\0') for name in folders)


def picture(path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (64, 64), (250, 20, 90)).save(path)


def test_pictures_of_the_machine_are_not_published(desk, tmp_path):
    """Pictures that exist, but outside the article's folder: by a path, a way up, a file address, a link."""
    secret = tmp_path / "private/secret.png"
    picture(secret)
    (desk.folder / "in").mkdir()
    (desk.folder / "in/link.png").symlink_to(secret)
    ways = [str(secret), "../private/secret.png", secret.as_uri(), "link.png", "/etc/passwd", "file:///etc/passwd"]
    captions = "".join(
        f"![A clock stands on tower number {n} in town.]({way})\n\n{PARA}\n\n" for n, way in enumerate(ways)
    )
    (desk.folder / "in/story.md").write_text(
        f"---\nimage: {secret}\n---\n\n# The clock\n\n{PARA}\n\n{captions}", "utf-8"
    )
    made = desk.make("in/story.md", "--voice", "tone")
    folder = desk.folder / "out" / made["slug"]
    tag = ID3(folder / f"{made['slug']}.mp3")
    assert len(tag.getall("CHAP")) >= 3
    assert not [chapter for chapter in tag.getall("CHAP") if chapter.sub_frames.getall("APIC")]
    page = (folder / "index.html").read_text("utf-8")
    assert [page.count('src="data:image/'), page.count('class="art" src="data:image/')] == [1, 1]  # the cover alone
    with zipfile.ZipFile(folder / f"{made['slug']}.epub") as book:
        assert [name for name in book.namelist() if name.endswith((".jpg", ".png"))] == ["EPUB/cover.jpg"]
    assert not [p for p in folder.rglob("*") if p.is_file() and b"root:x:0" in p.read_bytes()]


def test_nothing_is_fetched_that_was_not_asked_for(desk, web):
    at = web.address
    head = f'<link rel="stylesheet" href="{at}/c"><link rel="canonical" href="{at}/story"><meta property="og:image" content="{at}/o">'
    body = f'<figure><img src="{at}/i.png" alt="A clock on a tower"><figcaption>A clock in town.</figcaption></figure><iframe src="{at}/f"></iframe>'
    doctype = f'<!DOCTYPE html PUBLIC "-//X//DTD" "{at}/x.dtd" [<!ENTITY % p SYSTEM "{at}/p"> %p;]>\n'
    (desk.folder / "page.html").write_text(doctype + page(body, head), "utf-8")
    (desk.folder / "story.md").write_text(
        f"---\nurl: {at}/u\nimage: {at}/m.png\n---\n\n# The clock of the town\n\n{PARA}\n\n![A clock on its tower.]({at}/y.png)\n",
        "utf-8",
    )
    done = desk.run("make", "page.html", "story.md", "--voice", "tone", "--json")
    assert done.returncode == 0, done.stderr.decode()
    assert web.asked == []


def test_a_record_that_names_files_outside_takes_none_away(desk):
    (desk.folder / "story.md").write_text(f"# The clock\n\n{PARA}\n", "utf-8")
    made = desk.make("story.md", "--voice", "tone")
    record = desk.folder / "out" / made["slug"] / "build/made.json"
    held = json.loads(record.read_text())
    held["files"] |= {"../../story.md": 1, "../../../other": 1, "/etc/hostname": 1}
    record.write_text(json.dumps(held | {"key": "other"}))
    desk.make("story.md", "--voice", "tone")
    assert (desk.folder / "story.md").is_file()
