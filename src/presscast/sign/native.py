"""Two functions of c2pa's C interface that its Python package leaves out: a manifest for a place of one's own.

https://github.com/contentauth/c2pa-rs, c2pa_c_ffi: c2pa_builder_data_hashed_placeholder and
c2pa_builder_sign_data_hashed_embeddable.
"""

from __future__ import annotations

import ctypes
import json
from typing import IO, Any

_RAW = b"application/c2pa"
_BYTES = ctypes.POINTER(ctypes.c_ubyte)


def placeholder(builder: Any, signer: Any) -> bytes:  # noqa: ANN401  (c2pa has no types)
    """Return bytes as many as the manifest that `builder` and `signer` are to make will have."""
    made = _BYTES()
    size = _library("c2pa_builder_data_hashed_placeholder", ctypes.c_size_t, ctypes.c_char_p)(
        builder._handle, signer.reserve_size(), _RAW, ctypes.byref(made)
    )
    return _taken(made, size)


def sign_around(builder: Any, signer: Any, file: IO[bytes], start: int, length: int) -> bytes:  # noqa: ANN401
    """Hash a file but for `length` bytes from `start` on, and return the signed manifest to be put there."""
    import c2pa

    left_out = {"exclusions": [{"start": start, "length": length}], "name": "jumbf manifest"}
    hashed = json.dumps({**left_out, "alg": "sha256", "hash": [], "pad": []}).encode()
    made = _BYTES()
    with c2pa.Stream(file) as stream:
        size = _library("c2pa_builder_sign_data_hashed_embeddable", *_SIGNED)(
            builder._handle, signer._handle, hashed, _RAW, stream._stream, ctypes.byref(made)
        )
    return _taken(made, size)


_SIGNED = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p)


def _library(name: str, *between: Any) -> Any:  # noqa: ANN401
    from c2pa import c2pa

    function = getattr(c2pa._lib, name)
    function.argtypes = (ctypes.c_void_p, *between, ctypes.POINTER(_BYTES))
    function.restype = ctypes.c_int64
    return function


def _taken(made: Any, size: int) -> bytes:  # noqa: ANN401
    """Copy what the library made and have it freed; raise its error where it made nothing."""
    from c2pa import c2pa

    if size < 0 or not made:
        raise c2pa.C2paError(c2pa._read_native_error() or "no manifest was made")
    try:
        return ctypes.string_at(made, size)
    finally:
        c2pa._lib.c2pa_free(made)
