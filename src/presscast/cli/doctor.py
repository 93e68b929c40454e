"""presscast doctor: what this machine has, and what to do about what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from presscast.cli import options, table

if TYPE_CHECKING:
    from presscast.production.machine import Fact


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("doctor", help="Show what this machine has, and what to do about what it lacks.")(doctor)


def doctor(out: options.Out = None, as_json: options.AsJson = False) -> None:
    """Print a row a fact; end with the code a make would fail with, 0 where none would."""
    from presscast.production import machine

    found = list(machine.facts(options.settings(out=out).out))
    if as_json:
        typer.echo(_json(found))
    else:
        table.show([(_state(f), f.name, "; ".join(filter(None, (f.found, f.advice)))) for f in found])
    if code := next((fact.code for fact in found if fact.code), 0):
        raise typer.Exit(code)


def _json(found: list[Fact]) -> str:
    import json
    from dataclasses import asdict

    return json.dumps([asdict(fact) for fact in found], ensure_ascii=False, indent=1)


def _state(fact: Fact) -> str:
    return "LACKS" if fact.code else "-" if fact.advice else "ok"
