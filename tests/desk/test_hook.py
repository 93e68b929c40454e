"""The webhook: who asked for an edition is told when it is done, at least once, in words that are signed."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from patience import until

from presscast.desk import queue, tasks
from presscast.desk.home import Home
from presscast.desk.hook import SIGNATURE, Hook
from presscast.desk.queue import Queue

KEY = "a key of programs that is long enough"


@pytest.fixture
def heard(monkeypatch):
    """Serve an address that notes what it is told, and answers by `answers`, then 204; give both and the address."""
    monkeypatch.setattr(queue, "FIRST_S", 0.01)
    told, answers = [], []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = answers.pop(0) if answers else 204
            told.append((status, body, self.headers[SIGNATURE]))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield told, answers, f"http://127.0.0.1:{server.server_port}/done"
    server.shutdown()
    server.server_close()


@pytest.fixture
def home(tmp_path):
    (tmp_path / ".desk").mkdir()
    return Home(Path(tmp_path), "tone")


def test_it_is_told_how_a_make_ended_signed_by_the_key(heard, home):
    told, _, address = heard
    made = Queue(home, Hook(address, KEY))
    made.start()
    task = made.add("gone", "A bell – gone")  # there is no such article: the make fails, and says why
    until(lambda: told and not made.task(task.id).due)
    made.close()
    (_, body, signature), *_ = told
    assert signature == f"sha256={hmac.new(KEY.encode(), body, hashlib.sha256).hexdigest()}"
    facts = json.loads(body)
    assert (facts["state"], facts["title"], facts["task"]) == ("failed", "A bell – gone", f"/api/tasks/{task.id}")
    assert "there is no such article" in facts["error"]


def test_who_does_not_take_it_is_told_again(heard, home):
    told, answers, address = heard
    answers += [500, 302, 404]
    made = Queue(home, Hook(address, KEY))
    made.start()
    task = made.add("gone", "Gone")
    until(lambda: len(told) == 4 and not made.task(task.id).due)
    made.close()
    assert len({body for _, body, _ in told}) == 1


def test_what_was_not_told_before_a_restart_is_told_after_it(heard, home):
    told, _, address = heard
    tasks.save(home, tasks.Task("20250504T120000000000", "bell", "Bell", "made", due=True))
    tasks.save(home, tasks.Task("20250504T110000000000", "old", "Old", "made"))
    made = Queue(home, Hook(address, KEY))
    made.start()
    until(lambda: told and not made.task("20250504T120000000000").due)
    made.close()
    assert [json.loads(body)["slug"] for _, body, _ in told] == ["bell"]
    assert tasks.load(home)[1].due is False
