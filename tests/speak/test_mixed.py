"""Engines that bring their own build of espeak-ng beside the system's, in one process and in one article."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest
from patience import PATIENCE_S

from presscast import casting, plugins
from presscast.errors import EngineError
from presscast.model import Voice
from presscast.plugins import about
from presscast.settings import voices

NEURAL = ("piper", "kokoro")
INSTALLED = ("system", *(name for name in NEURAL if not about(plugins.engine(name), Voice(name)).install))
SENTENCE = "The ferry left at dawn."

SPEAKS = """
import hashlib, sys
from presscast import plugins
from presscast.model import Voice
for name in sys.argv[1:]:
    said = plugins.engine(name)().speak("The ferry left at dawn.", Voice(name, noise=0.0))
    print(name, hashlib.sha256(b"".join(sound.pcm for sound in said)).hexdigest())
"""

PROFILE = """
description = "three families in one article"

[voice.narrator]
engine = "system"

[voice.caption]
engine = "{caption}"

[voice.quote]
engine = "{quote}"
"""

ARTICLE = """---
title: The quay clock
language: en
---

The clock on the quay struck noon.

> Nobody had expected it.

![The clock on the quay at noon, seen from the harbour wall](clock.jpg)
"""


def spoken(*engines: str) -> dict[str, str]:
    """Have `engines` speak one after the other in a process of their own; give the digest of each one's sound."""
    command = [sys.executable, "-c", SPEAKS, *engines]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=PATIENCE_S)
    assert done.returncode == 0, done.stderr
    return dict(line.split() for line in done.stdout.splitlines())


@pytest.mark.parametrize("order", [INSTALLED, INSTALLED[::-1]], ids=["system first", "system last"])
def test_they_speak_in_one_process(order):
    assert list(spoken(*order)) == list(order)


@pytest.mark.parametrize("engine", [name for name in INSTALLED if name in NEURAL])
def test_two_processes_give_the_same_bytes(engine):
    assert spoken(engine) == spoken(engine)
    assert spoken(engine)[engine] != hashlib.sha256(b"").hexdigest()


def test_a_profile_may_mix_them(desk):
    caption, quote = INSTALLED[-1], INSTALLED[-2:][0]
    (desk.folder / "voices").mkdir()
    (desk.folder / "voices/mixed.toml").write_text(PROFILE.format(caption=caption, quote=quote), "utf-8")
    (desk.folder / "clock.md").write_text(ARTICLE, "utf-8")
    (desk.folder / "presscast.toml").write_text("workers = 1\n", "utf-8")
    done = desk.run("make", "clock.md", "--voice", "mixed", timeout=PATIENCE_S)
    assert done.returncode == 0, done.stderr.decode()


def test_the_system_tells_the_languages_it_has():
    told = about(plugins.engine("system"), Voice("system", language="tlh-x-nobody"))
    assert {"en-us", "de", "ko"} <= set(told.languages)
    assert "tlh-x-nobody" not in told.languages
    named = about(plugins.engine("system"), Voice("system", "de", "en"))
    assert named.languages == ("de",)


def test_a_language_that_nobody_speaks_is_refused():
    assert "not qqq" in casting.obstacle(voices.load("plain"), "qqq")
    assert not casting.obstacle(voices.load("plain"), "ko-KR")
    with pytest.raises(EngineError, match=r"'plain' cannot speak: it speaks .* not qqq"):
        casting.choose("plain", "qqq")
    with pytest.raises(EngineError, match="no installed voice speaks 'qqq'"):
        casting.choose("auto", "qqq")
