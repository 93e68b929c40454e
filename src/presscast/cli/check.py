"""presscast check: finished files measured against their own timeline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options, table

if TYPE_CHECKING:
    from presscast.check.finding import Report


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("check", help="Measure the finished files against their own timeline.")(check)


def check(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="An article's folder, or all of them.")] = None,
    listener: Annotated[
        str, typer.Option("--listener", metavar="CMD", help="A recogniser: takes a WAV file's path, prints its words.")
    ] = "",
    store: Annotated[
        bool, typer.Option("--store", help="Look at the clip store in their place; what is damaged is spoken again.")
    ] = False,
    as_json: options.AsJson = False,
) -> None:
    """Print what was looked at; end with 9 where something is wrong."""
    from presscast.errors import CheckError
    from presscast.production.inspecting import check_all
    from presscast.settings import project

    where = folder or options.settings().out
    if listener:
        project.listener(listener, "--listener")
    reports = [_restored(where)] if store else list(check_all(where, listener))
    if as_json:
        typer.echo(_json(reports))
    else:
        for number, report in enumerate(reports):
            typer.echo("\n" * bool(number), nl=False)
            _tell(report)
    if faults := sum(len(report.faults) for report in reports):
        raise CheckError(f"{faults} of {sum(len(report.findings) for report in reports)} checks found a fault")


def _restored(where: Path) -> Report:
    from presscast import casting
    from presscast.production import restoring

    settings = options.settings()
    with casting.hired(settings) as hired:
        return restoring.restore(where, hired, settings)


def _json(reports: list[Report]) -> str:
    import json
    from dataclasses import asdict

    return json.dumps([asdict(report) for report in reports], ensure_ascii=False, indent=1)


def _tell(report: Report) -> None:
    typer.echo(report.folder)
    rows = [(f.fault, f.check, f.file, f.found) for f in report.findings]
    table.show(
        [
            ("FAULT" if fault else "ok", check, file, "; ".join(filter(None, (found, fault))))
            for fault, check, file, found in rows
        ]
    )
