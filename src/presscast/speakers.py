"""Who speaks the lines: processes of this machine, or the workers of a cluster."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from presscast.errors import EngineError
from presscast.job import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.settings import Settings


@contextmanager
def hired(settings: Settings) -> Iterator[Speakers]:
    """Give the speakers that `settings` ask for, and let them go afterwards.

    Call it first of all: the processes fork while little is loaded. Raises EngineError where a
    cluster is asked for and is not there, or is not ours to use.
    """
    with _cluster(settings.cluster) if settings.cluster else _processes(settings.workers) as speakers:
        yield speakers


@contextmanager
def _processes(asked: int) -> Iterator[Speakers]:
    from presscast.speak import speak, system  # noqa: F401  (what each worker uses is imported once, before they fork)
    from presscast.speak.workers import Workers, cores

    count = asked or cores()
    with Workers(count) as workers:
        yield Speakers(workers, count)


@contextmanager
def _cluster(address: str) -> Iterator[Speakers]:
    try:
        from presscast.speak.cluster import joined
    except ImportError as error:
        raise EngineError("a cluster needs Dask: pip install 'presscast[cluster]'") from error
    with joined(address) as cluster:
        yield Speakers(cluster, cluster.count, cluster.lost)
