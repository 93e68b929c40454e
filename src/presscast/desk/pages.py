"""What the desk shows: the pages, the files of finished editions, and what goes on."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from contextlib import suppress
from datetime import UTC
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, StreamingResponse

from presscast import casting
from presscast.desk import (
    audit,
    chapters as chaptering,
    hear,
    intake,
    issue,
    proof,
    shelf,
    targets,
    wave as waves,
    words,
)
from presscast.desk.compare import passages
from presscast.desk.guard import EDITION_POLICY, same
from presscast.desk.home import MissingError
from presscast.desk.proof import ConflictError
from presscast.errors import OutputError, SettingsError
from presscast.files import layout
from presscast.production import names as unlisted
from presscast.production.text import as_taught, kept_rules, site
from presscast.publish.dates import moment, worded
from presscast.publish.media import media_type
from presscast.read.recast import CHOICES
from presscast.read.rules.order import meanings
from presscast.script.rules.order import rules_for

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from datetime import datetime

    from starlette.requests import Request
    from starlette.responses import Response

    from presscast.desk.desk import Desk
    from presscast.desk.proof import Proof
    from presscast.desk.tasks import Task

EDITOR, YEAR_S = "presscast-editor", 365 * 86400
EVERY_S, BEAT_S = 0.25, 15.0
"""How often what goes on is looked at, and how often a browser that is told nothing hears that the desk lives."""


@cache
def templates() -> Environment:
    """Return the templates, which escape all that is put into them."""
    made = Environment(
        loader=PackageLoader("presscast.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"day": _day, "size": _size, "clock": _clock, "minute": _minute, "moment": moment}
    return made


def page(desk: Desk, request: Request, template: str, facts: Mapping[str, object], status: int = 200) -> Response:
    """Return a page made of `template` and `facts`."""
    told = {
        "csrf": mark(desk, request),
        "user": request.state.user,
        "active": [_told(desk, task) for task in reversed(desk.queue.tasks()) if not task.over],
    }
    return HTMLResponse(templates().get_template(template).render({**told, **facts}), status)


def mark(desk: Desk, request: Request) -> str:
    """Return what the changes of this browser's session carry."""
    return desk.keys.mark(request.headers.get("cookie", ""))


def fragment(template: str, **facts: object) -> str:
    """Return a part of a page."""
    return templates().get_template(template).render(facts)


def login(desk: Desk, request: Request) -> Response:
    """Ask for name and password."""
    if not desk.keys.users:
        return RedirectResponse("/", 303)
    return HTMLResponse(fragment("login.html", csrf=mark(desk, request), told="", name=""))


def log(desk: Desk, request: Request) -> Response:
    """List the last changes: who made them, and when."""
    entries, titles = audit.read(desk.home), dict[str, str]()
    for slug in {entry.article for entry in entries if entry.article}:
        with suppress(MissingError):  # it was taken off the desk
            titles[slug] = desk.shelf.row(slug, None).title
    return page(desk, request, "log.html", {"entries": entries, "titles": titles})


def enter(desk: Desk, request: Request) -> Response:
    """Turn the token of the opened address into the session's cookie."""
    if desk.keys.users:
        return RedirectResponse("/login", 303)
    if not same(request.query_params.get("token", ""), desk.keys.token):
        raise HTTPException(401, "this address is of an earlier desk; open the one that `presscast desk` printed last")
    answer = RedirectResponse("/", 303)
    answer.set_cookie(desk.keys.cookie, desk.keys.session, httponly=True, samesite="strict", path="/")
    name = editor(request) or secrets.token_urlsafe(12)
    answer.set_cookie(EDITOR, name, max_age=YEAR_S, httponly=True, samesite="strict", path="/")
    return answer


def editor(request: Request) -> str:
    """Return the user's name, or the one that a browser was given, by which its own changes are known from others'."""
    if request.state.user.name:
        return str(request.state.user.name)
    name = request.cookies.get(EDITOR, "")
    return name if re.fullmatch(r"[\w-]{8,64}", name, re.ASCII) else ""


def articles(desk: Desk, request: Request) -> Response:
    """List what DIR holds."""
    asked = request.query_params
    rows = desk.shelf.rows(desk.queue.latest(), issue.faults(desk.home))
    counts = {state: sum(row.state == state for row in rows) for state in shelf.STATES}
    found = shelf.matching(rows, asked.get("q", ""), asked.get("state", ""))
    pages = max(1, -(-len(found) // shelf.PER_PAGE))
    number = min(max(1, _whole(asked.get("page", ""))), pages)
    shown = found[(number - 1) * shelf.PER_PAGE : number * shelf.PER_PAGE]
    facts = {"rows": shown, "total": len(rows), "found": len(found), "pages": pages, "page": number, "counts": counts}
    asked_for = {"states": shelf.STATES, "q": asked.get("q", ""), "state": asked.get("state", "")}
    return page(desk, request, "articles.html", {**facts, **asked_for})


def proofread(desk: Desk, request: Request) -> Response:
    """Show an article's script, sentence by sentence, beside what was left out of it."""
    slug = request.path_params["slug"]
    shown = proof.proof(desk.home, slug, editor(request))
    facts: dict[str, object] = {
        "proof": shown,
        "meanings": meanings(),
        "spoken": bool(rules_for(shown.article.language)),
    }
    facts["site"] = named = site(shown.article)
    facts["kept_for_site"] = sorted(desk.home.settings().keep_for.get(named.casefold(), ()))
    facts["takes_ipa"] = all(casting.about(voice).takes_ipa for voice in shown.profile.cast.values())
    facts["kept"] = sorted(kept_rules(desk.home.folder(slug)))
    facts["stale"] = intake.stale(desk.home, slug)
    facts["kinds"] = {kind: kind.replace("_", " ").capitalize() for kind in CHOICES}
    answer = page(desk, request, "proof.html", {**_about(desk, slug), **facts})
    answer.background = BackgroundTask(hear.begin, desk.home, shown, desk.speakers)
    return answer


def names(desk: Desk, request: Request) -> Response:
    """List the words of an article that nothing here knows how to say, as a part of its page."""
    slug = request.path_params["slug"]
    found = intake.article(desk.home, slug)
    unknown = desk.apart(unlisted.of, found, as_taught(desk.home.settings(), desk.home.folder(slug)))
    return HTMLResponse(fragment("names.html", words=unknown, language=found.language))


def word(desk: Desk, request: Request) -> Response:
    """Tell how a word was taught to be said: in this article, and in the house."""
    slug, asked = request.path_params["slug"], request.query_params.get("word", "")
    return JSONResponse(words.known(desk.home, slug, asked, intake.article(desk.home, slug).language))


def listen(desk: Desk, request: Request) -> Response:
    """Show the finished edition: its sound drawn and played, its sentences to be followed,
    its chapters to be changed."""
    slug = request.path_params["slug"]
    facts: dict[str, object] = {"wave": None, "sound": "", "language": intake.article(desk.home, slug).language}
    with suppress(OutputError, MissingError):
        facts["sound"] = issue.preview(desk.home, slug).episode.audio[0]
    with suppress(OutputError):  # what cannot be drawn is heard all the same
        facts["wave"] = waves.wave(desk.home, slug)
    return page(desk, request, "listen.html", {**_about(desk, slug), **facts})


def chapters(desk: Desk, request: Request) -> Response:
    """List an article's chapters with what may be done to each, as a part of its page."""
    return HTMLResponse(chapter_list(desk, request.path_params["slug"]))


def chapter_list(desk: Desk, slug: str) -> str:
    """Return the list of an article's chapters as they would be made now,
    each with its second in the finished edition."""
    try:
        heard = {each.key: each.at for each in waves.wave(desk.home, slug).sentences}
    except OutputError:
        heard = {}
    shown = proof.proof(desk.home, slug)
    return fragment(
        "chapters.html", slug=slug, chapters=chaptering.chapters(shown, heard), language=shown.article.language
    )


def publish(desk: Desk, request: Request, status: int = 200) -> Response:
    """Show an article as apps do, what checks found, and what may be done with it."""
    slug = request.path_params["slug"]
    try:
        preview = issue.preview(desk.home, slug)
    except (OutputError, MissingError):
        preview = None
    report = issue.found(desk.home, slug) if preview else None
    standing = issue.standing(desk.home, slug) if preview else None
    text, found = intake.text(desk.home, slug), intake.article(desk.home, slug)
    facts: dict[str, object] = {"preview": preview, "report": report, "origin": found.origin, "told": found.change}
    facts["standing"] = standing
    facts["sent"] = {targets.named(desk.home, each.target): each for each in standing.sent} if standing else {}
    facts |= {"text": text, "seen": intake.version(text), "noted": intake.noted(desk.home, slug)}
    late = intake.late(desk.home, slug)
    facts |= {"late": late, "differing": {name: passages(text, other) for name, other in late.items()}}
    facts["url"] = desk.home.settings().url
    return page(desk, request, "publish.html", {**_about(desk, slug), **facts}, status)


def feed(desk: Desk, request: Request) -> Response:
    """Show the programme as a podcast app lists it."""
    settings = desk.home.settings()
    rows = desk.shelf.rows({}, {})
    listed = [row for row in rows if row.state in ("made", "published", "changed")]
    listed.sort(key=lambda row: row.published, reverse=True)
    there = (desk.home.out / layout.FEED).is_file()
    facts = {
        "rows": listed[: shelf.PER_PAGE],
        "total": len(listed),
        "settings": settings,
        "there": there,
        "states": shelf.STATES,
        "changed": sum(row.state == "changed" for row in rows),
        "withdrawn": sum(row.state == "withdrawn" for row in rows),
    }
    facts["targets"] = targets.names(desk.home)
    facts["sent"] = request.query_params.get("sent", "")[:200]
    return page(desk, request, "feed.html", facts)


def target(desk: Desk, request: Request) -> Response:
    """List what would be sent to a target, as a part of the feed's page."""
    name = request.path_params["name"]
    try:
        told, sent = "", targets.pending(desk.home, name)
    except (OutputError, SettingsError) as error:
        told, sent = str(error), None
    facts = {"sent": sent, "told": told, "name": name, "csrf": mark(desk, request), "user": request.state.user}
    return HTMLResponse(fragment("target.html", **facts))


def edition(desk: Desk, request: Request) -> Response:
    """Return a file of a finished edition, or the part of it that is asked for."""
    name = request.path_params["name"]
    path = issue.file(desk.home, request.path_params["slug"], name)
    headers = {"Content-Security-Policy": EDITION_POLICY if path.suffix == ".html" else "default-src 'none'; sandbox"}
    return FileResponse(path, headers=headers, media_type=media_type(path.name))


async def events(desk: Desk, request: Request) -> Response:
    """Send what goes on, by server-sent events, for as long as the browser listens."""

    async def told() -> AsyncIterator[str]:
        seen, quiet = -1, 0.0
        while not await request.is_disconnected():
            if seen != desk.queue.version:
                seen, quiet = desk.queue.version, 0.0
                tasks = [_told(desk, task) for task in desk.queue.tasks()[:50]]
                yield f"data: {json.dumps(tasks)}\n\n"
            elif quiet > BEAT_S:
                quiet = 0.0
                yield ": the desk is there\n\n"
            await asyncio.sleep(EVERY_S)
            quiet += EVERY_S

    return StreamingResponse(told(), media_type="text/event-stream")


def failed(desk: Desk, request: Request, error: Exception) -> Response:
    """Say in one line what went wrong, to a page's script as JSON."""
    status = _status(error)
    said = error.detail if isinstance(error, HTTPException) else str(error)
    told = said.encode("utf-8", "backslashreplace").decode()  # half a character of what was asked is in no encoding
    if request.url.path.startswith("/api/") or "application/json" in request.headers.get("accept", ""):
        facts = {"row": sentence(error.proof, error.number)} if isinstance(error, ConflictError) else {}
        return JSONResponse({"error": told, **facts}, status)
    return page(desk, request, "failed.html", {"told": told, "status": status}, status)


def sentence(shown: Proof, number: int) -> str:
    """Return the row of one sentence."""
    return fragment("sentence.html", proof=shown, sentence=shown.sentences[number], first=False)


def _status(error: Exception) -> int:
    if isinstance(error, HTTPException):
        return error.status_code
    overtaken = isinstance(error, ConflictError | intake.OvertakenError)
    return 404 if isinstance(error, MissingError) else 409 if overtaken else 422


def _about(desk: Desk, slug: str) -> dict[str, object]:
    """What every page of an article says of it."""
    return {"slug": slug, "row": desk.row(slug), "draft": intake.is_draft(desk.home, slug)}


def _told(desk: Desk, task: Task) -> dict[str, object]:
    working = task.state == "working"
    return {
        "id": task.id,
        "slug": task.slug,
        "title": task.title,
        "state": task.state,
        "label": {"waiting": "Waiting", "working": "Being made", "made": "Made", "failed": "Failed"}.get(
            task.state, "Cancelled"
        ),
        "share": round(desk.queue.progress.share, 3) if working else 0,
        "told": desk.queue.progress.told if working else task.error,
    }


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1


def _day(stamp: str) -> str:
    at = moment(stamp)
    return worded(at.isoformat()[:10], "en-001") if at else ""


def _minute(at: datetime) -> str:
    at = at.astimezone(UTC)
    return f"{_day(at.isoformat())}, {at:%H:%M} UTC"


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, count // 1000)} kB"


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
