"""A pause asked for at a place reaches the finished sound, from the article, a script edited by hand and kept changes."""

from __future__ import annotations

import json
from itertools import pairwise

from presscast.files import layout

ARTICLE = """# The clock

The harbour board met on Tuesday morning and put off its decision about the clock until the summer.

<!-- pause 3210 -->

Nobody is against the clock. <!-- pause 1230 --> It has not struck since the storm took its hands in the winter.
"""


def silences(folder) -> dict[str, int]:
    """Return the silence after each line in the finished track, in ms, by its first words."""
    track = json.loads((folder / "build" / "3-track.json").read_text("utf-8"))
    return {
        one["clip"]["line"]["shown"][:9]: round(1000 * (other["start"] - one["start"] - one["samples"]) / track["rate"])
        for one, other in pairwise(track["placed"])
    }


def test_a_pause_is_in_the_finished_track_and_so_is_one_of_an_edited_script_or_of_kept_rows(desk):
    (desk.folder / "clock.md").write_text(ARTICLE, "utf-8")
    folder = desk.folder / "out" / "the-clock"
    desk.make("clock.md", "--voice", "tone")
    assert silences(folder) == {"The clock": 1200, "This arti": 1000, "The harbo": 3210, "Nobody is": 1230}
    assert "3210" not in (folder / "index.html").read_text("utf-8") + (folder / "transcript.txt").read_text("utf-8")

    desk.run("script", "clock.md", "--edit", "s.txt")
    edited = (desk.folder / "s.txt").read_text("utf-8").replace("[pause 1230]", "[pause 40]")
    (desk.folder / "s.txt").write_text(edited, "utf-8")
    desk.make("clock.md", "--voice", "tone", "--script", "s.txt")
    assert silences(folder)["Nobody is"] == 40

    rows = "4 narrator | Nobody is against the clock. | Nobody minds it.\n[pause 560]\n"
    (folder / layout.MENDED).write_text(rows, "utf-8")
    desk.make("clock.md", "--voice", "tone")
    assert silences(folder)["Nobody is"] == 560


def test_a_malformed_pause_is_refused_with_its_line(desk):
    (desk.folder / "clock.md").write_text(ARTICLE.replace("1230", "soon"), "utf-8")
    done = desk.run("make", "clock.md", "--voice", "tone")
    assert done.returncode == 3
    assert b"clock.md, line 7: 'pause soon': a pause is written `pause 800`" in done.stderr
