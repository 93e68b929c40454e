"""What a make signs: each file valid to c2pa itself, each as good to play as before."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from editions import MEDIA, SLUG, active, contents, failures, store
from mutagen.id3 import ID3

from presscast.errors import SigningError
from presscast.sign import credentials, geob, signatory
from presscast.sign.manifest import definition, told
from presscast.sign.sign import _parent

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
UNKNOWN = {"signingCredential.untrusted"}


@pytest.mark.parametrize("name", MEDIA)
def test_c2pa_finds_every_file_as_it_was_signed(made, name):
    path = made / "signed" / SLUG / name
    assert store(path)["validation_state"] == "Valid"
    assert failures(path) == UNKNOWN


@pytest.mark.parametrize("name", MEDIA)
def test_a_changed_byte_is_told(signed, name):
    path = signed / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert store(path)["validation_state"] == "Invalid"
    assert failures(path) - UNKNOWN


def test_who_is_trusted_is_known_by_the_authority_above(made):
    chain = (made / "signing.pem").read_bytes()
    path = made / "signed" / SLUG / f"{SLUG}.mp3"
    assert credentials.read(path, chain).state == "Trusted"
    assert credentials.read(path).state == "Valid"


def test_what_is_said_of_the_article_and_of_how_it_came_to_be(made):
    manifest = active(made / "signed" / SLUG / f"{SLUG}.mp3")
    article = json.loads((made / "signed" / SLUG / "build/1-article.json").read_text("utf-8"))
    (action,) = manifest["assertions"]["c2pa.actions.v2"]["actions"]
    assert (action["action"], action["digitalSourceType"]) == ("c2pa.created", f"{IPTC}algorithmicMedia")
    assert manifest["claim_generator_info"][0]["name"] == "presscast"
    metadata = manifest["assertions"]["cawg.metadata"]
    assert (metadata["schema:headline"], metadata["schema:author"]) == (article["title"], article["authors"])
    statement = manifest["assertions"]["example.presscast.statement"]
    assert statement["speakers"] == [{"engine": "tone", "licence": "Apache-2.0"}]
    said = manifest["assertions"]["example.presscast.timeline"]["sentences"]
    track = json.loads((made / "signed" / SLUG / "build/3-track.json").read_text("utf-8"))
    lines = [placed["clip"]["line"] for placed in track["placed"]]
    assert [each["text"] for each in said] == [line["shown"] or line["said"] for line in lines]


def test_an_mp3_keeps_its_tag_and_its_sound_to_the_byte(plain, signed):
    before, after = (folder / f"{SLUG}.mp3" for folder in (plain, signed))
    frames = []
    for path in (before, after):
        with path.open("rb") as file:
            frames.append((geob.frames(file), file.read().lstrip(b"\0")))
    assert frames[0][0] == frames[1][0]
    assert frames[0][1] == frames[1][1]
    assert after.read_bytes()[:4] == b"ID3\x03"
    assert [type(frame).__name__ for frame in ID3(after).getall("GEOB")] == ["GEOB"]


def test_check_is_content_and_the_feed_tells_the_signed_lengths(desk, signed):
    done = desk.run("check", "signed")
    assert done.returncode == 0, done.stdout.decode()
    assert b"as signed by The Oxmoor Herald" in done.stdout
    done = desk.run("feed", "signed")
    assert done.returncode == 0, done.stderr.decode()
    feed = (desk.folder / "signed/feed.xml").read_text("utf-8")
    for ending in ("mp3", "m4b", "flac"):
        assert f'length="{(signed / f"{SLUG}.{ending}").stat().st_size}"' in feed


def test_nothing_has_changed_for_the_next_make(desk, signed):
    before = contents(signed)
    assert desk.make("ferry-bell.md", "--with", "daisy", "--out", "signed")["changed"] is False
    assert contents(signed) == before


def test_the_page_names_its_manifest_once(signed):
    page = (signed / "index.html").read_text("utf-8")
    assert page.count('<link rel="c2pa-manifest" href="index.html.c2pa">') == 1


def test_what_was_made_before_is_signed_afterwards(desk, plain):
    done = desk.run("sign", "out")
    assert done.returncode == 0, done.stderr.decode()
    assert {failures(plain / name) == UNKNOWN for name in MEDIA} == {True}
    assert desk.run("check", "out").returncode == 0
    assert desk.make("ferry-bell.md")["changed"] is False
    again = desk.run("sign", f"out/{SLUG}")
    assert (again.stdout, again.stderr.decode()) == (b"", f"{SLUG}: is signed already\n")


def test_a_correction_names_what_it_corrects(desk, signed):
    source = desk.folder / "ferry-bell.md"
    source.write_text(source.read_text("utf-8").replace("12 years", "13 years"), "utf-8")
    assert desk.make(source.name, "--out", "signed")["changed"] is True
    for ending in ("mp3", "m4b", "wav", "flac", "epub"):
        manifest = active(signed / f"{SLUG}.{ending}")
        assert [each["relationship"] for each in manifest["ingredients"]] == ["parentOf"]
        actions = manifest["assertions"]["c2pa.actions.v2"]["actions"]
        assert [each["action"] for each in actions] == ["c2pa.opened", "c2pa.edited"]
        assert failures(signed / f"{SLUG}.{ending}") == UNKNOWN
    assert desk.run("check", "signed").returncode == 0


def test_what_is_broken_is_no_parent(signed, plain):
    path = signed / f"{SLUG}.mp3"
    assert _parent(path) == path
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert _parent(path) is None
    assert _parent(plain / path.name) is None
    assert _parent(plain / "missing.mp3") is None


def test_a_cover_that_was_given_is_not_ours_to_sign(desk, plain):
    (desk.folder / "given.jpg").write_bytes((plain / "cover.jpg").read_bytes())
    settings = desk.folder / "presscast.toml"
    settings.write_text('cover = "given.jpg"\n' + settings.read_text())
    desk.make("ferry-bell.md", "--formats", "mp3")
    assert credentials.read(plain / "cover.jpg") is None
    assert failures(plain / f"{SLUG}.mp3") == UNKNOWN


def test_without_a_time_stamp_service_that_was_asked_for_all_stays_as_it_was(desk, plain):
    before = contents(plain)
    address = "http://127.0.0.1:9/"
    for words in (["sign", "out"], ["make", "ferry-bell.md", "--formats", "mp3"]):
        done = desk.run(*words, env={"PRESSCAST_TIMESTAMPS": address})
        assert done.returncode == 11
        assert f"no time stamp from {address}" in done.stderr.decode()
        assert contents(plain) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
@pytest.mark.parametrize("name", [name for name in MEDIA if not name.endswith((".opus", ".html"))])
def test_a_full_disk_is_told_as_that_and_leaves_the_file_whole(made, tmp_path, name):
    import resource

    source, target = made / "out" / SLUG / name, tmp_path / name
    target.write_bytes(b"older")
    by = signatory.load(made / "signing.pem", made / "signing.key")
    manifest = definition(
        told(credentials.read(made / "signed" / SLUG / name).manifest), MEDIA[name], "digitalCreation"
    )
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (source.stat().st_size - 100, hard))
        with pytest.raises(OSError, match="File too large"):
            credentials.write(source, target, manifest, by)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert target.read_bytes() == b"older"


def test_what_c2pa_cannot_take_is_one_error_and_no_file(made, tmp_path):
    by = signatory.load(made / "signing.pem", made / "signing.key")
    said = told(credentials.read(made / "signed" / SLUG / f"{SLUG}.mp3").manifest)
    for ending in ("mp3", "m4b", "wav", "flac", "epub", "jpg"):
        (tmp_path / f"a.{ending}").write_bytes(b"nothing of the kind")
        with pytest.raises(SigningError, match=rf"a\.{ending}: cannot be signed"):
            credentials.write(tmp_path / f"a.{ending}", tmp_path / "b", definition(said, "", "digitalCreation"), by)
    assert not (tmp_path / "b").exists()
    assert len(list(tmp_path.iterdir())) == 6


def test_without_the_extra_a_make_says_what_to_install_and_one_without_signing_never_asks_for_it(desk):
    away = "import sys; sys.modules['c2pa'] = sys.modules['cryptography'] = None; from presscast.cli.app import main; main()"

    def run(*words):
        return subprocess.run(
            [sys.executable, "-c", away, *words], cwd=desk.folder, capture_output=True, text=True, check=False
        )

    for words in (["make", "ferry-bell.md"], ["sign"]):
        done = run(*words)
        assert (done.returncode, "pip install 'presscast[sign]'" in done.stderr) == (11, True)
    (desk.folder / "presscast.toml").write_text('voice = "tone"\n')
    done = run("make", "ferry-bell.md", "--out", "other")
    assert done.returncode == 0, done.stderr
