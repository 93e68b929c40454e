"""Nobody comes in but the browser that was opened, and nothing that comes brings the desk down."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given, settings, strategies as st
from starlette.routing import Mount, Route

from presscast.desk.guard import MOST_BYTES

ORIGIN = {"Origin": "http://127.0.0.1:8100"}


def addresses(routes, before=""):
    for route in routes:
        if isinstance(route, Route):
            yield from ((before + route.path, method) for method in route.methods)
        elif isinstance(route, Mount) and route.path != "/static":
            yield from addresses(route.routes, before + route.path)


def filled(path):
    return (
        path.replace("{slug}", "x")
        .replace("{number:int}", "0")
        .replace("{key}", "x")
        .replace("{id}", "x")
        .replace("{name:path}", "x")
    )


def test_the_address_lets_a_browser_in_by_a_cookie_no_script_and_no_other_site_gets(client):
    asked, desk = client
    asked.cookies.clear()
    answer = asked.get("/enter", params={"token": desk.keys.token}, follow_redirects=False)
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert desk.keys.token not in cookie
    assert asked.get("/").status_code == 200


@pytest.mark.parametrize("token", ["", "x", "ä", "x" * 43])
def test_a_wrong_token_is_refused(client, token):
    asked, _ = client
    asked.cookies.clear()
    answer = asked.get("/enter", params={"token": token})
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers


def test_without_the_cookie_every_address_is_closed(client):
    asked, _ = client
    asked.cookies.clear()
    found = list(addresses(asked.app.routes))
    assert len(found) > 25
    for path, method in found:
        if path != "/enter":
            answer = asked.request(method, filled(path), headers=ORIGIN)
            assert (path, answer.status_code) == (path, 401)
    assert asked.get("/static/desk.js").status_code == 401


def test_every_change_wants_the_desks_mark_and_origin(browser):
    changes = [
        path for path, method in addresses(browser.client.app.routes) if method == "POST" and "/api/" not in path
    ]
    assert len(changes) >= 12
    mark = {"X-CSRF": browser.mark}
    for path in map(filled, changes):
        for headers in (ORIGIN, {**ORIGIN, "X-CSRF": "wrong"}, mark, {**mark, "Origin": "null"},
                        {**mark, "Origin": "http://evil.example"}, {**mark, "Origin": "http://127.0.0.1:8101"}):  # fmt: skip
            assert (path, browser.client.post(path, headers=headers).status_code) == (path, 403)


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8100", "127.0.0.1", "127.0.0.1:8101", "", "localhost:8100.evil"]
)
def test_another_host_is_refused(browser, host):
    assert browser.get("/", headers={"Host": host}).status_code == 421


def test_a_key_opens_what_programs_may_ask_and_nothing_else(client):
    asked, desk = client
    asked.cookies.clear()
    key = {"Authorization": f"Bearer {desk.keys.api}"}
    assert asked.get("/api/tasks/none", headers=key).status_code == 404
    assert asked.get("/", headers=key).status_code == 401
    for wrong in ("Bearer x", f"Basic {desk.keys.api}", "Bearer", desk.keys.api, "Bearer ä"):
        assert asked.get("/api/tasks/none", headers={"Authorization": wrong.encode()}).status_code == 401
    assert asked.post("/api/articles", headers={**key, "Origin": "http://evil.example"}, json={}).status_code == 403


def test_every_answer_bounds_what_a_browser_does_with_it(browser):
    for path in ("/", "/nothing", "/static/desk.css", "/enter?token=x"):
        headers = browser.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


def test_what_is_too_large_is_refused_with_and_without_a_length(browser):
    mark = {**ORIGIN, "X-CSRF": browser.mark, "Content-Type": "application/x-www-form-urlencoded"}
    told = browser.client.post("/articles", headers={**mark, "Content-Length": str(MOST_BYTES + 1)}, content=b"")
    assert told.status_code == 413
    pieces = (b"text=" + b"x" * (1 << 20) for _ in range((MOST_BYTES >> 20) + 2))
    assert browser.client.post("/articles", headers=mark, content=pieces).status_code == 413
    assert browser.get("/?q=" + "x" * 3000).status_code == 414
    for length in ("-1", "x", "1" * 30, "1e3"):
        assert browser.client.post("/articles", headers={**mark, "Content-Length": length}).status_code in (400, 413)


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/articles/nothing", "/articles/%2e%2e", "/articles/.desk", "/articles/%2Fetc", "/articles/a%00b",
     "/articles/..%2f..%2fetc/edition/passwd", "/articles/x/edition/../../secret", "/static/../app.py", "/static/%2e%2e/app.py",
     "/static/..%5capp.py", "/articles/%ff%fe", "/articles/x/lines/1"],
)  # fmt: skip
def test_what_is_not_there(browser, path):
    answer = browser.get(path)
    assert answer.status_code in (404, 405)
    assert "Traceback" not in answer.text


@given(
    st.sampled_from(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "X"]),
    st.lists(
        st.one_of(
            st.sampled_from(["articles", "lines", "edition", "sound", "tasks", "api", "feed", "static", "..", ".", "%2e%2e", "%00", "%2f", "0", "-1"]),
            st.text(max_size=8),
        ),
        max_size=5,
    ),
    st.binary(max_size=200),
    st.sampled_from(["", "application/json", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded"]),
    st.booleans(),
)  # fmt: skip
@settings(max_examples=150)
def test_any_request_is_answered(client, method, parts, body, kind, let_in):
    """What is refused is refused with a code below 500; a fault of ours would be raised here."""
    asked, desk = client
    asked.cookies.clear()
    if let_in:
        asked.get("/enter", params={"token": desk.keys.token})
    path = "/" + "/".join(part if part.startswith("%") else quote(part, safe="") for part in parts)
    if path == "/events":
        return
    mark = desk.keys.mark(f"{desk.keys.cookie}={desk.keys.session}")
    headers = {**ORIGIN, "X-CSRF": mark if let_in else "x", "Content-Type": kind}
    answer = asked.request(
        method, f"http://127.0.0.1:8100{path}", content=body, headers=headers, follow_redirects=False
    )
    assert 200 <= answer.status_code < 500
    assert let_in or answer.status_code in (401, 414)


@pytest.mark.parametrize("charset", ["undefined", "punycode", "unicode_escape", "\0"])
@pytest.mark.parametrize("path", ["/login", "/articles"])
def test_a_form_whose_encoding_holds_no_texts_is_refused(browser, path, charset):
    body = "".join(
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n\\ud800\r\n' for name in ("csrf", "text")
    )
    kind = f"multipart/form-data; boundary=x; charset={charset}"
    answer = browser.client.post(path, content=f"{body}--x--\r\n", headers={**ORIGIN, "Content-Type": kind})
    assert answer.status_code == 400
