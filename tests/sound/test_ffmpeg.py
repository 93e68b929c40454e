"""Which ffmpeg is run."""

import sys

import pytest

from presscast.errors import SoundError
from presscast.sound.ffmpeg import ffmpeg


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Programs of no use but to be found: one named, one of a package, one of the system."""
    found = {
        "named": tmp_path / "named/tool",
        "package": tmp_path / "packages/imageio_ffmpeg/binaries/ffmpeg-any-v1",
        "system": tmp_path / "bin/ffmpeg",
    }
    for program in found.values():
        program.parent.mkdir(parents=True)
        program.write_bytes(b"")
        program.chmod(0o755)
    (tmp_path / "packages/imageio_ffmpeg/__init__.py").write_text("raise ImportError('need not be imported')")
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(found["named"]))
    monkeypatch.setenv("PATH", str(found["system"].parent))
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages")])
    monkeypatch.delitem(sys.modules, "imageio_ffmpeg", raising=False)
    return found


def test_the_one_named_is_run_before_the_package_s_and_that_before_the_system_s(programs, monkeypatch):
    assert ffmpeg.__wrapped__() == str(programs["named"])
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "")
    assert ffmpeg.__wrapped__() == str(programs["package"])
    programs["package"].chmod(0o644)
    assert ffmpeg.__wrapped__() == str(programs["system"])


def test_the_program_may_be_named_without_its_folder(programs, monkeypatch):
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "ffmpeg")
    assert ffmpeg.__wrapped__() == str(programs["system"])


def test_a_name_of_no_program_is_told(programs, monkeypatch):
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(programs["named"].parent / "other"))
    with pytest.raises(SoundError, match=r"IMAGEIO_FFMPEG_EXE names .*other, which is no program: name another"):
        ffmpeg.__wrapped__()
