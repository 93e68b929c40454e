"""Nothing is left to import once the makers' threads run: two that import at once can end in a deadlock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from presscast.production import process

ARTICLES = Path(__file__).parents[1] / "articles"
WATCHED = """
import sys, threading
def heard(event, args):
    if event == "import" and not args[0].startswith("encodings.") and threading.current_thread() is not threading.main_thread():
        print("imported in a thread:", args[0])
sys.addaudithook(heard)
from presscast.cli.app import main
main()
"""
LOADED = {"_winapi", "email", "importlib", "presscast", "urllib"}
WHOSE = """
import collections, os, sys, threading
threads, end = collections.defaultdict(set), os._exit
def heard(event, args):
    if event == "import":
        threads[args[0].split(".")[0]].add(threading.current_thread())
def ended(code):
    print(*(f"shared {name}" for name, whose in threads.items() if len(whose) > 1), sep="\\n", flush=True)
    end(code)
sys.addaudithook(heard)
os._exit = ended
from presscast.cli.app import main
main()
"""


def test_the_makers_threads_import_nothing(tmp_path):
    names = ("mill-wheel.html", "night-trains.md", "harbour-clock.txt", "nachtmarkt-de.html")
    call = [sys.executable, "-c", WATCHED, "make", *(str(ARTICLES / name) for name in names), "--voice", "tone"]
    done = subprocess.run(
        [*call, "--formats", "mp3,m4b,opus,flac,wav"], check=False, cwd=tmp_path, capture_output=True, text=True
    )
    assert "4 made" in done.stderr, done.stderr
    assert [line for line in done.stdout.splitlines() if line.startswith("imported")] == []


def test_threads_that_make_one_article_share_no_package_they_import(tmp_path):
    """Those that a thread finds loaded, but for a module of theirs, can hold up no other."""
    call = [sys.executable, "-c", WHOSE, "make", str(ARTICLES / "mill-wheel.html"), "--voice", "tone"]
    done = subprocess.run(
        [*call, "--formats", "mp3,m4b,opus,flac,wav"], check=True, cwd=tmp_path, capture_output=True, text=True
    )
    assert (tmp_path / "out").is_dir()
    assert {line.split()[1] for line in done.stdout.splitlines() if line.startswith("shared")} <= LOADED


def test_the_threads_of_a_number_library_are_none():
    """OpenBLAS would start one a core, which spin while they wait: many articles took 1.4 times the work."""
    told = "import os; from presscast.production.process import load_all; load_all(); print(len(os.listdir('/proc/self/task')))"
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True, env=environment)
    assert done.stdout.strip() == "1"


@pytest.mark.parametrize("error", [TypeError("expected str, not NoneType"), OSError("no"), AttributeError("mallopt")])
def test_a_system_without_that_library_or_function_is_let_be(monkeypatch, error):
    """Stands in for Windows, where CDLL(None) raises TypeError, and for other C libraries."""

    def refuse(name):
        raise error

    monkeypatch.setattr(process.ctypes, "CDLL", refuse)
    process.share_heaps()
