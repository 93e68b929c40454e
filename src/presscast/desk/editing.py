"""What the desk changes, each at the word of a browser: through what the command line uses, never by itself."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from presscast.desk import chapters, hear as hearing, intake, issue, proof as proofs, targets, words
from presscast.desk.compare import Changed, passages
from presscast.desk.intake import Taken
from presscast.desk.pages import chapter_list, editor, fragment, mark, publish, sentence
from presscast.errors import ReadError, SettingsError
from presscast.files import layout
from presscast.net.address import is_address
from presscast.sources.load import LIMIT
from presscast.speak import recorded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.datastructures import FormData
    from starlette.requests import Request

    from presscast.desk.changes import Done
    from presscast.desk.desk import Desk
    from presscast.desk.proof import Proof
    from presscast.sources.source import Asked


WAIT_S = 1.0
"""How long a wrong password takes to be told."""


def login(desk: Desk, request: Request, form: FormData) -> Response:
    """Let in who knows the password; who does not waits a second."""
    name, users = _text(form, "name"), desk.keys.users
    password = form.get("password")
    user = users.enter(name, password) if users and isinstance(password, str) else None
    if user is None:
        time.sleep(WAIT_S)
        told = "Name or password is wrong."
        return HTMLResponse(fragment("login.html", csrf=mark(desk, request), told=told, name=name), 401)
    request.state.user = user
    answer = RedirectResponse("/", 303)
    secure = desk.keys.public.startswith("https://")
    answer.set_cookie(
        desk.keys.cookie, desk.keys.sessions.begin(user), httponly=True, samesite="strict", path="/", secure=secure
    )
    return answer


def logout(desk: Desk, request: Request, _form: FormData) -> Response:
    """End a user's session."""
    desk.keys.sessions.end(request.cookies.get(desk.keys.cookie, ""))
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(desk.keys.cookie, path="/")
    return answer


def add(desk: Desk, _request: Request, form: FormData) -> Response:
    """Read what is pasted, dropped or named; go to proofread it, to the list where it is more than one.

    Of several what is no article is told once the others are read.
    """
    taken, wrong = list[Taken](), list[ReadError]()
    for source in _sources(desk, form):
        try:
            taken.append(desk.apart(intake.take, desk.home, source))
        except ReadError as error:
            wrong.append(error)
    if wrong:
        raise ReadError(f"{len(taken)} read, {len(wrong)} not: {wrong[0]}") if taken else wrong[0]
    if not taken:
        raise ReadError("paste an article, choose its file, or give its address")
    return RedirectResponse(_at(taken[0].slug) if len(taken) == 1 else "/", 303)


def script(desk: Desk, request: Request) -> Response:
    """Return the script's rows alone, for a page that shows an older one."""
    return _script(desk, proofs.proof(desk.home, request.path_params["slug"], editor(request)))


def change(desk: Desk, request: Request, form: FormData) -> Response:
    """Have a sentence said otherwise, a pause after it, or a chapter begin there; return its row."""
    slug, key = request.path_params["slug"], request.path_params["key"]
    asked = (_text(form, name) if name in form else None for name in ("said", "pause", "chapter", "take"))
    wanted = proofs.Wanted(*asked)
    shown, number, done = proofs.change(desk.home, slug, key, wanted, _text(form, "seen"), editor(request))
    request.state.changed = tuple(_compared(each) for each in done)
    return _row(desk, shown, number)


def recast(desk: Desk, request: Request, form: FormData) -> Response:
    """Have the block that a sentence is of be of another kind; the page is to be loaded again."""
    slug, key = request.path_params["slug"], request.path_params["key"]
    shown = proofs.proof(desk.home, slug)
    found = next((each for each in shown.sentences if each.key == key and each.line.block >= 0), None)
    if found is None:
        raise SettingsError("this sentence is of no block of the article; load the page again")
    if _text(form, "seen") != found.version:
        raise HTTPException(409, "somebody else has changed this sentence meanwhile; load the page again")
    desk.apart(intake.recast, desk.home, slug, shown.article.blocks[found.line.block].text, _text(form, "kind"))
    return JSONResponse({})


def rechapter(desk: Desk, request: Request, form: FormData) -> Response:
    """Rename a chapter, have it begin a sentence earlier or later, or join it to the one before;
    return the list of them."""
    slug, key = request.path_params["slug"], request.path_params["key"]
    seen, to, who = _text(form, "seen"), _text(form, "to"), editor(request)
    if to in ("earlier", "later"):
        key = chapters.move(desk.home, slug, key, "earlier" if to == "earlier" else "later", seen, who)
    elif to == "join":
        chapters.join(desk.home, slug, key, seen, who)
    else:
        chapters.rename(desk.home, slug, key, _text(form, "title"), seen, who)
    return JSONResponse({"chapters": chapter_list(desk, slug), "key": key, **desk.state(slug)})


def undo(desk: Desk, request: Request, _form: FormData) -> Response:
    """Take back the last change; return the row it was made in."""
    shown, number, last = proofs.undo(desk.home, request.path_params["slug"], editor(request))
    if last:
        request.state.changed = (_compared(replace(last, before=last.after, after=last.before)),)
    return _row(desk, shown, number) if number is not None else _script(desk, shown)


def hear(desk: Desk, request: Request, form: FormData) -> Response:
    """Return the sound of a sentence, with a word in it said otherwise where one is given."""
    shown = proofs.proof(desk.home, request.path_params["slug"])
    number, said = request.path_params["number"], _text(form, "said")
    if word := _text(form, "word"):
        spoken = words.said(word, _text(form, "how"), _text(form, "sound"))
        said = proofs.tried(desk.home, shown, number, word, spoken)
    take = _text(form, "take") if "take" in form else None
    return Response(hearing.hear(desk.home, shown, number, said, take, desk.speakers), media_type="audio/wav")


def record(desk: Desk, request: Request, form: FormData) -> Response:
    """Keep what a person recorded of a line, or of the paragraph of the one named; return what each is to take."""
    slug, folder = request.path_params["slug"], desk.home.out / layout.RECORDINGS
    desk.home.folder(slug)
    given = form.get("recording")
    if not isinstance(given, UploadFile):
        raise ReadError("there is no recording in what was sent")
    if key := _text(form, "paragraph"):
        sentences = proofs.paragraph(proofs.proof(desk.home, slug), key)
        texts = tuple(sentence.line.said for sentence in sentences)
        names: tuple[str, ...] = desk.apart(recorded.keep_each, given.file.read(LIMIT), texts, folder)
        return JSONResponse({"takes": {each.key: name for each, name in zip(sentences, names, strict=True)}}, 201)
    name: str = desk.apart(recorded.keep, given.file.read(LIMIT), folder)
    return JSONResponse({"take": name}, 201)


def teach(desk: Desk, request: Request, form: FormData) -> Response:
    """Have a word said so in this article, or by the house everywhere; return the script that follows from it."""
    slug = request.path_params["slug"]
    word, how, sound = (_text(form, name) for name in ("word", "how", "sound"))
    seen = _text(form, "seen") if "seen" in form else None
    if _text(form, "scope") == "article":
        words.teach_here(desk.home, slug, word, how, sound, seen)
        return _script(desk, proofs.proof(desk.home, slug, editor(request)), "this article")
    path = words.teach(desk.home, word, how, sound, intake.article(desk.home, slug).language, seen)
    return _script(desk, proofs.proof(desk.home, slug, editor(request)), path.name)


def make(desk: Desk, request: Request, _form: FormData) -> Response:
    """Put an article at the end of the queue."""
    slug = request.path_params["slug"]
    found = intake.article(desk.home, slug)
    intake.to_make(desk.home, slug)
    task = desk.queue.add(slug, found.title)
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"task": task.id}, 202)
    return RedirectResponse(_at(slug), 303)


def cancel(desk: Desk, request: Request, _form: FormData) -> Response:
    """Give up a task."""
    if not desk.queue.cancel(request.path_params["id"]):
        raise ReadError("there is no such task")
    return JSONResponse({}, 202) if "json" in request.headers.get("accept", "") else RedirectResponse("/", 303)


def correct(desk: Desk, request: Request, form: FormData) -> Response:
    """Put a corrected text in the place of the one that was given; the article keeps its folder and its GUID.

    Where another editor was quicker, both texts are shown to be chosen from.
    """
    slug, data, shown = request.path_params["slug"], _text(form, "text").encode(), form.getlist("late")
    note, before = intake.note_of(_text(form, "note")), intake.text(desk.home, slug)
    try:
        taken: Taken = desk.apart(intake.rewrite, desk.home, slug, data, _text(form, "seen"), list(map(str, shown)))
    except intake.OvertakenError:
        if "application/json" in request.headers.get("accept", ""):
            raise
        return publish(desk, request, 409)
    request.state.changed = passages(before, data.decode())
    if "note" in form:
        intake.tell_correction(desk.home, slug, note, _text(form, "noted"))
    return RedirectResponse(_at(taken.slug), 303)


def tell_correction(desk: Desk, request: Request, form: FormData) -> Response:
    """Have readers and listeners told what was corrected of an article whose text comes from elsewhere."""
    slug = request.path_params["slug"]
    intake.tell_correction(desk.home, slug, _text(form, "note"), _text(form, "noted"))
    return RedirectResponse(f"{_at(slug)}/publish", 303)


def again(desk: Desk, request: Request, _form: FormData) -> Response:
    """Read an article again from where it came."""
    taken: Taken = desk.apart(intake.again, desk.home, request.path_params["slug"])
    return RedirectResponse(_at(taken.slug), 303)


def keep(desk: Desk, request: Request, form: FormData) -> Response:
    """Keep what a rule drops of an article, or of all articles of its site."""
    slug = request.path_params["slug"]
    choose = intake.switch_off_for_site if _text(form, "scope") == "site" else intake.switch_off
    desk.apart(choose, desk.home, slug, _text(form, "rule"))
    return RedirectResponse(f"{_at(slug)}#left-out", 303)


def drop(desk: Desk, request: Request, form: FormData) -> Response:
    """Leave out again what was kept."""
    slug = request.path_params["slug"]
    choose = intake.switch_on_for_site if _text(form, "scope") == "site" else intake.switch_on
    desk.apart(choose, desk.home, slug, _text(form, "rule"))
    return RedirectResponse(f"{_at(slug)}#left-out", 303)


def remove(desk: Desk, request: Request, _form: FormData) -> Response:
    """Take an article that was never made off the desk."""
    slug = request.path_params["slug"]
    if (task := desk.queue.latest().get(slug)) and not task.over:
        raise ReadError(f"{task.title}: is being made; cancel that first")
    intake.remove(desk.home, slug)
    return RedirectResponse("/", 303)


def check(desk: Desk, request: Request, _form: FormData) -> Response:
    """Check an article's files."""
    slug = request.path_params["slug"]
    desk.home.folder(slug)
    desk.apart(issue.check, desk.home, slug)
    return RedirectResponse(f"{_at(slug)}/publish#checks", 303)


def withdraw(desk: Desk, request: Request, form: FormData) -> Response:
    """Take an article out of the feed, telling listeners why."""
    issue.withdraw(desk.home, request.path_params["slug"], _text(form, "reason"))
    return RedirectResponse(f"{_at(request.path_params['slug'])}/publish", 303)


def restore(desk: Desk, request: Request, _form: FormData) -> Response:
    """Let an article back into the feed."""
    issue.restore(desk.home, request.path_params["slug"])
    return RedirectResponse(f"{_at(request.path_params['slug'])}/publish", 303)


def write_feed(desk: Desk, _request: Request, _form: FormData) -> Response:
    """Write the feed and the page over all articles."""
    issue.refresh(desk.home)
    return RedirectResponse("/feed", 303)


def send(desk: Desk, request: Request, _form: FormData) -> Response:
    """Send a target what it lacks; a browser that is closed meanwhile stops nothing."""
    name = request.path_params["name"]
    sent = targets.send(desk.home, name)
    told = f"{name}: {len(sent.copied)} copied, {len(sent.removed)} removed, {sent.kept} left as they were"
    return RedirectResponse(f"/feed?sent={quote(told)}", 303)


def _sources(desk: Desk, form: FormData) -> Iterator[Asked]:
    """Yield each article that a form brings: its path, what was fetched, or the address that a feed names."""
    for upload in form.getlist("file"):
        if isinstance(upload, UploadFile) and upload.filename:
            yield str(intake.store(desk.home, upload.file.read(LIMIT + 1), upload.filename))
    if text := _text(form, "text"):
        yield str(intake.store(desk.home, text.encode("utf-8", "replace")))
    if address := _text(form, "address"):
        if not is_address(address):
            raise ReadError(f"{address[:80]}: an address begins with http:// or https://")
        yield from desk.apart(intake.gathered, desk.home, address)


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


def _compared(done: Done) -> Changed:
    """A change as it is told: a take is named, not by its digest."""
    if done.of == "take":
        before, after = (
            "read by a person" if len(take) > 1 else f"take {take or 1}" for take in (done.before, done.after)
        )
        return Changed("take", before, after)
    unit = " ms" if done.of == "pause" else ""
    return Changed(done.of, *(f"{value}{unit}" if value else "" for value in (done.before, done.after)))


def _at(slug: str) -> str:
    return f"/articles/{quote(slug)}"


def _row(desk: Desk, shown: Proof, number: int) -> Response:
    return JSONResponse({"row": sentence(shown, number), "number": number, **_state(desk, shown)})


def _script(desk: Desk, shown: Proof, saved: str = "") -> Response:
    return JSONResponse({"script": fragment("script.html", proof=shown), "saved": saved, **_state(desk, shown)})


def _state(desk: Desk, shown: Proof) -> dict[str, object]:
    counted = {"changed": shown.changed, "undoable": shown.undoable, "sentences": len(shown.sentences)}
    return {**counted, **desk.state(shown.slug)}
