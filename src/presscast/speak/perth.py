"""Watermark speech by Resemble AI's Perth (MIT): its trained weights, run here by numpy.

The package itself asks for PyTorch, gigabytes for forty small convolutions. What it hides says one thing, that it is
there: it carries no payload. https://github.com/resemble-ai/Perth, perth_net_implicit.
"""

from __future__ import annotations

import io
import pickle
import zipfile
from collections import OrderedDict
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from presscast.errors import PluginError
from presscast.plugins import Heard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
    Weights = Mapping[str, NDArray[np.float32]]

RATE, WINDOW, HOP = 32_000, 2048, 320
BAND = round((WINDOW // 2 + 1) * 2000 / (RATE / 2))
"""The bins up to 2 kHz, in which it hides."""
_FLOOR_DB, _HEADROOM_DB = -180.0, 15.0
_LOUD = 0.05  # of the loudest frame's sum: what is quieter is let be
_SLOPE = 0.01  # of the leaky rectifier
_PACES = {"slow": 1.25, "normal": 1.0, "fast": 0.75}
_HANN = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)


class Perth:
    """Hides that a sound is synthetic below 2 kHz, where the sound itself covers it."""

    def __init__(self) -> None:
        """Raise PluginError where the package with the weights is not installed."""
        self._file = _weights_file()

    def embed(self, samples: Samples, rate: int, payload: bytes) -> Samples:
        """Return `samples` with the mark in them; it has no room for `payload`."""
        del payload
        spectrum = _spectrum(_at_rate(samples, rate, RATE))
        level = _level(spectrum)
        change = _layers(_weights(self._file), "encoder.layers", level[:BAND]) * _loud(level)
        marked = np.zeros_like(spectrum)
        marked[:BAND] = spectrum[:BAND] * (10 ** (change * (_HEADROOM_DB - _FLOOR_DB) / 20) - 1)
        return samples + _at_rate(_sound(marked, -(-len(samples) * RATE // rate)), RATE, rate)[: len(samples)]

    def detect(self, samples: Samples, rate: int) -> Heard:
        """Tell how surely the mark is in `samples`."""
        level = _level(_spectrum(_at_rate(samples, rate, RATE)))
        weights, loud = _weights(self._file), _loud(level)
        votes = np.array([_vote(weights, f"decoder.{name}_layers", level, loud, pace) for name, pace in _PACES.items()])
        trust = np.exp(votes[:, 0] - votes[:, 0].max())
        return Heard(float(np.clip(votes[:, 1] @ trust / trust.sum(), 0, 1)))


def _vote(weights: Weights, name: str, level: Samples, loud: Samples, pace: float) -> Samples:
    """Return how far the decoder `name` trusts itself, and what it finds, at one pace."""
    count = level.shape[1]
    frames = int(count * pace)
    at = np.linspace(0, count - 1, frames)
    low, share = at.astype(int), (at % 1).astype(np.float32)
    stretched = level[:BAND, low] * (1 - share) + level[:BAND, np.minimum(low + 1, count - 1)] * share
    heeded = loud[np.minimum((np.arange(frames) * (count / frames)).astype(int), count - 1)]
    found = _layers(weights, name, stretched)
    return np.asarray((found * heeded).sum(axis=1) / max(heeded.sum(), 1), np.float32)


def _layers(weights: Weights, name: str, frames: Samples) -> Samples:
    """Run seven convolutions over time, the last without a rectifier."""
    for number in range(7):
        kernel, bias = (weights[f"{name}.{number}.conv.{part}"] for part in ("weight", "bias"))
        width = kernel.shape[2]
        padded = np.pad(frames, ((0, 0), (width // 2, width // 2)))
        frames = bias[:, None] + sum(
            kernel[:, :, tap] @ padded[:, tap : tap + frames.shape[1]] for tap in range(width)
        )  # fmt: skip
        if number < 6:
            frames = np.maximum(frames, _SLOPE * frames)
    return frames


def _spectrum(samples: Samples) -> NDArray[np.complex64]:
    """Return the bins of each frame, the sound mirrored at its ends."""
    half = WINDOW // 2
    padded = np.pad(samples, half, mode="reflect" if len(samples) > half else "constant")
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP]
    return np.fft.rfft(frames * _HANN, axis=1).T.astype(np.complex64)


def _sound(spectrum: NDArray[np.complex64], length: int) -> Samples:
    frames = np.fft.irfft(spectrum.T, WINDOW, axis=1) * _HANN
    whole = np.zeros(WINDOW + HOP * (len(frames) - 1))
    weight = np.zeros_like(whole)
    for number, frame in enumerate(frames):
        whole[number * HOP : number * HOP + WINDOW] += frame
        weight[number * HOP : number * HOP + WINDOW] += _HANN**2
    kept = slice(WINDOW // 2, WINDOW // 2 + length)
    return np.asarray(whole[kept] / np.maximum(weight[kept], 1e-6), np.float32)


def _level(spectrum: NDArray[np.complex64]) -> Samples:
    """Return the loudness of each bin, 0 at the floor and 1 at full scale with its headroom."""
    level = 20 * np.log10(np.maximum(np.abs(spectrum), 10 ** (_FLOOR_DB / 20)))
    return np.asarray((level - _FLOOR_DB) / (_HEADROOM_DB - _FLOOR_DB), np.float32)


def _loud(level: Samples) -> Samples:
    sums = level.sum(axis=0)
    return np.asarray(sums > sums.max() * _LOUD, np.float32)


def _at_rate(samples: Samples, rate: int, to: int) -> Samples:
    """Return a sound at another rate, by way of its whole spectrum."""
    if rate == to:
        return samples
    count = -(-len(samples) * to // rate)
    bins = np.fft.rfft(samples)[: count // 2 + 1]
    return np.asarray(np.fft.irfft(bins, count) * (count / len(samples)), np.float32)


def _weights_file() -> Path:
    package = find_spec("perth")
    folders = package.submodule_search_locations or () if package else ()
    found = (path for folder in folders for path in Path(folder, "perth_net/pretrained/implicit").glob("*.pth.tar"))
    if path := next(found, None):
        return path
    raise PluginError("the watermark perth needs an extra: pip install 'presscast[watermark]'")


@cache
def _weights(path: Path) -> Weights:
    """Read a PyTorch checkpoint: a zip of a pickle that names tensors, and of their numbers."""
    with zipfile.ZipFile(path) as packed:
        root = packed.namelist()[0].partition("/")[0]
        held: Weights = _Tensors(packed, root).load()["model"]
    return held


class _Tensors(pickle.Unpickler):
    """Builds tensors as arrays, and nothing else that a pickle might name."""

    def __init__(self, packed: zipfile.ZipFile, root: str) -> None:
        super().__init__(io.BytesIO(packed.read(f"{root}/data.pkl")))
        self._packed, self._root = packed, root

    def persistent_load(self, name: Any) -> Any:  # noqa: ANN401  (pickle's own interface)
        return np.frombuffer(self._packed.read(f"{self._root}/data/{name[2]}"), "<f4")

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401
        known = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch", "FloatStorage"): None,
            ("torch._utils", "_rebuild_tensor_v2"): _tensor,
        }
        if (module, name) not in known:
            raise pickle.UnpicklingError(f"{module}.{name} in a file of weights")
        return known[module, name]


def _tensor(numbers: Samples, start: int, shape: tuple[int, ...], *_: object) -> Samples:
    count = int(np.prod(shape))
    return numbers[start : start + count].reshape(shape)
