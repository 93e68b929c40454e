"""The command a user runs: its address opens, a kill loses nothing, a missing extra is told in one line."""

from __future__ import annotations

import http.client
import json
import os
import random
import re
import signal
import socket
import sys
import threading
from contextlib import suppress
from urllib.parse import quote

import pytest
from patience import PATIENCE_S, until
from visiting import running

from presscast.files import layout

LONG = "The long way home\n\n" + "\n\n".join(
    f"On day {number} they walked {number} miles, and said so to all whom they met on the way." for number in range(400)
)


def task(folder):
    (path,) = (folder / "out" / layout.DESK / "tasks").glob("*.json")
    return json.loads(path.read_text())


def edit(visitor, at, rows, kept):
    """Change sentence after sentence until the desk is gone; note what it said that it kept."""
    with suppress(OSError, http.client.HTTPException):
        for number, (key, seen) in enumerate(rows):
            said = f"Said while it works, {number}."
            if visitor.post(f"{at}/lines/{key}", said=said, seen=seen)[0] == 200:
                kept.append(said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_desk_killed_in_a_make_and_in_an_edit_goes_on_where_it_was(tmp_path):
    with running(tmp_path) as (desk, visitor):
        at = visitor.post("/articles", text=LONG)[1]["location"]
        page = visitor.ask("GET", at)[2].decode()
        row = page.partition('id="s4"')[2]
        key, seen = (row.partition(f'data-{name}="')[2].partition('"')[0] for name in ("key", "version"))
        assert visitor.post(f"{at}/lines/{key}", said="Said by hand.", seen=seen)[0] == 200
        assert visitor.post(f"{at}/make")[0] == 202
        store = tmp_path / "out" / layout.STORE
        until(lambda: len(list(store.glob("*.wav"))) > 3)
        rows, kept = re.findall(r'id="s\d+".*?data-key="(\w+)" data-version="(\w+)"', page)[10:], []
        editing = threading.Thread(target=edit, args=(visitor, at, rows, kept))
        editing.start()
        until(lambda: len(kept) > 2)
        desk.send_signal(signal.SIGKILL)
        desk.wait()
        editing.join()
    assert task(tmp_path).get("state") == "working"
    with running(tmp_path) as (desk, visitor):
        until(lambda: task(tmp_path)["state"] not in ("waiting", "working"))
        assert task(tmp_path)["state"] == "made"
        page = visitor.ask("GET", at)[2].decode()
        assert [said for said in ("Said by hand.", *kept) if f'data-said="{said}"' not in page] == []
        slug = at.rsplit("/", 1)[1]
        assert "Said by hand." in (tmp_path / "out" / slug / layout.SCRIPT).read_text("utf-8")


def wrong(chance, visitor, token):
    """Return a request in which one thing is wrong: the token, cookie, mark, origin, host, path or size, and its body."""
    method, path, body = "POST", "/articles", b"text=x"
    headers = {"Host": visitor.host, "Origin": f"http://{visitor.host}", "Cookie": visitor.cookie,
               "X-CSRF": visitor.mark, "Content-Type": "application/x-www-form-urlencoded"}  # fmt: skip
    other = "".join(chance.choices("abc019-._~ä%:/", k=chance.randint(0, 40)))
    match chance.randrange(7):
        case 0:
            method, path, body = "GET", f"/enter?token={chance.choice([token[:-1], token.lower(), quote(other)])}", b""
            del headers["Cookie"]
        case 1:
            headers["Cookie"] = chance.choice([visitor.cookie[:-1], visitor.cookie.swapcase(), other, ""])
        case 2:
            headers["X-CSRF"] = chance.choice([visitor.mark[1:], other, ""])
        case 3:
            headers["Origin"] = chance.choice(
                ["null", "http://127.0.0.1", f"https://{visitor.host}", f"http://{other}"]
            )
        case 4:
            headers["Host"] = chance.choice(["127.0.0.1", f"evil.example:{visitor.host[10:]}", other])
        case 5:
            method = chance.choice(["GET", "POST", "PUT", "DELETE"])
            path = (
                "/articles/"
                + chance.choice(["..%2f..%2fetc%2fpasswd", "%00", ".desk", quote(other, safe="%")])
                + "/x/y"
            )
        case _:
            headers["Content-Length"] = chance.choice([str(1 << 25), "-1", "9" * 40, "1e9", other or "x"])
    head = "".join(f"{name}: {value}\r\n" for name, value in {"Content-Length": len(body), **headers}.items())
    return f"{method} {path} HTTP/1.1\r\n{head}Connection: close\r\n\r\n".encode() + body


def test_whatever_is_wrong_with_a_request_it_is_refused_and_the_desk_goes_on(tmp_path):
    chance = random.Random(26)
    with running(tmp_path) as (desk, visitor):
        token, (name, port) = visitor.address.partition("token=")[2], visitor.host.split(":")
        for _ in range(300):
            asked = wrong(chance, visitor, token)
            with socket.create_connection((name, int(port)), 60) as line:
                line.sendall(asked)
                told = line.recv(64)
            assert (asked, told[:10]) == (asked, b"HTTP/1.1 4")
        assert visitor.ask("GET", "/")[0] == 200
        assert not list((tmp_path / "out").glob("[!.]*"))  # nothing came in
        desk.send_signal(signal.SIGTERM)
        desk.wait(PATIENCE_S)
        assert b"Traceback" not in desk.stderr.read()


def test_what_goes_on_is_told_as_it_happens_and_a_make_under_way_is_cancelled(tmp_path):
    with running(tmp_path) as (desk, visitor):
        at = visitor.post("/articles", text=LONG)[1]["location"]
        name = json.loads(visitor.post(f"{at}/make")[2])["task"]
        status, headers, told = visitor.ask("GET", "/events")
        assert (status, headers["content-type"].partition(";")[0]) == (200, "text/event-stream")
        (known,) = json.loads(told.decode().partition("data: ")[2].partition("\n")[0])
        assert (known["id"], known["state"] in ("waiting", "working")) == (name, True)
        until(lambda: list((tmp_path / "out" / layout.STORE).glob("*.wav")))
        assert visitor.post(f"/tasks/{name}/cancel")[0] == 202
        until(lambda: task(tmp_path)["state"] == "cancelled")
        assert visitor.post(f"{at}/make")[0] == 202
        desk.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGINT)
        assert desk.wait(PATIENCE_S) in (0, 130)
        assert b"Traceback" not in desk.stderr.read()


def test_a_port_that_is_taken_and_a_key_that_is_short_are_told_in_one_line(desk):
    with running(desk.folder) as (_, visitor):
        port = visitor.host.rpartition(":")[2]
        taken = desk.run("desk", "--port", port)
        assert taken.returncode == 8
        assert taken.stderr.decode().count("\n") == 1
    (desk.folder / "key").write_text("short")
    short = desk.run("desk", "--key-file", "key", "--port", "0")
    assert (short.returncode, short.stderr.decode().count("\n")) == (6, 1)


def test_without_its_extra_the_command_says_what_to_install(desk):
    (desk.folder / "starlette.py").write_text("raise ImportError('no starlette', name='starlette')")
    told = desk.run("desk", env={"PYTHONPATH": str(desk.folder)})
    assert told.returncode == 5
    assert "pip install 'presscast[desk]'" in told.stderr.decode()
    assert told.stderr.decode().count("\n") == 1


def test_a_broken_request_for_heads_alone_leaves_no_traceback(tmp_path):
    with running(tmp_path) as (desk, visitor):
        name, port = visitor.host.split(":")
        with socket.create_connection((name, int(port)), 60) as line:
            line.sendall(
                f"HEAD / HTTP/1.1\r\nHost: {visitor.host}\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n".encode()
            )
            assert line.recv(64).startswith(b"HTTP/1.1 400")
        assert visitor.ask("GET", "/")[0] == 200
        desk.send_signal(signal.SIGTERM)
        desk.wait(PATIENCE_S)
        assert b"Traceback" not in desk.stderr.read()
