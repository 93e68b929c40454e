"""Run engines in processes that may hang, crash or print: an executor that outlives them.

Each worker is one process that does one task at a time. A worker that takes too long is killed,
one whose task failed or that died is replaced, and none outlives the process that made it. What
engines leave in the folder for temporary files, which each worker has for itself, goes with it.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import uuid
from concurrent.futures import Executor, Future
from contextlib import suppress
from multiprocessing import Pipe, connection, get_context, parent_process
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeVar

from presscast.errors import EngineError, PresscastError, reason
from presscast.files.scratch import OWN, PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.process import BaseProcess
    from types import TracebackType

Result = TypeVar("Result")
Task = tuple["Callable[..., Any]", tuple[Any, ...], dict[str, Any]]

_ENDING_S = 5.0


class Workers(Executor):
    """As many processes as cores, or `count`; a task that begins now may take `timeout` seconds.

    Make it before numpy is imported: on Linux a process of one thread forks, which is quickest,
    elsewhere workers are spawned. Leaving a `with` block by an exception (Ctrl-C too) kills them.
    """

    def __init__(self, count: int | None = None, timeout: float = 180.0) -> None:
        """Start the processes."""
        self.timeout = timeout
        self._tasks: SimpleQueue[tuple[Future[Any], Task] | None] = SimpleQueue()
        self._closing = self._killed = False
        self._workers = [_Worker() for _ in range(count or cores())]
        self._tenders = [Thread(target=self._tend, args=(worker,), daemon=True) for worker in self._workers]
        for tender in self._tenders:
            tender.start()

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:  # noqa: ANN401
        """Queue a call for the next free worker; `fn`, arguments and result must pickle.

        The future raises EngineError where the worker died or ran out of time.
        """
        if self._closing:
            raise RuntimeError("these workers are shut down")
        future: Future[Result] = Future()
        self._tasks.put((future, (fn, args, kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers once the queue is done, or at once with `cancel_futures`."""
        if not self._closing:
            self._closing = True
            if cancel_futures:
                self._cancel()
            for _ in self._tenders:
                self._tasks.put(None)
        # Ctrl-C may fall just after a future's lock was taken, which is then held for good: its tender waits in vain.
        for tender in self._tenders if wait else ():
            tender.join(_ENDING_S if self._killed else None)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Wait for the queue, or after an exception kill every worker at once."""
        if kind is not None:
            self._killed = True
            for worker in self._workers:
                worker.end()
        self.shutdown(cancel_futures=self._killed)

    def _cancel(self) -> None:
        with suppress(Empty):  # a tender may take the last one first
            while True:
                if (queued := self._tasks.get_nowait()) is not None:
                    queued[0].cancel()

    def _tend(self, worker: _Worker) -> None:
        while (queued := self._tasks.get()) is not None:
            future, task = queued
            if self._killed or not future.set_running_or_notify_cancel():
                future.cancel()
                continue
            try:
                future.set_result(worker.run(task, self.timeout))
            except Exception as error:  # noqa: BLE001  (handed on through the future)
                worker.kill()
                future.set_exception(error)
        worker.kill()


class _Worker:
    """One process at a time and the pipe to it."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._lock, self._ended = Lock(), False
        self._start()

    def run(self, task: Task, timeout: float) -> object:
        with self._lock:
            if self._ended:
                raise EngineError("the worker was stopped")
            if self._process is None:
                self._start()
        try:
            self._pipe.send(task)
            if not self._pipe.poll(timeout):
                raise EngineError(f"the engine was still busy after {timeout:g} s and was stopped")
            done, result = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise EngineError(f"the engine's process died{self._cause()}") from error
        if not done:
            raise result
        return result

    def end(self) -> None:
        """Kill the process, and start no other: its tender may be about to."""
        with self._lock:
            self._ended = True
            self.kill()

    def kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join()
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _start(self) -> None:
        process = get_context("fork").Process if _may_fork() else get_context("spawn").Process
        self._pipe, theirs = Pipe()
        self._scratch = Path(tempfile.gettempdir(), f"{PREFIX}{uuid.uuid4().hex}")
        started = process(target=_serve, args=(theirs, self._scratch), daemon=True)
        started.start()
        theirs.close()
        self._process = started

    def _cause(self) -> str:
        if self._process is None:
            return ""
        self._process.join(1)
        code = self._process.exitcode
        return "" if code is None else f" (signal {-code})" if code < 0 else f" (exit code {code})"


def cores() -> int:
    """Count the cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _may_fork() -> bool:
    """Only Linux, where it is safe beside system libraries, and only while no other thread may hold a lock."""
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


def _serve(pipe: connection.Connection, scratch: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.dup2(2, 1)  # standard output is for results; an engine's chatter goes to standard error
    with suppress(OSError):  # here, for a maker may be killed before it has started this process
        scratch.mkdir(mode=0o700)
        tempfile.tempdir = str(scratch)
    Thread(target=_die_with_parent, args=(scratch,), daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            function, args, kwargs = pipe.recv()
            try:
                answer = True, function(*args, **kwargs)
            except PresscastError as error:
                answer = False, error
            except BaseException as error:  # noqa: BLE001  (handed on through the pipe)
                answer = False, EngineError(f"{type(error).__name__}: {reason(error)}")
            pipe.send(answer)


def _die_with_parent(scratch: Path) -> None:
    """End with a maker that was killed, which cannot take the folder away itself."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        is_within = scratch.parent.name.startswith(OWN)  # that of the maker, see `scratch.own`
        shutil.rmtree(scratch.parent if is_within else scratch, ignore_errors=True)
        os._exit(1)
