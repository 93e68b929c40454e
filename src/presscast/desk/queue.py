"""Make what was asked for, one article after another, each in a process of its own."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from threading import Condition, Thread
from typing import TYPE_CHECKING

from presscast.desk import intake, tasks, work
from presscast.desk.progress import Progress
from presscast.errors import PresscastError

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from presscast.desk.home import Home
    from presscast.desk.hook import Hook
    from presscast.desk.tasks import State, Task


FIRST_S, LAST_S = 1.0, 600.0
"""How long is waited before the hook is told again, at first and at most."""


class Queue:
    """The tasks of a desk, and the thread that sees to them; `version` counts what changed."""

    def __init__(self, home: Home, hook: Hook | None = None) -> None:
        """Take up what an earlier desk left; begin with `start`. `hook` is told of each end."""
        self._home, self._hook = home, hook
        self._changed = Condition()
        self._tasks = {task.id: task for task in tasks.load(home)}
        self._process: SpawnProcess | None = None
        self._ended = False
        self._threads = [
            Thread(target=work, daemon=True) for work in ((self._work, self._tell) if hook else (self._work,))
        ]
        self.progress = Progress()
        self.version = 0

    def start(self) -> None:
        """Begin to make what waits."""
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Stop the make under way; the next desk goes on with it."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
            self._kill()

    def add(self, slug: str, title: str) -> Task:
        """Have an article made after those that wait, once: one that waits already is not asked for again."""
        with self._changed:
            waiting = next(
                (task for task in self._tasks.values() if task.slug == slug and task.state == "waiting"), None
            )
            task = waiting or tasks.new(slug, title)
            self._keep(task)
            return task

    def cancel(self, name: str) -> Task | None:
        """Give up a task; what was spoken for it stays in the store. None where there is no such task."""
        with self._changed:
            task = self._tasks.get(name)
            if task and not task.over:
                was = task.state
                task = replace(task, state="cancelled")
                self._keep(task)
                if was == "working":
                    self._kill()
            return task

    def tasks(self) -> tuple[Task, ...]:
        """Return all tasks, the newest first."""
        with self._changed:
            return tuple(reversed(self._tasks.values()))

    def task(self, name: str) -> Task | None:
        """Return one task by its id."""
        return self._tasks.get(name)

    def latest(self) -> dict[str, Task]:
        """Return the newest task of each article."""
        with self._changed:
            return {task.slug: task for task in self._tasks.values()}

    def _keep(self, task: Task) -> None:
        self._tasks[task.id] = task
        tasks.save(self._home, task)
        self.version += 1
        self._changed.notify_all()

    def _note(self, task: Task) -> None:
        """Keep a task; where the disk is full the desk knows it all the same."""
        with suppress(PresscastError):
            self._keep(task)

    def _kill(self) -> None:
        if self._process is not None and self._process.is_alive():
            self._process.kill()

    def _work(self) -> None:
        while (task := self._next()) is not None:
            try:
                ended = self._made(task)
            except Exception as error:  # noqa: BLE001  (no article stops another)
                ended = ("failed", str(error))
            self._end(task, *ended)

    def _next(self) -> Task | None:
        with self._changed:
            while not self._ended:
                waiting = next((task for task in self._tasks.values() if task.state == "waiting"), None)
                if waiting:
                    self.progress = Progress()
                    self._note(replace(waiting, state="working"))
                    return waiting
                self._changed.wait()
        return None

    def _made(self, task: Task) -> tuple[State, str]:
        source = intake.to_make(self._home, task.slug)
        ours, theirs = (context := get_context("spawn")).Pipe()
        process = context.Process(target=work.make, args=(self._home, source, theirs))
        with self._changed:
            if self._ended or self._tasks[task.id].over:
                return "cancelled", ""
            process.start()
            self._process = process
        theirs.close()
        ended: tuple[State, str] = ("failed", "the process that made it died; make it again")
        with suppress(EOFError, OSError):
            while True:
                told = ours.recv()
                if told[0] in ("made", "failed"):
                    ended = told
                else:
                    self.progress.take(told)
                    self.version += 1
        process.join()
        return ended

    def _end(self, task: Task, state: State, told: str) -> None:
        with self._changed:
            self._process = None
            if not self._ended and not self._tasks[task.id].over:
                self._note(replace(task, state=state, error=told if state == "failed" else "", due=bool(self._hook)))

    def _tell(self) -> None:
        """Tell the hook of each end, in their order;
        where nobody takes it, again after a while, and after a restart."""
        assert self._hook
        wait = FIRST_S
        while (task := self._due()) is not None:
            try:
                self._hook.tell(task)
            except PresscastError:
                with self._changed:
                    self._changed.wait_for(lambda: self._ended, wait)
                wait = min(2 * wait, LAST_S)
            else:
                wait = FIRST_S
                with self._changed:
                    self._note(replace(self._tasks[task.id], due=False))

    def _due(self) -> Task | None:
        with self._changed:
            while not self._ended:
                if due := next((task for task in self._tasks.values() if task.due), None):
                    return due
                self._changed.wait()
        return None
