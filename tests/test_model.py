"""The documents: JSON out and in again, whatever they hold."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from presscast.model import (
    Article,
    Block,
    Chapter,
    Clip,
    Dropped,
    Edition,
    Line,
    Mark,
    Placed,
    Script,
    Show,
    Track,
    Voice,
)
from presscast.records import digest, from_json, to_json
from presscast.sound.timings import Word, Words

text = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
blocks = st.builds(
    Block,
    kind=st.sampled_from(["headline", "paragraph", "caption", "quote"]),
    text=text,
    credit=text,
    image=text,
    level=st.integers(0, 6),
)
dropped = st.builds(Dropped, text=text, reason=text, at=st.integers(0, 99))
articles = st.builds(
    Article,
    title=text,
    blocks=st.lists(blocks, max_size=4).map(tuple),
    dropped=st.lists(dropped, max_size=3).map(tuple),
    authors=st.lists(text, max_size=2).map(tuple),
    url=text,
    lexicon=st.lists(st.tuples(text, text), max_size=2).map(tuple),
)
lines = st.builds(
    Line,
    block=st.integers(-1, 9),
    shown=text,
    said=text,
    role=st.sampled_from(["narrator", "cue"]),
    pause_ms=st.integers(0, 9000),
)
scripts = st.builds(
    Script, article=articles, lines=st.lists(lines, max_size=3).map(tuple), disclosure=text, head_ms=st.integers(0, 999)
)
clips = st.builds(
    Clip,
    line=lines,
    voice=st.builds(Voice, engine=text, gain_db=st.floats(-9, 9)),
    path=st.just(Path("store/a.wav")),
    samples=st.integers(1, 10**6),
    rate=st.sampled_from([22050, 24000]),
    marks=st.lists(st.builds(Mark, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple),
)
placed = st.builds(
    Placed,
    clip=clips,
    start=st.integers(0, 10**9),
    samples=st.integers(1, 10**6),
    words=st.lists(st.builds(Word, st.integers(0, 10**10), st.integers(0, 9), st.integers(0, 9)), max_size=3).map(
        Words
    ),
)
tracks = st.builds(
    Track,
    script=scripts,
    placed=st.lists(placed, max_size=3).map(tuple),
    chapters=st.just((Chapter("One", 0), Chapter("Two", 5, "a.jpg"))),
    rate=st.just(44100),
    samples=st.integers(0, 10**9),
)
editions = st.builds(
    Edition,
    track=tracks,
    slug=text,
    guid=text,
    show=st.builds(Show, title=text, explicit=st.booleans()),
    audio=st.just((Path("a.mp3"), Path("a.opus"))),
    cover=st.just(Path("cover.jpg")),
)


@given(st.one_of(articles, scripts, tracks, editions))
def test_every_document_comes_back_from_json_as_it_went(document):
    assert from_json(type(document), to_json(document)) == document


def test_words_are_a_sequence_like_any_other():
    listed = [Word(1, 0, 2), Word(10**10, 3, 5), Word(10**10 + 1, 6, 600)]
    words = Words(listed)
    assert (list(words), len(words), words[1], words[-1], words[:2]) == (
        listed,
        3,
        listed[1],
        listed[2],
        tuple(listed[:2]),
    )
    assert words == Words(iter(listed)) == tuple(listed)
    assert hash(words) == hash(Words(listed)) == hash(tuple(listed))
    assert words != Words(listed[:2])
    assert bool(words)
    assert not Words()
    assert repr(Words(listed[:1])) == "Words([Word(sample=1, start=0, end=2)])"
    for outside in (3, -4):
        with pytest.raises(IndexError):
            words[outside]


@pytest.mark.parametrize("word", ['"a"', "1", '{"sample": "1"}', f'{{"sample": {2**64}, "start": 0, "end": 1}}'])
def test_what_are_no_words_is_refused(word):
    clip = '{"line": {"block": 0, "shown": "", "said": ""}, "voice": {"engine": "e"}, "path": "a.wav", "samples": 1, "rate": 1}'
    placed = f'{{"clip": {clip}, "start": 0, "samples": 1, "words": [%s]}}'
    assert from_json(Placed, placed % '{"sample": 1, "start": 0, "end": 1}').words == Words([Word(1, 0, 1)])
    with pytest.raises(ValueError, match="Placed"):
        from_json(Placed, placed % word)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"title": 3, "blocks": []}',
        '{"title": "a", "blocks": [{"kind": "poem", "text": ""}]}',
        '{"title": "a", "blocks": 1}',
    ],
)
def test_what_is_no_article_is_refused(text):
    with pytest.raises(ValueError, match=r"Article|Expecting"):
        from_json(Article, text)


def test_a_digest_names_content_not_objects():
    one, two = Voice("tone", rate=170), Voice("tone", rate=170)
    assert digest(1, "said", one) == digest(1, "said", two)
    assert (
        len(
            {
                digest(1, "said", one),
                digest(2, "said", one),
                digest(1, "other", one),
                digest(1, "said", Voice("tone"), "x"),
            }
        )
        == 4
    )
