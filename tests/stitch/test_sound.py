"""Rates, loudness and limiter, each against what is known of it."""

import math
import subprocess

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from presscast.sound.ffmpeg import ffmpeg
from presscast.stitch.limiter import limit
from presscast.stitch.loudness import energies, from_lufs, integrated, peaks, to_lufs, true_peak
from presscast.stitch.mix import Stream
from presscast.stitch.resample import resample
from presscast.stitch.whole import EDGE, measure


def _tone(rate, hertz, seconds=1.0, level=0.5):
    return (level * np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)).astype(np.float32)


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000])
@pytest.mark.parametrize("share", [0.01, 0.1, 0.4])
def test_a_tone_keeps_its_pitch_level_and_time_at_another_rate(rate, share):
    hertz = min(rate, 44_100) * share
    found = resample(_tone(rate, hertz), rate, 44_100)
    assert len(found) == 44_100
    error = (found - _tone(44_100, hertz))[1_000:-1_000]
    assert 20 * math.log10(np.abs(error).max() / 0.5 + 1e-9) < -66


def test_an_uncommon_rate_is_met_too():
    found = resample(_tone(22_051, 440), 22_051, 44_100)
    assert len(found) == 44_100
    assert np.argmax(np.abs(np.fft.rfft(found))) == 440


def test_no_image_is_left_above_the_old_band():
    noise = np.random.default_rng(1).normal(0, 0.1, 44_100).astype(np.float32)
    spectrum = np.abs(np.fft.rfft(resample(noise, 16_000, 44_100)[:88_200] * np.hanning(88_200))) ** 2
    share = len(spectrum) * 8_400 // 22_050
    assert 10 * math.log10(spectrum[share:].mean() / spectrum[: share // 2].mean()) < -70


@pytest.mark.parametrize("rate", [22_050, 24_000, 44_100])
@pytest.mark.parametrize(("hertz", "lowered"), [(100, 6.0), (2_000, 2.5), (9_000, 0.0)])
def test_the_shelf_lowers_the_bass_alone(rate, hertz, lowered):
    found = resample(_tone(rate, hertz), rate, 44_100, treble_db=6.0)
    assert 20 * math.log10(0.5 / np.abs(found[9_000:-9_000]).max()) == pytest.approx(lowered, abs=0.6)


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100])
@pytest.mark.parametrize("treble_db", [0.0, 4.0, 9.0])
def test_loudness_is_that_of_the_shelved_sound(rate, treble_db):
    noise = np.random.default_rng(2).normal(0, 0.1, 3 * rate).astype(np.float32)
    noise = np.convolve(noise, np.float32([0.25, 0.5, 0.25]))  # nothing at the edge of the band
    shelved = resample(noise, rate, 44_100, treble_db)
    before = integrated(energies(noise, rate, treble_db))
    assert before == pytest.approx(integrated(energies(shelved, 44_100)), abs=0.1)


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
def test_the_tone_of_the_standard(rate):
    """BS.1770: a sine of 997 Hz at full scale on one channel reads -3.01 LUFS."""
    assert integrated(energies(_tone(rate, 997, 5, 1.0), rate)) == pytest.approx(-3.01, abs=0.05)


@pytest.mark.parametrize(("count", "lufs"), [(1, -46.02), (3, -41.25), (4, -40.0)])
def test_a_programme_shorter_than_a_window_is_filled_up_with_silence(count, lufs):
    assert integrated(np.full(count, from_lufs(-40), np.float32)) == pytest.approx(lufs, abs=0.01)


@pytest.mark.parametrize(("lufs", "heard"), [(-70.1, -math.inf), (-69.9, -69.9)])
def test_what_is_below_the_gate_is_silence(lufs, heard):
    assert integrated(np.full(20, from_lufs(lufs), np.float32)) == pytest.approx(heard, abs=0.01)


def test_loudness_is_its_energy_in_decibels():
    assert to_lufs(from_lufs(-23)) == pytest.approx(-23)
    assert to_lufs(0) == -math.inf
    assert from_lufs(-0.691) == pytest.approx(1)


def test_silence_has_no_peak():
    assert true_peak(np.zeros(3 * 441, np.float32)) == 0


def test_silence_and_pauses_do_not_count():
    tone = energies(_tone(44_100, 997, 5, 0.1), 44_100)
    silence = np.zeros(200, np.float32)
    assert integrated(np.concatenate((tone, silence, tone))) == pytest.approx(integrated(tone), abs=0.2)
    assert integrated(silence) == integrated(silence[:0]) == -math.inf


def test_loudness_and_peak_are_those_of_ffmpegs_meter(tmp_path, talk):
    from presscast.stitch import encode
    from presscast.stitch.mix import read

    _, clips = talk(5)
    sound = np.concatenate([resample(read(item), item.rate, 44_100) for item in clips])
    encode.encode([sound], encode.FORMATS["flac"], tmp_path / "x.flac")
    command = [ffmpeg(), "-nostdin", "-hide_banner", "-i", tmp_path / "x.flac"]
    command += ["-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]
    words = subprocess.run(command, capture_output=True, text=True, check=True).stderr.rpartition("Summary:")[2].split()
    assert integrated(energies(sound, 44_100)) == pytest.approx(float(words[words.index("I:") + 1]), abs=0.15)
    assert 20 * math.log10(true_peak(sound)) == pytest.approx(float(words[words.index("Peak:") + 1]), abs=0.15)


def test_a_peak_between_samples_is_seen():
    tone = np.sin(np.pi / 2 * np.arange(4_410) + np.pi / 4).astype(np.float32)
    assert tone.max() == pytest.approx(0.707, abs=0.001)
    assert peaks(tone, 0.0)[20:-20].max() == pytest.approx(1.0, abs=0.01)


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 60_000), min_size=1, max_size=6), st.floats(0.05, 1.0))
def test_the_limiter_holds_its_ceiling_and_does_not_depend_on_the_pieces(seed, cuts, ceiling):
    random = np.random.default_rng(seed)
    sound = (random.normal(0, 0.3, 60_000) * (random.random(60_000) < 0.02)).astype(np.float32)
    pieces = np.split(sound, sorted(cuts))
    found = np.concatenate(list(limit(pieces, ceiling)))
    assert len(found) == len(sound)
    assert np.abs(found).max() <= ceiling * 1.0001
    assert np.array_equal(found, np.concatenate(list(limit([sound], ceiling))))


@pytest.mark.parametrize("level", [0.0, 0.2, 0.5])
def test_the_limiter_leaves_alone_what_lies_below(level):
    sound = _tone(44_100, 300, 2, level)
    assert np.array_equal(np.concatenate(list(limit([sound], 0.6))), sound)


@given(st.integers(0, 2**32 - 1), st.floats(0.01, 1.0))
def test_peaks_above_the_floor_are_the_same_as_if_all_were_looked_for(seed, floor):
    random = np.random.default_rng(seed)
    sound = np.convolve(random.normal(0, 0.4, 9_999) * (random.random(9_999) < 0.01), np.hanning(7), "same")
    sound = sound.astype(np.float32)
    exact, found = peaks(sound, 0.0), peaks(sound, floor)
    assert np.allclose(
        found[exact > floor], exact[exact > floor], rtol=1e-6, atol=0
    )  # a BLAS rounds by the size of its matrix
    assert np.all(found[exact <= floor] <= floor)


def test_the_limited_true_peak():
    random = np.random.default_rng(3)
    sound = np.convolve(random.normal(0, 0.5, 88_200), np.hanning(9), "same").astype(np.float32)
    found = np.concatenate(list(limit([sound], 0.5)))
    assert 20 * math.log10(true_peak(found) / 0.5) < 0.1


@given(st.lists(st.integers(0, 9), max_size=8), st.integers(0, 50), st.integers(0, 50))
def test_a_stream_gives_what_the_whole_holds(sizes, skip, count):
    whole = np.arange(sum(sizes), dtype=np.float32)
    parts = np.split(whole, np.cumsum(sizes)[:-1]) if sizes else []
    stream = Stream(parts).skip(skip)
    found = [sample for _ in range(2) for part in stream.take(count) for sample in part]
    assert found == whole[skip : skip + 2 * count].tolist()


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 30_000), max_size=5))
@settings(max_examples=30)
def test_what_is_measured_does_not_depend_on_the_pieces(seed, cuts):
    random = np.random.default_rng(seed)
    sound = np.convolve(random.normal(0, 0.2, 30_000), np.hanning(5), "same").astype(np.float32)
    whole, parts = (measure(pieces, 8_000) for pieces in ([sound], np.split(sound, sorted(cuts))))
    assert np.array_equal(whole.energy, parts.energy) and whole.peak == parts.peak
    assert whole.peak == pytest.approx(true_peak(np.pad(sound, EDGE)), rel=0.001) and whole.seconds == 30_000 / 8_000


@pytest.mark.parametrize("at", range(29_840, 30_000, 4))
def test_a_peak_near_the_end_is_measured(at):
    sound = np.zeros(30_000, np.float32)
    sound[at] = 0.5
    assert measure([sound], 8_000).peak == pytest.approx(0.5, rel=0.01)


def test_a_border_between_pieces_is_no_peak():
    sound = _tone(44_100, 60, 6, 0.8)
    assert measure([sound], 44_100).peak == pytest.approx(0.8, abs=0.01)
