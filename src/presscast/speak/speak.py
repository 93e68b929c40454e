"""Turn a `Script` into clips, one by one; what was said before is not said again."""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Self

from presscast.errors import EngineError, OutputError
from presscast.model import Voice
from presscast.speak import store as clips, takes
from presscast.speak.recorded import RECORDED, place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from presscast.model import Clip, Line, Role, Script
    from presscast.plugins import Engine

_STANDS_IN: Mapping[str, Role] = {
    "cue": "caption",
    "credit": "caption",
    "question": "caption",
    "byline": "headline",
    "subhead": "headline",
    "disclosure": "note",
}
PACES: Mapping[str, float] = {"2": 0.96, "3": 1.04, "4": 0.92, "5": 1.08}
"""Of the rate, by the take: a voice that always says the same says it otherwise at another."""
_TRIES = 2
_PATIENCE_S = 1_800
_thread = threading.local()


@dataclass(frozen=True, slots=True)
class Request:
    """A line of the script, numbered from 1, who says it, and where its clip is or will be."""

    number: int
    line: Line
    voice: Voice
    path: Path


@dataclass(frozen=True, slots=True)
class Plan:
    """What a script asks for, in order, and of that what the store lacks, each clip once."""

    requests: tuple[Request, ...]
    missing: tuple[Request, ...]

    @property
    def cached(self) -> int:
        """Count the lines that need not be spoken."""
        lacking = {request.path for request in self.missing}
        return sum(request.path not in lacking for request in self.requests)


def plan(script: Script, cast: Mapping[Role, Voice], engines: Mapping[str, Callable[[], Engine]], store: Path) -> Plan:
    """Find which lines of `script` the store lacks or holds damaged.

    Raises EngineError where an engine or voice is not installed, OutputError where the store cannot be made.
    """
    clips.open_store(store)
    prints = {
        voice: engines[voice.engine]().fingerprint(voice)
        for voice in {_voice(cast, line) for line in script.lines}
        if voice.engine != RECORDED
    }
    requests = []
    for number, line in enumerate(script.lines, 1):
        voice = _voice(cast, line)
        path = clips.clip_path(store, line.said, voice, prints.get(voice, RECORDED))
        if voice.engine == RECORDED:
            place(store, voice.name, path)
        requests.append(Request(number, line, voice, path))
    first = {request.path: request for request in reversed(requests)}
    lacking = {path for path in first if not clips.is_whole(path)}
    return Plan(tuple(requests), tuple(r for r in requests if r.path in lacking and first[r.path] is r))


def speak(
    script: Script,
    cast: Mapping[Role, Voice],
    engines: Mapping[str, Callable[[], Engine]],
    store: Path,
    executor: Executor,
) -> Iterator[Clip]:
    """Yield a clip for each line of `script`, in order, saying only those the store lacks.

    `executor` runs the engines; any of that interface will do. A line that fails is tried once
    more. Raises EngineError, naming the line, where it fails again; OutputError where the store
    cannot be written.
    """
    yield from carry_out(plan(script, cast, engines, store), engines, executor)


def carry_out(
    plan: Plan,
    engines: Mapping[str, Callable[[], Engine]],
    executor: Executor,
    speakers: int = 0,
    listener: str = "",
) -> Iterator[Clip]:
    """Yield the clip of each request of `plan`, in order: `speak` for one who has the plan already.

    `speakers` is how many lines `executor` speaks at a time, the processors where it is 0; a few times as
    many are asked of it ahead. `listener` is as `takes.best` has it.
    """
    lacking = {request.path for request in plan.missing}
    task = partial(say, listener=listener) if listener else say
    tell = partial(_ask, executor, task, engines)
    with _Asking(plan.missing, tell, 4 * (speakers or os.cpu_count() or 1) + 8) as asking:
        for request in plan.requests:
            while request.path in lacking:
                lacking -= asking.spoken()
            yield clips.load(request.path, request.line, request.voice)


def say(make: Callable[[], Engine], said: str, voice: Voice, listener: str = "") -> bytes:
    """Have the engine that `make` makes, once a thread, say one line; return its clip file's bytes.

    This is the task a worker gets; `listener` is as `takes.best` has it. Raises EngineError where the sound
    is no good; the engine is then made anew for the next line.
    """
    made: dict[Callable[[], Engine], Engine] = vars(_thread).setdefault("engines", {})
    engine = made.pop(make, None) or make()
    clip = clips.pack(*takes.best(engine, said, voice, listener))
    made[make] = engine
    return clip


def _voice(cast: Mapping[Role, Voice], line: Line) -> Voice:
    """Return who says a line: the voice of its role, at another pace for another take, or a person's recording."""
    voice = cast.get(line.role) or cast.get(_STANDS_IN.get(line.role, "narrator")) or cast["narrator"]
    if not line.take:
        return voice
    if pace := PACES.get(line.take):
        return replace(voice, rate=round(voice.rate * pace))
    return Voice(RECORDED, line.take, voice.language, voice.rate)


class _Asking:
    """The lines an executor is asked for, `ahead` of them at a time; the first are asked for at once."""

    def __init__(self, requests: tuple[Request, ...], tell: Callable[[Request], Future[bytes]], ahead: int) -> None:
        self._tell, self._ahead = tell, ahead
        self._waiting = deque((request, 1) for request in _order(requests, ahead))
        self._flying: dict[Future[bytes], tuple[Request, int]] = {}
        self._ask()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for future in self._flying:
            future.cancel()

    def spoken(self) -> set[Path]:
        """Wait until a line is there, or has failed and is asked for again; return the clips there are now."""
        found = self._found or set(filter(None, map(self._settled, _first_done(self._flying))))
        self._ask()
        return found

    def _ask(self) -> None:
        self._found = set()
        while self._waiting and len(self._flying) < self._ahead:
            request, attempt = self._waiting.popleft()
            if clips.is_whole(request.path):  # another make has said it in the meantime
                self._found.add(request.path)
            else:
                self._flying[self._tell(request)] = request, attempt

    def _settled(self, future: Future[bytes]) -> Path | None:
        request, attempt = self._flying.pop(future)
        clip = _outcome(future)
        if isinstance(clip, bytes):
            clips.save(clip, request.path)
            return request.path
        if attempt == _TRIES:
            raise EngineError(f"{_named(request)}: {str(clip) or type(clip).__name__}") from clip
        self._waiting.appendleft((request, attempt + 1))
        return None


def _order(requests: tuple[Request, ...], ahead: int) -> list[Request]:
    """As they come, so that the first can be heard first, but the last ones by falling length, to end together."""
    last = max(1, len(requests) - ahead)
    return [*requests[:last], *sorted(requests[last:], key=lambda request: -len(request.line.said))]


def _ask(
    executor: Executor, task: Callable[..., bytes], engines: Mapping[str, Callable[[], Engine]], request: Request
) -> Future[bytes]:
    """Ask for a line, whose clip is stored the moment it is there: another make may want it next."""
    try:
        asked = executor.submit(task, engines[request.voice.engine], request.line.said, request.voice)
    except Exception as error:  # noqa: BLE001  (a broken pool refuses at once)
        asked = Future()
        asked.set_exception(error)
    asked.add_done_callback(partial(_keep, request.path))
    return asked


def _keep(path: Path, asked: Future[bytes]) -> None:
    """Store what was spoken; whoever waits for it is told later why it cannot be written."""
    if not asked.cancelled() and isinstance(clip := _outcome(asked), bytes):
        with suppress(OutputError):
            clips.save(clip, path)


def _first_done(flying: Mapping[Future[bytes], tuple[Request, int]]) -> set[Future[bytes]]:
    """Wait for a line; those that only wait for their turn, behind another article's, may do so for hours."""
    while True:
        done, waiting = wait(flying, timeout=_PATIENCE_S, return_when=FIRST_COMPLETED)
        if done:
            return done
        if late := next((future for future in waiting if future.running()), None):
            raise EngineError(f"{_named(flying[late][0])}: no worker finished a line in {_PATIENCE_S // 60} minutes")


def _outcome(future: Future[bytes]) -> bytes | Exception:
    try:
        return future.result()
    except Exception as error:  # noqa: BLE001  (whatever an engine or a pool may raise)
        return error


def _named(request: Request) -> str:
    said = request.line.said
    shown = said if len(said) <= 60 else f"{said[:59]}…"
    return f"line {request.number} “{shown}” ({request.voice.engine})"
