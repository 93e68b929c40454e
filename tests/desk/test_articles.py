"""Articles come in, are listed with their state, made, heard and taken back."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partialmethod
from html import unescape
from pathlib import Path

import pytest
from patience import until

from presscast.desk import intake, tasks
from presscast.desk.home import Home
from presscast.desk.shelf import Shelf
from presscast.desk.tasks import Task
from presscast.files import layout
from presscast.publish.upload import upload


def state(browser, title):
    page = browser.get("/", params={"q": title}).text
    return re.findall(r'<td class="state"><span class="pill (\w+)">', page)


def test_pasted_text_is_read_listed_made_and_heard(browser):
    at = browser.paste("Halmere")
    page = browser.get(at).text
    assert "The Halmere bridge opens at last" in page
    assert "newsletter" in page  # what was dropped, and the rule
    assert state(browser, "Halmere") == ["new"]
    assert browser.make(at).state == "made"
    assert state(browser, "Halmere") == ["made"]
    sound = browser.get(f"{at}/edition/{at.rsplit('/', 1)[1]}.mp3", headers={"Range": "bytes=0-99"})
    assert (sound.status_code, len(sound.content), sound.headers["content-type"]) == (206, 100, "audio/mpeg")
    page = browser.get(f"{at}/edition/index.html")
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    for hidden in ("build/made.json", ".lock", "../feed.xml", "build/1-article.json"):
        assert browser.get(f"{at}/edition/{hidden}").status_code == 404


def test_dropped_files_are_read_by_their_ending_and_never_kept_under_their_own_name(browser):
    lamp = (
        "<p>The lamp was lit on Monday night, after nine years in the dark, and some forty people came to see it.</p>"
    )
    page = (
        f"<html><body><article><h1>A lamp is lit</h1>{lamp}<p>They stayed until it rained.</p></article></body></html>"
    )
    wheel = "# A mill wheel turns\n\nIt turns again, after *years*, said the miller.\n"
    files = [("file", ("../../evil.md", wheel.encode())), ("file", ("CON.html", page.encode()))]
    answer = browser.post("/articles", files=files)
    assert answer.status_code == 303, answer.text
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    page = browser.get("/").text
    assert "A mill wheel turns" in page
    assert "A lamp is lit" in page
    inbox = [path.name for path in (browser.desk.home.own / "inbox").iterdir()]
    assert not [name for name in inbox if "evil" in name or "CON" in name]
    assert not list(browser.desk.home.out.parent.glob("evil*"))


@pytest.mark.parametrize(
    "given",
    [{}, {"text": "  "}, {"address": "file:///etc/passwd"}, {"address": "/etc/passwd"}, {"address": "http://127.0.0.1:1/x"}],
)  # fmt: skip
def test_what_is_no_article_is_told_in_one_line(browser, given):
    answer = browser.post("/articles", given)
    assert answer.status_code == 422
    assert "\n" not in answer.json()["error"]


def test_an_address_is_read(browser, web):
    page = "<html><article><h1>The ferry sails at dawn</h1><p>It sailed on Monday with 40 people on board.</p></article></html>"
    at = browser.post("/articles", {"address": web.put("/ferry", page)}).headers["location"]
    assert "The ferry sails at dawn" in browser.get(at).text
    web.put("/ferry", page.replace("dawn", "noon"))
    assert browser.make(at).state == "made"  # what was proofread, not what the address says by now
    script = browser.desk.home.out / at.rsplit("/", 1)[1] / layout.SCRIPT
    assert "at dawn" in script.read_text("utf-8")
    assert browser.post(f"{at}/again").headers["location"] == at
    assert "The ferry sails at noon" in browser.get(at).text
    assert state(browser, "The ferry sails") == ["changed"]
    assert browser.make(at).state == "made"
    assert "at noon" in script.read_text("utf-8")
    assert browser.post(f"{at}/correction", {"note": "It sails at noon."}).headers["location"] == f"{at}/publish"
    assert state(browser, "The ferry sails") == ["changed"]
    assert browser.make(at).state == "made"
    assert "It sails at noon." in browser.get(f"{at}/edition/index.html").text
    late = browser.post(f"{at}/correction", {"note": "At noon sharp.", "noted": ""})  # of a page from before that note
    assert (late.status_code, "It sails at noon." in late.json()["error"]) == (409, True)
    shown = {"note": "At noon sharp.", "noted": "It sails at noon."}
    assert browser.post(f"{at}/correction", shown).status_code == 303


def test_a_feed_s_articles_are_read_and_what_is_none_is_told(browser, web):
    page = "<html><article><h1>{0} is mended</h1><p>It was mended on Monday, and 40 people saw it.</p></article></html>"
    names = ("The pier", "The lamp")
    links = [web.put(f"/{name[4:]}", page.format(name)) for name in names]
    feed = "<rss version='2.0'><channel>{}</channel></rss>"
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    told = browser.post("/articles", {"address": web.put("/feed.xml", feed.format(items))})
    assert (told.status_code, told.headers["location"]) == (303, "/")
    assert [state(browser, name) for name in names] == [["new"], ["new"]]
    lost = f"<item><link>{web.put('/gone', '')}</link></item>"
    told = browser.post("/articles", {"address": web.put("/other.xml", feed.format(items + lost))})
    assert (told.status_code, told.json()["error"].startswith("2 read, 1 not: ")) == (422, True)


def test_a_file_that_changed_since_it_was_read_is_told_and_read_again(browser):
    path = Path("story.txt")
    path.write_text(browser.text.format(name="Filed"), "utf-8")
    slug = intake.take(browser.desk.home, str(path)).slug
    at = f"/articles/{slug}"
    assert "has changed since" not in browser.get(at).text
    path.write_text(browser.text.format(name="Filed").replace("$5m", "$7m"), "utf-8")
    assert "has changed since" in browser.get(at).text
    browser.post(f"{at}/again")
    assert "seven million" in browser.get(at).text
    assert "has changed since" not in browser.get(at).text
    assert browser.correct(at, "Evil").status_code == 422
    assert "$7m" in path.read_text("utf-8")


def test_a_correction_keeps_folder_guid_and_changes_by_hand(browser):
    at = browser.paste("Oxmoor")
    row = browser.row(at, "Some 400")
    assert (
        browser.post(
            f"{at}/lines/{row['key']}", {"said": "About four hundred walked.", "seen": row["version"]}
        ).status_code
        == 200
    )
    browser.make(at)
    slug = at.rsplit("/", 1)[1]
    made = json.loads((browser.desk.home.out / slug / layout.MADE).read_text())["facts"]
    text = browser.get(f"{at}/publish").text
    assert "Correct the article" in text
    given = {"text": browser.text.format(name="Oxmoor").replace("$5m", "$6m"), "note": "It cost $6m,\nnot $5m."}
    answer = browser.correct(at, **given)
    assert answer.headers["location"] == at
    assert state(browser, "Oxmoor") == ["changed"]
    assert "six million dollars" in browser.get(at).text
    browser.make(at)
    again = json.loads((browser.desk.home.out / slug / layout.MADE).read_text())["facts"]
    assert again["guid"] == made["guid"]
    assert "About four hundred walked." in (browser.desk.home.out / slug / layout.SCRIPT).read_text("utf-8")
    assert browser.correct(at, "Another\n\nIt is.", note="y" * 1001).status_code == 422
    page = (browser.desk.home.out / slug / layout.PAGE).read_text("utf-8")
    assert "It cost $6m, not $5m." in page
    assert "It cost $6m, not $5m." in browser.get(f"{at}/publish").text
    refused = browser.correct(at, " ")
    assert refused.status_code == 422
    assert "six million dollars" in browser.get(at).text


def test_two_editors_of_one_text_are_told_and_both_texts_kept(browser):
    at = browser.paste("Twofold")
    text = browser.text.format(name="Twofold")
    seen = intake.version(text)
    one, other = text.replace("$5m", "$6m"), text.replace("400", "500")
    assert browser.post(f"{at}/text", {"text": one, "seen": seen}).status_code == 303
    told = browser.post(f"{at}/text", {"text": other, "seen": seen}, headers={"Accept": "text/html"})
    assert (told.status_code, "Both are kept" in told.text) == (409, True)
    assert "$6m" in browser.get(at).text
    page = browser.get(f"{at}/publish").text
    shown = [unescape(words) for words in re.findall(r"<textarea[^>]*>([^<]*)<", page)]
    assert [words.split() for words in shown] == [one.split(), other.split()]
    assert "people walked" in page
    assert "<del>400</del><ins>500</ins>" in page
    late = re.findall(r'name="late" value="(\w+)"', page)
    both = one.replace("400", "500")
    assert browser.correct(at, both, late=late[0]).status_code == 303
    page = browser.get(f"{at}/publish").text
    assert ("Both are kept" in page, "$6m" in page, "Some 500" in page) == (False, True, True)
    assert browser.post(f"{at}/text", {"text": both, "seen": "", "late": "../x"}).status_code == 303  # the same text


def test_a_text_that_came_too_late_goes_with_the_article_it_was_for(browser):
    at = browser.paste("Gone")
    text = browser.text.format(name="Gone")
    assert browser.post(f"{at}/text", {"text": text.replace("400", "500"), "seen": "another"}).status_code == 409
    assert browser.post(f"{at}/remove").status_code == 303
    assert browser.paste("Gone") == at
    assert "Both are kept" not in browser.get(f"{at}/publish").text
    kept = list((browser.desk.home.own / intake.REMOVED).glob("the-gone-*/late/*.txt"))
    assert ["Some 500" in path.read_text("utf-8") for path in kept] == [True]


def test_two_rules_that_are_switched_off_at_once_are_both_off(browser):
    at = browser.paste("Both", f"{browser.text}\nRead more: Ten bridges you must see\n")
    rules = {left.reason for left in intake.article(browser.desk.home, at.rsplit("/", 1)[1]).dropped}
    assert len(rules) >= 2
    with ThreadPoolExecutor(2) as editors:
        kept = [editors.submit(browser.post, f"{at}/keep", {"rule": rule}) for rule in sorted(rules)]
    assert {each.result().status_code for each in kept} == {303}
    assert (browser.desk.home.out / at.rsplit("/", 1)[1] / layout.KEPT).read_text("utf-8").split() == sorted(rules)


def test_a_draft_is_listed_under_its_corrected_title(browser):
    at = browser.paste("Mistaken")
    browser.correct(at, browser.text.format(name="Righted"))
    assert state(browser, "Mistaken") == []
    assert state(browser, "Righted") == ["new"]


def test_an_article_is_withdrawn_and_let_back_in(browser):
    at = browser.paste("Withdrawn")
    assert browser.post(f"{at}/withdraw").status_code == 422  # it is not made
    browser.make(at)
    browser.post(f"{at}/withdraw", {"reason": "The names were mixed up."})
    assert state(browser, "Withdrawn") == ["withdrawn"]
    notice = browser.desk.home.out / at.rsplit("/", 1)[1] / "index.html"
    assert "The names were mixed up." in notice.read_text("utf-8")
    browser.post(f"{at}/restore")
    assert state(browser, "Withdrawn") == ["made"]


def test_an_article_that_was_never_made_is_taken_off_the_desk(browser):
    at = browser.paste("Removed")
    assert browser.post(f"{at}/remove").headers["location"] == "/"
    assert browser.get(at).status_code == 404
    assert state(browser, "Removed") == []
    made = browser.paste("Staying")
    browser.make(made)
    assert browser.post(f"{made}/remove").status_code == 422
    assert state(browser, "Staying") == ["made"]


def test_checks_tell_what_they_found_and_the_list_shows_what_fails(browser):
    at = browser.paste("Checked")
    browser.make(at)
    browser.post(f"{at}/check")
    page = browser.get(f"{at}/publish").text
    assert "checks are well" in page
    assert "May 4, 2025 ·" in page  # and no hour that nobody stated
    (browser.desk.home.out / at.rsplit("/", 1)[1] / layout.VTT).write_text("WEBVTT\n\n")
    browser.post(f"{at}/check")
    assert "found a fault" in browser.get(f"{at}/publish").text
    assert state(browser, "Checked") == ["failing"]


def test_the_feed_is_written_where_its_address_is_known(browser):
    at = browser.paste("Fed")
    browser.make(at)
    assert browser.post("/feed").status_code == 422
    settings = Path("presscast.toml")
    before = settings.read_text("utf-8") if settings.is_file() else ""
    settings.write_text(f'url = "https://media.example/feed.xml"\n{before}', "utf-8")
    try:
        assert browser.post("/feed").status_code == 303
        assert "The Fed bridge" in (browser.desk.home.out / layout.FEED).read_text("utf-8")
        assert "The Fed bridge" in browser.get("/feed").text
    finally:
        settings.write_text(before, "utf-8")


def test_a_target_tells_what_would_be_sent_and_gets_it(browser):
    Path("presscast.toml").write_text(
        'url = "https://audio.example/feed.xml"\n[targets]\npublic = "public"\nremote = "nosuch://me:secret@host/x"\n'
    )
    try:
        at = browser.paste("Targeted")
        assert browser.make(at).state == "made"
        assert browser.post("/feed").status_code == 303
        assert "secret" not in browser.get("/feed").text
        before = browser.get("/targets/public").text
        assert "feed.xml" in before
        assert not Path("public").exists()
        sent = browser.post("/targets/public")
        assert sent.status_code == 303
        assert Path("public/feed.xml").is_file()
        assert "copied" in browser.get(sent.headers["location"]).text
        assert "files are there." in browser.get("/targets/public").text
        assert state(browser, "Targeted") == ["published"]
        browser.correct(at, browser.text.format(name="Targeted").replace("$5m", "$6m"))
        assert state(browser, "Targeted") == ["changed"]
        browser.make(at)
        assert state(browser, "Targeted") == ["made"]  # listeners have the earlier one
        assert browser.post("/feed").status_code == 303
        upload(browser.desk.home.out, "public")  # as the command line does
        assert state(browser, "Targeted") == ["published"]
        browser.post(f"{at}/withdraw")
        browser.post(f"{at}/restore")
        browser.post("/targets/public")
        assert state(browser, "Targeted") == ["published"]
        assert "no target of this kind" in browser.get("/targets/remote").text
        assert browser.get("/targets/other").status_code == 404
        assert browser.post("/targets/..%2F..%2Fetc").status_code in (404, 405)
    finally:
        Path("presscast.toml").unlink()


def publish_page(browser, at):
    """Return the words of an article's page to publish it."""
    return " ".join(re.sub(r"<[^>]*>", "", browser.get(f"{at}/publish").text).split())


def test_where_an_edition_stands_is_told_and_a_withdrawal_is_asked_twice(browser):
    Path("presscast.toml").write_text('url = "https://audio.example/feed.xml"\n[targets]\nplace = "place"\n')
    try:
        at = browser.paste("Standing")
        browser.make(at)
        page = publish_page(browser, at)
        assert "Comes into the feed when that is written next." in page
        assert "Not sent to any target yet." in page
        assert "stays there until the feed is sent again" not in page
        browser.post("/feed")
        assert "Stands in the feed as written on" in publish_page(browser, at)
        browser.post("/targets/place")
        page = publish_page(browser, at)
        assert "Sent to place on" in page
        assert "What place has stays there until the feed is sent again." in page
        html = browser.get(f"{at}/publish").text
        assert re.search(r'<details id="withdraw">(?:(?!</details>).)*action="[^"]*/withdraw"', html, re.DOTALL)
        browser.correct(at, browser.text.format(name="Standing").replace("$5m", "$6m"))
        assert re.search(r'id="stale">The article was changed', browser.get(f"{at}/publish").text)
        assert re.search(r'<a href="/\?state=changed">\d+ articles?</a> changed since', browser.get("/feed").text)
        browser.make(at)
        page = publish_page(browser, at)
        assert "lists an earlier edition" in page
        assert "place has an earlier edition, sent on" in page
        assert re.search(r'id="stale" hidden', browser.get(f"{at}/publish").text)
        browser.post(f"{at}/withdraw")
        assert "The public copy is still there until the feed is sent again to place." in publish_page(browser, at)
        assert "1 withdrawn</a>" in browser.get("/feed").text
        browser.post("/targets/place")
        assert "The public copy is still there" not in publish_page(browser, at)
        browser.post(f"{at}/restore")
    finally:
        Path("presscast.toml").unlink()


def test_a_feed_whose_editions_are_all_withdrawn_says_so(browser, monkeypatch):
    browser.make(at := browser.paste("Alone"))
    browser.post(f"{at}/withdraw")
    gone = [row for row in browser.desk.shelf.rows({}, {}) if row.state == "withdrawn"]
    monkeypatch.setattr(Shelf, "rows", lambda *_: gone)
    page = browser.get("/feed").text
    assert "No edition is made yet" not in page
    assert '<a href="/?state=withdrawn">1 withdrawn</a>' in page


def test_a_source_that_is_gone_fails_the_make_and_says_so(browser):
    at = browser.paste("Gone")
    browser.desk.home.out.joinpath(
        json.loads((browser.desk.home.out / at.rsplit("/", 1)[1] / layout.ARTICLE).read_text())["origin"]
    ).unlink()
    answer = browser.post(f"{at}/make")
    assert answer.status_code == 422
    assert "is gone" in answer.json()["error"]


def test_what_waits_is_cancelled_and_not_made(browser):
    at = browser.paste("Cancelled")
    slug = at.rsplit("/", 1)[1]
    tasks = [browser.desk.queue.add(slug, "x")]
    assert browser.post(f"/tasks/{tasks[0].id}/cancel").status_code == 202
    until(lambda: browser.desk.queue.task(tasks[0].id).over)
    assert browser.desk.queue.task(tasks[0].id).state == "cancelled"
    assert browser.post("/tasks/none/cancel").status_code == 422
    assert browser.make(at).state == "made"  # the queue goes on


def test_a_make_that_was_stopped_is_resumed_and_what_is_made_elsewhere_is_no_failure(browser, monkeypatch):
    at = browser.paste("Stopped")
    slug = at.rsplit("/", 1)[1]
    assert "Make the edition" in browser.get(at).text
    task = tasks.new(slug, "x")
    for stopped in (replace(task, state="cancelled"), replace(task, state="failed", error="no voice")):
        monkeypatch.setattr(browser.desk.queue, "latest", lambda task=stopped: {slug: task})
        assert "Resume the make" in browser.get(at).text
    assert state(browser, "Stopped") == ["failing"]
    monkeypatch.undo()
    browser.make(at)
    monkeypatch.setattr(browser.desk.queue, "latest", lambda: {slug: replace(task, state="failed", error="no voice")})
    assert state(browser, "Stopped") == ["made"]  # the failure is of an earlier make
    assert "Make it again" in browser.get(at).text


def test_a_make_whose_process_dies_fails_and_the_next_one_is_made(browser):
    text = "The long way home\n\n" + "\n\n".join(
        f"On day {n} they walked on, and said so to all they met." for n in range(1200)
    )
    at = browser.paste("", text)
    task = browser.post(f"{at}/make").json()["task"]
    until(lambda: browser.desk.queue.task(task).state == "working" and browser.desk.queue.progress.stage)
    browser.desk.queue._process.kill()
    until(lambda: browser.desk.queue.task(task).over)
    assert browser.desk.queue.task(task).state == "failed"
    assert "died" in browser.desk.queue.task(task).error
    assert state(browser, "The long way home") == ["failing"]
    assert browser.make(browser.paste("After")).state == "made"


def test_two_thousand_articles_are_listed_again_without_reading_any(tmp_path, monkeypatch):
    for number in range(2000):
        folder = tmp_path / f"a{number}"
        (folder / "build").mkdir(parents=True)
        (folder / layout.ARTICLE).write_text(json.dumps({"title": f"Article {number}", "origin": "x.txt"}))
    shelf = Shelf(Home(tmp_path))
    rows = shelf.rows({"a7": Task("1", "a7", "x", "failed", "no voice")}, {})
    assert len(rows) == 2000
    assert [row.why for row in rows if row.state == "failing"] == ["no voice"]
    opened = []
    for name in ("read_text", "read_bytes", "open"):
        monkeypatch.setattr(Path, name, partialmethod(noted, getattr(Path, name), opened))
    assert len(shelf.rows({}, {})) == 2000
    assert [path for path in opened if path.parent != tmp_path] == []


def noted(path, read, opened, *given, **named):
    """Note which file is read, and read it."""
    opened.append(path)
    return read(path, *given, **named)
