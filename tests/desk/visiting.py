"""A desk as the command runs it, and a browser over a bare connection."""

from __future__ import annotations

import http.client
import subprocess
import sys
from contextlib import contextmanager
from urllib.parse import urlencode, urlsplit

from patience import PATIENCE_S


class Visitor:
    """A browser over a bare connection."""

    def __init__(self, address):
        parts = urlsplit(address)
        self.address, self.host, self.cookie, self.mark = address, parts.netloc, "", ""
        self.ask("GET", f"{parts.path}?{parts.query}")
        self.mark = self.ask("GET", "/")[2].decode().partition('name="csrf" content="')[2].partition('"')[0]

    def ask(self, method, path, facts=None):
        connection = http.client.HTTPConnection(self.host, timeout=PATIENCE_S)
        headers = {"Cookie": self.cookie, "Accept": "application/json"}
        if facts is not None:
            headers |= {
                "Origin": f"http://{self.host}",
                "X-CSRF": self.mark,
                "Content-Type": "application/x-www-form-urlencoded",
            }
        connection.request(method, path, urlencode(facts) if facts is not None else None, headers)
        answer = connection.getresponse()
        body = answer.read() if path != "/events" else answer.read1(65536)
        if given := answer.headers.get_all("set-cookie"):
            self.cookie = "; ".join(cookie.partition(";")[0] for cookie in given)
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def post(self, path, **facts):
        return self.ask("POST", path, facts)


@contextmanager
def running(folder, *words):
    command = [
        sys.executable,
        "-m",
        "presscast",
        "desk",
        "out",
        "--voice",
        "tone",
        "--port",
        "0",
        "--no-browser",
        *words,
    ]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as desk:
        try:
            yield desk, Visitor(desk.stdout.readline().decode().strip())
        finally:
            desk.kill()
