"""Intro, outro, chime and bed: where they lie, how loud they are, what they do to the rest."""

import subprocess
import wave

import numpy as np
import pytest

from presscast.errors import SoundError
from presscast.model import Sounds
from presscast.sound.ffmpeg import ffmpeg
from presscast.stitch import encode
from presscast.stitch.arrange import CHIME_REST, RATE, Room, arrange
from presscast.stitch.jingles import FADE, House, lay_bed, place_house
from presscast.stitch.loudness import energies, integrated
from presscast.stitch.recordings import take
from presscast.stitch.stitch import stitch


@pytest.fixture
def tune(tmp_path):
    """Write a tone as a file of any kind ffmpeg makes; in stereo, at a rate of its own."""

    def write(name, seconds, hertz=440, volume=0.05):
        path = tmp_path / name
        source = f"sine=frequency={hertz}:sample_rate=32000:duration={seconds},volume={volume * 8}"
        command = [
            ffmpeg(),
            "-nostdin",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            source,
            "-af",
            "pan=stereo|c0=c0|c1=c0",
            path,
        ]
        subprocess.run(command, check=True)
        return path

    return write


def test_a_sound_that_changes_its_format_midway_loses_nothing(tune, tmp_path):
    whole, joined = tune("whole.wav", 5.3), tmp_path / "joined.mp3"
    bare = ("-write_xing", "0", "-id3v2_version", "0")
    for channels in ("1", "2"):
        half = [ffmpeg(), "-nostdin", "-v", "error", "-i", whole, "-ac", channels, *bare, "-f", "mp3", "-"]
        with joined.open("ab") as file:
            subprocess.run(half, stdout=file, check=True)
    assert len(_heard(joined)) > 10.5 * RATE


def test_a_recording_comes_in_as_one_channel_at_the_track_s_rate_its_ends_faded(tune, tmp_path):
    for number, name in enumerate(("in.wav", "in.flac", "in.ogg", "in.m4a", "in.mp3")):
        take(tune(name, 1.5, 600, 0.1), tmp_path / f"{number}.wav", fade_ms=20, gain_db=-6)
        with wave.open(str(tmp_path / f"{number}.wav")) as file:
            assert file.getparams()[:3] == (1, 2, RATE)
            sound = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
        assert abs(len(sound) - 1.5 * RATE) < RATE // 10
        whole = slice(RATE // 2, RATE)
        assert _share(sound[whole], 600) == pytest.approx(20 * np.log10(0.1) - 6, abs=0.5), name
        assert np.abs(sound[:20]).max() < 0.002 > np.abs(sound[-20:]).max()
    assert not list(tmp_path.glob("*.part"))


def test_what_changes_its_rate_keeps_its_sound_clean(tune, tmp_path):
    """12 kHz at a rate of 32 kHz has its image at 20 kHz, which a plain interpolation leaves there."""
    take(tune("high.wav", 1, 12_000, 0.1), tmp_path / "high-44.wav")
    heard = _heard(tmp_path / "high-44.wav")
    assert _share(heard, 20_000) < _share(heard, 12_000) - 60


LISTS = {
    "concat": "ffconcat version 1.0\nfile {}\n",
    "playlist": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{}\n#EXT-X-ENDLIST\n",
}


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_of_other_files_is_no_sound(talk, tune, tmp_path, kind):
    script, clips = talk(1)
    path = tmp_path / "gong.wav"
    path.write_text(LISTS[kind].format(tune("secret.mp3", 2)))
    with pytest.raises(SoundError, match=r"chime.*gong\.wav"):
        stitch(script, iter(clips), tmp_path, "tale", sounds=Sounds(chime=path))


def _heard(path):
    return np.concatenate(list(encode.decode(path, RATE)))


def _lufs(sound):
    return integrated(energies(sound, RATE))


def _share(sound, hertz):
    """Level in dB of one frequency."""
    turn = np.exp(-2j * np.pi * hertz * np.arange(len(sound)) / RATE)
    return 20 * np.log10(abs(np.mean(sound * turn)) * 2 + 1e-9)


def test_they_have_their_room_and_chapters_stay_on_their_lines(talk):
    script, clips = talk(4, roles=("subhead", "narrator", "subhead", "narrator"), pause_ms=1_000)
    plain, room = arrange(script, clips), Room(intro=50_000, outro=30_000, chime=20_000)
    track = arrange(script, clips, room)
    moved = [item.start - other.start for item, other in zip(track.placed, plain.placed, strict=True)]
    assert moved == [50_000, 50_000, 50_000 + 20_000 + RATE // 4, 50_000 + 20_000 + RATE // 4]
    assert track.samples == plain.samples + moved[-1] + 30_000
    assert track.chapters[0].start == 0


def test_intro_chime_and_outro_are_heard_where_the_track_has_their_room(talk, tune, tmp_path):
    script, clips = talk(4, roles=("headline", "narrator", "subhead", "narrator"), pause_ms=1_000)
    sounds = Sounds(tune("in.ogg", 4, 600), tune("out.flac", 3, 1_400, 0.01), tune("ding.wav", 1, 3_000))
    done = stitch(script, iter(clips), tmp_path, "tale", ("flac",), sounds=sounds)
    sound, placed = _heard(done.audio[0]), done.track.placed
    assert len(sound) == done.track.samples == placed[-1].start + placed[-1].samples + RATE + 3 * RATE
    assert placed[0].start == 4 * RATE + RATE // 2
    speech = _lufs(np.concatenate([sound[item.start : item.start + item.samples] for item in placed]))
    assert _lufs(sound[: 4 * RATE]) == pytest.approx(speech - 3, abs=1)
    assert _lufs(sound[-3 * RATE :]) == pytest.approx(speech - 3, abs=1)
    chime = sound[placed[2].start - RATE * 5 // 4 : placed[2].start - RATE // 4]
    assert _share(chime, 3_000) > -30 > _share(sound[placed[1].start :][:RATE], 3_000)
    assert not np.abs(sound[placed[2].start - RATE // 4 + 100 : placed[2].start - 100]).max()
    assert abs(done.loudness[0] + 16) <= 0.5


def test_a_subhead_that_begins_the_script_has_no_chime(talk, clip):
    script, clips = talk(3, roles=("subhead", "narrator", "subhead"))
    house = House(None, None, clip(np.zeros(4_410, np.float32), RATE), None)
    track = arrange(script, clips, Room(chime=4_410))
    assert [item.start for item in place_house(house, track)] == [track.placed[2].start - 4_410 - CHIME_REST]


def test_the_bed_comes_up_in_long_rests_alone(talk, clip):
    bed = clip(np.full(RATE, 0.1, np.float32), RATE)
    script, clips = talk(3, pause_ms=1_499)
    track = arrange(script, clips)
    ends = [(item.start, item.start + item.samples) for item in track.placed]
    assert lay_bed(bed, Room(), track, 1.0, 6).at == (ends[0][0] - FADE, ends[0][0], ends[2][1], ends[2][1] + FADE)
    script, clips = talk(2, pause_ms=1_500)
    laid = lay_bed(bed, Room(), arrange(script, clips), 1.0, 6)
    assert len(laid.at) == 8
    assert laid.level[:3] == pytest.approx((1, 0.501, 0.501), abs=0.001)


def test_the_bed_lies_lower_under_what_is_said(talk, tune, tmp_path):
    script, clips = talk(2, pause_ms=5_000, head_ms=3_000)
    sounds = Sounds(bed=tune("bed.mp3", 2.5, 700), bed_db=-22, duck_db=12)
    done = stitch(script, iter(clips), tmp_path, "tale", ("flac",), sounds=sounds)
    bare = stitch(script, iter(clips), tmp_path, "bare", ("flac",))
    assert done.track.placed == bare.track.placed
    sound, without = _heard(done.audio[0]), _heard(bare.audio[0])
    first, second = done.track.placed
    gap = slice(first.start + first.samples + RATE, second.start - RATE)
    under = slice(second.start + RATE // 2, second.start + RATE * 3 // 2)
    level = _share(sound[gap], 700)
    assert _lufs(sound[gap]) == pytest.approx(-16 - 22, abs=1.5)
    assert _share(sound[under] - without[under], 700) == pytest.approx(level - 12, abs=2)
    assert np.abs(sound[:100]).max() < 0.001 > np.abs(sound[-100:]).max()


def test_pieces_join_under_a_bed_too(talk, tune, tmp_path, monkeypatch):
    from presscast.stitch import arrange as arranging

    monkeypatch.setattr(arranging, "PIECE", 6 * RATE)
    script, clips = talk(6, pause_ms=900)
    done = stitch(script, iter(clips), tmp_path, "tale", ("mp3", "flac"), sounds=Sounds(bed=tune("bed.wav", 7, 300)))
    pieces = arranging.pieces(done.track)
    made, exact = map(_heard, done.audio)
    made = made * 10 ** (-0.02 / 20)
    off = np.abs(made - exact)
    assert len(pieces) > 1
    for start, _ in pieces[1:]:
        assert off[start - 2_000 : start + 2_000].max() <= off.max() / 2


def test_left_alone_the_house_sounds_keep_their_level(talk, tune, tmp_path):
    script, clips = talk(1)
    sounds = Sounds(intro=tune("in.wav", 2, 600, 0.1), level_db=0.0)
    done = stitch(script, iter(clips), tmp_path, "tale", ("wav",), loudness=None, sounds=sounds)
    assert _share(_heard(done.audio[0])[: 2 * RATE], 600) == pytest.approx(20 * np.log10(0.1), abs=0.2)


@pytest.mark.parametrize("content", [None, b"", b"no sound at all"])
def test_a_house_sound_that_is_none_is_named(talk, tmp_path, content):
    script, clips = talk(1)
    path = tmp_path / "gong.wav"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SoundError, match=r"chime.*gong\.wav"):
        stitch(script, iter(clips), tmp_path, "tale", sounds=Sounds(chime=path))
    assert not list(tmp_path.glob("tale*"))
