"""An engine that hangs, crashes, or returns what is no speech: one clear line, and what was good is kept."""

from __future__ import annotations

import sys

import ill
import pytest
from ordeal import Ordeal, desk, ended, sums

VOICE = """
[voice.narrator]
engine = "ill"
"""

IMPATIENT = (
    "from presscast.speak.workers import Workers; Workers.__init__.__defaults__ = (None, 3.0); "
    "from presscast.cli.app import main; main()"
)

SAYS = {
    "hangs": "still busy after 3 s",
    "crashes": "process died (exit code 3)",
    "silent": "silence",
    "half": "too short",
    "wrong-rate": "44 Hz",
    "nothing": "no sound",
}


def sick(folder, env) -> Ordeal:
    (desk(folder) / "voices").mkdir()
    (folder / "voices/sick.toml").write_text(VOICE)
    return Ordeal(folder, env=env, voice="sick", python=(sys.executable, "-c", IMPATIENT))


@pytest.mark.skipif(sys.platform != "linux", reason="workers inherit the impatience by fork")
def test_a_sick_engine_is_named_and_nothing_good_is_lost(tmp_path):
    env = ill.install(tmp_path / "installed")
    well = sick(tmp_path / "well", env)
    well.finish()
    clips = len(list(well.out.glob(".clips/*.wav")))
    ordeal = sick(tmp_path / "ill", env)
    for fault, reason in SAYS.items():
        said = ended(
            Ordeal.begin(Ordeal(ordeal.folder, env=env | {"ILL": fault}, voice="sick", python=ordeal.python)), 4
        )
        last = said.splitlines()[-1]
        assert last.startswith("presscast: line ")
        assert "Ruben Hale" in last
        assert reason in last
        assert not list(ordeal.out.glob("*/*.*3"))
    assert len(list(ordeal.out.glob(".clips/*.wav"))) >= clips - 3
    ordeal.finish()
    assert sums(ordeal.out) == sums(well.out)
