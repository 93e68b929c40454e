"""What is done in a process of its own: an article made, which may take hours and must not outlive its desk."""

from __future__ import annotations

import os
import signal
from contextlib import closing
from multiprocessing import connection, parent_process
from threading import Thread
from typing import TYPE_CHECKING

from presscast import casting
from presscast.desk.progress import Teller
from presscast.errors import PresscastError
from presscast.production import batch

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from presscast.desk.home import Home
    from presscast.sources.source import Asked


def make(home: Home, source: Asked, pipe: Connection) -> None:
    """Make one article; send how far it is, and at the end ("made", slug) or ("failed", why)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        pipe.send(_outcome(home, source, pipe))
    except PresscastError as error:
        pipe.send(("failed", str(error)))
    except BrokenPipeError:  # the desk is gone
        os._exit(1)


def _outcome(home: Home, source: Asked, pipe: Connection) -> tuple[str, str]:
    settings = home.settings()
    with casting.hired(settings) as speakers:
        Thread(target=_end_with_desk, daemon=True).start()
        with closing(batch.make_all([source], settings, Teller(pipe).article, speakers, abreast=1)) as makes:
            outcome = next(makes)
    return ("made", outcome.made.slug) if outcome.made else ("failed", str(outcome.error))


def _end_with_desk() -> None:
    desk = parent_process()
    if desk is not None:
        connection.wait([desk.sentinel])
        os._exit(1)
