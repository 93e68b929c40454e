"""Transcripts: the article's own words, at the times of the track."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from handmade import ARTICLE, LINES, RATE, edition, track, with_words
from hypothesis import given, strategies as st
from validators import MODULES, run as tool, there

from presscast.publish import cues as cueing, transcript
from presscast.writing.prose import clean, paragraphs, wrap

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.model import Edition, Track

SHOWN = [shown for _, shown, *_ in LINES if shown]


def bare(made: Track, folder: Path) -> Edition:
    return replace(edition(folder), track=made)


def retold(index: int, shown: str) -> Track:
    made = track()
    placed = list(made.placed)
    clip = placed[index].clip
    placed[index] = replace(placed[index], clip=replace(clip, line=replace(clip.line, shown=shown)))
    return replace(made, placed=tuple(placed))


def cues(vtt: str) -> list[tuple[str, str]]:
    head, *blocks = vtt.split("\n\n")
    assert head == "WEBVTT"
    return [tuple(block.strip("\n").split("\n", 1)) for block in blocks]  # type: ignore[misc]


def words(payload: str) -> str:
    plain = re.sub(r"<[^>]*>", "", payload).replace("\n", " ")
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_vtt_holds_every_shown_sentence_at_its_time(tmp_path: Path) -> None:
    found = cues(transcript.vtt(bare(track(), tmp_path), tmp_path).read_text("utf-8"))
    assert [words(payload) for _, payload in found] == SHOWN
    assert found[0][0] == "00:00:00.500 --> 00:00:02.500"
    assert found[-1][0] == "00:00:19.800 --> 00:00:21.400"
    voices = [re.match(r"<v (\w+)>", payload)[1] for _, payload in found]  # type: ignore[index]
    assert voices == ["Narrator", "Narrator", "Notice", "Caption", "Narrator", "Quote", "Narrator", "Narrator", "Note"]


def test_vtt_times_words_inside_the_cue_and_keeps_lines_short(tmp_path: Path) -> None:
    text = "The night ferry runs again, " + "and again " * 7 + "till <dawn> & after."
    made = with_words(retold(5, text), 5, (9.1, 0, 3), (9.4, 4, 9), (9.4, 10, 15), (9.9, 16, 20), (12.0, 21, 26))
    _, payload = cues(transcript.vtt(bare(made, tmp_path), tmp_path).read_text("utf-8"))[4]
    assert payload.startswith("<v Narrator>The <00:00:09.400>night ferry <00:00:09.900>runs again,")
    assert words(payload) == text
    assert len(payload.split("\n")) == 2
    assert all(len(words(line)) <= 65 for line in payload.split("\n"))


def spoken(text: str, seconds: float, *, marked: bool = True) -> Track:
    """The track with one line of `text` that takes `seconds`, its words evenly marked."""
    made = retold(5, text)
    words = list(re.finditer(r"\S+", text)) if marked else []
    marks = [(9.1 + seconds * word.start() / len(text), *word.span()) for word in words]
    made = with_words(made, 5, *marks)
    placed = list(made.placed)
    placed[5] = replace(placed[5], samples=round(seconds * RATE))
    return replace(made, placed=tuple(placed), samples=round((30 + seconds) * RATE))


def subtitles(made: Track) -> list[cueing.Cue]:
    return [cue for cue in cueing.subtitles(made) if cue.start_ms >= 9100 and cue.text not in SHOWN]


LONG = "When the ferry came back, after forty-one days in which nobody could cross, the keeper of the quay rang his bell; " \
    "and those who had waited, he said, “went down to the water” and stood there, quite still, until it was dark."  # fmt: skip


def test_a_long_sentence_is_cut_at_its_clauses(tmp_path: Path) -> None:
    found = subtitles(spoken(LONG, 14.0))
    assert [cue.text for cue in found] == [
        "When the ferry came back, after forty-one days in which nobody could cross,",
        "the keeper of the quay rang his bell;",
        "and those who had waited, he said, “went down to the water” and stood there, quite still, until it was dark.",
    ]
    assert " ".join(cue.text for cue in found) == LONG
    assert all(a.end_ms == b.start_ms for a, b in itertools.pairwise(found))
    assert (found[0].start_ms, found[-1].end_ms) == (9100, 23100)
    assert all(cue.text[at:].startswith(cue.text[at:].lstrip()) for cue in found for at, _ in cue.words)


def test_a_sentence_without_marks_of_its_words_stays_whole() -> None:
    (found,) = subtitles(spoken(LONG, 14.0, marked=False))
    assert found.text == LONG


@given(st.lists(st.text("abcdé,.;“”\"'(-", min_size=1, max_size=12), min_size=2, max_size=60), st.floats(1, 40))
def test_cues_are_short_enough_and_lose_nothing(words: list[str], seconds: float) -> None:
    text = " ".join(words)
    found = subtitles(spoken(text, seconds))
    assert "".join(cue.text.replace(" ", "") for cue in found) == text.replace(" ", "")
    assert all(a.end_ms <= b.start_ms for a, b in itertools.pairwise(found))
    assert all(len(wrap(cue.text, cueing.WIDTH)) <= cueing.LINES for cue in found)
    steady = max(map(len, words)) / len(text) * seconds * 1000 < 3000
    assert not steady or all(cue.end_ms - cue.start_ms <= cueing.LONGEST_MS for cue in found)


@pytest.mark.validators
def test_vtt_is_clean_to_a_validator(tmp_path: Path) -> None:
    made = with_words(retold(5, "A --> B\x00 \u202e & <i>c</i>\n\n" + "w" * 200), 5, (9.4, 2, 5))
    path = transcript.vtt(bare(made, tmp_path), tmp_path)
    script = (
        "const {WebVTTParser} = require('webvtt-parser'), fs = require('fs');"
        "const read = new WebVTTParser().parse(fs.readFileSync(process.argv[1], 'utf8'));"
        "console.log(JSON.stringify([read.errors, read.cues.length]))"
    )
    there(MODULES / "webvtt-parser")
    assert json.loads(tool("node", "-e", script, path).stdout) == [[], 10]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_any_text_stays_one_cue(text: str) -> None:
    made = retold(5, text)
    payload = transcript._payload(next(c for c in cueing.subtitles(made) if c.start_ms == 9100)) if text.strip() else ""
    assert "\n\n" not in payload
    assert "-->" not in payload
    shown, written = words(payload).split(), clean("".join(" " if c.isspace() else c for c in text)).split()
    assert "".join(shown) == "".join(written)
    assert shown == written or max(map(len, written)) > cueing.WIDTH  # a word that fits no line is broken


@given(st.text(max_size=400), st.integers(2, 80))
def test_wrapping_loses_only_whitespace(text: str, width: int) -> None:
    spans = wrap(text, width)
    assert all(0 < end - start <= width for start, end in spans)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert [a for a, _ in spans] == sorted(a for a, _ in spans)


def test_srt_is_numbered_and_uses_commas(tmp_path: Path) -> None:
    blocks = transcript.srt(bare(track(), tmp_path), tmp_path).read_text("utf-8").strip("\n").split("\n\n")
    assert [block.split("\n")[0] for block in blocks] == [str(n + 1) for n in range(9)]
    assert blocks[3].split("\n")[1:] == ["00:00:06,600 --> 00:00:08,400", "The ferry leaves the quay. Ida Holm"]


def test_json_is_the_podcasting_form(tmp_path: Path) -> None:
    found = json.loads(transcript.json(bare(track(), tmp_path), tmp_path).read_text("utf-8"))
    assert found["version"] == "1.0.0"
    assert [segment["body"] for segment in found["segments"]] == SHOWN
    assert found["segments"][3] == {
        "speaker": "Caption",
        "startTime": 6.6,
        "endTime": 8.4,
        "body": "The ferry leaves the quay. Ida Holm",
    }


def test_json_has_a_segment_a_word_where_words_are_known(tmp_path: Path) -> None:
    made = spoken("He said: “we (all) waited” – long.", 1.65)
    found = json.loads(transcript.json(bare(made, tmp_path), tmp_path).read_text("utf-8"))["segments"]
    assert [segment["body"] for segment in found][4:-4] == ["He", "said:", "“we", "(all)", "waited”", "–", "long."]
    assert all(a["endTime"] <= b["startTime"] for a, b in itertools.pairwise(found))


def test_text_has_a_paragraph_a_block(tmp_path: Path) -> None:
    found = transcript.text(bare(track(), tmp_path), tmp_path).read_text("utf-8")
    assert found.split("\n\n")[4] == "The night ferry runs again. “We waited long,” said Nils & Co <the owners>."
    assert len(found.split("\n\n")) == 8


def test_sentences_join_without_a_space_where_the_article_has_none() -> None:
    blocks = list(ARTICLE.blocks)
    blocks[2] = replace(blocks[2], text="渡船再开。人们等了很久。")
    made = track(replace(ARTICLE, blocks=tuple(blocks)))
    placed = list(made.placed)
    for index, shown in ((5, "渡船再开。"), (6, "人们等了很久。")):
        clip = placed[index].clip
        placed[index] = replace(placed[index], clip=replace(clip, line=replace(clip.line, shown=shown)))
    assert list(paragraphs(replace(made, placed=tuple(placed))))[4] == "渡船再开。人们等了很久。"


@pytest.mark.parametrize(("samples", "ms"), [(0, 0), (22, 0), (23, 1), (RATE, 1000), (36_000 * RATE + 22, 36_000_000)])
def test_times_round_to_the_nearest_ms(samples: int, ms: int) -> None:
    from presscast.publish.metadata import milliseconds

    assert milliseconds(samples, RATE) == ms
