"""A desk that others reach: names, passwords, roles, and a line for each change."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from patience import until
from starlette.testclient import TestClient

from presscast.desk import audit, editing, users
from presscast.desk.app import AT_THE_DOOR, PUBLISHING, app
from presscast.desk.desk import opened
from presscast.desk.guard import Keys
from presscast.desk.home import Home
from presscast.errors import SettingsError

PUBLIC = "https://desk.example"
WORDS = {"vale": "the tide comes in twice", "tallow": "and goes out as often"}
TEXT = "The pier\n\nThe pier of Saltmere opened again on Monday, its keeper said."


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("users") / "users.txt"
    users.add(path, "vale", "publisher", WORDS["vale"])
    users.add(path, "tallow", "editor", WORDS["tallow"])
    return path


@pytest.fixture(scope="module")
def desk(file, tmp_path_factory):
    here, folder = Path.cwd(), tmp_path_factory.mktemp("desk")
    os.chdir(folder)
    keys = Keys(8100, public=PUBLIC, users=users.load(file))
    try:
        with opened(Home(Path("out"), "tone"), keys) as found, TestClient(app(found), base_url=PUBLIC) as client:
            yield found, client
    finally:
        os.chdir(here)


@pytest.fixture
def ask(desk, monkeypatch):
    """Return what sends a change, and the client, with no session."""
    found, client = desk
    monkeypatch.setattr(editing, "WAIT_S", 0)
    client.cookies.clear()

    def post(path, facts=None, **headers):
        held = client.cookies.get(found.keys.cookie, "")
        mark = found.keys.mark(f"{found.keys.cookie}={held}")
        marks = {"Origin": PUBLIC, "X-CSRF": mark, "Accept": "application/json", **headers}
        return client.post(path, data=facts or {}, headers=marks, follow_redirects=False)

    return post, client


def log_in(post, name):
    answer = post("/login", {"name": name, "password": WORDS[name]})
    assert answer.status_code == 303, answer.text
    return answer


def test_nobody_sees_anything_before_logging_in(ask, desk):
    post, client = ask
    for path in ("/", "/feed", "/log", "/articles/x", "/events"):
        answer = client.get(path, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    assert post("/articles", {"text": TEXT}).status_code == 401
    assert client.get("/login").status_code == 200
    assert (
        client.get("/enter", params={"token": desk[0].keys.token}, follow_redirects=False).headers["location"]
        == "/login"
    )
    client.cookies.set(desk[0].keys.cookie, desk[0].keys.session)
    assert client.get("/", follow_redirects=False).headers["location"] == "/login"


@pytest.mark.parametrize(
    ("name", "password"), [("vale", ""), ("vale", "x" * 5000), ("nobody", WORDS["vale"]), ("", "")]
)
def test_a_wrong_name_or_password_is_told_as_one(ask, name, password):
    post, _ = ask
    answer = post("/login", {"name": name, "password": password})
    assert answer.status_code == 401
    assert "Name or password is wrong." in answer.text
    assert "set-cookie" not in answer.headers


def test_few_passwords_are_tried_at_once_however_many_come(ask, monkeypatch):
    post, _ = ask
    trying, most = [], []

    def enter(_self, name, _password):
        trying.append(name)
        most.append(len(trying))
        time.sleep(0.02)
        trying.remove(name)

    monkeypatch.setattr(users.Users, "enter", enter)
    with ThreadPoolExecutor(8) as crowd:
        told = list(
            crowd.map(lambda at: post("/login", {"name": f"x{at}", "password": "wrong"}).status_code, range(16))
        )
    assert (set(told), max(most) <= AT_THE_DOOR) == ({401}, True)


def test_a_session_is_a_cookie_no_script_and_no_other_site_gets_and_ends(ask, desk):
    post, client = ask
    cookie = log_in(post, "vale").headers["set-cookie"].lower()
    assert all(word in cookie for word in ("httponly", "samesite=strict", "secure"))
    assert "vale, publisher" in client.get("/").text
    held = client.cookies[desk[0].keys.cookie]
    assert post("/logout").headers["location"] == "/login"
    client.cookies.set(desk[0].keys.cookie, held)
    assert client.get("/", follow_redirects=False).status_code == 303


def test_what_is_sent_with_a_change_is_of_one_session_and_nobody_else_knows_it(ask):
    post, client = ask
    at_the_door = re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)[1]
    log_in(post, "vale")
    mine = re.search(r'name="csrf" content="(\w+)"', client.get("/").text)[1]
    client.cookies.clear()
    log_in(post, "tallow")
    for known in (at_the_door, mine):
        assert post("/articles", {"text": TEXT}, **{"X-CSRF": known}).status_code == 403
    assert post("/articles", {"text": TEXT}).status_code == 303


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://127.0.0.1:8100"}, {"Origin": "http://desk.example"}, {"Host": "127.0.0.1:8100"}]
)
def test_another_origin_or_host_is_refused(ask, headers):
    post, _ = ask
    log_in(post, "vale")
    assert post("/articles", {"text": TEXT}, **headers).status_code in (403, 421)


def test_an_editor_proofreads_and_makes_and_a_publisher_publishes(ask, desk):
    post, client = ask
    log_in(post, "tallow")
    at = post("/articles", {"text": TEXT}).headers["location"]
    task = post(f"{at}/make").json()["task"]
    until(lambda: desk[0].queue.task(task).over)
    for change in ("/withdraw", "/restore", "/remove"):
        answer = post(f"{at}{change}")
        assert answer.status_code == 403
        assert "tallow is an editor here" in answer.json()["error"]
    assert post("/feed").status_code == 403
    assert "Take it off the desk" not in client.get(f"{at}/publish").text
    log_in(post, "vale")
    assert post(f"{at}/withdraw").status_code == 303


def test_every_publishing_change_is_refused_to_an_editor():
    assert {change.__name__ for change in PUBLISHING} >= {"write_feed", "withdraw", "restore", "remove"}


def test_each_change_is_a_line_with_who_when_and_what_and_no_password(ask, desk):
    post, client = ask
    log_in(post, "tallow")
    at = post("/articles", {"text": "A second pier\n\n" + "It opened on Tuesday, they said. " * 40}).headers["location"]
    post(f"{at}/withdraw")
    post("/login", {"name": "tallow", "password": "wrong and wrong again"})
    last = audit.read(desk[0].home)
    assert [(entry.who, entry.what, entry.outcome) for entry in last[:3]] == [
        ("", "/login", 401),
        ("tallow", f"{at}/withdraw", 403),
        ("tallow", "/articles", 303),
    ]
    assert last[2].sent.startswith("text: A second pier It opened")
    assert len(last[2].sent) < 250
    text = (desk[0].home.own / "audit.jsonl").read_text("utf-8")
    assert not [words for words in (*WORDS.values(), "wrong and wrong", desk[0].keys.csrf) if words in text]
    assert all(json.loads(line)["at"] for line in text.splitlines())
    assert "tallow" in client.get("/log").text


def test_two_users_take_back_their_own_alone(ask):
    post, client = ask
    log_in(post, "vale")
    at = post("/articles", {"text": f"A third pier\n\n{TEXT}"}).headers["location"]
    page = client.get(at).text.partition('id="s1"')[2]
    key, seen = (page.partition(f'data-{name}="')[2].partition('"')[0] for name in ("key", "version"))
    assert post(f"{at}/lines/{key}", {"said": "By vale.", "seen": seen}).json()["undoable"] is True
    log_in(post, "tallow")
    assert 'id="undo" disabled' in client.get(at).text
    post(f"{at}/undo")
    assert "By vale." in client.get(at).text


def test_a_file_of_users_is_its_owner_s_alone_and_holds_no_password(file):
    text = file.read_text()
    assert text.count("$argon2id$") == 2
    assert not [words for words in WORDS.values() if words in text]
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("", "holds no user"),
        ("vale boss $argon2id$x\n", "line 1: a role is one of editor, publisher"),
        ("vale editor plain\n", "line 1: a row is a name"),
        ("vale editor $argon2id$x\nvale editor $argon2id$x\n", "line 2"),
        ("../vale editor $argon2id$x\n", "line 1"),
    ],
)
def test_a_wrong_file_of_users_is_told_by_its_row(tmp_path, rows, told):
    (tmp_path / "users").write_text(rows)
    with pytest.raises(SettingsError, match=told):
        users.load(tmp_path / "users")


def test_a_short_password_and_a_name_that_is_taken_are_refused(file):
    with pytest.raises(SettingsError, match="at least 12"):
        users.add(file, "qvist", "editor", "short")
    with pytest.raises(SettingsError, match="in it already"):
        users.add(file, "vale", "editor", WORDS["tallow"])


def command(folder, *words, data=None):
    return subprocess.run(
        [sys.executable, "-m", "presscast", "desk", *words],
        check=False,
        cwd=folder,
        input=data,
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_the_command_adds_users_and_wants_them_before_it_opens_to_others(tmp_path):
    added = command(
        tmp_path, "--user-file", "users", "--add-user", "vale", "--role", "publisher", data=f"{WORDS['vale']}\n"
    )
    assert (added.returncode, added.stdout) == (0, "users: vale, publisher\n")
    assert users.load(tmp_path / "users").enter("vale", WORDS["vale"]).publishes
    for words in (["--host", "0.0.0.0"], ["--user-file", "users"], ["--host", "0.0.0.0", "--user-file", "users"]):
        assert command(tmp_path, *words).returncode == 2
    (tmp_path / "none").write_text("")
    refused = command(tmp_path, "--host", "127.0.0.1", "--user-file", "none", "--url", "http://a.example")
    assert refused.returncode == 6
    assert "put TLS before the desk" in refused.stderr
