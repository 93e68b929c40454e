"""Models told apart by content, and made to tell more, with a model made here of a few bytes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from presscast.errors import EngineError
from presscast.speak import onnx


def message(field, body):
    size, out = len(body), bytearray([field << 3 | 2])
    while size > 0x7F:
        out.append(size & 0x7F | 0x80)
        size >>= 7
    return bytes([*out, size]) + body


def tensor_info(name):
    """Name a vector of floats of any length."""
    dimension = message(1, message(2, b"n"))
    return message(1, name) + message(2, message(1, b"\x08\x01" + message(2, dimension)))


def model():
    """y = ceil(x) + 0, as ONNX bytes."""
    ceil = message(1, b"x") + message(2, b"c") + message(4, b"Ceil")
    same = message(1, b"c") + message(2, b"y") + message(4, b"Identity")
    graph = message(1, ceil) + message(1, same) + message(2, b"g")
    graph += message(11, tensor_info(b"x")) + message(12, tensor_info(b"y"))
    return b"\x08\x08" + message(7, graph) + message(8, b"\x10\x0d")


def test_tensors_are_found_by_operator():
    assert list(onnx.tensors(model(), "Ceil")) == ["c"]
    assert list(onnx.tensors(model(), "Identity")) == ["y"]
    assert list(onnx.tensors(model(), "Clip")) == []


def test_an_output_is_added_and_the_rest_unchanged():
    numpy = pytest.importorskip("numpy")
    pytest.importorskip("onnxruntime", reason="the neural extras are not installed")
    given = numpy.array([0.2, 1.5], numpy.float32)
    loaded = onnx.session(onnx.with_output(model(), "c", "durations"))
    assert [output.name for output in loaded.get_outputs()] == ["y", "durations"]
    y, durations = loaded.run(None, {"x": given})
    assert y.tolist() == [1.0, 2.0]
    assert durations.tolist() == [1, 2]
    assert durations.dtype == numpy.int64


def test_what_follows_a_tensor_gets_it_multiplied():
    numpy = pytest.importorskip("numpy")
    pytest.importorskip("onnxruntime", reason="the neural extras are not installed")
    given, ones = numpy.array([0.2, 1.5], numpy.float32), numpy.ones(1, numpy.float32)
    loaded = onnx.session(onnx.with_factor(model(), "c", "lift"))
    assert [one.name for one in loaded.get_inputs()] == ["x", "lift"]
    assert loaded.run(None, {"x": given, "lift": ones})[0].tolist() == [1.0, 2.0]
    assert loaded.run(None, {"x": given, "lift": numpy.array([1, 1.25], numpy.float32)})[0].tolist() == [1.0, 2.5]


def test_a_tensor_the_model_has_not_is_told():
    with pytest.raises(EngineError, match="pitch"):
        onnx.with_factor(model(), "pitch", "lift")


def test_a_digest_follows_the_content(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"model")
    two.write_bytes(b"model")
    first = onnx.digest(one)
    assert first == onnx.digest(two)
    one.write_bytes(b"model 2")
    assert onnx.digest(one) != first
    assert onnx.digest(one, two) != onnx.digest(one)


def test_the_library_that_runs_the_models_tells_its_makers_nothing(tmp_path):
    """From 1.32 it mints a name for the machine when it is imported, and sends what it is used for by that name."""
    code = "import presscast, onnxruntime"
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "HOME": str(tmp_path)})
    assert not list(tmp_path.iterdir())
