"""`publish`: the target holds what DIR publishes, and no feed there ever names a file that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree
from shelved import NOW, put

from presscast.errors import OutputError, SettingsError
from presscast.model import Show
from presscast.publish import published, upload as uploading
from presscast.publish.feed import feed, shelf
from presscast.publish.feed.addresses import addresses
from presscast.publish.page import site
from presscast.publish.target import Target
from presscast.publish.upload import upload

if TYPE_CHECKING:
    from pathlib import Path
from urllib.parse import unquote


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    for number, slug in enumerate(["one", "two", "페리 & co"], 1):
        put(out, slug, number)
    (out / ".clips").mkdir()
    (out / ".clips/x.wav").write_bytes(b"x")
    (out / "one/.lock").touch()
    for stray in (
        "samples/index.html",
        "samples/plain.mp3",
        "one/notes.txt",
        "one/build/log.txt",
        "todo.md",
        "nobody/x.mp3",
    ):
        (out / stray).parent.mkdir(exist_ok=True)
        (out / stray).write_text("not made for listeners")
    listed(out)
    return out


def listed(out: Path) -> None:
    made = shelf.stock(out, NOW)
    feed.write(made, Show(title="T"), addresses("https://a.example/feed.xml"))
    site.write(made, Show(title="T"))


def held(target: Path) -> set[str]:
    return {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}


def promised(target: Path) -> set[str]:
    """The files a listener's app would fetch, going by the feed at the target."""
    if not (target / "feed.xml").exists():
        return set()
    urls = etree.parse(target / "feed.xml").xpath("//enclosure/@url")
    return {unquote(str(url)).removeprefix("https://a.example/") for url in urls}


def test_everything_published_arrives_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "www/audio"
    sent = upload(folder, str(target))
    assert held(target) - {".presscast.json"} == {
        "feed.xml", "index.html", "about.html", "search.json", "search-text-1.json", "artwork.jpg",
        *(f"{slug}/{name}" for slug in ("one", "two", "페리 & co") for name in (
            f"{slug}.mp3", "transcript.vtt", "transcript.srt", "transcript.json", "transcript.txt", "chapters.json",
            "cover.jpg", "index.html")),
    }  # fmt: skip
    assert sent.copied[-1] == "feed.xml"
    assert sent.copied[-2] == "index.html"
    assert all((target / name).read_bytes() == (folder / name).read_bytes() for name in sent.copied)


def test_only_what_changed_is_sent_again(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "www"
    first = upload(folder, str(target))
    assert upload(folder, str(target)) == uploading.Sent((), (), len(first.copied))
    (folder / "one/one.mp3").write_bytes(b"-" * (folder / "one/one.mp3").stat().st_size)
    (folder / "two/two.mp3").touch()
    (target / "two/cover.jpg").unlink()
    (target / "two/chapters.json").write_text("half")
    assert set(upload(folder, str(target)).copied) == {"one/one.mp3", "two/cover.jpg", "two/chapters.json"}
    (target / ".presscast.json").write_text("{")
    assert len(upload(folder, str(target)).copied) == len(first.copied)


@pytest.mark.parametrize("after", range(0, 27, 2))
def test_interrupted_anywhere_the_feed_there_is_whole_and_a_second_run_finishes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    target = tmp_path / "www"
    real, done = Target.put, []

    def put_some(self: Target, name: str, path: Path):
        if len(done) == after:
            raise KeyboardInterrupt
        noted = real(self, name, path)
        done.append(name)
        assert promised(target) <= held(target)
        return noted

    monkeypatch.setattr(Target, "put", put_some)
    with pytest.raises(KeyboardInterrupt):
        upload(folder, str(target))
    assert promised(target) <= held(target)
    monkeypatch.setattr(Target, "put", real)
    again = upload(folder, str(target))
    assert again.kept == after, "what had arrived is not sent twice"
    assert promised(target) <= held(target)
    assert len(promised(target)) == 3


def test_what_is_withdrawn_or_made_no_more_goes_after_the_feed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "www"
    upload(folder, str(target))
    (target / "own.txt").write_text("the publisher's own")
    shelf.withdraw(folder, "two", NOW)
    (folder / "one/transcript.srt").unlink()
    listed(folder)
    real = Target.remove

    def checked(self: Target, name: str) -> None:
        assert "two/two.mp3" not in promised(target)
        real(self, name)

    monkeypatch.setattr(Target, "remove", checked)
    sent = upload(folder, str(target))
    assert {"two/two.mp3", "one/transcript.srt"} < set(sent.removed)
    assert not [name for name in held(target) if name.startswith("two/")]
    assert (target / "own.txt").exists()


def test_an_archive_that_names_what_was_withdrawn_is_not_published(folder: Path, tmp_path: Path) -> None:
    feed.write(shelf.stock(folder, NOW), Show(title="T"), addresses("https://a.example/feed.xml"), 1)
    upload(folder, str(tmp_path / "www"))
    (archive,) = {path.name for path in folder.glob("feed-archive-1.xml")}
    listed_there = etree.parse(folder / archive).xpath("//enclosure/@url")[0]
    shelf.withdraw(folder, unquote(str(listed_there)).split("/")[-2], NOW)
    with pytest.raises(OutputError, match=r"feed-archive-1\.xml: lists .* not there"):
        upload(folder, str(tmp_path / "www"))


def test_a_feed_that_names_what_is_not_there_is_not_published(folder: Path, tmp_path: Path) -> None:
    (folder / "one/one.mp3").unlink()
    with pytest.raises(OutputError, match=r"lists one/one\.mp3, which is not there"):
        upload(folder, str(tmp_path / "www"))
    assert not (tmp_path / "www").exists()
    (folder / "feed.xml").write_text("<rss>")
    with pytest.raises(OutputError, match="is damaged"):
        upload(folder, str(tmp_path / "www"))
    (folder / "feed.xml").unlink()
    with pytest.raises(OutputError, match="run `presscast feed` first"):
        upload(folder, str(tmp_path / "www"))


def test_a_target_that_cannot_be_is_one_clear_line(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="lies inside"):
        upload(folder, str(folder / "www"))
    with pytest.raises(SettingsError, match="lies inside"):
        upload(folder, str(folder))
    with pytest.raises(SettingsError, match="no target of this kind"):
        upload(folder, "nonsense://x/y")
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="file is a file, and no folder") as caught:
        upload(folder, str(tmp_path / "file/www"))
    assert "\n" not in str(caught.value)


def test_passwords_in_a_target_are_not_told(folder: Path) -> None:
    with pytest.raises(OutputError) as caught:
        upload(folder, "ftp://me:secret@127.0.0.1:9/www")
    assert "secret" not in str(caught.value)


def test_a_store_of_objects_holds_the_same(folder: Path) -> None:
    import fsspec

    upload(folder, "memory://www/audio")
    store = fsspec.filesystem("memory")
    assert store.cat_file("/www/audio/feed.xml") == (folder / "feed.xml").read_bytes()
    assert not [name for name in store.find("/www") if name.endswith(".part")]
    store.rm("/www", recursive=True)


@pytest.mark.validators
def test_an_s3_server_gets_every_file_with_its_type(folder: Path, press) -> None:
    with pytest.raises(OutputError, match="cannot be published to"):
        upload(folder, "s3://no-such-bucket/audio")
    sent = upload(folder, "s3://press/audio")
    keys = {item["Key"] for item in press.list_objects_v2(Bucket="press")["Contents"]}
    assert keys == {f"audio/{name}" for name in (*sent.copied, ".presscast.json")}
    assert press.head_object(Bucket="press", Key="audio/feed.xml")["ContentType"].startswith("application/rss+xml")
    assert press.head_object(Bucket="press", Key="audio/one/transcript.vtt")["ContentType"] == "text/vtt"
    (folder / "one/one.mp3").write_bytes(b"x" * 77)
    listed(folder)
    again = upload(folder, "s3://press/audio")
    assert again.copied == ("one/one.mp3", "feed.xml")
    assert press.head_object(Bucket="press", Key="audio/one/one.mp3")["ContentLength"] == 77


def test_what_a_target_got_is_noted_by_article_once_the_feed_there_lists_it(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(folder, "unlisted", 9)
    upload(folder, "there")
    first = published.editions(folder)
    assert set(first) == {"one", "two", "페리 & co"}
    listed(folder)
    upload(folder, str(tmp_path / "there"))  # the same place by another name
    assert len(list((folder / ".published").iterdir())) == 1
    then = published.editions(folder)
    assert set(then) - set(first) == {"unlisted"}
    assert first.items() <= then.items()


def test_what_was_published_is_known_where_a_record_of_it_is_damaged(folder, tmp_path):
    upload(folder, str(tmp_path / "there"))
    (folder / ".published/other.json").write_text("{")
    assert set(published.editions(folder)) == {"one", "two", "페리 & co"}
