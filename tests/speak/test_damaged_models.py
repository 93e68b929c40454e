"""Engines given files that are no models of theirs: told in one line, with the file's name."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from presscast.errors import EngineError
from presscast.model import Voice
from presscast.speak import hibari, kokoro, piper

GARBAGE = bytes(range(256)) * 4


@pytest.mark.parametrize("kept", [0, 1_000, -1_000, None])
def test_hibari_tells_of_a_model_that_is_cut_off_or_none(tmp_path, kept):
    path = tmp_path / "voice.onnx"
    model = hibari._model(Voice("hibari", "heart")).read_bytes()
    path.write_bytes(GARBAGE if kept is None else model[:kept])
    with pytest.raises(EngineError, match=r"voice.onnx, which must be one of hibari's, cannot be loaded: [^\n]+$"):
        list(hibari.Hibari().speak("The gate is open.", Voice("hibari", str(path))))


@pytest.mark.parametrize("data", [b"", GARBAGE])
def test_kokoro_tells_of_a_damaged_model(tmp_path, data):
    (tmp_path / "part.bin").write_bytes(data)
    with pytest.raises(EngineError, match=r"Kokoro's model cannot be loaded: [^\n]+$"):
        kokoro._Speaker((tmp_path / "part.bin",))


@pytest.mark.skipif(not find_spec("piper"), reason="the extra piper is not installed")
@pytest.mark.parametrize(("model", "config"), [(b"", "{}"), (GARBAGE, "{}"), (b"", "no JSON")])
def test_piper_tells_of_a_damaged_model(tmp_path, model, config):
    path = tmp_path / "anna.onnx"
    path.write_bytes(model)
    path.with_name("anna.onnx.json").write_text(config)
    with pytest.raises(EngineError, match=r"anna.onnx, which must be .* cannot be loaded: [^\n]+$"):
        list(piper.Piper().speak("The gate is open.", Voice("piper", str(path), language="en")))
