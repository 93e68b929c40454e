"""The true peak of a decoded sound, held against sines whose peak is known and against ffmpeg's own meter."""

import re
import subprocess

import numpy as np
import pytest

from presscast.check.sound import TAPS, measure, true_peak
from presscast.sound.ffmpeg import ffmpeg

RATE = 44_100


def _sine(hertz, phase=0.0, seconds=0.5, height=0.5):
    return (height * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE + phase)).astype(np.float32)


@pytest.mark.parametrize("hertz", [100, 997, 5_000, RATE / 4, 12_000, 14_000])
@pytest.mark.parametrize("phase", [0.0, np.pi / 4, 1.0])
def test_a_sine_is_as_high_as_it_was_made_whatever_samples_hit_it(hertz, phase):
    assert true_peak(_sine(hertz, phase), 0.0) == pytest.approx(0.5, rel=0.09)


def test_a_peak_between_two_samples_is_found():
    sound = _sine(RATE / 4, np.pi / 4)
    assert np.abs(sound).max() == pytest.approx(0.354, abs=0.001)
    assert true_peak(sound, 0.0) == pytest.approx(0.5, rel=0.01)


def test_what_cannot_rise_above_the_highest_known_is_its_highest_sample():
    sound = _sine(RATE / 4, np.pi / 4)
    assert true_peak(sound, 0.9) == np.abs(sound).max()


@pytest.mark.parametrize("at", [441_000 - 1, 441_000, 441_000 + 1, 441_000 + TAPS])
def test_a_peak_where_two_blocks_meet_is_found(tmp_path, at):
    sound = np.zeros(882_000, np.float32)
    sound[at - 40 : at + 40] = _sine(RATE / 4, np.pi / 4, 80 / RATE) * np.hanning(80).astype(np.float32)
    path = tmp_path / "sound.wav"
    _write(path, sound)
    assert measure(path, RATE).peak == pytest.approx(_by_ffmpeg(path), abs=0.15)


@pytest.mark.parametrize("seed", range(3))
def test_ffmpegs_meter_says_the_same_of_noise(tmp_path, seed):
    rng = np.random.default_rng(seed)
    smooth = np.convolve(rng.normal(size=RATE * 3), np.hanning(9) / 4, "same").astype(np.float32)
    path = tmp_path / "noise.wav"
    _write(path, 0.7 * smooth / np.abs(smooth).max())
    assert measure(path, RATE).peak == pytest.approx(_by_ffmpeg(path), abs=0.1)


def _write(path, sound):
    command = (ffmpeg(), "-v", "error", "-f", "f32le", "-ar", str(RATE), "-i", "-", "-c:a", "pcm_f32le", str(path))
    subprocess.run(command, input=sound.astype("<f4").tobytes(), check=True)


def _by_ffmpeg(path):
    command = (ffmpeg(), "-nostdin", "-i", str(path), "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-")
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return float(re.findall(r"Peak:\s*(-?[\d.]+)", said)[-1])
