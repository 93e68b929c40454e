"""Tell a program of ours or another's that an article is done: a POST to the address that `--webhook` names."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx

from presscast.errors import OutputError
from presscast.net.address import public

if TYPE_CHECKING:
    from presscast.desk.tasks import Task

SECONDS = 20.0
SIGNATURE = "X-Presscast-Signature"
"""The header with the HMAC-SHA256 (RFC 2104) of the body by the key of `--key-file`."""


@dataclass(frozen=True, slots=True)
class Hook:
    """Where to tell, and the key that what is told is signed by."""

    address: str
    key: str = field(repr=False)

    def tell(self, task: Task) -> None:
        """Tell how a task ended; raise OutputError where nobody takes it."""
        facts = {"state": task.state, "error": task.error, "slug": task.slug, "title": task.title}
        places = {"task": f"/api/tasks/{task.id}", "article": f"/api/articles/{task.slug}"}
        body = json.dumps({**facts, **places}, ensure_ascii=False).encode()
        signed = hmac.new(self.key.encode(), body, hashlib.sha256).hexdigest()
        headers = {"Content-Type": "application/json", SIGNATURE: f"sha256={signed}"}
        try:
            answer = httpx.post(self.address, content=body, headers=headers, timeout=SECONDS)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise OutputError(f"{public(self.address)}: cannot be told: {type(error).__name__}") from error
        if not answer.is_success:
            raise OutputError(f"{public(self.address)}: answered {answer.status_code}")
