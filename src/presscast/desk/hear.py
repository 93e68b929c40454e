"""Speak one sentence as a make would: its clip goes to the store, and the make that follows takes it from there."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast import casting
from presscast.errors import PresscastError, SettingsError
from presscast.files import layout
from presscast.model import Script
from presscast.speak import bounds
from presscast.speak.speak import carry_out, plan

if TYPE_CHECKING:
    from presscast.casting import Speakers
    from presscast.desk.home import Home
    from presscast.desk.proof import Proof


def begin(home: Home, shown: Proof, speakers: Speakers) -> None:
    """Speak an article's first sentence ahead: the voice is loaded by the time that one is to be heard.

    What hinders it is told to who hears a sentence.
    """
    with suppress(PresscastError, OSError):
        hear(home, shown, 0, "", None, speakers)


def hear(home: Home, shown: Proof, number: int, said: str, take: str | None, speakers: Speakers) -> bytes:
    """Return the sound of a sentence as a WAV file: of `said`, or where that is "" of what a make would say.

    `take` is another than the one that a make would use, None for that one.

    Raises SettingsError where there is no such sentence, EngineError where it cannot be spoken.
    """
    if not 0 <= number < len(shown.sentences):
        raise SettingsError(f"the script has no sentence {number + 1}; load it again")
    line = shown.sentences[number].line
    asked = replace(line, said=" ".join(said.split()) or line.said, take=line.take if take is None else take)
    script = Script(shown.article, (asked,))
    engines, store = casting.engines(shown.profile, home.settings()), home.out / layout.STORE
    with bounds.leased(store, lambda: plan(script, shown.profile.cast, engines, store)) as planned:
        (clip,) = carry_out(planned, engines, speakers.executor, speakers.count)
        return clip.path.read_bytes()
