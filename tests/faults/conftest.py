"""An undisturbed make, once, to compare with."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path  # noqa: TC003  (dataclass fields)

import pytest
from ordeal import Ordeal, desk, sums


@dataclass(frozen=True)
class Peace:
    """What a make in peace leaves, the folder it stands in, and how long it took."""

    folder: Path
    sums: dict[str, str]
    seconds: float


@pytest.fixture(scope="session")
def peace(tmp_path_factory) -> Peace:
    ordeal = Ordeal(desk(tmp_path_factory.mktemp("peace") / "desk"))
    begun = time.monotonic()
    ordeal.finish()
    return Peace(ordeal.folder, sums(ordeal.out), time.monotonic() - begun)


@pytest.fixture
def ordeal(tmp_path) -> Ordeal:
    return Ordeal(desk(tmp_path / "desk"))
