"""The tools of `.ci/validators`, called. A tool that is missing fails the test that needs it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

TOP = Path(__file__).parents[2]
TOOLS = Path(os.environ.get("PRESSCAST_NODE") or TOP / ".node").resolve()
MODULES = TOOLS / "node_modules"
BROWSER = {"PUPPETEER_EXECUTABLE_PATH": "/usr/bin/chromium", "PRESSCAST_NODE": str(TOOLS)}


def run(*command, check=True):
    try:
        return subprocess.run(
            list(map(str, command)),
            capture_output=True,
            text=True,
            check=check,
            timeout=600,
            env={**os.environ, "NODE_PATH": str(MODULES), **BROWSER},
        )
    except FileNotFoundError as missing:
        raise AssertionError(f"{missing.filename} is not installed; run: bash .ci/validators") from missing
    except subprocess.CalledProcessError as failed:
        raise AssertionError(f"{command}: {failed.stdout}\n{failed.stderr}") from failed


def there(path: Path) -> Path:
    assert path.exists(), f"{path} is not there; run: bash .ci/validators"
    return path


def epubcheck(book: Path) -> list[dict]:
    """Every message of epubcheck, those about usage among them."""
    jar = there(TOOLS / "python" / "epubcheck" / "epubcheck.jar")
    return json.loads(run("java", "-jar", jar, "-u", "-q", "--json", "-", book, check=False).stdout)["messages"]


def ace(book: Path, report: Path) -> dict:
    run("node", there(MODULES / ".bin" / "ace-puppeteer"), "--force", "--silent", "--outdir", report, book)
    return json.loads((report / "report.json").read_text("utf-8"))


def vnu(page: Path) -> list[dict]:
    jar = there(MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar")
    done = run("java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", page)
    return json.loads(done.stdout)["messages"]


def html_validate(page: Path) -> list[dict]:
    tool = there(MODULES / ".bin" / "html-validate")
    return json.loads(run("node", tool, "--preset", "standard,a11y", "--formatter", "json", page, check=False).stdout)


def browse(scenario: str, address: str) -> object:
    """Open a page in Chromium, carry out a scenario of reading_browser.mjs, and return what it saw."""
    there(MODULES / "playwright-core")
    script = Path(__file__).with_name("reading_browser.mjs")
    return json.loads(run("node", script, scenario, address).stdout)
