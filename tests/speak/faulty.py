"""Engines that fail in every way we know of; importable by worker processes."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

from presscast.errors import EngineError
from presscast.speak.tone import Tone


class Hangs(Tone):
    def speak(self, text, voice):
        time.sleep(60)
        yield from super().speak(text, voice)


class Crashes(Tone):
    def speak(self, text, voice):
        os._exit(3)


class Silent(Tone):
    def speak(self, text, voice):
        for sound in super().speak(text, voice):
            yield replace(sound, pcm=bytes(len(sound.pcm)))


class Half(Tone):
    def speak(self, text, voice):
        for sound in super().speak(text, voice):
            yield replace(sound, pcm=sound.pcm[: len(sound.pcm) // 4 * 2])


class HalfSample(Tone):
    def speak(self, text, voice):
        for sound in super().speak(text, voice):
            yield replace(sound, pcm=sound.pcm[:-1])


class Endless(Tone):
    def speak(self, text, voice):
        for _ in range(12):
            yield from super().speak(text, voice)


class WrongRate(Tone):
    def speak(self, text, voice):
        for sound in super().speak(text, voice):
            yield replace(sound, rate=44)


class TwoRates(Tone):
    def speak(self, text, voice):
        for sound in super().speak(text, voice):
            yield sound
            yield replace(sound, rate=sound.rate * 2)


class Nothing(Tone):
    def speak(self, text, voice):
        return iter(())


class Raises(Tone):
    def speak(self, text, voice):
        raise ValueError("broken inside")


class Refuses(Tone):
    def speak(self, text, voice):
        raise EngineError("no such voice")


class Prints(Tone):
    def speak(self, text, voice):
        print("chatter on standard output")
        os.write(1, b"more of it\n")
        yield from super().speak(text, voice)


class Missing(Tone):
    def fingerprint(self, voice):
        raise EngineError("engine not installed: pip install presscast[missing]")


class _Once(Tone):
    """Fails the first time, well the second, by a file that `Voice.name` names."""

    def fails(self):
        raise NotImplementedError

    def speak(self, text, voice):
        flag = Path(voice.name)
        if flag.exists():
            flag.unlink()
            self.fails()
        yield from super().speak(text, voice)


class CrashesOnce(_Once):
    def fails(self):
        os._exit(3)


class HangsOnce(_Once):
    def fails(self):
        time.sleep(60)


class RaisesOnce(_Once):
    def fails(self):
        raise ValueError("once")
