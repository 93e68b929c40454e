"""Only the files that are asked for are made, and nothing leads to one that is not there."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

SITE = "https://example.org/audio/"
LINK = re.compile(r"""(?:href|src|url|Url|transcript|page|audio|cover)"?\s*[=:]\s*"([^"<>\s]+)\"""")
REQUIRED = {"cover.jpg", "cover-small.jpg"}


def made(desk, write, *words):
    path = write(desk.folder, "alder")
    return Path(desk.make(path, "--voice", "tone", *words)["files"][0]).parent.parent


def names(folder):
    return {path.name for path in folder.iterdir() if path.name not in {"build", ".pieces", ".lock"}}


@pytest.mark.parametrize(
    ("only", "also"),
    [
        ("mp3", set()),
        ("wav,vtt", {"transcript.vtt"}),
        ("mp3,page", {"index.html"}),
        ("mp3,chapters,text", {"chapters.json", "chapters-short.json", "transcript.txt"}),
        ("mp3,embed", {"embed.html", "player.json"}),
    ],
)
def test_no_other_file_is_made_and_no_link_is_dead(desk, write, only, also):
    folder = desk.folder / made(desk, write, "--only", only)
    assert names(folder) == REQUIRED | also | {f"{folder.name}.{only.split(',')[0]}"}
    assert desk.run("feed", "--url", f"{SITE}feed.xml").returncode == 0
    texts = {path: path.read_text("utf-8") for path in (desk.folder / "out").rglob("*") if path.suffix in TEXTS}
    linked = {(path, link) for path, text in texts.items() for link in LINK.findall(text)}
    assert linked and not [(path, link) for path, link in linked if not leads(path, link, desk.folder / "out")]
    assert desk.run("check", folder).returncode == 0


TEXTS = {".html", ".xml"}


def leads(path, link, out):
    """Tell whether a link of a page is a fragment, another site's, or a file that is there."""
    if link.startswith(("#", "data:", "mailto:")) or ":" in link.split("/")[0].removeprefix("https:"):
        return True
    address = urljoin(f"{SITE}{path.relative_to(out)}", link).split("#")[0].split("?")[0]
    return not address.startswith(SITE) or (out / address.removeprefix(SITE)).exists()


def test_what_was_made_of_others_before_is_taken_away_and_comes_back(desk, write):
    folder = desk.folder / made(desk, write)
    whole = names(folder)
    made(desk, write, "--only", "mp3,srt")
    assert names(folder) == REQUIRED | {f"{folder.name}.mp3", "transcript.srt"}
    made(desk, write)
    assert names(folder) == whole


def test_the_settings_say_it_too(desk, write):
    (desk.folder / "presscast.toml").write_text('only = ["opus", "json"]\n')
    folder = desk.folder / made(desk, write)
    assert names(folder) == REQUIRED | {f"{folder.name}.opus", "transcript.json"}
    assert json.loads((folder / "transcript.json").read_text("utf-8"))["segments"]


def test_without_a_format_the_sound_is_as_it_was_asked(desk, write):
    folder = desk.folder / made(desk, write, "--formats", "flac", "--only", "srt")
    assert names(folder) == REQUIRED | {f"{folder.name}.flac", "transcript.srt"}


def test_what_nothing_makes_is_refused(desk, write):
    done = desk.run("make", write(desk.folder, "alder"), "--only", "mp3,vttt")
    assert done.returncode == 6
    assert "--only: nothing named vttt; known: mp3" in done.stderr.decode()


def test_what_was_not_made_cannot_be_embedded(desk, write):
    folder = made(desk, write, "--only", "mp3,page")
    done = desk.run("embed", folder.name, "--url", f"{SITE}feed.xml")
    assert done.returncode == 8
    assert "embed among what --only names" in done.stderr.decode()
