"""Ready the process for makes in threads of their own: how it asks for memory, and what it imports.

Two threads that import a package and a part of it at the same moment can end in a deadlock, which CPython
breaks by failing one of the imports (`deadlock detected by _ModuleLock`). So nothing is left to import.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from presscast import publish, read, script, stitch
from presscast.read.facts import language

if TYPE_CHECKING:
    from types import ModuleType

_LIBRARIES = (
    "PIL.BmpImagePlugin",
    "PIL.GifImagePlugin",
    "PIL.ImageDraw",
    "PIL.ImageOps",
    "PIL.JpegImagePlugin",
    "PIL.PngImagePlugin",
    "PIL.PpmImagePlugin",
    "PIL.WebPImagePlugin",
    "anyascii",
    "babel.dates",
    "babel.units",
    "ctypes.util",
    "email.message",
    "email.parser",
    "espeakng_loader",
    "ftfy",
    "httpx",
    "importlib.readers",
    "importlib.resources._adapters",
    "lxml.html",
    "markdown_it.tree",
    "numpy.fft",
    "py3langid",
    "sentencex",
    "trafilatura",
    "unicode_rbnf.engine",
    "xml.parsers.expat",
    "yaml",
)
"""What the rooms import only where they use it."""


def load_all() -> None:
    """Import every module of the rooms a make goes through, and what they import as they go.

    The model of languages is loaded too: what many articles take of memory shows as they begin, not at the
    first list of scores among them.
    """
    for room in (read, script, stitch, publish):
        for name in _modules(room):
            import_module(name)
    for name in ("presscast.speak.speak", *_LIBRARIES):
        import_module(name)
    language.load()


def _modules(room: ModuleType) -> list[str]:
    return [found.name for found in walk_packages(room.__path__, f"{room.__name__}.")]


_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8  # of glibc's malloc.h
_ENOUGH = 32 << 20  # bytes


def share_heaps() -> None:
    """Let all threads share two heaps, where the C library is glibc: one for each thread keeps what it once held.

    They keep what is freed, up to a bound, for the next array: to have it cleared by the system each time takes longer.
    """
    with suppress(OSError, AttributeError, TypeError):  # Windows has no such library, and musl no such function
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_ARENA_MAX, 2)
        mallopt(_M_MMAP_THRESHOLD, _ENOUGH)
        mallopt(_M_TRIM_THRESHOLD, 2 * _ENOUGH)
