"""A desk in an empty folder, and a browser that was let in."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from patience import until
from starlette.testclient import TestClient

from presscast.desk.app import app
from presscast.desk.desk import Desk, opened
from presscast.desk.guard import Keys
from presscast.desk.home import Home

TEXT = """The {name} bridge opens at last

By Ines Tallow

May 4, 2025

HALMERE — The {name} bridge cost $5m and opened on Monday. “We waited 31 years,” said Qvist, its keeper.

Some 400 people walked over it before noon.

Subscribe to our morning newsletter.
"""
PORT = 8100
KEY = "a key of programs that is long enough"
ORIGIN = {"Origin": f"http://127.0.0.1:{PORT}"}


@dataclass(frozen=True)
class Browser:
    """A client with the session's cookie, which sends the desk's mark with each change."""

    client: TestClient
    desk: Desk
    text: str = TEXT

    @property
    def mark(self) -> str:
        """What each change of this browser carries."""
        return self.desk.keys.mark(f"{self.desk.keys.cookie}={self.desk.keys.session}")

    def get(self, path: str, **more):
        return self.client.get(path, **more)

    def post(self, path: str, facts: dict | None = None, **more):
        headers = {**ORIGIN, "X-CSRF": self.mark, "Accept": "application/json", **more.pop("headers", {})}
        return self.client.post(path, data=facts or {}, headers=headers, follow_redirects=False, **more)

    def paste(self, name: str, text: str = TEXT) -> str:
        """Paste an article; return its address."""
        answer = self.post("/articles", {"text": text.format(name=name)})
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    def correct(self, at: str, text: str, **facts: str):
        """Correct the text of an article as it is shown now; return the answer."""
        shown = re.search(r'name="seen" value="(\w+)"', self.get(f"{at}/publish").text)
        return self.post(f"{at}/text", {"seen": shown[1] if shown else "", "text": text, **facts})

    def make(self, at: str):
        """Have an article made, wait for it, and return its task."""
        name = self.post(f"{at}/make").json()["task"]
        until(lambda: self.desk.queue.task(name).over)
        return self.desk.queue.task(name)

    def row(self, at: str, words: str) -> dict[str, str]:
        """Return number and version of the first sentence that is written with `words`."""
        found = [row for row in re.findall(r"<li class=\"sentence[^>]*>", self.get(at).text) if words in row]
        return {name: re.search(f'data-{name}="([^"]*)"', found[0])[1] for name in ("number", "key", "version", "said")}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """Return a client of a desk that nobody has let in yet, and the desk."""
    here, folder = Path.cwd(), tmp_path_factory.mktemp("desk")
    os.chdir(folder)
    try:
        with (
            opened(Home(Path("out"), "tone"), Keys(PORT, KEY)) as desk,
            TestClient(app(desk), base_url=f"http://127.0.0.1:{PORT}") as client,
        ):
            yield client, desk
    finally:
        os.chdir(here)


@pytest.fixture
def browser(client):
    """Return a browser that was opened with the desk's address."""
    asked, desk = client
    asked.cookies.clear()
    assert asked.get("/enter", params={"token": desk.keys.token}).status_code == 200
    return Browser(asked, desk)
