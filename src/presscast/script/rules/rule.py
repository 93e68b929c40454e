"""What a saying rule is, whatever the language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Rule(NamedTuple):
    """A named rewriting of a text; it acts only where one of `needs`, or that form, stands, or anywhere without."""

    name: str
    apply: Callable[[str], str]
    needs: tuple[str, ...] | str = ()

    def acts_on(self, text: str) -> bool:
        """Tell whether what the rule needs stands in `text`."""
        return not self.needs or _form(self.needs).search(text) is not None


@cache
def _form(needs: tuple[str, ...] | str) -> re.Pattern[str]:
    return re.compile(needs if isinstance(needs, str) else "|".join(map(re.escape, needs)))
