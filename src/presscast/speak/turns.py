"""Share one executor among many articles: the one that began first has its lines spoken first."""

from __future__ import annotations

from concurrent.futures import CancelledError, Executor, Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from heapq import heapify, heappop, heappush
from itertools import count
from threading import Lock, local
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")
Call = tuple[Any, ...]
"""A function and its arguments, all of them hashable."""


@dataclass(order=True, slots=True)
class _Task:
    """A call that waits for its turn; among those of one turn, first come, first served."""

    turn: int
    number: int
    call: Call = field(compare=False)
    futures: list[Future[Any]] = field(compare=False)
    running: bool = field(default=False, compare=False)

    def start(self) -> bool:
        """Note that it is made now; tell whether anyone still asks for it."""
        asking = [future for future in self.futures if future.set_running_or_notify_cancel()]
        self.running = bool(asking)
        return self.running

    def join(self, turn: int, future: Future[Any]) -> None:
        """Have one more told of its end, at whose turn it is made where that comes sooner."""
        self.turn = min(self.turn, turn)
        self.futures.append(future)
        if self.running:
            future.set_running_or_notify_cancel()


class Turns:
    """Hands calls to `executor`, those of the lowest turn first, at most `ahead` of them at a time.

    A call that is under way already, for whichever article, is not made twice: its result is shared.
    """

    def __init__(self, executor: Executor, ahead: int) -> None:
        """Begin with nothing queued."""
        self._executor, self._ahead = executor, ahead
        self._lock, self._numbers, self._here = Lock(), count(), local()
        self._queue: list[_Task] = []
        self._under_way: dict[Call, _Task] = {}
        self._out = 0
        self._closed = False

    def of(self, turn: int) -> Executor:
        """Return the executor of one article; shutting it down leaves the shared one as it is."""
        return _Turn(self, turn)

    def submit(self, turn: int, call: Call) -> Future[Any]:
        """Queue a call; raise RuntimeError once closed."""
        future: Future[Any] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("nothing more is spoken")
            if call in self._under_way:
                self._under_way[call].join(turn, future)
                heapify(self._queue)
            else:
                self._under_way[call] = _Task(turn, next(self._numbers), call, [future])
                heappush(self._queue, self._under_way[call])
        self._hand_on()
        return future

    def close(self) -> None:
        """Fail all that is not done yet, and refuse what comes."""
        with self._lock:
            self._closed = True
            left = list(self._under_way.values())
            self._queue.clear()
        for task in left:
            self._end(task, RuntimeError("nothing more is spoken"))

    def _hand_on(self) -> None:
        """Hand on what has its turn; where an executor answers at once, the loop that called it goes on."""
        if getattr(self._here, "handing", False):
            return
        self._here.handing = True
        try:
            self._hand_all()
        finally:
            self._here.handing = False

    def _hand_all(self) -> None:
        while task := self._next():
            fn, *args = task.call
            try:
                asked = self._executor.submit(fn, *args)
            except Exception as error:  # noqa: BLE001  (a broken pool refuses at once)
                self._done(task, _failed(error))
            else:
                asked.add_done_callback(partial(self._done, task))

    def _next(self) -> _Task | None:
        with self._lock:
            while self._queue and self._out < self._ahead:
                task = heappop(self._queue)
                if task.start():
                    self._out += 1
                    return task
                del self._under_way[task.call]
        return None

    def _done(self, task: _Task, asked: Future[Any]) -> None:
        with self._lock:
            self._out -= 1
        try:
            error = asked.exception()
        except CancelledError as cancelled:
            error = cancelled
        self._end(task, error, None if error else asked.result())
        self._hand_on()

    def _end(self, task: _Task, error: BaseException | None, result: object = None) -> None:
        """Tell all who asked how a call ended, but those who gave it up.

        A result is told to those too who ask while others keep it; after a failure, who asks has it made again.
        """
        while futures := self._asking(task, over=error is not None):
            for future in futures:
                with suppress(InvalidStateError):
                    if error is None:
                        future.set_result(result)
                    else:
                        future.set_exception(error)

    def _asking(self, task: _Task, *, over: bool) -> list[Future[Any]]:
        """Take those who are to be told; with none left, or where it is over, the next call of this kind is another."""
        with self._lock:
            futures, task.futures = task.futures, []
            if (over or not futures) and self._under_way.get(task.call) is task:
                del self._under_way[task.call]
        return futures


class _Turn(Executor):
    def __init__(self, turns: Turns, turn: int) -> None:
        self._turns, self._turn = turns, turn

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:  # noqa: ANN401
        return self._turns.submit(self._turn, (partial(fn, **kwargs) if kwargs else fn, *args))


def _failed(error: Exception) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_exception(error)
    return future
