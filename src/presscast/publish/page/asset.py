"""The pages' templates, styles and scripts, and the policy by which a browser runs these alone."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

ICON = (
    "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'%3E%3Crect%20width='32'%20"
    "height='32'%20rx='7'%20fill='%230b5a72'/%3E%3Cpath%20d='M12%208v16l13-8z'%20fill='%23fff'/%3E%3C/svg%3E"
)
"""A sign for a browser's tab, without a file."""


@cache
def asset(name: str) -> str:
    """Return the text of a file that lies beside the pages' modules."""
    return files("presscast.publish.page").joinpath(name).read_text("utf-8")


@cache
def inlined(name: str) -> str:
    """Return a style or script as it stands in a page: without indents and without lines that are comments alone."""
    return re.sub(r"(?m)^(?:[ \t]*(?://.*|/\*[^*]*\*/)\n|[ \t]+)", "", asset(name))


def policy(*more: str, style: str = "", script: str = "") -> str:
    """Return a content security policy: this style and script by their hashes, what `more` allows, and nothing else."""
    own = [f"style-src {_hash(style)}"] if style else []
    own += [f"script-src {_hash(script)}"] if script else []
    return "; ".join(["default-src 'none'", *own, *more, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
