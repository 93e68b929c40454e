"""What `presscast verify` tells of signed files that somebody changed, and by which exit code."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import zipfile

import pytest
from conftest import ARTICLES
from editions import MEDIA, SLUG, flip
from mutagen.flac import FLAC
from mutagen.id3 import ID3

from presscast.files import layout
from presscast.production.inspecting import _signed
from presscast.sign import credentials, verify as verifying
from presscast.sign.verify import verify, verify_all
from presscast.sound.ffmpeg import ffmpeg

SOUND = [name for name in MEDIA if name.startswith(SLUG) and not name.endswith("epub")]


@pytest.mark.parametrize("name", MEDIA)
def test_a_file_is_as_signed(made, name):
    verdict = verify(made / "signed" / SLUG / name)
    assert (verdict.state, verdict.why) == ("as signed", "")
    assert (verdict.signer.name, verdict.signer.trusted) == ("The Oxmoor Herald", False)
    assert verdict.told.statement.title == "The ferry bell of Oxmoor Reach comes home"
    assert verify(made / "out" / SLUG / name).state == "unsigned"


def test_every_file_of_an_edition_is_accounted_for(made):
    found = verify_all(made / "signed" / SLUG)
    assert {verdict.state for verdict in found} == {"as signed"}
    texts = {"chapters.json", *(f"transcript.{ending}" for ending in ("vtt", "srt", "txt", "json"))}
    embedded = {"chapters-short.json", "cover-small.jpg", "embed.html", "player.json", "oembed.json"}
    assert {verdict.file for verdict in found} == {*MEDIA, *texts, *embedded, *layout.DAISY}


@pytest.mark.parametrize("name", SOUND)
def test_one_bit_of_sound(signed, name):
    flip(signed / name)
    verdict = verify(signed / name)
    assert (verdict.state, verdict.why) == ("broken", "its sound was changed since it was signed")


@pytest.mark.parametrize("name", ["index.html", f"{SLUG}.epub", "cover.jpg"])
def test_one_bit_of_what_is_no_sound(signed, name):
    flip(signed / name)
    assert verify(signed / name).state == "broken"


def test_a_moved_chapter(signed):
    tag = ID3(signed / f"{SLUG}.mp3")
    tag.getall("CHAP")[1].start_time += 1000
    tag.save(v2_version=3)
    comments = FLAC(signed / f"{SLUG}.flac")
    comments["CHAPTER001"] = "00:00:11.000"
    comments.save()
    for ending in ("mp3", "flac"):
        verdict = verify(signed / f"{SLUG}.{ending}")
        assert verdict.state == "broken"
        assert verdict.why == "its chapters were changed since it was signed; its sound is as it was"


def test_new_tags(signed):
    tag = ID3(signed / f"{SLUG}.mp3")
    tag["TIT2"].text = ["Another title"]
    tag.save(v2_version=3)
    comments = FLAC(signed / f"{SLUG}.flac")
    comments["TITLE"] = "Another title"
    comments.save()
    for ending in ("mp3", "flac"):
        verdict = verify(signed / f"{SLUG}.{ending}")
        assert verdict.state == "broken"
        assert verdict.why == "its tags were written anew since it was signed; sound and chapters are as they were"


def test_credentials_that_were_taken_out(signed):
    path, bare = signed / f"{SLUG}.mp3", signed / "bare.mp3"
    subprocess.run([ffmpeg(), "-v", "error", "-i", path, "-c", "copy", "-map", "0:a", bare], check=True)
    bare.replace(path)
    (signed / f"{SLUG}.opus.c2pa").unlink()
    for name in (path.name, f"{SLUG}.opus"):
        assert verify(signed / name).state == "unsigned"
    found = {verdict.file: verdict for verdict in verify_all(signed)}
    for name in (path.name, f"{SLUG}.opus"):
        assert found[name].state == "broken"
        assert found[name].why.startswith("its content credentials were taken out")
    assert found[f"{SLUG}.m4b"].state == "as signed"


def test_credentials_that_were_changed_are_not_told_as_anybody_s(signed):
    path = signed / f"{SLUG}.mp3"
    data = path.read_bytes()
    assert data.count(b"The Reach Gazette") >= 1
    head, mark, tail = data.rpartition(b"The Reach Gazette")  # the frame with the manifest is the last of the tag
    path.write_bytes(head + mark.replace(b"Reach", b"Beach") + tail)
    verdict = verify(path)
    assert verdict.state == "broken"
    assert verdict.why.startswith("its content credentials were changed")
    assert verdict.told is verdict.signer is None


def test_another_edition_s_manifest_beside_an_opus_file(signed):
    page, opus = (credentials.sidecar(signed / name) for name in ("index.html", f"{SLUG}.opus"))
    opus.write_bytes(page.read_bytes())
    assert verify(signed / f"{SLUG}.opus").state == "broken"
    opus.write_bytes(b"nothing")
    assert verify(signed / f"{SLUG}.opus").state == "broken"


def test_a_text_beside_the_sound(signed):
    path = signed / "chapters.json"
    path.write_bytes(path.read_bytes().replace(b"0", b"1", 1))
    (signed / "transcript.vtt").unlink()
    found = {verdict.file: verdict.why for verdict in verify_all(signed) if verdict.state == "broken"}
    assert found == {"chapters.json": "it was changed since it was signed", "transcript.vtt": "it is missing"}


def test_a_certificate_that_ran_out_later_breaks_nothing(made, monkeypatch):
    path = made / "signed" / SLUG / f"{SLUG}.mp3"
    found = credentials.read(path)
    late = credentials.Credentials("Invalid", ("signingCredential.expired",), found.manifest)
    monkeypatch.setattr(verifying.credentials, "read", lambda path, anchors: late)
    verdict = verify(path)
    assert (verdict.state, verdict.signer.expired) == ("as signed", True)


def test_exit_codes_and_one_line_each(desk, signed):
    done = desk.run("verify", "signed")
    assert done.returncode == 0, done.stderr.decode()
    assert "signed by   The Oxmoor Herald, a name that nobody trusted here vouches for" in done.stdout.decode()
    done = desk.run("verify", f"out/{SLUG}/{SLUG}.mp3")
    assert (done.returncode, done.stderr) == (13, b"presscast: 1 of 1 files have no content credentials\n")
    flip(signed / f"{SLUG}.m4b")
    done = desk.run("verify", "signed")
    assert (done.returncode, done.stderr) == (12, b"presscast: 1 of 21 files are not as they were signed\n")
    assert f"{SLUG}.m4b: broken: its sound was changed" in done.stdout.decode()
    done = desk.run("verify", "none.mp3")
    assert (done.returncode, done.stderr) == (3, b"presscast: none.mp3: cannot be read: No such file or directory\n")
    done = desk.run("verify", "ferry-bell.md")
    assert done.returncode == 11
    assert b"is no file that presscast signs" in done.stderr


def test_a_signer_s_words_cannot_pass_for_ours(desk, tmp_path):
    text = (desk.folder / "ferry-bell.md").read_text("utf-8")
    (desk.folder / "evil.md").write_text(text.replace("Tamsin Ode", '"Ann\\e[31m\\nother.mp3: as signed"'), "utf-8")
    done = desk.run("make", "evil.md", "--formats", "mp3", "--out", "evil")
    assert done.returncode == 0, done.stderr.decode()
    told = desk.run("verify", f"evil/{SLUG}/{SLUG}.mp3").stdout.decode()
    assert "Ann" in told
    assert "\x1b" not in told
    assert "\nother.mp3" not in told


def test_the_text_that_was_spoken(desk, signed):
    path = signed / f"{SLUG}.mp3"
    done = desk.run("verify", path, "--text", "ferry-bell.md")
    assert done.returncode == 0, done.stdout.decode()
    text = (desk.folder / "ferry-bell.md").read_text("utf-8")
    (desk.folder / "other.md").write_text(text.replace("12 years", "13 years"), "utf-8")
    done = desk.run("verify", path, "--text", "other.md", "--json")
    assert (done.returncode, done.stderr) == (12, b"presscast: the text differs from what was spoken in 1 places\n")
    found = json.loads(done.stdout)["text"]
    (each,) = found["differences"]
    assert (each["spoken"], each["written"]) == ("12", "13")
    at = each["at_ms"] / 1000
    done = desk.run("verify", path, "--at", f"0:{at + 0.1:.1f}")
    assert "missing for 12 years" in done.stdout.decode()


def test_its_own_page_says_what_was_spoken_and_a_changed_word_on_it_is_told(desk):
    shutil.copy(ARTICLES / "mill-wheel.html", desk.folder)
    desk.run("make", "mill-wheel.html", "--formats", "mp3", "--out", "mill")
    (page,) = desk.folder.glob("mill/*/index.html")
    (sound,) = page.parent.glob("*.mp3")
    done = desk.run("verify", sound, "--text", page)
    assert done.returncode == 0, done.stdout.decode()
    page.write_text(
        page.read_text("utf-8").replace(">9,100<", ">9,200<").replace("Sacks 9,100;", "Sacks 9,200;"), "utf-8"
    )
    done = desk.run("verify", sound, "--text", page)
    assert (done.returncode, "“9,200" in done.stdout.decode()) == (12, True)


def test_what_was_left_out_by_choice_is_no_difference(desk):
    done = desk.run("make", "ferry-bell.md", "--without", "captions", "--formats", "mp3", "--out", "short")
    assert done.returncode == 0, done.stderr.decode()
    done = desk.run("verify", f"short/{SLUG}/{SLUG}.mp3", "--text", "ferry-bell.md")
    assert done.returncode == 0, done.stdout.decode()


def test_a_time(desk):
    path = f"signed/{SLUG}/{SLUG}.mp3"
    assert "nothing is said there" in desk.run("verify", path, "--at", "59:00").stdout.decode()
    assert "The ferry bell of Oxmoor Reach comes home" in desk.run("verify", path, "--at", "0:01").stdout.decode()
    assert desk.run("verify", path, "--at", "soon").returncode == 6


def test_a_file_at_an_address(desk, signed, web):
    for name in (f"{SLUG}.mp3", f"{SLUG}.opus", f"{SLUG}.opus.c2pa"):
        web.put(f"/{name}", (signed / name).read_bytes(), "application/octet-stream")
    for ending in ("mp3", "opus"):
        done = desk.run("verify", f"{web.address}/{SLUG}.{ending}")
        assert done.returncode == 0, done.stderr.decode()


def test_no_damage_passes_for_another_word(made, tmp_path):
    """Bytes that fill a manifest up to its size are covered by no signature, and say nothing."""
    rnd = random.Random(25)
    names = [name for name in MEDIA if not name.endswith(("wav", "opus", "html"))]
    originals = {name: (made / "signed" / SLUG / name) for name in names}
    whole = {name: verify(path) for name, path in originals.items()}
    for _ in range(200):
        name = rnd.choice(names)
        data = bytearray(originals[name].read_bytes())
        at = data.find(b"jumb") + rnd.randrange(20_000)
        data[at : at + rnd.randrange(40)] = rnd.randbytes(rnd.randrange(40))
        (tmp_path / name).write_bytes(data)
        found = verify(tmp_path / name)
        assert found.state != "as signed" or found == whole[name]


def test_a_page_put_into_a_signed_book(signed):
    path = signed / f"{SLUG}.epub"
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("EPUB/2.xhtml", "<html/>")
    assert verify(path).state == "broken"


def test_a_renamed_chapter_of_an_audiobook(signed):
    path = signed / f"{SLUG}.m4b"
    data, name = path.read_bytes(), b"Found in a barn"
    held = len(name).to_bytes(1, "big") + name  # in the list of chapters, and in their track
    assert data.count(held) == 2
    path.write_bytes(data.replace(held, held.replace(b"Found", b"Built")))
    assert verify(path).why == "its chapters were changed since it was signed; its sound is as it was"


@pytest.mark.parametrize("offset", [9 + 7, 9 + 8 + 1], ids=["time", "title"])
def test_a_chapter_in_the_second_table_of_an_audiobook(signed, offset):
    path = signed / f"{SLUG}.m4b"
    data = bytearray(path.read_bytes())
    data[data.index(b"chpl") + 4 + offset] ^= 1
    path.write_bytes(data)
    assert verify(path).why == "its chapters were changed since it was signed; its sound is as it was"


def test_check_holds_the_credentials_against_the_files_and_the_edition(signed):
    found = list(_signed(signed))
    assert [finding for finding in found if finding.fault] == []
    assert {finding.file for finding in found if finding.check == "statement"} == set(MEDIA)
    credentials.sidecar(signed / "index.html").unlink()
    track = signed / "build/3-track.json"
    track.write_text(track.read_text("utf-8").replace("The ferry bell of Oxmoor", "The ferry boat of Oxmoor"), "utf-8")
    faults = {(finding.check, finding.file): finding.fault for finding in _signed(signed) if finding.fault}
    assert faults["signed", "index.html"].startswith("its content credentials were taken out")
    assert "schema:headline" in faults["statement", f"{SLUG}.mp3"]


def test_check_looks_for_no_credentials_where_none_were_written(plain):
    assert list(_signed(plain)) == []
