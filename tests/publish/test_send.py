"""An article sent to a target as soon as it is made: whole by its record there, or not at all."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path

import fsspec
import pytest
from shelved import NOW, put
from test_site_upload import listed

from presscast.errors import OutputError, SettingsError
from presscast.files import made
from presscast.output import withdrawal
from presscast.publish.feed import shelf
from presscast.publish.page import tombstone
from presscast.publish.send import send
from presscast.publish.target import Target
from presscast.publish.upload import upload


@pytest.fixture
def article(tmp_path):
    return finished(tmp_path / "out", "one", 1)


def finished(out, slug, number):
    folder = put(out, slug, number)
    changed(folder, f"guid-{number}")
    return folder


def changed(folder, guid="guid-1", **contents):
    """Write files of the folder anew, and the record of them."""
    for name, content in contents.items():
        (folder / name.replace("__", ".")).write_bytes(content)
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    sizes = {name: (folder / name).stat().st_size for name in files if name != "build/made.json"}
    made.write(folder, made.Record("key", sizes, {"guid": guid}))


def whole(there: Path) -> bool:
    """Tell whether the record there has all that it names, as whoever reads the target goes by it."""
    record = there / ".presscast.json"
    files = json.loads(record.read_bytes())["files"] if record.exists() else {"": ("",)}
    return all(
        sha and (there / name).is_file() and made.digest(there / name) == sha for name, (sha, *_) in files.items()
    )


def held(there: Path) -> dict[str, bytes]:
    return {path.relative_to(there).as_posix(): path.read_bytes() for path in there.rglob("*") if path.is_file()}


def test_what_listeners_may_have_arrives_and_nothing_else(article, tmp_path):
    sent = send(article, f"file://{tmp_path}/www")
    assert {Path(name.removeprefix("file://")).relative_to(tmp_path / "www/one").as_posix() for name in sent} == set(
        made.read(article).published
    )
    there = held(tmp_path / "www/one")
    assert there.keys() - {".presscast.json"} == set(made.read(article).published)
    assert all(there[name] == (article / name).read_bytes() for name in made.read(article).published)
    assert whole(tmp_path / "www/one")


def test_a_store_of_objects_holds_the_same(article):
    send(article, "memory://press/audio")
    store = fsspec.filesystem("memory")
    try:
        assert store.cat_file("/press/audio/one/one.mp3") == (article / "one.mp3").read_bytes()
        assert not [name for name in store.find("/press") if name.endswith(".part")]
    finally:
        store.rm("/press", recursive=True)


@contextmanager
def counted(monkeypatch, most=None):
    """Give the names that are put, the program dying after `most`."""
    real, done = Target.put, []

    def put_some(self, name, path):
        if len(done) == most:
            raise KeyboardInterrupt
        done.append(name)
        return real(self, name, path)

    with monkeypatch.context() as patched:
        patched.setattr(Target, "put", put_some)
        yield done


def test_only_what_changed_is_sent_again(article, tmp_path, monkeypatch):
    send(article, f"file://{tmp_path}/www")
    with counted(monkeypatch) as done:
        send(article, f"file://{tmp_path}/www")
        assert done == []
        changed(article, index__html=b"corrected")
        (tmp_path / "www/one/cover.jpg").unlink()
        send(article, f"file://{tmp_path}/www")
    assert done == ["cover.jpg", "index.html"]


@pytest.mark.parametrize("most", range(8))
def test_interrupted_anywhere_it_is_not_whole_and_a_second_run_leaves_nothing_behind(
    article, tmp_path, monkeypatch, most
):
    """Killed while it replaces an edition, one file of which the new one has no more and another it alone has."""
    there = tmp_path / "www/one"
    send(article, f"file://{tmp_path}/www")
    (article / "one.mp3").unlink()
    everything = {name: b"new" for name in made.read(article).published if name != "one.mp3"}
    changed(article, **{name.replace(".", "__"): text for name, text in everything.items()}, two__mp3=b"new sound")
    with counted(monkeypatch, most), pytest.raises(KeyboardInterrupt):
        send(article, f"file://{tmp_path}/www")
    assert not whole(there)
    (article / "two.mp3").rename(article / "three.mp3")  # and what comes next is another recording again
    changed(article)
    send(article, f"file://{tmp_path}/www")
    assert whole(there)
    assert held(there).keys() - {".presscast.json"} == set(made.read(article).published)


def test_what_is_not_ours_is_left_alone(article, tmp_path):
    (tmp_path / "www/one").mkdir(parents=True)
    (tmp_path / "www/one/index.html").write_text("the publisher's own")
    (tmp_path / "www/one/notes.txt").write_text("the publisher's own")
    with pytest.raises(OutputError, match="did not put there"):
        send(article, f"file://{tmp_path}/www")
    assert len(held(tmp_path / "www/one")) == 2
    send(article, f"file://{tmp_path}/www", over=True)
    assert (tmp_path / "www/one/notes.txt").exists()
    other = finished(tmp_path / "elsewhere", "one", 2)
    with pytest.raises(OutputError, match="another article"):
        send(other, f"file://{tmp_path}/www", over=True)
    assert whole(tmp_path / "www/one")


def test_a_target_that_cannot_be_is_one_clear_line(article, tmp_path):
    with pytest.raises(SettingsError, match="lies inside"):
        send(article, f"file://{article.parent.resolve()}")
    with pytest.raises(SettingsError, match="no target of this kind"):
        send(article, "nonsense://x/y")
    with pytest.raises(OutputError) as caught:
        send(article, "ftp://me:secret@127.0.0.1:9/www")
    assert "secret" not in str(caught.value)


def test_publish_takes_over_what_was_sent_and_sends_it_no_second_time(article, tmp_path, monkeypatch):
    listed(article.parent)
    send(article, f"file://{tmp_path}/www")
    with counted(monkeypatch) as done:
        upload(article.parent, str(tmp_path / "www"))
        assert not [name for name in done if "/" in name]
        send(article, f"file://{tmp_path}/www")
    assert done[-1] == "feed.xml"


def test_what_publish_sent_is_sent_no_second_time(article, tmp_path, monkeypatch):
    listed(article.parent)
    upload(article.parent, str(tmp_path / "www"))
    changed(article, index__html=b"corrected")
    with counted(monkeypatch) as done:
        send(article, f"file://{tmp_path}/www")
    assert done == ["index.html"]
    assert whole(tmp_path / "www/one")


@pytest.mark.parametrize("before", [True, False])
def test_publish_takes_away_what_was_sent_and_then_withdrawn(article, tmp_path, before):
    """Also a recording that was sent after the latest upload."""
    finished(article.parent, "two", 2)
    listed(article.parent)
    if before:
        upload(article.parent, str(tmp_path / "www"))
    (article / "one.mp3").rename(article / "one-2.mp3")
    changed(article)
    send(article, f"file://{tmp_path}/www")
    shelf.withdraw(article.parent, "one", NOW)
    listed(article.parent)
    upload(article.parent, str(tmp_path / "www"))
    assert not [name for name in held(tmp_path / "www/one") if name.endswith((".mp3", ".vtt"))]


def test_of_what_is_withdrawn_its_tombstone_is_sent(article, tmp_path):
    listed(article.parent)
    send(article, f"file://{tmp_path}/www")
    withdrawal.put_away(article)
    for name in tombstone.NAMES:
        (article / name).write_text("withdrawn")
    send(article, f"file://{tmp_path}/www")
    assert held(tmp_path / "www/one").keys() == {".presscast.json", "embed.html", "index.html"}
    assert whole(tmp_path / "www/one")


def test_the_article_s_own_record_tells_what_publish_put_and_took_away(article, tmp_path, monkeypatch):
    send(article, f"file://{tmp_path}/www")
    changed(article, index__html=b"corrected")
    listed(article.parent)
    upload(article.parent, str(tmp_path / "www"))
    assert whole(tmp_path / "www/one")
    shelf.withdraw(article.parent, "one", NOW)
    listed(article.parent)
    upload(article.parent, str(tmp_path / "www"))
    assert whole(tmp_path / "www/one")
    with counted(monkeypatch) as done:
        upload(article.parent, str(tmp_path / "www"))
    assert done == []


def test_what_is_sent_while_publish_runs_stays_whole_by_its_record(article, tmp_path):
    send(article, f"file://{tmp_path}/www")
    changed(article, index__html=b"corrected")
    listed(article.parent)

    def meanwhile(name):
        if name == "feed.xml":
            changed(article, index__html=b"corrected again")
            send(article, f"file://{tmp_path}/www")

    upload(article.parent, str(tmp_path / "www"), meanwhile)
    assert whole(tmp_path / "www/one")


@pytest.mark.parametrize("last", ["send", "upload"])
def test_an_edit_taken_back_is_sent_though_it_is_as_long(article, tmp_path, last):
    """One of publishing and sending put the first words, the other the edit; the first puts them back."""

    def sent():
        send(article, f"file://{tmp_path}/www")

    def published():
        listed(article.parent)
        upload(article.parent, str(tmp_path / "www"))

    first, second = (published, sent) if last == "send" else (sent, published)
    for text, put_there in ((b"in 1983", first), (b"in 1984", second), (b"in 1983", first)):
        changed(article, index__html=text)
        put_there()
        assert (tmp_path / "www/one/index.html").read_bytes() == text


@pytest.mark.validators
def test_an_s3_server_gets_the_article_and_its_record_last(article, press):
    with pytest.raises(OutputError, match="cannot be published to"):
        send(article, "s3://no-such-bucket/audio")
    finished(article.parent, "one-2", 2)
    send(article.parent / "one-2", "s3://press/audio")
    send(article, "s3://press/audio")
    times = {item["Key"]: item["LastModified"] for item in press.list_objects_v2(Bucket="press")["Contents"]}
    ours = {key.removeprefix("audio/one/"): time for key, time in times.items() if key.startswith("audio/one/")}
    assert ours.keys() - {".presscast.json"} == set(made.read(article).published)
    assert max(ours.values()) == ours[".presscast.json"]
    assert press.head_object(Bucket="press", Key="audio/one/transcript.vtt")["ContentType"] == "text/vtt"
    changed(article, index__html=b"corrected")
    send(article, "s3://press/audio")
    assert press.get_object(Bucket="press", Key="audio/one/index.html")["Body"].read() == b"corrected"
    record = json.loads(press.get_object(Bucket="press", Key="audio/one/.presscast.json")["Body"].read())
    assert record["files"]["index.html"][0] == made.digest(article / "index.html")
