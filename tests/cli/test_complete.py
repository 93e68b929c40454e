"""What a shell offers after a word: commands, and the names that an option takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("shell", "typed", "offered"),
    [
        ("bash", "presscast ma", "make"),
        ("bash", "presscast make --voice pl", "plain"),
        ("bash", "presscast make --formats mp3,o", "mp3,opus"),
        ("zsh", "presscast make --keep newsl", "newsletter"),
        ("fish", "presscast say --without-rule mon", "money"),
    ],
)
def test_a_shell_is_offered_what_may_follow(tmp_path, shell, typed, offered):
    env = os.environ | {
        "_PRESSCAST_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    program = Path(sys.executable).with_name("presscast")
    done = subprocess.run([program], check=False, cwd=tmp_path, env=env, capture_output=True)
    assert offered in done.stdout.decode()
