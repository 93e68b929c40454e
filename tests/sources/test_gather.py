"""Which articles are meant."""

from __future__ import annotations

import gzip
import os
import zipfile
from pathlib import Path
from threading import Thread

import pytest

from presscast.errors import ReadError
from presscast.publish import server
from presscast.publish.words.table import words
from presscast.script.edit import HEAD
from presscast.sources.gather import gather, name_of, names_in
from presscast.sources.load import load, loaded
from presscast.sources.source import Named
from presscast.sources.watch import stamps


@pytest.fixture
def desk_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (
        "in/b.txt",
        "in/a.md",
        "in/deep/c.HTML",
        "in/.hidden.txt",
        "in/.git/x.txt",
        "in/notes.jpg",
        "in/~$open.docx",
        "out/s/t.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def found(*names, out="out"):
    return [name_of(article) for article in gather(names, Path(out))]


def test_a_folder_is_its_articles_and_those_below(desk_files):
    assert found("in") == ["in/a.md", "in/b.txt", "in/deep/c.HTML"]


def test_what_was_made_is_no_source(desk_files):
    assert found(".") == ["in/a.md", "in/b.txt", "in/deep/c.HTML"]
    assert found("in", out="in/deep") == ["in/a.md", "in/b.txt"]


def test_what_was_made_elsewhere_is_no_source_either(desk_files):
    for name in (
        "audio/the-clock/build/1-article.json", "audio/the-clock/transcript.txt", "audio/the-clock/index.html",
        "audio/the-clock/build/log.txt", "audio/.clips/x.wav", "audio/index.html", "audio/page-2.html",
        "audio/verify.html", "audio/samples/index.html", "site/.presscast.json", "site/the-clock/transcript.txt",
    ):  # fmt: skip
        (desk_files / name).parent.mkdir(parents=True, exist_ok=True)
        (desk_files / name).write_text("x")
    (desk_files / "in/a.script.txt").write_text(f"{HEAD}. Change only what is said")
    (desk_files / "audio/story.txt").write_text("x")
    (desk_files / "samples").mkdir()
    (desk_files / "samples/mine.txt").write_text("x")
    mine = ["audio/story.txt", "in/a.md", "in/b.txt", "in/deep/c.HTML", "samples/mine.txt"]
    assert found(".", out="else") == [*mine[:4], "out/s/t.txt", "samples/mine.txt"]
    assert found("**/*.txt", out="else") == ["audio/story.txt", "in/b.txt", "out/s/t.txt", "samples/mine.txt"]
    assert found("audio/the-clock") == ["audio/the-clock"]
    assert found("audio/the-clock/transcript.txt") == ["audio/the-clock/transcript.txt"]


def test_a_book_of_presscast_is_no_source_and_another_is(desk_files):
    for name, summary in (("ours", words("en")["book_synchronised"]), ("theirs", "A novel")):
        with zipfile.ZipFile(desk_files / f"in/{name}.epub", "w") as book:
            book.writestr("EPUB/package.opf", f"<package>{summary}</package>")
    assert found("in/*.epub") == ["in/theirs.epub"]


def test_a_pattern_is_the_files_it_matches(desk_files):
    assert found("in/*.txt") == ["in/b.txt"]
    assert found("**/*.md") == ["in/a.md"]
    assert found("in/[ab].*") == ["in/a.md", "in/b.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(desk_files):
    (desk_files / "in/what[1].txt").write_text("x")
    assert found("in/what[1].txt") == ["in/what[1].txt"]


def test_each_source_once_in_the_order_named(desk_files):
    assert found("in/b.txt", "in/*.txt", "in", "-", "-") == ["in/b.txt", "in/a.md", "in/deep/c.HTML", "-"]


def test_what_stands_for_nothing_stays_to_be_refused_by_name(desk_files):
    (desk_files / "empty").mkdir()
    assert found("none.txt", "none/*.txt", "empty", "https://example.org/a?b=*") == [
        "none.txt",
        "none/*.txt",
        "empty",
        "https://example.org/a?b=*",
    ]


@pytest.fixture
def closed(monkeypatch):
    """Return a function that closes folders to the reader, as the system does to who may not list them."""
    names, iterdir, scandir = set(), Path.iterdir, os.scandir

    def refuse(real):
        def list_all(path="."):
            if Path(path).name in names:
                raise PermissionError(13, "Permission denied", str(path))
            return real(path)

        return list_all

    monkeypatch.setattr(Path, "iterdir", refuse(iterdir))
    monkeypatch.setattr(os, "scandir", refuse(scandir))
    return names.add


def why_not(path):
    with pytest.raises(ReadError) as refused:
        load(path)
    return str(refused.value)


def test_a_folder_that_cannot_be_listed_is_told_of_and_the_rest_is_made(desk_files, closed):
    closed("deep")
    assert found("in") == ["in/a.md", "in/b.txt", "in/deep"]
    assert found("in/**/*.txt") == ["in/b.txt", "in/deep"]
    assert why_not("in/deep") == "in/deep: cannot be read: Permission denied"


def test_a_folder_that_vanishes_is_told_of_and_the_rest_is_made(desk_files, monkeypatch):
    real = Path.iterdir

    def vanish(path):
        if path.name == "deep":
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return real(path)

    monkeypatch.setattr(Path, "iterdir", vanish)
    assert found("in") == ["in/a.md", "in/b.txt", "in/deep"]


def test_a_link_that_leads_in_a_circle_is_told_of_and_the_rest_is_made(desk_files):
    (desk_files / "in/deep/up").symlink_to("..")
    (desk_files / "in/me.md").symlink_to("me.md")
    (desk_files / "in/gone.md").symlink_to("nowhere.md")
    assert found("in") == ["in/a.md", "in/b.txt", "in/deep/c.HTML", "in/deep/up", "in/gone.md", "in/me.md"]
    assert found("in/**/*.md", "in/**/*.txt") == ["in/a.md", "in/b.txt"]
    assert "leads back to a folder it lies in" in why_not("in/deep/up")
    assert why_not("in/gone.md") == "in/gone.md: no such file"
    assert "symbolic links" in why_not("in/me.md")


def test_an_article_named_by_a_link_too_is_made_once(desk_files):
    (desk_files / "in/again.md").symlink_to("a.md")
    (desk_files / "linked").symlink_to("in")
    assert found("in/a.md", "linked", "in") == ["in/a.md", "linked/b.txt", "linked/deep/c.HTML"]


@pytest.mark.skipif(os.name != "posix", reason="makes a pipe that is a file")
def test_what_is_no_regular_file_is_passed_over(desk_files):
    os.mkfifo(desk_files / "in/pipe.md")
    assert found("in") == ["in/a.md", "in/b.txt", "in/deep/c.HTML"]
    assert sorted(stamps(desk_files / "in", desk_files / "out")) == [
        str(desk_files / name) for name in ("in/a.md", "in/b.txt", "in/deep/c.HTML")
    ]


ENTRY = "<item><link>{}</link></item>"
FEEDS = {
    "application/rss+xml": f"<rss><channel>{ENTRY}</channel></rss>",
    "application/atom+xml; charset=utf-8": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="{}"/></entry></feed>',
    "application/rdf+xml": f'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{ENTRY}</r:RDF>',
    "application/xml": "<urlset><url><loc>{}</loc></url></urlset>",
    "text/xml": f"<rss><channel>{ENTRY}</channel></rss>",
    "application/x-gzip": "<urlset><url><loc>{}</loc></url></urlset>",
    "application/gzip": f"<rss><channel>{ENTRY}</channel></rss>",
}


@pytest.mark.parametrize("kind", FEEDS)
def test_a_feed_is_read_whatever_its_server_calls_it(desk_files, web, kind):
    page = web.put("/story", "<article>")
    body = FEEDS[kind].format(page).encode()
    assert found(web.put("/feed", gzip.compress(body) if "gzip" in kind else body, kind)) == [page]


def test_the_feed_that_serve_serves_is_read(desk_files):
    """Its episodes are sound and pages of ours; that it is a feed is what counts."""
    (desk_files / "out/feed.xml").write_text(FEEDS["application/rss+xml"].format("http://127.0.0.1:9/s/"))
    with server.server(desk_files / "out", 0) as served:
        Thread(target=served.serve_forever, daemon=True).start()
        assert found(f"http://127.0.0.1:{served.server_port}/feed.xml") == ["http://127.0.0.1:9/s/"]
        served.shutdown()


def test_what_a_public_feed_names_on_this_machine_is_not_fetched(desk_files, web):
    asked = Named(web.put("/story", "<article>"), by="https://paper.example/feed")
    with pytest.raises(ReadError, match="private network"):
        loaded(asked)
    assert web.asked == []
    assert loaded(Named(asked.address, by=f"{web.address}/feed")).data == b"<article>"


def test_a_name_and_a_password_of_an_address_stay_with_the_request(desk_files, web):
    address = web.put("/story", "<article>").replace("//", "//mia:secret@") + "?id=7&token=secret"
    (got,) = gather([address], Path("out"))
    assert "secret" not in f"{got.origin} {got.address} {got.asked} {name_of(got)}"
    assert web.asked == ["/story?id=7&token=secret"]
    (failed,) = gather([address.replace("story", "none")], Path("out"))
    assert "secret" not in name_of(failed)


def test_a_list_is_a_source_a_line(desk_files):
    (desk_files / "list").write_bytes("\ufeffone.txt\r\n\r\n# not this\n  two words.md  \n".encode())
    assert list(names_in("list")) == ["one.txt", "two words.md"]
    with pytest.raises(ReadError, match="none"):
        names_in("none")
