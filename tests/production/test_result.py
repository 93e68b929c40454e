"""What a make tells of itself is what its documents tell, also where an editor had it otherwise."""

import json

from presscast.files import layout

PAGE = """<html lang="en"><head><title>The mill burns</title></head><body><article><h1>The mill burns</h1>
<p>The mill at Fen burned on Monday night, and nobody was hurt in it, the keeper said.</p>
<p>Four engines came from the town before the roof fell in, and they stayed until noon.</p>
<p>Sign up for our newsletter to get the best of the fen every day.</p></article></body></html>"""


def test_what_an_editor_keeps_is_not_told_as_left_out_and_no_fault(desk):
    (desk.folder / "mill.html").write_text(PAGE, "utf-8")
    first = desk.make("mill.html", "--voice", "tone")
    assert [each["rule"] for each in first["left_out"]] == ["newsletter"]
    folder = desk.folder / "out" / first["slug"]
    (folder / layout.KEPT).write_text("newsletter\n", "utf-8")
    assert not desk.make("mill.html", "--voice", "tone").get("left_out")
    done = desk.run("check", folder, "--json")
    (report,) = json.loads(done.stdout)
    assert not [row for row in report["findings"] if row["fault"]]
