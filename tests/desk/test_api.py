"""A program gives an article, asks after it, fetches its files and takes it back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from patience import until

from presscast.desk import intake
from presscast.desk.api import FIELDS
from presscast.desk.shelf import STATES
from presscast.files import layout

TEXT = "The bell rings again\n\nIt rang on Monday for the first time in nine years, said its keeper.\n"


@pytest.fixture
def ask(client):
    asked, desk = client
    asked.cookies.clear()

    def send(method, path, **more):
        return asked.request(method, path, headers={"Authorization": f"Bearer {desk.keys.api}"}, **more)

    return send


def test_an_article_goes_in_and_its_files_come_out(ask, client):
    facts = {
        "text": TEXT,
        "title": "The bell rings again",
        "author": "Ines Tallow",
        "published": "2025-05-04",
        "id": "bell-1",
    }
    given = ask("POST", "/api/articles", json=facts)
    assert given.status_code == 202
    task = given.json()["task"]
    until(lambda: ask("GET", task).json()["state"] in ("made", "failed"))
    assert ask("GET", task).json() == {"state": "made", "share": 1.0, "error": "", "article": given.json()["article"]}
    found = ask("GET", given.json()["article"]).json()
    assert (found["state"], found["embed"]) == ("made", "")
    settings = Path("presscast.toml")
    settings.write_text('url = "https://courier.example/audio/feed.xml"\n', "utf-8")
    shown = ask("GET", given.json()["article"]).json()["embed"]
    settings.unlink()
    assert shown.startswith("<iframe")
    assert f"https://courier.example/audio/{given.json()['slug']}/" in shown
    sound = next(name for name in found["files"] if name.endswith(".mp3"))
    assert ask("GET", sound).headers["content-type"] == "audio/mpeg"
    again = ask(
        "POST",
        "/api/articles",
        json={**facts, "text": TEXT.replace("Monday", "Tuesday"), "correction": "It was a Tuesday."},
    )
    assert again.json()["slug"] == given.json()["slug"]
    until(lambda: ask("GET", again.json()["task"]).json()["state"] == "made")
    page = next(name for name in found["files"] if name.endswith("/index.html"))
    assert "It was a Tuesday." in ask("GET", page).text
    assert ask("DELETE", given.json()["article"], params={"reason": "It rang on no day."}).status_code == 204
    assert "It rang on no day." in (client[1].home.out / given.json()["slug"] / "index.html").read_text("utf-8")
    assert ask("GET", given.json()["article"]).json()["state"] == "withdrawn"


def test_html_keeps_its_facts(ask, client):
    page = "<p>It rang on <b>Monday</b> for the first time in nine years.</p><p>Nobody had expected it to, said the keeper.</p>"
    facts = {
        "html": page,
        "title": "A bell <rings>",
        "author": "Ines Tallow",
        "url": "https://courier.example/bell",
        "status": "draft",
    }
    given = ask("POST", "/api/articles", json=facts).json()
    article = json.loads((client[1].home.out / given["slug"] / layout.ARTICLE).read_text("utf-8"))
    assert (article["title"], article["url"], article["authors"]) == (
        "A bell <rings>",
        "https://courier.example/bell",
        ["Ines Tallow"],
    )


def test_a_draft_is_kept_and_never_made(ask):
    given = ask("POST", "/api/articles", json={"text": TEXT.replace("bell", "lamp"), "status": "draft"})
    assert (given.status_code, given.json()["state"]) == (202, "draft")
    assert "task" not in given.json()
    assert ask("GET", given.json()["article"]).json() | {"title": ""} == {
        "slug": given.json()["slug"],
        "title": "",
        "state": "new",
        "files": [],
        "embed": "",
    }


def test_what_becomes_a_draft_again_is_not_made_until_it_is_published(ask, client):
    facts = {"text": TEXT.replace("bell", "buoy"), "title": "The buoy rings again", "id": "buoy-1"}
    given = ask("POST", "/api/articles", json={**facts, "status": "draft"}).json()
    desk = client[1]
    waiting = desk.queue.add(given["slug"], "The buoy rings again")
    until(lambda: desk.queue.task(waiting.id).over)  # whoever asks for it
    assert desk.queue.task(waiting.id).state == "failed"
    assert "a draft where it comes from" in desk.queue.task(waiting.id).error
    published = ask("POST", "/api/articles", json=facts).json()
    until(lambda: ask("GET", published["task"]).json()["state"] == "made")
    assert ask("POST", "/api/articles", json={**facts, "status": "draft"}).json()["state"] == "draft"


def test_a_draft_is_proofread_at_the_desk_and_not_made_there(browser):
    at = browser.paste("Drafted")
    intake.keep_as_draft(browser.desk.home, at.rsplit("/", 1)[1])
    assert "A draft where it comes from" in browser.get(at).text
    refused = browser.post(f"{at}/make")
    assert (refused.status_code, "draft" in refused.json()["error"]) == (422, True)


def test_what_is_deleted_before_it_is_made_is_gone_and_never_made(ask, client):
    facts = {"title": "A crane falls", "text": TEXT.replace("bell", "crane")}
    draft = ask("POST", "/api/articles", json={**facts, "id": "crane-0", "status": "draft"}).json()
    assert ask("DELETE", draft["article"]).status_code == 204
    assert ask("GET", draft["article"]).status_code == 404
    assert ask("DELETE", draft["article"]).status_code == 404
    others = [ask("POST", "/api/articles", json={**facts, "id": f"crane-{at}"}).json() for at in (1, 2, 3)]
    for given in reversed(others):
        assert ask("DELETE", given["article"]).status_code == 204
    until(lambda: all(task.over for task in client[1].queue.tasks()))
    left = [ask("GET", given["article"]) for given in others]
    assert {answer.status_code == 404 or answer.json()["state"] == "withdrawn" for answer in left} == {True}
    assert left[-1].status_code == 404


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"text": 3}', b'{"text": "x", "html": "y"}', b"{}", b'{"text": "x", "path": "/etc"}',
                                  b"[" * 100_000, b'{"address": "file:///etc/passwd"}', b"\xff"])  # fmt: skip
def test_what_is_no_article_is_refused(ask, body):
    answer = ask("POST", "/api/articles", content=body)
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]


def test_a_program_has_no_way_into_a_private_network(ask, web):
    address = web.put("/secret", "<article><h1>Secret</h1><p>Nobody is to read this, and nobody does.</p></article>")
    assert ask("POST", "/api/articles", json={"address": address}).status_code == 422
    assert web.asked == []


def test_half_a_character_is_told_by_its_number(ask):
    answer = ask("POST", "/api/articles", content=b'{"address": "news\\ud800paper"}')
    assert answer.status_code == 422
    assert "\\ud800" in answer.json()["error"]


def test_what_programs_may_ask_is_described(ask, client):
    described = ask("GET", "/api/openapi.json").json()
    (api,) = (route for route in client[0].app.routes if route.path == "/api")
    answered = {
        (f"/api{route.path.replace(':path', '')}", method.lower())
        for route in api.routes
        for method in route.methods - {"HEAD"}
    }
    assert answered == {
        (path, method) for path, held in described["paths"].items() for method in held if method != "parameters"
    }
    assert set(described["components"]["schemas"]["Given"]["properties"]) == FIELDS
    assert set(described["components"]["schemas"]["Article"]["properties"]["state"]["enum"]) == set(STATES)


def test_what_is_not_there(ask):
    for path in ("/api/nothing", "/api/articles/nothing", "/api/tasks/x", "/api/articles/x/files/build/made.json"):
        assert ask("GET", path).status_code == 404
    assert ask("PUT", "/api/articles").status_code == 405
