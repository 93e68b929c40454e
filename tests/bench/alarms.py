"""Print what a check finds wrong with editions that nobody touched, and what it costs beside their make.

    python tests/bench/alarms.py ARTICLE… [--voices plain,brisk,heart,tone] [--formats mp3,m4b,opus,flac,wav]

Each article, a file that a make reads or that file gzipped, is made in each voice, in all formats at once, in a folder of
its own, and checked. Every fault told is a false alarm: none is wanted. The share is that of the processor time of the
check in that of the make, in which everything was spoken and encoded; it leaves out what both commands take to begin. The
last line holds the number of editions and files, of alarms, and the middle and the largest share.
"""

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PRESSCAST = (sys.executable, "-m", "presscast")
FORMATS = "mp3,m4b,opus,flac,wav"


def main() -> None:
    """Make and check each article in each voice; end with 1 where there was an alarm."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("articles", nargs="+", type=Path)
    asked.add_argument("--voices", default="plain,brisk,heart,tone")
    asked.add_argument("--formats", default=FORMATS)
    told = asked.parse_args()
    shares, alarms, begun = [], 0, _spent("--version", cwd=Path.cwd())[1]
    for voice in told.voices.split(","):
        for article in told.articles:
            with tempfile.TemporaryDirectory(prefix="alarms-") as folder:
                found, make, check = _checked(_laid(article, Path(folder)), voice, told.formats)
            shares.append((check - begun) / (make - begun))
            alarms += len(found)
            print(f"{voice:8} {article.name:22} make {make:6.2f} s, check {shares[-1]:.2f} of it; {len(found)} alarms")
            print("".join(f"    {alarm}\n" for alarm in found), end="", flush=True)
    files = len(shares) * len(told.formats.split(","))
    share = f"check {statistics.median(shares):.2f} of the make, at most {max(shares):.2f}"
    print(f"{len(shares)} editions, {files} files of sound, {alarms} alarms; {share}")
    sys.exit(bool(alarms))


def _laid(article: Path, folder: Path) -> Path:
    """Put an article into a folder, unpacked."""
    if article.suffix != ".gz":
        return Path(shutil.copy(article, folder))
    path = folder / article.stem
    path.write_bytes(gzip.decompress(article.read_bytes()))
    return path


def _checked(source: Path, voice: str, formats: str) -> tuple[list[str], float, float]:
    """Make and check an article; return what the check tells, and the processor time of both in seconds."""
    words = ("make", source.name, "--voice", voice, "--formats", formats)
    _, make = _spent(*words, cwd=source.parent)
    reports, check = _spent("check", "--json", cwd=source.parent)
    rows = [row for report in json.loads(reports) for row in report["findings"]]
    return [f"{row['check']} {row['file']}: {row['fault']}" for row in rows if row["fault"]], make, check


def _spent(*words: str, cwd: Path) -> tuple[bytes, float]:
    """Run presscast; return what it prints, and the processor time of all its processes."""
    before = os.times()
    done = subprocess.run([*PRESSCAST, *words], check=False, cwd=cwd, capture_output=True)
    if not done.stdout:
        sys.exit(f"{' '.join(words)}: {done.stderr.decode()}")
    after = os.times()
    return done.stdout, sum(after[2:4]) - sum(before[2:4])


if __name__ == "__main__":
    main()
