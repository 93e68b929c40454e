"""The manual page: presscast.1 of cli/ says what the commands say, and is roff that a system can show."""

from __future__ import annotations

import re
from pathlib import Path

import manual

PAGE = Path(__file__).parents[2] / "src/presscast/cli/presscast.1"


def test_the_manual_page_tells_what_the_commands_tell(golden):
    golden(PAGE, manual.page())


def test_the_page_is_plain_roff():
    text = PAGE.read_text("utf-8")
    assert text.isascii(), sorted(set(re.findall(r"[^\x00-\x7f]", text)))
    assert not [line for line in text.splitlines() if line.startswith("'")]
