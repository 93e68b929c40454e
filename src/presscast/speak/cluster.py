"""Have a Dask cluster speak lines, whose sound comes back to the maker's store, or make whole articles.

A worker process speaks one line at a time, always in the same thread: engines need not be
thread-safe, and a model is loaded once a worker, for all makes. A worker that dies is Dask's to
replace; its line is spoken by another, until four have died of it.
"""

from __future__ import annotations

import logging
import os
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor, TimeoutError as OutOfTime
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from threading import Timer
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

import dask
from distributed import Client, KilledWorker, LocalCluster, get_worker
from distributed.diagnostics.plugin import WorkerPlugin

from presscast import __version__
from presscast.errors import EngineError, PresscastError, SettingsError, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presscast.model import Voice
    from presscast.plugins import Engine

Result = TypeVar("Result")
Given = ParamSpec("Given")

PLUGIN = f"presscast-{__version__}"
LOCAL = "local:"
PATIENCE_S = 30
LONGEST_LINE_S = 180.0
SELDOM = {
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.tick.interval": "1s",
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.worker.profile.enabled": False,
}
"""How often the scheduler and workers of a cluster of our own look at themselves.

By Dask's defaults it is a hundred times a second, and each worker's calls are sampled as often: of a core that takes
4.7 % of the maker's, which has the scheduler, and 3.7 % of each worker's, where this takes 1.6 % and 0.8 %.
"""


@contextmanager
def joined(address: str) -> Iterator[Cluster]:
    """Give the cluster at `address` for speaking; "local:N" starts one of N workers here.

    Raises EngineError where no scheduler or worker answers, or their presscast is another than ours.
    """
    logging.disable()  # Dask's and asyncio's words: what matters comes back as an error
    if address.startswith(LOCAL):
        with (
            dask.config.set(SELDOM),
            LocalCluster(
                n_workers=_count(address), threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
            ) as cluster,
            _client(cluster.scheduler_address) as client,
        ):
            yield _ready(client, address)
    else:
        with _client(address) as client:
            yield _ready(client, address)


def _count(address: str) -> int:
    number = address.removeprefix(LOCAL)
    if not number.isdigit() or not 1 <= int(number) <= 256:
        raise SettingsError(f"cluster {address!r}: give local:N with N from 1 to 256")
    return int(number)


def _client(address: str) -> Client:
    try:
        return Client(address, timeout=PATIENCE_S)
    except ValueError as error:
        raise SettingsError(f"cluster {address!r}: is no address; give tcp://HOST:8786, or local:N") from error
    except OSError as error:
        raise EngineError(f"cluster {address}: no scheduler answers there ({reason(error)})") from error


def _ready(client: Client, address: str) -> Cluster:
    try:
        client.wait_for_workers(1, timeout=PATIENCE_S)
    except OutOfTime as error:
        raise EngineError(f"cluster {address}: it has no workers; start some with `dask worker`") from error
    for worker, version in client.run(_version, on_error="return").items():
        if version != __version__:
            told = (
                f"cannot import presscast ({version})" if isinstance(version, Exception) else f"has presscast {version}"
            )
            raise EngineError(
                f"cluster {address}: worker {worker} {told}; install presscast {__version__} there, as here"
            )
    client.register_plugin(Engines(), name=PLUGIN)
    return Cluster(client)


def _version() -> str:
    return __version__


@dataclass(frozen=True, slots=True)
class Call(Generic[Result]):
    """A line to be said: by `fn(make, said, voice)`, if the engine there has this fingerprint."""

    fn: Callable[[Callable[[], Engine], str, Voice], Result]
    make: Callable[[], Engine]
    said: str
    voice: Voice
    fingerprint: str


class Cluster(Executor):
    """Has the workers call `fn(make, said, voice)`, such as `speak.say`; `count` is how many there were at first."""

    def __init__(self, client: Client) -> None:
        """Take a client whose workers are ready."""
        self.count = len(client.nthreads())
        self._client, self._executor = client, client.get_executor(pure=False)
        self._print = cache(_print_of)

    def lost(self) -> bool:
        """Tell whether the scheduler has gone."""
        return bool(self._client.status != "running")

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:  # noqa: ANN401
        """Hand a call to the cluster; raise EngineError where its scheduler has gone."""
        if self.lost():
            raise EngineError("the cluster's scheduler has gone; run the same command again when it is back")
        make, said, voice = args
        call = Call(fn, make, said, voice, self._print(make, voice))
        asked: Future[Result] = self._executor.submit(_there, call, **kwargs)
        return asked

    def whole(
        self, fn: Callable[Concatenate[Executor, Given], Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> Result:
        """Have a worker call `fn(executor, *args)`, whose `executor` speaks lines in that worker, and wait for it.

        Raises what `fn` raises, and EngineError where the scheduler has gone or four workers died of it.
        """
        try:
            result: Result = self._executor.submit(_wholly, fn, *args, **kwargs).result()
        except KilledWorker as error:
            raise EngineError("four workers of the cluster died of this article") from error
        except (CancelledError, RuntimeError) as error:
            raise EngineError("the cluster's scheduler has gone; run the same command again when it is back") from error
        else:
            return result

    def everywhere(
        self, fn: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> dict[str, Result | Exception]:
        """Return what each worker, by its address, makes of a call; what it raises stands in the result's place."""
        told: dict[str, Result | Exception] = self._client.run(fn, *args, on_error="return", **kwargs)
        return told


class Engines(WorkerPlugin):  # type: ignore[misc]
    """The engines of one worker, kept from line to line and from make to make."""

    idempotent = True

    def setup(self, worker: Any) -> None:  # noqa: ANN401
        """Start the one thread that speaks."""
        self._address = worker.address
        self._thread = ThreadPoolExecutor(1)
        self._print = cache(_print_of)

    def teardown(self, worker: Any) -> None:  # noqa: ANN401
        """Let the thread end."""
        del worker
        self._thread.shutdown(wait=False, cancel_futures=True)

    def say(self, call: Call[Result]) -> Result:
        """Make a call in the thread that speaks; raise EngineError where it fails, naming this worker.

        A worker whose engine hangs ends itself: a thread cannot be ended alone.
        """
        try:
            return self._thread.submit(self._say, call).result(LONGEST_LINE_S)
        except OutOfTime:
            Timer(1, os._exit, (1,)).start()
            raise EngineError(f"worker {self._address} was still busy after {LONGEST_LINE_S:g} s, and ends") from None
        except PresscastError as error:
            raise EngineError(f"worker {self._address}: {error}") from error

    def here(self) -> Executor:
        """Return an executor of lines whose calls are made in the thread that speaks."""
        return _Here(self._thread)

    def _say(self, call: Call[Result]) -> Result:
        has = self._print(call.make, call.voice)
        if has != call.fingerprint:
            raise EngineError(f"its engine {call.voice.engine} is {has!r}, ours {call.fingerprint!r}; install the same")
        return call.fn(call.make, call.said, call.voice)


class _Here(Executor):
    """Makes calls in one thread; a call that hangs ends the process, for a thread cannot be ended alone."""

    def __init__(self, thread: Executor) -> None:
        self._thread = thread

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:  # noqa: ANN401
        return self._thread.submit(_watched, fn, args, kwargs)


def _watched(fn: Callable[..., Result], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Result:
    late = Timer(LONGEST_LINE_S, os._exit, (1,))
    late.daemon = True
    late.start()
    try:
        return fn(*args, **kwargs)
    finally:
        late.cancel()


def _there(call: Call[Result]) -> Result:
    engines: Engines = get_worker().plugins[PLUGIN]
    return engines.say(call)


def _wholly(fn: Callable[Concatenate[Executor, Given], Result], *args: Given.args, **kwargs: Given.kwargs) -> Result:
    engines: Engines = get_worker().plugins[PLUGIN]
    return fn(engines.here(), *args, **kwargs)


def _print_of(make: Callable[[], Engine], voice: Voice) -> str:
    return make().fingerprint(voice)
