"""A sample of the kills over every command; PRESSCAST_KILLS, `-m long` or campaign.py itself, for hundreds of them."""

from __future__ import annotations

import os
import sys

import campaign
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills process groups")

QUICK = [number for number, name in enumerate(campaign.CASES) if name in ("feed", "withdraw", "store", "publish")]
FEW = range(int(os.environ["PRESSCAST_KILLS"])) if "PRESSCAST_KILLS" in os.environ else QUICK


@pytest.mark.parametrize("numbers", [FEW, pytest.param(range(500), marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_a_command_that_was_ended_and_run_again_leaves_what_one_in_peace_leaves(numbers):
    ended = {number: campaign.outcome(number) for number in numbers}
    faults = {number: told for number, told in ended.items() if told.kind != campaign.EQUAL}
    assert not faults, "\n".join(f"campaign.py {number}: {told.name}, {told.told}" for number, told in faults.items())


def test_a_stack_with_a_frame_of_ours_is_never_taken_for_pythons_own_beginning():
    stack = b'Traceback (most recent call last):\n  File "%b", line 1, in main\nKeyboardInterrupt\n'
    assert campaign.is_before_ours(stack % b"<frozen runpy>")
    assert not campaign.is_before_ours(stack % (campaign.OURS + b"/cli/app.py"))
    assert not campaign.is_before_ours(b"Exception ignored in: <module 'threading'>\n" + stack % b"threading.py")
    assert not campaign.is_before_ours(b"presscast: interrupted")
