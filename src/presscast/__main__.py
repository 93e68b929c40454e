"""Start the command line; an interrupt from the first instruction on ends with one line, not with a stack."""

from __future__ import annotations

import _signal as early  # type: ignore[import-not-found]  # what `signal` wraps in enumerations, for which milliseconds of imports are needed
import os

INTERRUPTED = b"presscast: interrupted; run the same command again to go on from here\n"


def main() -> None:
    """Run the command line; until it takes interrupts itself, they end the process here."""
    early.signal(early.SIGINT, _end)
    from presscast.cli.app import main as run

    early.signal(early.SIGINT, early.default_int_handler)
    run()


def _end(_signal: int, _frame: object) -> None:
    os.write(2, INTERRUPTED)
    os._exit(130)


if __name__ == "__main__":
    main()
