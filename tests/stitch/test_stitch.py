import os
import subprocess
import sys
import wave
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import numpy as np
import pytest
from mutagen.mp4 import MP4
from patience import PATIENCE_S

from presscast.errors import OutputError, SoundError
from presscast.model import Article, Block, Line, Script, Voice
from presscast.sound import ffmpeg as ffmpegs
from presscast.sound.ffmpeg import ffmpeg
from presscast.stitch import encode, level, produce
from presscast.stitch.limiter import RELEASES
from presscast.stitch.stitch import stitch
from presscast.stitch.whole import whole as encode_whole

ALL = ("mp3", "m4b", "opus", "flac", "wav")


def _ebur128(path):
    """Loudness and true peak by ffmpeg's own meter."""
    command = [
        ffmpeg(),
        "-nostdin",
        "-hide_banner",
        "-i",
        path,
        "-af",
        "ebur128=peak=true:framelog=verbose",
        "-f",
        "null",
        "-",
    ]
    summary = (
        subprocess.run(command, capture_output=True, text=True, check=True).stderr.rpartition("Summary:")[2].split()
    )
    return float(summary[summary.index("I:") + 1]), float(summary[summary.index("Peak:") + 1])


def test_every_format_is_as_loud_as_asked_and_as_long_as_its_track(talk, tmp_path):
    script, clips = talk(12)
    done = stitch(script, iter(clips), tmp_path, "tale", ALL)
    assert [path.name for path in done.audio] == [f"tale.{name}" for name in ALL]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["clips", *(path.name for path in done.audio)])
    for path, name, loudness, peak in zip(done.audio, ALL, done.loudness, done.peak, strict=True):
        heard = _ebur128(path)
        assert abs(heard[0] + 16) <= 0.5 and abs(heard[0] - loudness) <= 0.15
        assert heard[1] <= -1.0 and abs(heard[1] - peak) <= 0.15
        length = sum(len(part) for part in encode.decode(path, encode.FORMATS[name].rate)) / encode.FORMATS[name].rate
        assert abs(length - done.track.samples / 44_100) <= 0.08


@pytest.mark.parametrize("target", [-19.0, -23.0])
def test_another_loudness(talk, tmp_path, target):
    script, clips = talk(6)
    done = stitch(script, iter(clips), tmp_path, "tale", ("mp3",), loudness=target)
    assert abs(_ebur128(done.audio[0])[0] - target) <= 0.5


@pytest.mark.parametrize(("peak", "quicker"), [(0.5, False), (1.5, True)])
def test_peaky_speech_gets_a_quicker_limiter_and_is_not_squashed(peak, quicker):
    """Pulses 10 ms apart hold the slowest release up for ever: no gain would make them louder."""
    over = np.tile(np.r_[peak, np.full(13, peak / 20)], 300).astype(np.float32)
    gain, release = level._driven(4.0, over, np.square(over))
    assert (release > RELEASES[0]) is quicker
    assert 4.0 <= gain <= 4.0 + 2 * level.TAKEN


def test_a_peak_the_encoder_took_too_high_costs_no_loudness(talk, tmp_path, monkeypatch):
    made = []

    def whole(name, track, path, master, told):
        made.append(master.ceiling)
        found = encode_whole(name, track, path, master, told)
        return replace(found, peak=1.0) if len(made) < 3 else found

    monkeypatch.setattr(produce, "whole", whole)
    script, clips = talk(6)
    done = stitch(script, iter(clips), tmp_path, "tale", ("opus",))
    assert made[0] > made[1] > made[2]
    assert done.loudness[0] == pytest.approx(-16, abs=0.5) and done.peak[0] <= -1


def test_left_alone_the_clips_keep_their_samples(talk, tmp_path):
    script, clips = talk(3, rate=44_100)
    done = stitch(script, iter(clips), tmp_path, "tale", ("wav",), loudness=None)
    with wave.open(str(done.audio[0])) as file:
        mixed = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    for item in done.track.placed:
        with wave.open(str(item.clip.path)) as file:
            sound = np.frombuffer(file.readframes(item.samples), "<i2")
        assert np.array_equal(mixed[item.start : item.start + item.samples][100:-100], sound[100:-100])


def test_voices_are_matched_and_then_set_off_by_their_own_gain(talk, tmp_path):
    from presscast.stitch.loudness import energies, integrated

    script, clips = talk(6)
    quiet = Voice("tone", name="quiet", gain_db=-4.0)
    for n, item in enumerate(clips[3:], 3):
        with wave.open(str(item.path)) as file:
            pcm = np.frombuffer(file.readframes(item.samples), "<i2") // 5
        with wave.open(str(item.path), "wb") as file:
            file.setparams((1, 2, item.rate, 0, "NONE", ""))
            file.writeframes(pcm.astype("<i2").tobytes())
        clips[n] = type(item)(item.line, quiet, item.path, item.samples, item.rate)
    done = stitch(script, iter(clips), tmp_path, "tale", ("flac",), loudness=-23.0)
    sound = np.concatenate(list(encode.decode(done.audio[0], 44_100)))
    turn = done.track.placed[3].start
    first, second = (integrated(energies(part, 44_100)) for part in (sound[:turn], sound[turn:]))
    assert abs(first - second - 4.0) <= 0.5


def test_a_dying_ffmpeg_leaves_its_last_words_and_no_file(talk, tmp_path, monkeypatch):
    script, clips = talk(2)
    kind = encode.Format(("-c:a", "no_such_encoder", "-f", "opus"))
    monkeypatch.setitem(encode.FORMATS, "opus", kind)
    with pytest.raises(SoundError, match="no_such_encoder"):
        stitch(script, iter(clips), tmp_path, "tale", ("mp3", "opus"))
    assert [path.name for path in tmp_path.iterdir()] == ["clips"]


@pytest.mark.parametrize(
    "program", ["exit 0", "echo rubbish; cat >/dev/null", "kill -9 $$", "head -c 999 >/dev/null; exit 3"]
)
def test_an_ffmpeg_that_writes_rubbish_is_found_out(talk, tmp_path, monkeypatch, program):
    script, clips = talk(2)
    fake = tmp_path / "ffmpeg"
    fake.write_text(f"#!/bin/sh\n{program}\n")
    fake.chmod(0o755)
    monkeypatch.setattr(ffmpegs, "ffmpeg", lambda: str(fake))
    with pytest.raises(SoundError):
        stitch(script, iter(clips), tmp_path, "tale")
    assert not list(tmp_path.glob("tale.*"))


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
@pytest.mark.parametrize("spare", [0, 1])
def test_each_ffmpeg_keeps_to_a_core_of_its_own_unless_one_is_spare(tmp_path, monkeypatch, spare):
    cores = os.sched_getaffinity(0)
    fake = tmp_path / "ffmpeg"
    fake.write_text(
        '#!/bin/sh\ncat >/dev/null\nfor last; do :; done\ngrep Cpus_allowed_list /proc/$$/status >"$last"\n'
    )
    fake.chmod(0o755)
    monkeypatch.setattr(ffmpegs, "ffmpeg", lambda: str(fake))
    if spare:
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: cores | {max(cores) + 1})
    together = Barrier(len(cores))

    def press(number):
        together.wait(PATIENCE_S)  # else one thread might do both
        encode.encode([np.zeros(9, np.float32)], encode.FORMATS["mp3"], tmp_path / f"{number}.kept")

    with produce._pool(len(cores)) as pool:
        for done in [pool.submit(press, number) for number in cores]:
            done.result()
    kept = {file.read_text() for file in tmp_path.glob("*.kept")}
    any_of_them = next(
        x for x in Path("/proc/self/status").read_text().splitlines(keepends=True) if "allowed_list" in x
    )
    assert (kept == {any_of_them}) if spare else {line.split()[1] for line in kept} == {str(core) for core in cores}


def test_a_spoiled_clip_is_named(talk, tmp_path):
    script, clips = talk(2)
    clips[1].path.write_bytes(b"RIFF")
    with pytest.raises(SoundError, match=clips[1].path.name):
        stitch(script, iter(clips), tmp_path, "tale")


def test_a_folder_that_is_none(talk, tmp_path):
    script, clips = talk(1)
    with pytest.raises(OutputError, match="nowhere"):
        stitch(script, iter(clips), tmp_path / "nowhere", "tale")


def test_the_report_counts_each_second_of_each_stage(talk, tmp_path):
    script, clips = talk(3)
    told = {"mix": 0.0, "encode": 0.0}

    def report(stage, seconds):
        told[stage] += seconds

    done = stitch(script, iter(clips), tmp_path, "tale", report=report)
    assert told["mix"] == pytest.approx(sum(item.samples for item in done.track.placed) / 44_100)
    assert told["encode"] == pytest.approx(done.track.samples / 44_100)


def test_silence_is_no_failure(clip, tmp_path):
    one = clip(np.zeros(22_050, np.float32))
    script = Script(Article("Hush", (Block("paragraph", "A line."),)), (one.line,))
    done = stitch(script, iter([one]), tmp_path, "hush", ("mp3", "opus"))
    assert done.loudness == (-70.0, -70.0) and max(done.peak) < -80
    assert [stage for stage, seconds in done.stages if seconds > 0] == ["mix", "encode"]


def test_an_m4b_is_of_the_bitrate_asked_and_its_track_of_the_articles_language(clip, tmp_path):
    """A bright sound with silence between, as espeak-ng's: ffmpeg's AAC makes twice the bits of it that are asked."""
    time = np.arange(20 * 44_100) / 44_100
    hiss = np.random.default_rng(1).normal(0, 0.2, len(time)).astype(np.float32) * (np.sin(10 * np.pi * time) > 0)
    article = Article("Harbour lights", (Block("paragraph", "A line."),), language="de-AT")
    script = Script(article, (Line(0, "A line.", "A line."),))
    (path,) = stitch(script, iter([clip(hiss, 44_100, script.lines[0])]), tmp_path, "hiss", ("m4b",)).audio
    assert path.stat().st_size * 8 / MP4(path).info.length < 1.06 * 64_000
    data = path.read_bytes()
    tongue = int.from_bytes(data[data.index(b"mdhd") + 24 : data.index(b"mdhd") + 26])
    assert "".join(chr(0x60 + (tongue >> shift & 31)) for shift in (10, 5, 0)) == "deu"


def test_an_opus_stream_has_a_serial_of_its_own(talk, tmp_path):
    serials = []
    for count in (2, 3):
        script, clips = talk(count)
        (path,) = stitch(script, iter(clips), tmp_path, f"tale-{count}", ("opus",)).audio
        serials.append(path.read_bytes()[14:18])
    assert serials[0] != serials[1]
    assert bytes(4) not in serials
