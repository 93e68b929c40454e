"""What a feed needs of an edition."""

from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import edition, track

from presscast.model import Block
from presscast.publish.feed.episode import episode


def of(**facts):
    made = track()
    article = replace(made.script.article, **facts)
    return replace(made, script=replace(made.script, article=article))


def content(folder, made):
    return episode(replace(edition(folder), track=made, audio=())).content


def test_a_correction_is_of_words_and_a_rendering_without_captions_is_none(tmp_path):
    first = content(tmp_path, track())
    assert content(tmp_path, replace(track(), placed=track().placed[:-3])) == first
    assert content(tmp_path, of(updated="2030-01-01", site="Elsewhere")) == first
    blocks = track().script.article.blocks
    corrected = (*blocks[:-1], replace(blocks[-1], text=f"{blocks[-1].text} Not."))
    others = [{"blocks": corrected}, {"title": "Else"}, {"authors": ("Else",)}]
    assert first not in [content(tmp_path, of(**other)) for other in others]


@pytest.mark.parametrize("again", ["The ferry runs again.", "“The ferry runs again”!", "THE FERRY RUNS\nAGAIN …"])
def test_a_summary_is_no_headline_once_more(tmp_path, again):
    headline, first = Block("paragraph", again), Block("paragraph", "It ran on Monday.")
    told = [of(title="The ferry runs again", blocks=blocks) for blocks in ((headline,), (headline, first))]
    assert [episode(replace(edition(tmp_path), track=made, audio=())).summary for made in told] == [
        "",
        "It ran on Monday.",
    ]


def test_a_recording_is_named_by_what_is_heard(tmp_path):
    one, other = track(), replace(track(), samples=track().samples + 1)
    retitled = of(title="Another")
    heard = [episode(replace(edition(tmp_path), track=made, audio=())).recording for made in (one, retitled, other)]
    assert heard[0] == heard[1] != heard[2]
