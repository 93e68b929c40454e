"""Nothing is left to import once the makers' threads run: two that import at once can end in a deadlock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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


def test_the_makers_threads_import_nothing(tmp_path):
    names = ("mill-wheel.html", "night-trains.md", "harbour-clock.txt", "nachtmarkt-de.html")
    call = [sys.executable, "-c", WATCHED, "make", *(str(ARTICLES / name) for name in names), "--voice", "tone"]
    done = subprocess.run(
        [*call, "--formats", "mp3,m4b,opus,flac,wav"], check=False, cwd=tmp_path, capture_output=True, text=True
    )
    assert "4 made" in done.stderr, done.stderr
    assert [line for line in done.stdout.splitlines() if line.startswith("imported")] == []


def test_the_threads_of_a_number_library_are_none():
    """OpenBLAS would start one a core, which spin while they wait: many articles took 1.4 times the work."""
    told = "import os; from presscast import loading; loading.load_all(); print(len(os.listdir('/proc/self/task')))"
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True, env=environment)
    assert done.stdout.strip() == "1"
