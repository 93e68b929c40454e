"""The desk as one ASGI app: its addresses, each with what answers it, behind the guard."""

from __future__ import annotations

from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from presscast.desk import api, audit, editing, pages
from presscast.desk.guard import MOST_BYTES, Guard, same
from presscast.errors import PresscastError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.datastructures import FormData
    from starlette.requests import Request
    from starlette.responses import Response

    from presscast.desk.desk import Desk

    Show = Callable[[Desk, Request], Response]
    Change = Callable[[Desk, Request, FormData], Response]

SHOWS: dict[str, Show] = {
    "/": pages.articles,
    "/enter": pages.enter,
    "/login": pages.login,
    "/log": pages.log,
    "/feed": pages.feed,
    "/targets/{name}": pages.target,
    "/articles/{slug}": pages.proofread,
    "/articles/{slug}/script": editing.script,
    "/articles/{slug}/names": pages.names,
    "/articles/{slug}/word": pages.word,
    "/articles/{slug}/listen": pages.listen,
    "/articles/{slug}/chapters": pages.chapters,
    "/articles/{slug}/publish": pages.publish,
    "/articles/{slug}/edition/{name:path}": pages.edition,
}
"""What each page shows, by its path."""
CHANGES: dict[str, Change] = {
    "/login": editing.login,
    "/logout": editing.logout,
    "/articles": editing.add,
    "/feed": editing.write_feed,
    "/targets/{name}": editing.send,
    "/articles/{slug}/lines/{key}": editing.change,
    "/articles/{slug}/lines/{key}/kind": editing.recast,
    "/articles/{slug}/lines/{number:int}/sound": editing.hear,
    "/articles/{slug}/recordings": editing.record,
    "/articles/{slug}/chapters/{key}": editing.rechapter,
    "/articles/{slug}/undo": editing.undo,
    "/articles/{slug}/words": editing.teach,
    "/articles/{slug}/make": editing.make,
    "/articles/{slug}/text": editing.correct,
    "/articles/{slug}/correction": editing.tell_correction,
    "/articles/{slug}/again": editing.again,
    "/articles/{slug}/keep": editing.keep,
    "/articles/{slug}/drop": editing.drop,
    "/articles/{slug}/remove": editing.remove,
    "/articles/{slug}/check": editing.check,
    "/articles/{slug}/withdraw": editing.withdraw,
    "/articles/{slug}/restore": editing.restore,
    "/tasks/{id}/cancel": editing.cancel,
}
"""What each form changes, by the path it is sent to."""
PUBLISHING = frozenset({editing.write_feed, editing.send, editing.withdraw, editing.restore, editing.remove})
"""What changes for listeners, and is a publisher's."""
STATIC = Path(__file__).parent / "static"
MOST_FILES = 50
AT_THE_DOOR = 2
"""So many passwords are tried at once: each takes 64 MB, and who waits at the door keeps nobody from work."""


def app(desk: Desk) -> Starlette:
    """Return the app of a desk; while it runs, the desk makes what waits."""

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        desk.queue.start()
        yield
        desk.queue.close()

    door = CapacityLimiter(AT_THE_DOOR)
    routes = [
        *(Route(path, partial(_shown, desk, show), methods=["GET"]) for path, show in SHOWS.items()),
        *(Route(path, partial(_changed, desk, change, door), methods=["POST"]) for path, change in CHANGES.items()),
        Route("/events", partial(pages.events, desk), methods=["GET"]),
        Mount("/api", routes=api.routes(desk) if desk.keys.api else []),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    handlers: dict[Any, Any] = {kind: partial(_failed, desk) for kind in (PresscastError, HTTPException)}
    guard = Middleware(Guard, keys=desk.keys)
    return Starlette(routes=routes, middleware=[guard], exception_handlers=handlers, lifespan=running)


async def _shown(desk: Desk, show: Show, request: Request) -> Response:
    return await run_in_threadpool(show, desk, request)


async def _changed(desk: Desk, change: Change, door: CapacityLimiter, request: Request) -> Response:
    """Carry out a change that brings the desk's own mark, which no other site's page knows."""
    async with _form(request) as form:
        mark = request.headers.get("x-csrf") or form.get("csrf")
        if not isinstance(mark, str) or not same(mark, pages.mark(desk, request)):
            raise HTTPException(403, "this page is of an earlier desk; load it again")
        limit = door if change is editing.login else None
        return await to_thread.run_sync(partial(_noted, desk, change, request, form), limiter=limit)


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    """Read a form; raise HTTPException where it is none, or its texts are in an encoding that does not hold texts."""
    try:
        form = await request.form(max_files=MOST_FILES, max_fields=50, max_part_size=MOST_BYTES)
        for _, value in form.multi_items():
            value.encode() if isinstance(value, str) else None
    except ValueError:
        raise HTTPException(400, "this form cannot be read; load the page again") from None
    try:
        yield form
    finally:
        await form.close()


def _noted(desk: Desk, change: Change, request: Request, form: FormData) -> Response:
    """Carry out a change that is this user's to make, and note who asked for it."""
    outcome = 422
    try:
        if change in PUBLISHING and not request.state.user.publishes:
            raise HTTPException(403, f"{request.state.user.name} is an editor here; ask a publisher to do this")
        answer = change(desk, request, form)
        outcome = answer.status_code
    except HTTPException as error:
        outcome = error.status_code
        raise
    finally:
        if change is not editing.hear:  # to hear a sentence changes nothing
            changed = getattr(request.state, "changed", ())
            audit.write(desk.home, request.state.user.name, request.url.path, dict(form), outcome, changed)
    return answer


async def _failed(desk: Desk, request: Request, error: Exception) -> Response:
    return await run_in_threadpool(pages.failed, desk, request, error)
