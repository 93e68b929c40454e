"""The door for programs: an article given, its task asked after, its files fetched, an edition withdrawn.

A key in `Authorization: Bearer …` opens it. What is a draft where it comes from is kept to be proofread and never made.
"""

from __future__ import annotations

import json
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from presscast.desk import audit, intake, issue
from presscast.desk.guard import SAFE
from presscast.errors import ReadError
from presscast.net.address import is_address
from presscast.publish.media import media_type
from presscast.sources.source import Named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from presscast.desk.desk import Desk
    from presscast.sources.source import Asked

FIELDS = frozenset(
    {"text", "html", "address", "title", "author", "published", "url", "id", "language", "status", "correction"}
)
NOWHERE = "https://presscast.invalid/"
"""Who named an address, where that gives it no way into a private network (RFC 2606)."""
PUBLISHED = frozenset({"", "publish", "published"})


def routes(desk: Desk) -> list[Route]:
    """Return the addresses that programs may ask."""

    def route(path: str, method: str, answer: Callable[[Desk, Request, Any], Response]) -> Route:
        return Route(path, partial(_answered, desk, answer), methods=[method])

    return [
        route("/openapi.json", "GET", description),
        route("/articles", "POST", add),
        route("/tasks/{id}", "GET", task),
        route("/articles/{slug}", "GET", article),
        route("/articles/{slug}", "DELETE", withdraw),
        route("/articles/{slug}/files/{name:path}", "GET", file),
    ]


async def _answered(desk: Desk, answer: Callable[[Desk, Request, Any], Response], request: Request) -> Response:
    answered = await run_in_threadpool(answer, desk, request, await request.body())
    if request.method not in SAFE:
        await run_in_threadpool(audit.write, desk.home, "api", request.url.path, {}, answered.status_code)
    return answered


def description(_desk: Desk, _request: Request, _body: bytes) -> Response:
    """Return what programs may ask, as OpenAPI 3.1 has it."""
    return FileResponse(Path(__file__).parent / "static/openapi.json")


def add(desk: Desk, _request: Request, body: bytes) -> Response:
    """Take an article, and make it unless it is a draft; answer 202 with where to ask after it."""
    given = _given(body)
    taken = desk.apart(intake.take, desk.home, _source(desk, given))
    if (told := given.get("correction")) is not None:
        intake.tell_correction(desk.home, taken.slug, told)
    facts = {"slug": taken.slug, "title": taken.title, "article": f"/api/articles/{taken.slug}"}
    if given.get("status", "") not in PUBLISHED:
        intake.keep_as_draft(desk.home, taken.slug)
        desk.call_off(taken.slug)
        return JSONResponse({**facts, "state": "draft"}, 202)
    intake.release(desk.home, taken.slug)
    made = desk.queue.add(taken.slug, taken.title)
    return JSONResponse({**facts, "state": made.state, "task": f"/api/tasks/{made.id}"}, 202)


def task(desk: Desk, request: Request, _body: bytes) -> Response:
    """Tell how far a task is."""
    found = desk.queue.task(request.path_params["id"])
    if found is None:
        raise HTTPException(404, "there is no such task")
    share = desk.queue.progress.share if found.state == "working" else float(found.state == "made")
    facts = {"state": found.state, "share": round(share, 3), "error": found.error}
    return JSONResponse({**facts, "article": f"/api/articles/{found.slug}"})


def article(desk: Desk, request: Request, _body: bytes) -> Response:
    """Tell the state of an article, the files of its edition, and what to put into a page to show it there."""
    slug = request.path_params["slug"]
    row = desk.shelf.row(slug, desk.queue.latest().get(slug))
    files = [name for name, _ in issue.preview(desk.home, slug).files] if row.seconds else []
    at = f"/api/articles/{slug}/files"
    facts = {"slug": slug, "title": row.title, "state": row.state, "files": [f"{at}/{name}" for name in files]}
    return JSONResponse({**facts, "embed": issue.embed(desk.home, slug) if files else ""})


def file(desk: Desk, request: Request, _body: bytes) -> Response:
    """Return a file of an edition."""
    path = issue.file(desk.home, request.path_params["slug"], request.path_params["name"])
    return FileResponse(path, media_type=media_type(path.name))


def withdraw(desk: Desk, request: Request, _body: bytes) -> Response:
    """Take an article out of the feed, for the `reason` of the query; its files stay.
    What was never made never will be."""
    slug = request.path_params["slug"]
    desk.home.folder(slug)
    desk.call_off(slug)
    if desk.shelf.row(slug, None).made:
        issue.withdraw(desk.home, slug, request.query_params.get("reason", ""))
    else:
        intake.remove(desk.home, slug)
    return Response(status_code=204)


def _given(body: bytes) -> Mapping[str, str]:
    try:
        held = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400, "the body must be JSON") from None
    if not isinstance(held, dict) or not all(isinstance(value, str) for value in held.values()):
        raise HTTPException(400, "the body must be an object of texts")
    if unknown := sorted(held.keys() - FIELDS):
        raise HTTPException(400, f"no field named {', '.join(unknown)[:200]}; known: {', '.join(sorted(FIELDS))}")
    if sum(bool(held.get(name)) for name in ("text", "html", "address")) != 1:
        raise HTTPException(400, "give one of text, html and address")
    return held


def _source(desk: Desk, given: Mapping[str, str]) -> Asked:
    """Return what to read; an address that a program gives is fetched from public hosts alone.

    What comes as text is kept with its facts in the form its readers know.
    """
    if address := given.get("address"):
        if not is_address(address):
            raise ReadError(f"{address[:80]}: an address begins with http:// or https://")
        return Named(address, by=NOWHERE)
    if html := given.get("html"):
        return str(intake.store(desk.home, _page(given, html).encode("utf-8", "replace"), ".html"))
    facts = {
        name: given[key]
        for name, key in (
            ("title", "title"),
            ("author", "author"),
            ("date", "published"),
            ("url", "url"),
            ("id", "id"),
            ("language", "language"),
        )
        if given.get(key)
    }
    front = f"---\n{yaml.safe_dump(facts, allow_unicode=True)}---\n\n" if facts else ""
    return str(intake.store(desk.home, (front + given["text"]).encode("utf-8", "replace"), ".md"))


def _page(given: Mapping[str, str], html: str) -> str:
    facts = {name: escape(value) for name, value in given.items()}
    named = {"author": "author", "published": "article:published_time"}
    head = "".join(
        f'<meta name="{name}" property="{name}" content="{facts[key]}">'
        for key, name in named.items()
        if facts.get(key)
    )
    link = f'<link rel="canonical" href="{facts["url"]}">' if facts.get("url") else ""
    title = facts.get("title", "")
    heading = f"<h1>{title}</h1>" if title else ""
    return (
        f'<!doctype html><html lang="{facts.get("language") or "en"}"><head><meta charset="utf-8"><title>{title}'
        "</title>"
        f"{head}{link}</head><body><article>{heading}{html}</article></body></html>"
    )
