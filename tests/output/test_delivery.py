"""Finished files put in their place, and whose fault an error of the system is."""

from __future__ import annotations

import errno

import pytest

from presscast.errors import OutputError
from presscast.files import made
from presscast.output import delivery


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.EACCES, "Permission denied", "{here}/.new/x.mp3"),
        OSError(errno.ENOENT, "No such file", "{here}/build/made.json"),
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EMFILE, "Too many open files"),
    ],
)
def test_what_cannot_be_written_is_told_as_that(tmp_path, error):
    folder = tmp_path / "out/slug"
    name = error.filename and error.filename.format(here=folder)
    with pytest.raises(OutputError, match="cannot be written"), delivery.bench(folder):
        raise OSError(error.errno, error.strerror, name)


@pytest.mark.parametrize(
    "error",
    [
        ConnectionResetError(errno.ECONNRESET, "Connection reset by peer"),
        FileNotFoundError(errno.ENOENT, "No such file", "/usr/share/model.onnx"),
        TimeoutError("timed out"),
        BrokenPipeError(errno.EPIPE, "Broken pipe"),
    ],
)
def test_what_has_nothing_to_do_with_writing_stays_what_it_is(tmp_path, error):
    with pytest.raises(type(error)), delivery.bench(tmp_path / "out/slug"):
        raise error


def test_a_file_whose_size_has_changed_by_one_byte_is_no_longer_what_was_made(tmp_path):
    (tmp_path / "slug/build").mkdir(parents=True)  # as its claim left it
    with delivery.bench(tmp_path / "slug") as work:
        (work / "build/log.txt").write_bytes(b"1")
        (work / "a.txt").write_bytes(b"12345")
        delivery.deliver(work, tmp_path / "slug", "key", {"lines": 1})
    assert delivery.unchanged(tmp_path / "slug", "key").files == {"a.txt": 5, "build/log.txt": 1}
    assert delivery.unchanged(tmp_path / "slug", "other") is None
    for data in (b"1234", b"123456", None):
        (tmp_path / "slug/a.txt").unlink()
        if data is not None:
            (tmp_path / "slug/a.txt").write_bytes(data)
        else:
            (tmp_path / "slug/a.txt").mkdir()
        assert delivery.unchanged(tmp_path / "slug", "key") is None
        if data is None:
            (tmp_path / "slug/a.txt").rmdir()


def _delivered(folder, files, facts):
    (folder / "build").mkdir(parents=True, exist_ok=True)
    with delivery.bench(folder) as work:
        for name in files:
            (work / name).write_text(name)
        delivery.deliver(work, folder, "key", facts)


def test_what_the_last_make_left_and_this_one_lacks_is_taken_away(tmp_path):
    _delivered(tmp_path / "slug", ("a.mp3", "a.epub"), {})
    (tmp_path / "slug/mine.txt").write_text("the user's own")
    _delivered(tmp_path / "slug", ("a.mp3",), {})
    assert sorted(path.name for path in (tmp_path / "slug").glob("[!.]*.*")) == ["a.mp3", "mine.txt"]


def test_the_lines_spared_are_counted_over_the_articles_whatever_a_record_lacks(tmp_path):
    _delivered(tmp_path / "one", ("a.mp3",), {"lines": 10, "spoken": 4})
    _delivered(tmp_path / "two", ("a.mp3",), {"lines": 5, "spoken": 5})
    _delivered(tmp_path / "odd", ("a.mp3",), {"lines": "many"})
    assert delivery.spared(tmp_path) == delivery.Spared(3, 15, 9)


def test_an_addition_that_was_killed_is_ended_by_the_next_who_asks_for_the_bench(tmp_path, monkeypatch):
    folder = tmp_path / "article"
    with delivery.bench(folder) as work:
        for name in ("a.mp3", "a.epub"):
            (work / name).write_text("plain")
        (folder / "build").mkdir()
        delivery.deliver(work, folder, "key", {"voice": "tone"})
    put = []

    def killed(source, target):
        if put:
            raise KeyboardInterrupt
        put.append(target)
        source.replace(target)

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt), delivery.bench(folder) as work:
        patched.setattr(delivery, "move", killed)
        for name in ("a.mp3", "a.epub", "a.mp3.c2pa"):
            (work / name).write_text("signed")
        delivery.add(work, folder, {"signed": "x"})
    assert made.read(folder).key == ""
    with delivery.bench(folder):
        record = delivery.finished(folder)
    assert record.facts == {"voice": "tone", "signed": "x"}
    assert {path.name: path.read_text() for path in folder.glob("a.*")} == dict.fromkeys(record.files, "signed")
    assert {name: made.digest(folder / name) for name in record.files} == record.digests
    assert not (folder / ".added").exists()


def test_a_record_names_nothing_outside_of_its_folder(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "article"
    outside.mkdir()
    (folder / "build").mkdir(parents=True)
    (folder / "away").symlink_to(outside)
    (folder / "secret").symlink_to(outside / "x")
    (folder / "own").symlink_to(folder / "build/x")
    names = ("a.mp3", "build/x", "own", "../x", "away/x", "secret", "b/../../y", str(outside / "x"), "..")
    made.write(folder, made.Record("key", dict.fromkeys(names, 1), {}))
    assert set(made.read(folder).files) == {"a.mp3", "build/x", "own"}
