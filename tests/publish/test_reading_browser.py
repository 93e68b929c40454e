"""The page in a real Chromium, with a real MP3: what is heard is what is marked, and keys do everything."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import replace

import pytest
from page_edition import ARTICLE, LINES, RATE, edition, pitch, sounding
from validators import browse
from web import Web, send

from presscast.model import Article, Block, Line, Style
from presscast.publish.page import article as page

pytestmark = pytest.mark.validators
TOLERANCE = 0.1


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    document = sounding(folder)
    page.write(document, folder)
    return document, folder


@pytest.fixture(scope="module")
def opened(made):
    return (made[1] / "index.html").as_uri()


def ranged(folder):
    """Answer ranges of the files in `folder`: without them no browser can seek."""

    def answer(handler):
        body = (folder / handler.path.strip("/").partition("?")[0]).read_bytes()
        first = int(re.findall(r"\d+", handler.headers.get("Range", "bytes=0-"))[0])
        kind = mimetypes.guess_type(handler.path)[0]
        send(handler, body[first:], kind, 206, Content_Range=f"bytes {first}-{len(body) - 1}/{len(body)}")

    return answer


@pytest.fixture(scope="module")
def served(made):
    with Web() as web:
        web.answers |= {f"/{path.name}": ranged(made[1]) for path in made[1].iterdir()}
        yield f"{web.address}/index.html"


def spoken(document, seconds):
    """The sentences that may be marked at a moment of the track, give or take the tolerance."""
    seen, allowed = -1, set()
    for placed, line in zip(document.track.placed, LINES, strict=True):
        caption = 1 if not line.shown else 0  # a cue is heard for the sentence that follows it
        seen += bool(line.shown)
        if placed.start / RATE <= seconds - TOLERANCE:
            allowed = {f"s{seen + caption}"}
        elif placed.start / RATE <= seconds + TOLERANCE:
            allowed.add(f"s{seen + caption}")
    return allowed


def numbers():
    """Which lines sound while a sentence is marked."""
    seen, found = 0, {}
    for number, line in enumerate(LINES):
        found.setdefault(f"s{seen}", set()).add(number)
        seen += bool(line.shown)
    return found


def agree(document, samples):
    """Check samples of (track time, marked sentence, loudest tone); return how many were of sound, not of silence."""
    sounds = 0
    for sample in samples:
        assert sample["current"] in spoken(document, sample["at"]), sample
        edges = [abs(p.start / RATE - sample["at"]) for p in document.track.placed]
        if sample["level"] > -45 and min(edges) > TOLERANCE:
            tones = {pitch(number) for number in numbers()[sample["current"]]}
            assert min(abs(sample["pitch"] - tone) for tone in tones) < 40, sample
            sounds += 1
    return sounds


def test_the_marked_sentence_is_the_one_heard_at_ten_seeks(made, served):
    samples = browse("heard", served)
    assert len(samples) == 80
    assert agree(made[0], samples) > 25


def test_a_change_of_speed_holds_the_mark_and_the_pitch(made, served):
    samples = browse("speeds", served)
    assert {sample["rate"] for sample in samples} == {0.5, 1.5, 2.2, 3}
    assert all(sample["pitchKept"] for sample in samples)
    assert agree(made[0], samples) > 12


def test_keys_alone_do_everything(opened):
    seen = browse("keys", opened)
    current = {name: state["current"] for name, state in seen.items() if name != "faults"}
    assert seen["faults"] == []
    assert current["start"] is None
    assert (current["right"], current["right3"], current["left"]) == ("s0", "s3", "s2")
    assert (current["paragraph"], current["paragraphBack"]) == ("s3", "s2")
    assert (current["next"], current["previous"]) == ("s8", "s0")
    assert seen["later"]["at"] == pytest.approx(seen["previous"]["at"] + 15, abs=0.01)
    assert seen["earlier"]["at"] == pytest.approx(seen["previous"]["at"], abs=0.01)
    assert [seen[name]["rate"] for name in ("faster", "slower", "normal")] == [1.2, 1.1, 1]
    assert seen["captionsOff"]["captions"] is False
    assert (seen["playing"]["paused"], seen["playing"]["label"]) == (False, "Pause")
    assert (seen["paused"]["paused"], seen["paused"]["label"]) == (True, "Play")
    assert seen["inText"]["focus"] == seen["inText"]["current"] == "s0"
    assert (seen["chosen"]["focus"], seen["chosen"]["current"]) == ("s2", "s0")
    assert (seen["entered"]["current"], seen["entered"]["paused"]) == ("s2", False)
    assert seen["entered"]["word"] == "3"
    assert seen["stillPaused"]["paused"] is True
    assert seen["stillMoves"]["current"] == "s3"


def test_every_stop_of_the_tab_key_is_seen(opened):
    stops = browse("tabs", opened)
    reached = [name for name, _ in stops]
    for name in (
        "start",
        "s0",
        "play",
        "back",
        "rewind",
        "forward",
        "skip-on",
        "where",
        "repeat",
        "rate",
        "open-more",
        "fold",
        "seek",
    ):
        assert name in reached
    assert all(outlined for name, outlined in stops if name != "BODY")


def test_captions_are_skipped_unless_asked_for(opened):
    seen = browse("captions", opened)
    assert seen["heard"] == ["s4", "s5", "s8", "s9"]
    assert seen["asked"]["current"] == "s7"


def test_the_page_follows_until_the_reader_scrolls_away(opened):
    seen = browse("follows", opened)
    assert 0 < seen["followed"]["top"] < 400
    assert seen["followed"]["following"] is True
    assert seen["away"]["following"] is False
    assert seen["left"]["scrolled"] == 0
    assert 0 < seen["back"]["top"] < 400
    assert seen["back"]["following"] is True


def test_the_position_is_remembered(opened):
    seen = browse("remembers", opened)
    assert seen["after"]["at"] == pytest.approx(seen["before"]["at"], abs=0.05)
    assert (seen["after"]["rate"], seen["after"]["captions"]) == (1.1, False)
    assert seen["after"]["current"] == seen["before"]["current"] == "s6"
    assert seen["after"]["notice"].startswith("Goes on at 0:")


def test_a_browser_that_keeps_nothing_plays(opened):
    seen = browse("forgetful", opened)
    assert seen["current"] == "s6"
    assert seen["faults"] == []


def test_with_scripts_off_text_and_sound_are_there(opened):
    seen = browse("still", opened)
    assert seen["controls"] > 20
    assert seen["player"] == seen["keys"] == seen["start"] == 0
    assert all(" ".join(line.shown.split()) in " ".join(seen["text"].split()) for line in LINES)


def test_on_paper_there_is_only_the_article(opened):
    seen = browse("print", opened)
    assert seen["player"] == 0
    assert seen["article"] > 100
    assert seen["marked"] == "none"


def test_axe_finds_nothing_in_any_dress(opened):
    for dress, seen in browse("axe", opened).items():
        assert (dress, seen["violations"]) == (dress, [])
        assert seen["passes"] > 20
        assert not seen["sideways"], f"{dress}: the page is wider than its window"


def test_what_is_chosen_holds_for_all_articles_of_a_site_and_the_place_for_one(made, served):
    told = (made[1] / "index.html").read_text("utf-8")
    (made[1] / "other.html").write_text(told.replace("urn:presscast:ferry", "urn:presscast:other"), "utf-8")
    with Web() as web:
        web.answers |= {f"/{path.name}": ranged(made[1]) for path in made[1].iterdir()}
        seen = browse("prefers", f"{web.address}/index.html")
    assert (seen["rate"], seen["folded"], seen["at"]) == (1.2, True, 0)


def test_each_function_is_three_keys_away(opened):
    seen = browse("walk", opened)
    assert max(step["keys"] for step in seen.values()) <= 3
    assert [seen[name]["paused"] for name in ("play", "play by Tab", "chosen", "again")] == [False] * 4
    assert seen["toPlayer"]["focus"] == "play"
    assert [seen[name]["current"] for name in ("sentence", "paragraph", "seconds", "again")] == ["s0", "s1", "s6", "s0"]
    assert [seen[name]["chapter"] for name in ("chapter", "chosen")] == [1, 1]
    assert [seen[name]["rate"] for name in ("faster", "preset")] == [1.1, 1.2]
    assert [seen[name]["open"] for name in ("chapters", "speeds", "more", "keys")] == [
        "chapters",
        "speeds",
        "more",
        "keys",
    ]
    assert seen["sleep"]["asleep"] is True
    assert seen["captions"]["captions"] is False
    assert seen["folded"]["folded"] is True


def test_the_spoken_sentence_is_named_to_a_screen_reader_and_no_other_is_a_button(opened):
    seen = browse("tree", opened)
    assert (seen["buttons"], seen["current"]) == ([seen["text"]], "s5")
    assert re.fullmatch(r"0 minutes \d+ seconds of \d+ minutes \d+ seconds", seen["position"])
    assert dict(seen["live"]) == {"notice": "", "copied": ""}  # nothing is said unasked


def test_the_player_is_never_over_a_quarter_of_the_screen(opened):
    for size, seen in browse("sizes", opened).items():
        for state, found in seen.items():
            assert found["share"] <= 0.25, (size, state)
            assert (found["sideways"], found["cut"]) == (False, []), (size, state)
        assert seen["folded"]["share"] <= seen["begun"]["share"], size


def test_one_player_at_a_time_is_seen_and_the_end_offers_what_waits(served):
    seen = browse("opens", served)
    assert [seen[name] for name in ("head", "reached", "below", "begun")] == ["0", "1", "1", "1"]
    assert seen["before"] == ""
    assert seen["ended"] == ["Next article: The other", "../other/index.html"]


def test_a_link_leads_to_a_time_or_a_sentence(opened):
    seen = browse("linked", opened)
    assert [seen[name]["at"] for name in ("#t=10", "#t=0:12", "#s99", "#nowhere")] == [10, 12, 0, 0]
    assert seen["#s6"]["current"] == "s6"
    asked = {name: seen[name]["preload"] for name in ("#t=10", "#s6", "#nowhere")}
    assert asked == {"#t=10": "metadata", "#s6": "metadata", "#nowhere": "none"}, "who only reads is sent no sound"
    assert seen["shared"] == f"{opened}#t=10"
    assert seen["whole"] == opened


def test_it_falls_silent_where_the_chapter_ends(opened):
    seen = browse("sleeps", opened)
    assert seen["at"] == pytest.approx(seen["ends"], abs=0.4)
    assert seen["notice"] == "Paused by the sleep timer."
    assert seen["volume"] == 1


def test_the_machines_own_controls_know_what_is_heard(opened):
    seen = browse("session", opened)
    assert (seen["artist"], seen["album"]) == ("Mirela Quist", "The Courier aloud")
    assert seen["title"] == "A short history · The ferry that ran on “old” bread & salt"


def test_a_touch_screen_sees_no_help_for_keys(opened):
    assert browse("touched", opened) == 0


def test_a_page_of_five_thousand_sentences_scrolls_smoothly(tmp_path, made):
    said = ("It was begun by a clerk.", "Nobody has asked it to stop.", "It stops for no one.", "The rolls declined.")
    blocks = tuple(Block("paragraph", " ".join(said)) for _ in range(1250))
    lines = tuple(Line(number, text, text) for number in range(1250) for text in said)
    document = edition(tmp_path, article=replace(ARTICLE, blocks=blocks), lines=lines)
    document.audio[0].write_bytes(made[0].audio[0].read_bytes())
    seen = browse("scrolls", page.write(document, tmp_path).as_uri())
    assert seen["at"] > 20_000
    assert seen["tasks"] > 100
    assert seen["longest"] < 100


def test_a_hostile_article_does_nothing(tmp_path):
    text = (
        "<script>harmed=1</script><img src=x onerror=harmed=1>\" onclick='harmed=1' ]]>"
        "</script><script>harmed=1</script><svg onload=harmed=1> javascript:harmed=1 \u202e gnihtyna \0 "
        + "w"
        * 1_000_000
    )
    blocks = (Block("headline", text), Block("caption", text, text, "javascript:harmed=1"))
    article = Article(text, blocks, (), (text,), text, text, text, "javascript:harmed=1", text)
    lines = (Line(0, text, "Hostile.", "headline", 500, text), Line(1, text, "Hostile.", "caption", 500))
    document = sounding(tmp_path, article=article, lines=lines, marks=False)
    seen = browse("visit", page.write(document, tmp_path).as_uri())
    assert seen["harmed"] is None
    assert seen["faults"] == []
    assert {address.rsplit("/", 1)[1] for address in seen["asked"]} == {"index.html", "ferry.mp3"}
    assert seen["current"] == "s0"


def test_a_sound_that_is_not_there_is_said(tmp_path):
    document = edition(tmp_path)
    document.audio[0].unlink()
    seen = browse("visit", page.write(document, tmp_path).as_uri())
    assert "cannot be played" in seen["notice"]


def test_a_sentence_with_a_link_is_followed_and_the_link_is_a_link(tmp_path):
    styles = (Style(4, 12, "link", "https://x.example/"), Style(4, 12, "em"))
    blocks = tuple(replace(b, styles=styles) if n == 1 else b for n, b in enumerate(ARTICLE.blocks))
    document = sounding(tmp_path, article=replace(ARTICLE, blocks=blocks))
    seen = browse("styled", page.write(document, tmp_path).as_uri())
    assert seen["word"] == "crossing"
    assert seen["role"] is None  # a link in a button could not be reached
    assert (seen["linkPaused"], seen["sentencePaused"]) == (True, False)
    assert seen["violations"] == []
