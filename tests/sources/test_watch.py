"""A folder watched."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from queue import Queue
from threading import Event, Thread

import pytest
import watchfiles
from hypothesis import given, strategies as st
from patience import PATIENCE_S, until

from presscast.casting import Speakers
from presscast.errors import ReadError
from presscast.production import batch, pipeline
from presscast.settings.project import Settings
from presscast.sources import watch as watching
from presscast.sources.watch import Seen, arrivals, stamps


@given(looks=st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 2), max_size=3), max_size=40))
def test_each_state_that_lasts_is_yielded_once_and_no_other(looks):
    seen, gone, yielded = Seen(2.0), [], []
    states = [{name: (size, 0, 0) for name, size in look.items()} for look in looks]
    for now, state in enumerate(states):
        yielded += [(now, name, state[name]) for name in seen.look(state, float(now), gone.append)]
    lasting, last = [], dict.fromkeys("abc")
    for now, state in enumerate(states):
        for name in "abc":
            if name not in state:
                last[name] = None
            elif now >= 2 and states[now - 1].get(name) == states[now - 2].get(name) == state[name] != last[name]:
                last[name] = state[name]
                lasting.append((now, name, state[name]))
    assert sorted(yielded) == sorted(lasting)
    assert len(gone) <= len(yielded)


class Newsroom:
    """A watch whose makes only write down which version they read."""

    def __init__(self, folder, monkeypatch) -> None:
        self.folder, self.made, self.gone, self.stop = folder, Counter(), [], Event()
        monkeypatch.setattr(pipeline, "make", self._make)
        self._thread = Thread(target=self._run)
        self._thread.start()

    def _make(self, source, *_):
        with open(source, encoding="utf-8") as file:  # noqa: PTH123
            self.made[file.read()] += 1

    def _run(self) -> None:
        coming = arrivals(self.folder, self.folder / "out", self.stop, self.gone.append, settle_s=0.05)
        with (
            ThreadPoolExecutor(1) as pool,
            closing(batch.make_all(coming, Settings(), nullcontext, Speakers(pool, 1), abreast=3)) as done,
        ):
            for outcome in done:
                assert outcome.error is None, outcome

    def close(self) -> None:
        self.stop.set()
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()


def test_a_day_of_arrivals_edits_and_deletions_each_version_once(tmp_path, monkeypatch):
    """A day's 200 events, one as soon as the one before it of the same article has been made."""
    chance, version = random.Random(11), {}
    (tmp_path / "desk").mkdir()
    room, written, taken = Newsroom(tmp_path, monkeypatch), [], []

    def write(path) -> None:
        version[path] = f"{path.name} version {len(written)}"
        part = path.with_suffix(".part")
        part.write_text(version[path])
        part.replace(path)
        written.append(version[path])

    for number in range(200):
        act = chance.choices(["arrive", "edit", "delete"], [6, 3, 1])[0] if version else "arrive"
        path = tmp_path / chance.choice(["", "desk"]) / f"story{number}.txt"
        if act != "arrive":
            path = chance.choice(sorted(version))
            until(lambda path=path: room.made[version[path]])
        if act == "delete":
            path.unlink()
            taken.append(str(path))
            version.pop(path)
        else:
            write(path)
    until(lambda: len(room.made) == len(written) and len(room.gone) == len(taken))
    room.close()
    assert room.made == Counter(written)
    assert sorted(room.gone) == sorted(taken)


def test_what_is_still_written_waits(tmp_path, monkeypatch):
    """A long file grows between looks that come far too soon, and is yielded when it has lasted."""
    article, clock = tmp_path / "long.txt", [0.0]

    def looks(*_, **__):
        for number in range(30):
            with article.open("a") as file:
                file.write(f"{number}\n")
            yield {("modified", str(article))}
            clock[0] += 0.9
        for _ in range(4):
            yield set()
            clock[0] += 0.9

    monkeypatch.setattr(watchfiles, "watch", looks)
    monkeypatch.setattr(watching.time, "monotonic", lambda: clock[0])
    yielded = [(name, len(article.read_text().split())) for name in arrivals(tmp_path, tmp_path, Event(), print, 1.0)]
    assert yielded == [(str(article), 30)]


def test_hidden_files_other_kinds_and_what_was_made_are_passed_over(tmp_path):
    for name in ("a.txt", ".b.txt", "c.jpg", "out/d/index.html", "deep/e.md", "out2/f.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = stamps(tmp_path, tmp_path / "out")
    assert sorted(name[len(str(tmp_path)) + 1 :] for name in found) == ["a.txt", "deep/e.md", "out2/f.html"]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ReadError, match="none"):
        next(arrivals(tmp_path / "none", tmp_path, Event(), print))


def lines_of(stream) -> Queue:
    lines: Queue = Queue()
    Thread(target=lambda: [lines.put(json.loads(line)) for line in stream], daemon=True).start()
    return lines


@contextmanager
def watch(folder, *words):
    command = [sys.executable, "-m", "presscast", "watch", "in", "--voice", "tone", "--settle", "0.2", "--json", *words]
    log = folder / "log.txt"
    with (
        log.open("wb") as errors,
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=errors) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


def test_the_command_makes_what_comes_refreshes_the_feed_and_ends_at_sigterm(desk, write):
    (desk.folder / "presscast.toml").write_text('url = "https://example.org/audio/feed.xml"\n[show]\ntitle = "Trees"\n')
    first = write(desk.folder / "in", "alder")
    with watch(desk.folder) as process:
        told = lines_of(process.stdout)
        slug = told.get(timeout=PATIENCE_S)["slug"]
        write(desk.folder / "in", "birch", 7)
        assert told.get(timeout=PATIENCE_S)["slug"] != slug
        write(desk.folder / "in", "alder", 5)
        edited = told.get(timeout=PATIENCE_S)
        feed = desk.folder / "out/feed.xml"
        until(lambda: feed.is_file() and feed.read_text("utf-8").count("<item>") == 2)
        first.unlink()
        until(lambda: "taken away" in (desk.folder / "log.txt").read_text("utf-8"))
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
    text = (desk.folder / "log.txt").read_text("utf-8")
    assert (edited["slug"], edited["changed"]) == (slug, True)
    assert "alder.txt: taken away" in text
    assert (desk.folder / "out" / slug / f"{slug}.mp3").is_file()
    with watch(desk.folder) as process:
        again = lines_of(process.stdout).get(timeout=PATIENCE_S)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
    assert again["changed"] is False


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_day_of_real_makes_killed_once_each_version_once(desk, write):
    """The day's 200 events, each article really made; the watch is killed in the middle and started again."""
    chance, texts, made = random.Random(24), {}, Counter()

    def day(events, count):
        with watch(desk.folder) as process:
            told = lines_of(process.stdout)
            for number in events:
                act = chance.choices(["arrive", "edit", "delete"], [6, 3, 1])[0] if texts else "arrive"
                name = f"tree{number}" if act == "arrive" else chance.choice(sorted(texts))
                if act == "delete":
                    (desk.folder / f"in/{name}.txt").unlink()
                    del texts[name]
                    continue
                write(desk.folder / "in", name, number)
                texts[name] = number
                while (fact := told.get(timeout=PATIENCE_S))["source"] != f"in/{name}.txt":
                    assert fact["changed"] is False, fact
                assert fact["changed"], fact
                made[name, number] += 1
            if count:
                process.kill()
            else:
                process.send_signal(signal.SIGTERM)
                assert process.wait(PATIENCE_S) == 0
                assert told.empty()

    day(range(100), 1)
    day(range(100, 200), 0)
    assert set(made.values()) == {1}
    for name, number in texts.items():
        slug = f"the-{name}-bridge-opens-at-last"
        assert f"Some {number} people" in (desk.folder / "out" / slug / "transcript.txt").read_text("utf-8")
