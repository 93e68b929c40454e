"""The pages' templates, styles and scripts, and the policy by which a browser runs these alone."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files


@cache
def asset(name: str) -> str:
    """Return the text of a file that lies beside the pages' modules."""
    return files("presscast.publish.page").joinpath(name).read_text("utf-8")


def policy(*more: str, style: str = "", script: str = "") -> str:
    """Return a content security policy: this style and script by their hashes, what `more` allows, and nothing else."""
    own = [f"style-src {_hash(style)}"] if style else []
    own += [f"script-src {_hash(script)}"] if script else []
    return "; ".join(["default-src 'none'", *own, *more, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
