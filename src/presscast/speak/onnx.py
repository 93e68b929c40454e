"""Neural models as files: named by digest, loaded for one thread, made to tell more than they were exported to tell.

A model is one message; a message field that occurs twice is merged by every protobuf reader, its
repeated parts joined. So an output is added by appending bytes, and nothing of the model is rewritten.
Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
"""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MODEL_GRAPH, _GRAPH_NODE, _GRAPH_INPUT, _GRAPH_OUTPUT = 7, 1, 11, 12
_NODE_INPUT, _NODE_OUTPUT, _NODE_TYPE, _NODE_ATTRIBUTE = 1, 2, 4, 5
_ATTRIBUTE_INT, _ATTRIBUTE_TYPE = 3, 20
_VALUE_TYPE, _TYPE_TENSOR, _TENSOR_ELEMENT = 2, 1, 1
_FLOAT, _INT64, _TYPE_INT = 1, 7, 2


def digest(*paths: Path) -> str:
    """Name files by their content; they are read once a process while they stay as they are."""
    return _digest(tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in paths))


@lru_cache(64)  # a model that is exchanged is another
def _digest(stamped: tuple[tuple[Path, int, int], ...]) -> str:
    whole = hashlib.sha256()
    for path, *_ in stamped:
        whole.update(path.read_bytes())
    return whole.hexdigest()[:32]


@cache
def vocabulary() -> Mapping[str, int]:
    """Return the number of each sign of misaki's alphabet, as Kokoro and its kin were trained with."""
    spec = find_spec("hibari")
    if spec is None or not spec.origin:
        raise EngineError("hibari is not installed: pip install hibari-tts")
    table: dict[str, int] = json.loads(Path(spec.origin).with_name("assets").joinpath("vocab.json").read_bytes())
    return table


@contextmanager
def loading(what: str) -> Iterator[None]:
    """Raise EngineError for whatever stops `what`, a file that is not ours,
    from being loaded as it is expected to be."""
    try:
        yield
    except Exception as error:  # onnxruntime's errors have no base of their own, and a file may hold anything
        raise EngineError(f"{what} cannot be loaded: {' '.join(reason(error).split())[:200]}") from error


def session(model: bytes) -> Any:  # noqa: ANN401  (onnxruntime has no types)
    """Load a model to run on one thread of the processor: workers are processes, one a core."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def tensors(model: bytes, operator: str) -> Iterator[str]:
    """Name the first output of each node of `operator`, in the order of the graph."""
    for field, graph in _fields(memoryview(model)):
        if field == _MODEL_GRAPH:
            for part, node in _fields(graph):
                facts = dict(reversed([*_fields(node)])) if part == _GRAPH_NODE else {}
                if bytes(facts.get(_NODE_TYPE, b"")) == operator.encode():
                    yield bytes(facts[_NODE_OUTPUT]).decode()


def with_output(model: bytes, tensor: str, name: str) -> bytes:
    """Return the model with `tensor`, cast to 64-bit integers, as one more output, called `name`."""
    attribute = _text(1, "to") + _number(_ATTRIBUTE_INT, _INT64) + _number(_ATTRIBUTE_TYPE, _TYPE_INT)
    node = _text(_NODE_INPUT, tensor) + _text(_NODE_OUTPUT, name) + _text(_NODE_TYPE, "Cast")
    graph = _message(_GRAPH_NODE, node + _message(_NODE_ATTRIBUTE, attribute))
    return model + _message(_MODEL_GRAPH, graph + _message(_GRAPH_OUTPUT, _text(1, name)))


def with_factor(model: bytes, tensor: str, name: str) -> bytes:
    """Return the model with one more input, `name`, of floats: what uses `tensor` gets it multiplied by them.

    The node that computes `tensor` computes one of another name as long, so that no byte of the model moves.
    """
    changed = bytearray(model)
    bare = _renamed(changed, tensor.encode())
    node = _text(_NODE_INPUT, bare) + _text(_NODE_INPUT, name) + _text(_NODE_OUTPUT, tensor) + _text(_NODE_TYPE, "Mul")
    floats = _message(_VALUE_TYPE, _message(_TYPE_TENSOR, _number(_TENSOR_ELEMENT, _FLOAT)))
    graph = _message(_GRAPH_NODE, node) + _message(_GRAPH_INPUT, _text(1, name) + floats)
    return bytes(changed + _message(_MODEL_GRAPH, graph))


def _renamed(model: bytearray, tensor: bytes) -> str:
    """Rename the output `tensor` of its node, in place; return its name from now on."""
    for field, graph in _fields(memoryview(model)):
        for part, node in _fields(graph) if field == _MODEL_GRAPH else ():
            for fact, text in _fields(node) if part == _GRAPH_NODE else ():
                if fact == _NODE_OUTPUT and text == tensor:
                    text[:1] = b"~"
                    return bytes(text).decode()
    raise EngineError(f"the model has no {tensor.decode()}")


def _text(field: int, text: str) -> bytes:
    return _message(field, text.encode())


def _message(field: int, body: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(body)) + body


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """Give the number and body of each field that has a length; pass over the others."""
    at = 0
    while at < len(message):
        key, at = _read(message, at)
        if key & 7 == 2:
            size, at = _read(message, at)
            yield key >> 3, message[at : at + size]
            at += size
        elif key & 7 == 0:
            _, at = _read(message, at)
        else:
            at += 8 if key & 7 == 1 else 4


def _read(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while message[at] > 0x7F:
        value |= (message[at] & 0x7F) << shift
        shift, at = shift + 7, at + 1
    return value | message[at] << shift, at + 1
