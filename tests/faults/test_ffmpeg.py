"""ffmpeg missing, refusing, dying, writing garbage: exit code 7 and no finished file; then all is as ever."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from ordeal import Ordeal, sums

LAST = 'for last; do :; done; case "$last" in -|pipe:*) last=/dev/stdout;; esac\n'

FAKES = {
    "missing": None,
    "refuses": "exit 1",
    "is killed": "head -c 200000 >/dev/null; kill -9 $$",
    "writes garbage": LAST + 'cat >/dev/null; head -c 90000 /dev/urandom >"$last"; exit 0',
    "writes nothing": "cat >/dev/null; exit 0",
    "is no program": b"\x7fELF garbage",
}


def lacking(folder: Path, fake: str | bytes | None) -> dict[str, str]:
    """An environment where ffmpeg is that fake, or nowhere."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "none").mkdir(parents=True)
    (folder / "none/imageio_ffmpeg.py").write_text("raise ImportError('hidden for a test')")
    program = folder / "ffmpeg"
    if fake is not None:
        program.write_bytes(fake if isinstance(fake, bytes) else f"#!/bin/sh\n{fake}\n".encode())
        program.chmod(0o755)
    elsewhere = [part for part in os.environ["PATH"].split(os.pathsep) if not (Path(part) / "ffmpeg").exists()]
    tools = folder / "tools"
    tools.mkdir()
    for name in ("sh", "head", "cat", "env"):
        if found := shutil.which(name):
            (tools / name).symlink_to(found)
    path = os.pathsep.join([str(folder), str(tools), *elsewhere])
    return {"PATH": path, "PYTHONPATH": str(folder / "none"), "IMAGEIO_FFMPEG_EXE": ""}


@pytest.mark.skipif(os.name != "posix", reason="the fakes are shell scripts")
def test_a_bad_ffmpeg_is_named_and_nothing_is_half_written(ordeal, peace, tmp_path):
    for name, fake in FAKES.items():
        said = Ordeal(ordeal.folder, env=lacking(tmp_path / "fake", fake)).finish(code=7)
        assert "presscast: " in said.splitlines()[-1], name
        left = [path for path in ordeal.out.glob("[!.]*/*") if path.name != "build" and not path.name.startswith(".")]
        assert not left, name
    ordeal.finish()
    assert sums(ordeal.out) == peace.sums
