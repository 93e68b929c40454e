"""A disk that is full at any moment, and one that cannot be written: exit code 8; with room again, all is as ever."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from ordeal import ARTICLE, sums

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("unshare") is None, reason="needs Linux mount namespaces"
)

MAKE = f"{sys.executable} -m presscast make {ARTICLE} --voice tone"

FULL = f"""
mkdir out && mount -t tmpfs -o size=8k none out || exit 99
for size in 8 64 300 600 1000 1300; do
  mount -o remount,size=${{size}}k out || exit 99
  {MAKE} >stdout 2>stderr; echo "$size $? $(tail -n 1 stderr)"
  find out -name '*.mp3' -size +0 -not -path '*/.new/*' | sed 's/^/finished /'
done
mount -o remount,size=64m out
{MAKE} >stdout 2>stderr; echo "room $? $(tail -n 1 stderr)"
cp -r out after
"""

READ_ONLY = f"""
{MAKE} >/dev/null 2>&1; cp ferry-bell.md first.md; sed -i 's/12 years/13 years/' {ARTICLE}
mount --bind out out && mount -o remount,ro,bind out || exit 99
{MAKE} >stdout 2>stderr; echo "ro $? $(tail -n 1 stderr)"
umount out; cp first.md {ARTICLE}
{MAKE} >stdout 2>stderr; echo "rw $? $(tail -n 1 stderr)"
"""

FULL_FOR_ALL = f"""
{MAKE} >/dev/null 2>&1
mkdir full && mount -t tmpfs -o size=4m none full || exit 99
mkdir full/out && cp -r out/*/ full/out/ && head -c 9999999 /dev/zero >full/fill 2>/dev/null
P="{sys.executable} -m presscast"
HERE=$PWD
tell() {{ "$@" >$HERE/stdout 2>$HERE/stderr; echo "$? $(tail -n 1 $HERE/stderr)"; }}
tell $P feed full/out --url https://f.example/feed.xml
tell $P withdraw the-ferry-bell-of-oxmoor-reach-comes-home full/out
tell $P script {ARTICLE} --edit full/script.txt
tell $P names {ARTICLE} --write full/names.pls
tell $P make {ARTICLE} --voice tone --epub-collection full/book.epub
cd full && tell $P init --yes
echo $(ls)
"""


def in_a_namespace(script: str, folder) -> list[str]:
    """Run a script that mounts, out of sight of everybody else; return its lines."""
    root = () if os.geteuid() == 0 else ("--map-root-user",)
    done = subprocess.run(
        ["unshare", "--mount", *root, "bash", "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode != 99, f"no mount here: {done.stderr}"
    return done.stdout.splitlines()


def test_a_full_disk(ordeal, peace):
    *full, room = in_a_namespace(FULL, ordeal.folder)
    assert len(full) == 6, full
    for line in full:
        size, code, said = line.split(" ", 2)
        assert (code, said[:11]) == ("8", "presscast: "), line
        assert "No space left" in said, (size, said)
    assert room.startswith("room 0"), room
    assert sums(ordeal.folder / "after") == peace.sums


def test_a_full_disk_leaves_nothing_half_written(ordeal):
    *told, left = in_a_namespace(FULL_FOR_ALL, ordeal.folder)
    for line in told:
        assert line.startswith("8 presscast: "), told
        assert "No space left" in line, told
    assert len(told) == 6
    assert left.split() == ["fill", "out"]


def test_a_read_only_folder(ordeal, peace):
    read_only, writable = in_a_namespace(READ_ONLY, ordeal.folder)
    assert read_only.startswith("ro 8 presscast: "), read_only
    assert "Read-only" in read_only
    assert writable.startswith("rw 0"), writable
    assert sums(ordeal.out) == peace.sums


NO_TEMPORARY_FOLDER = f"""
for folder in /tmp /var/tmp /usr/tmp .; do
  [ -d $folder ] && mount --rbind $folder $folder && {{ mount -o remount,ro,bind $folder || exit 99; }}
done
cd "$PWD" && mount -t tmpfs -o size=64m none out || exit 99
for words in "make {ARTICLE} --voice tone" "make {ARTICLE} --voice plain" doctor; do
  {sys.executable} -m presscast $words >out/stdout 2>out/stderr; echo "$? $(tail -n 1 out/stderr)"
done
{sys.executable} -m presscast read {ARTICLE} >out/stdout 2>out/stderr; echo "$?"
"""


def test_no_temporary_folder_is_told(ordeal):
    ordeal.out.mkdir()
    *told, read = in_a_namespace(NO_TEMPORARY_FOLDER, ordeal.folder)
    assert len(told) == 3
    for line in told:
        assert line.startswith("8 presscast: No usable temporary directory found"), told
        assert line.endswith("by TMPDIR"), told
    assert read == "0"
