"""A script is proofread: changed, heard, taken back, taught a word; nothing that an editor wrote is lost."""

from __future__ import annotations

import json
import re
import tomllib
from html import unescape
from pathlib import Path
from unittest.mock import ANY

import pytest

from presscast.desk import hear as hearing, proof
from presscast.desk.home import Home
from presscast.errors import EngineError
from presscast.files import layout
from presscast.model import Sound
from presscast.plugins import About
from presscast.production.text import lexicons
from presscast.script.lexicon import read_pls
from presscast.script.words import words
from presscast.speak import recorded, store


def slug_of(at):
    return at.rsplit("/", 1)[1]


def change(browser, at, written, said):
    row = browser.row(at, written)
    return browser.post(f"{at}/lines/{row['key']}", {"said": said, "seen": row["version"]})


def test_words_a_rule_made_are_marked_with_what_is_written_and_the_rule(browser):
    at = browser.paste("Marked")
    marks = re.findall(r'data-tip="([^"]*)">([^<]*)<', browser.get(at).text)
    assert ("“$5m” – money", "five million dollars") in marks
    assert ("“31” – numbers", "thirty-one") in marks


def test_a_change_is_kept_in_the_file_that_a_make_takes_and_undone_as_often_as_it_was_made(browser):
    at = browser.paste("Changed")
    file = browser.desk.home.out / slug_of(at) / layout.MENDED
    assert change(browser, at, "Some 400", "About four hundred walked.").json()["changed"] == 1
    assert change(browser, at, "bridge cost", "It cost money.").json()["changed"] == 2
    kept = file.read_text("utf-8")
    assert "narrator | Some 400 people walked over it before noon. | About four hundred walked.\n" in kept
    assert browser.make(at).state == "made"
    assert "It cost money." in (file.parent / "2-script.json").read_text("utf-8")
    assert browser.row(at, "Some 400")["said"] == "About four hundred walked."
    assert browser.post(f"{at}/undo").json()["changed"] == 1
    assert browser.post(f"{at}/undo").json() | {"row": ""} == {
        "row": "",
        "number": 7,
        "changed": 0,
        "undoable": False,
        "sentences": 8,
        "state": "changed",
        "label": "Changed",
    }
    assert not file.exists()
    assert "script" in browser.post(f"{at}/undo").json()


def test_a_pause_written_by_hand_stays_when_a_sentence_is_changed_and_changed_back(browser):
    at = browser.paste("Paused")
    file = browser.desk.home.out / slug_of(at) / layout.MENDED
    change(browser, at, "bridge cost", "It cost money.")
    row = next(row for row in file.read_text("utf-8").splitlines() if row.endswith("| It cost money."))
    file.write_text(f"{row}\n[pause 800]\n", "utf-8")
    change(browser, at, "Some 400", "Four.")
    assert f"{row}\n[pause 800]\n" in file.read_text("utf-8")
    change(browser, at, "Some 400", "")
    change(browser, at, "bridge cost", "")
    assert file.read_text("utf-8").endswith("\n[pause 800]\n")


def test_changes_are_listed_as_what_went_and_what_came(browser):
    at = browser.paste("Listed")
    change(browser, at, "Some 400", "Some four hundred people ran over it <before> noon.")
    page = browser.get("/log").text
    assert (
        "Some four hundred people <del>walked</del><ins>ran</ins> over it <ins>&lt;</ins>before<ins>&gt;</ins> noon."
        in page
    )
    browser.post(f"{at}/undo")
    assert "<del>ran</del><ins>walked</ins>" in browser.get("/log").text
    row = browser.row(at, "Some 400")
    browser.post(f"{at}/lines/{row['key']}", {"pause": "1250", "take": "3", "seen": row["version"]})
    page = browser.get("/log").text
    assert "Pause after it</span> <ins>1250 ms</ins>" in page
    assert "take <del>1</del><ins>3</ins>" in page
    assert row["version"] not in page
    browser.correct(at, browser.text.format(name="Listed").replace("$5m", "$6m"))
    assert "The Listed bridge cost $<del>5m</del><ins>6m</ins> and opened" in browser.get("/log").text


def test_an_empty_change_gives_the_sentence_back_to_the_rules(browser):
    at = browser.paste("Ruled")
    change(browser, at, "Some 400", "Four.")
    assert change(browser, at, "Some 400", "").json()["changed"] == 0
    assert browser.row(at, "Some 400")["said"] == "Some four hundred people walked over it before noon."


def test_two_editors_of_one_sentence_are_told_and_both_wordings_kept(browser):
    at = browser.paste("Rivals")
    row = browser.row(at, "Some 400")
    one, other = ({"said": said, "seen": row["version"]} for said in ("The first.", "The second."))
    address = f"{at}/lines/{row['key']}"
    assert browser.post(address, one).status_code == 200
    told = browser.post(address, other)
    assert told.status_code == 409
    assert "both wordings are kept" in told.json()["error"]
    assert "The second." in told.json()["row"]
    assert "The first." in told.json()["row"]
    page = browser.get(at).text
    assert "The second." in page
    assert browser.row(at, "Some 400")["said"] == "The first."
    chosen = {"said": "The second.", "seen": browser.row(at, "Some 400")["version"]}
    assert "Another editor" not in browser.post(address, chosen).json()["row"]


def test_an_editor_takes_back_what_is_their_own_alone(browser):
    at = browser.paste("Undone")
    change(browser, at, "Some 400", "The first.")
    browser.client.cookies.delete("presscast-editor")
    browser.client.cookies.set("presscast-editor", "another-editor")
    assert browser.post(f"{at}/undo").json() | {"script": ""} == {
        "script": "",
        "saved": "",
        "changed": 1,
        "undoable": False,
        "sentences": 8,
        "state": "new",
        "label": "Not made yet",
    }
    change(browser, at, "Some 400", "The second.")
    assert browser.post(f"{at}/undo").json()["changed"] == 1
    assert browser.row(at, "Some 400")["said"] == "The first."


def test_a_change_finds_its_sentence_where_a_correction_moved_it(browser):
    at = browser.paste("Moved")
    row = browser.row(at, "Some 400")
    browser.correct(at, browser.text.format(name="Moved").replace("Some 400", "It rained.\n\nSome 400"))
    told = browser.post(f"{at}/lines/{row['key']}", {"said": "Moved along.", "seen": row["version"]})
    assert told.json()["number"] == int(row["number"]) + 1
    browser.correct(at, browser.text.format(name="Moved").replace("Some 400", "Nobody"))
    gone = browser.post(f"{at}/lines/{row['key']}", {"said": "Too late.", "seen": row["version"]})
    assert (gone.status_code, "no more in it" in gone.json()["error"]) == (422, True)


def test_two_editors_of_two_sentences_do_not_disturb_each_other(browser):
    at = browser.paste("Neighbours")
    rows = [browser.row(at, words) for words in ("Some 400", "bridge cost")]
    for row in rows:
        assert browser.post(f"{at}/lines/{row['key']}", {"said": "Said.", "seen": row["version"]}).status_code == 200


def test_what_cannot_be_said_is_refused(browser):
    at = browser.paste("Refused")
    row = browser.row(at, "Some 400")
    for key, said in ((row["key"], "x" * 6000), ("gone", "x"), (row["key"], "\u200b")):
        answer = browser.post(f"{at}/lines/{key}", {"said": said, "seen": row["version"]})
        assert answer.status_code == 422
    assert not (browser.desk.home.out / slug_of(at) / layout.MENDED).exists()


def test_a_sentence_is_heard_as_it_will_be_made_and_its_clip_is_not_spoken_twice(browser):
    at = browser.paste("Heard")
    row = browser.row(at, "Some 400")
    store = browser.desk.home.out / layout.STORE
    before = set(store.glob("*.wav"))
    sound = browser.post(f"{at}/lines/{row['number']}/sound")
    assert sound.headers["content-type"] == "audio/wav"
    assert sound.content[:4] == b"RIFF"
    (clip,) = set(store.glob("*.wav")) - before or {None}
    if clip:
        assert clip.read_bytes() == sound.content
    other = browser.post(
        f"{at}/lines/{row['number']}/sound", {"said": "Quite another sentence, and longer than that one."}
    )
    assert other.content != sound.content
    assert browser.post(f"{at}/lines/99/sound").status_code == 422


def test_the_voice_is_loaded_by_who_opens_the_script(browser, monkeypatch):
    at, spoken = browser.paste("Ahead"), []
    monkeypatch.setattr(hearing, "hear", lambda home, shown, number, *rest: spoken.append((shown.slug, number)))
    assert browser.get(at).status_code == 200
    assert spoken == [(slug_of(at), 0)]


def test_a_voice_that_cannot_be_loaded_hinders_no_proofreading(browser, monkeypatch):
    at = browser.paste("Mute")

    def mute(*_given):
        raise EngineError("no voice")

    monkeypatch.setattr(hearing, "hear", mute)
    assert "Mute bridge" in browser.get(at).text


def test_a_word_is_tried_in_its_sentence_before_it_is_taught(browser):
    at = browser.paste("Tried")
    home, slug = browser.desk.home, slug_of(at)
    number = int(browser.row(at, "said Qvist")["number"])
    assert (
        proof.tried(home, proof.proof(home, slug), number, "Qvist", "Kwist")
        == "“We waited thirty-one years,” said Kwist, its keeper."
    )
    tried = browser.post(
        f"{at}/lines/{number}/sound", {"word": "Qvist", "how": "respelling", "sound": "Kwist and Kwist"}
    )
    assert (tried.status_code, tried.content[:4]) == (200, b"RIFF")
    assert browser.post(f"{at}/lines/{number}/sound", {"word": "Qvist", "how": "ipa", "sound": ""}).status_code == 422
    assert not Path("lexicon-en.pls").exists() or "Kwist and" not in Path("lexicon-en.pls").read_text("utf-8")


@pytest.mark.parametrize(
    ("word", "how", "sound", "said"),
    [("Qvist", "respelling", "Kwist", "Kwist"), ("Qvist", "ipa", "/kvɪst/", "[Qvist](/kvɪst/)"), ("Qvist", "letters", "", "Q V I S T")],
)  # fmt: skip
def test_a_word_is_taught_to_the_house_and_every_article_says_it_so(browser, word, how, sound, said):
    at, other = browser.paste(f"Taught {how}"), browser.paste(f"Other {how}")
    told = browser.post(f"{at}/words", {"word": word, "how": how, "sound": sound}).json()
    assert told["saved"] == "lexicon-en.pls"
    assert "taught" in told["script"]
    lexicon = read_pls(Path("lexicon-en.pls").read_bytes(), "x")
    assert [entry[0] for entry in lexicon.entries] == ["Qvist"]
    assert said in unescape(browser.row(other, "said Qvist")["said"])
    home = browser.desk.home
    settings = home.settings()
    assert lexicon in lexicons(settings, proof.proof(home, slug_of(at)).profile, "en")


def test_the_settings_that_are_there_stay_as_they_are(browser):
    Path("lexicon-en.pls").unlink(missing_ok=True)
    Path("presscast.toml").write_text(
        '# ours\nvoice = "tone"\nlexicons = [  # two\n  "ours.pls",\n]\n\n[show]\ntitle = "Ours"\n', "utf-8"
    )
    Path("ours.pls").write_text(
        '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" xml:lang="de"/>', "utf-8"
    )
    at = browser.paste("Settled")
    browser.post(f"{at}/words", {"word": "Qvist", "how": "respelling", "sound": "Kwist"})
    text = Path("presscast.toml").read_text("utf-8")
    assert (
        text
        == '# ours\nvoice = "tone"\nlexicons = ["lexicon-en.pls",   # two\n  "ours.pls",\n]\n\n[show]\ntitle = "Ours"\n'
    )
    assert [path.name for path in browser.desk.home.settings().lexicons] == ["lexicon-en.pls", "ours.pls"]
    Path("presscast.toml").unlink()


@pytest.mark.parametrize(
    "facts",
    [{"word": "", "how": "letters"}, {"word": "Qvist", "how": "shout", "sound": "x"}, {"word": "Qvist", "how": "respelling", "sound": " "},
     {"word": "Qvist", "how": "ipa", "sound": "a/b"}, {"word": "[x]", "how": "ipa", "sound": "a"}, {"word": "…", "how": "letters"},
     {"word": "x" * 300, "how": "letters"}],
)  # fmt: skip
def test_a_word_that_cannot_be_taught_is_refused(browser, facts):
    at = browser.paste("Untaught")
    assert browser.post(f"{at}/words", facts).status_code == 422


def test_a_word_of_the_settings_own_lexicon_is_not_taught_in_vain(browser):
    at = browser.paste("Settled before")
    Path("presscast.toml").write_text('[lexicon]\n"Qvist" = "Quist"\n', "utf-8")
    try:
        told = browser.post(f"{at}/words", {"word": "Qvist", "how": "respelling", "sound": "Kwist"})
        assert told.status_code == 422
        assert "[lexicon]" in told.json()["error"]
    finally:
        Path("presscast.toml").unlink()


def test_a_word_that_was_taught_is_forgotten(browser):
    at = browser.paste("Forgotten")
    browser.post(f"{at}/words", {"word": "Qvist", "how": "respelling", "sound": "Kwist"})
    assert "Kwist" in browser.row(at, "said Qvist")["said"]
    browser.post(f"{at}/words", {"word": "Qvist", "how": "written"})
    assert "Kwist" not in browser.row(at, "said Qvist")["said"]


@pytest.mark.parametrize(
    ("how", "sound", "said"),
    [("respelling", "Kvist", "Kvist"), ("ipa", "kvɪst", "[Qvist](/kvɪst/)"), ("letters", "", "Q V I S T")],
)
def test_a_word_is_taught_to_one_article_alone(browser, how, sound, said):
    at, other = browser.paste(f"Own {how}"), browser.paste(f"Other {how}")
    facts = {"word": "Qvist", "how": how, "sound": sound, "scope": "article"}
    told = browser.post(f"{at}/words", facts)
    assert told.json()["saved"] == "this article"
    assert said in browser.row(at, "Qvist")["said"]
    assert "Qvist" in browser.row(other, "Qvist")["said"]
    assert browser.make(at).state == "made"
    assert said in (browser.desk.home.out / slug_of(at) / layout.SCRIPT).read_text("utf-8")
    assert said in browser.row(at, "Qvist")["said"]
    row = browser.row(at, "Qvist")
    tried = {"word": "Qvist", "how": "respelling", "sound": "Cuvist"}
    assert browser.post(f"{at}/lines/{row['number']}/sound", tried).status_code == 200
    assert "Cuvist" in proof.tried(
        browser.desk.home, proof.proof(browser.desk.home, slug_of(at)), int(row["number"]), "Qvist", "Cuvist"
    )
    browser.post(f"{at}/words", {"word": "qvist", "how": "written", "scope": "article"})
    assert "Qvist" in browser.row(at, "Qvist")["said"]


def test_a_word_of_one_article_goes_before_the_house_s(browser):
    at, other = browser.paste("Before"), browser.paste("Behind")
    browser.post(f"{at}/words", {"word": "Qvist", "how": "respelling", "sound": "House-vist"})
    browser.post(f"{at}/words", {"word": "Qvist", "how": "respelling", "sound": "Own-vist", "scope": "article"})
    try:
        assert "Own-vist" in browser.row(at, "Qvist")["said"]
        assert "House-vist" in browser.row(other, "Qvist")["said"]
    finally:
        browser.post(f"{at}/words", {"word": "Qvist", "how": "written"})


@pytest.mark.parametrize("scope", ["house", "article"])
def test_who_teaches_a_word_that_another_has_taught_meanwhile_is_told(browser, scope):
    at = browser.paste("Taught twice")
    asked = {"word": "Qvist", "how": "respelling", "scope": scope, "seen": ""}
    try:
        assert browser.post(f"{at}/words", {**asked, "sound": "Kwist"}).status_code == 200
        late = browser.post(f"{at}/words", {**asked, "sound": "Kuh-vist"})
        assert (late.status_code, "“Kwist”" in late.json()["error"]) == (409, True)
        assert "Kwist" in browser.row(at, "Qvist")["said"]
        now = browser.get(f"{at}/word", params={"word": "Qvist"}).json()
        assert now[scope] == "Kwist"
        again = browser.post(f"{at}/words", {**asked, "sound": "Kuh-vist", "seen": now[scope]})
        assert again.status_code == 200
        assert "Kuh-vist" in browser.row(at, "Qvist")["said"]
    finally:
        browser.post(f"{at}/words", {"word": "Qvist", "how": "written"})


def test_a_damaged_file_of_an_article_s_words_is_told_in_one_line(browser):
    at = browser.paste("Crooked words")
    file = browser.desk.home.out / slug_of(at) / layout.OWN_WORDS
    file.write_text('"Qvist" = 3\n', "utf-8")
    told = browser.get(at, headers={"Accept": "application/json"})
    assert told.status_code == 422
    assert "lexicon.toml" in told.json()["error"]


def test_a_rule_is_switched_off_for_a_site_and_on_again(browser):
    text = f"---\nsite: The Halmere Post\n---\n\n{browser.text}"
    at, same, other = browser.paste("Kept", text), browser.paste("Kept too", text), browser.paste("Left out")
    words = "Subscribe to our morning newsletter."
    assert "Keep on The Halmere Post" in browser.get(at).text
    assert "Keep on" not in browser.get(other).text
    for name, status in {"newsletter": 303, "nothing": 422, "": 422}.items():
        assert browser.post(f"{at}/keep", {"rule": name, "scope": "site"}).status_code == status
    assert tomllib.loads(Path("presscast.toml").read_text("utf-8"))["keep_for"] == {"The Halmere Post": ["newsletter"]}
    assert browser.post(f"{same}/again").status_code == 303
    assert browser.post(f"{other}/again").status_code == 303
    for article, is_kept in ((at, True), (same, True), (other, False)):
        assert (
            any(words in unescape(row) for row in re.findall('data-written="([^"]*)"', browser.get(article).text))
            is is_kept
        )
    assert browser.make(same).state == "made"
    assert words in (browser.desk.home.out / slug_of(same) / layout.TRACK).read_text("utf-8")
    assert browser.post(f"{at}/drop", {"rule": "newsletter", "scope": "site"}).status_code == 303
    assert tomllib.loads(Path("presscast.toml").read_text("utf-8"))["keep_for"] == {}
    assert "Keep on The Halmere Post" in browser.get(at).text


def test_an_article_of_no_known_site_has_no_rule_of_its_site(browser):
    at = browser.paste("Nowhere")
    told = browser.post(f"{at}/keep", {"rule": "newsletter", "scope": "site"})
    assert (told.status_code, "names no site" in told.json()["error"]) == (422, True)


def test_what_was_left_out_is_kept_in_one_article_and_left_out_again(browser):
    at, other = browser.paste("Kept"), browser.paste("Left out")
    assert browser.post(f"{at}/keep", {"rule": "newsletter"}).status_code == 303
    assert browser.row(at, "Subscribe to our")
    assert "Kept in this article" in browser.get(at).text
    assert 'data-written="Subscribe' not in browser.get(other).text
    browser.make(at)
    script = browser.desk.home.out / slug_of(at) / layout.SCRIPT
    assert "Subscribe" in json.dumps(json.loads(script.read_text("utf-8"))["lines"])
    browser.post(f"{at}/drop", {"rule": "newsletter"})
    assert 'class="pill changed"' in browser.get(at).text
    assert 'data-written="Subscribe' not in browser.get(at).text
    browser.make(at)
    assert "Subscribe" not in json.dumps(json.loads(script.read_text("utf-8"))["lines"])
    assert browser.post(f"{at}/keep", {"rule": "no-rule"}).status_code == 422
    assert browser.get(at).status_code == 200


def test_markup_in_an_article_is_shown_and_does_nothing(browser):
    at = browser.paste("<script>x</script>\" onclick='y'")
    page = browser.get(at).text
    assert "<script>x" not in page
    assert "onclick='y'" not in page


def test_changes_that_fit_no_sentence_any_more_are_told_and_kept(browser):
    at = browser.paste("Lost")
    change(browser, at, "Some 400", "About four hundred walked.")
    text = browser.text.format(name="Lost").replace(
        "Some 400 people walked over it before noon.", "Nobody came at all that day."
    )
    browser.correct(at, text)
    assert "fit no sentence any more" in browser.get(at).text
    change(browser, at, "Nobody came", "Nobody came.")
    kept = (browser.desk.home.out / slug_of(at) / layout.MENDED).read_text("utf-8")
    assert "About four hundred walked." in kept
    assert "Nobody came." in kept


def test_a_damaged_file_of_changes_is_told_in_one_line(browser):
    at = browser.paste("Damaged")
    aside = browser.desk.home.own / "changes"
    aside.mkdir(exist_ok=True)
    (aside / f"{slug_of(at)}.json").write_text("[")
    assert browser.get(at).status_code == 422
    assert "cannot be read" in browser.get(at, headers={"Accept": "application/json"}).json()["error"]


def test_a_home_tells_an_article_from_any_other_folder(tmp_path):
    (tmp_path / "x/build").mkdir(parents=True)
    (tmp_path / "x" / layout.ARTICLE).write_text(json.dumps({"title": "x", "blocks": []}))
    home = Home(tmp_path)
    assert home.folder("x") == tmp_path / "x"
    for name in ("..", ".", "", "x/../x", "y", "x\0", "\\x", "x/build"):
        with pytest.raises(Exception, match="no such article"):
            home.folder(name)


def test_a_pause_and_a_chapter_are_set_made_and_taken_back(browser):
    at = browser.paste("Timed")
    row = browser.row(at, "Some 400")
    told = browser.post(
        f"{at}/lines/{row['key']}", {"pause": "1250", "chapter": "The crowd", "seen": row["version"]}
    ).json()
    assert "Chapter: The crowd" in told["row"]
    assert 'data-pause="1250"' in told["row"]
    assert told["changed"] == 0
    file = browser.desk.home.out / slug_of(at) / layout.MENDED
    assert file.read_text("utf-8").endswith("\n[pause 1250]\n[chapter The crowd]\n")
    assert browser.make(at).state == "made"
    chapters = json.loads((file.parents[1] / "chapters.json").read_text("utf-8"))["chapters"]
    assert [chapter["title"] for chapter in chapters][-1] == "The crowd"
    line = next(
        line
        for line in json.loads((file.parent / "2-script.json").read_text("utf-8"))["lines"]
        if line["shown"].startswith("Some 400")
    )
    assert (line["pause_ms"], line["paused"]) == (1250, True)
    browser.post(f"{at}/undo")
    browser.post(f"{at}/undo")
    assert not file.exists()


def test_a_chapter_is_joined_to_the_one_before_it(browser):
    at = browser.paste("Joined")
    begun = [
        row for row in re.findall(r"<li class=\"sentence[^>]*>", browser.get(at).text) if 'data-chapter=""' not in row
    ]
    key, version = (re.search(f'data-{name}="([^"]*)"', begun[-1])[1] for name in ("key", "version"))
    row = browser.post(f"{at}/lines/{key}", {"chapter": "", "seen": version}).json()["row"]
    assert 'data-chapter=""' in row
    assert browser.make(at).state == "made"
    folder = browser.desk.home.out / slug_of(at)
    assert len(json.loads((folder / "chapters.json").read_text("utf-8"))["chapters"]) == max(1, len(begun) - 1)


def chapters(browser, at):
    """Return name, key and version of each chapter as Listen lists them."""
    page = browser.get(f"{at}/chapters").text
    return re.findall(r'<li data-key="(\w+)" data-version="(\w+)">.*?class="name"[^>]*>([^<]*)<', page, re.DOTALL)


def test_chapters_are_renamed_moved_and_joined_where_they_are_heard(browser):
    at = browser.paste("Sectioned")
    row = browser.row(at, "Some 400")
    browser.post(f"{at}/lines/{row['key']}", {"chapter": "The crowd", "seen": row["version"]})
    first, *rest, (key, seen, name) = chapters(browser, at)
    assert (name, key) == ("The crowd", row["key"])

    def change(key, seen, **facts):
        return browser.post(f"{at}/chapters/{key}", {**facts, "seen": seen})

    assert change(key, seen, title="People").json()["key"] == key
    seen = chapters(browser, at)[-1][1]
    moved = change(key, seen, to="earlier").json()
    assert moved["key"] == browser.row(at, "31 years")["key"] == chapters(browser, at)[-1][0]
    assert [each[2] for each in chapters(browser, at)] == [*(each[2] for each in (first, *rest)), "People"]
    assert change(*first[:2], to="join").status_code == change(*first[:2], to="later", title="").status_code == 422
    assert change(key, seen, title="Late").status_code == 409
    assert change(*chapters(browser, at)[-1][:2], title=" ").status_code == 422
    browser.make(at)
    page = browser.get(f"{at}/listen").text
    assert 'id="stale" hidden' in page
    assert "Play from 0:" in browser.get(f"{at}/chapters").text
    change(*chapters(browser, at)[-1][:2], to="join")
    assert len(chapters(browser, at)) == 1 + len(rest)
    for _ in range(4):  # the join, both halves of the move, the name
        browser.post(f"{at}/undo")
    assert chapters(browser, at)[-1] == (row["key"], ANY, "The crowd")


@pytest.mark.parametrize("facts", [{"pause": "10001"}, {"pause": "-1"}, {"pause": "long"}, {"chapter": "x" * 201}])
def test_a_pause_or_chapter_that_is_none_is_refused(browser, facts):
    at = browser.paste("Refused")
    row = browser.row(at, "Some 400")
    assert browser.post(f"{at}/lines/{row['key']}", {**facts, "seen": row["version"]}).status_code == 422
    assert not (browser.desk.home.out / slug_of(at) / layout.MENDED).exists()


def test_who_changes_a_pause_that_another_changed_is_told(browser):
    at = browser.paste("Pausing")
    row = browser.row(at, "Some 400")
    assert browser.post(f"{at}/lines/{row['key']}", {"pause": "900", "seen": row["version"]}).status_code == 200
    answer = browser.post(f"{at}/lines/{row['key']}", {"pause": "100", "seen": row["version"]})
    assert answer.status_code == 409
    shown = answer.json()["row"]
    assert 'data-pause="900"' in shown
    assert ("a pause of 0.1 s" in shown, "a pause of 0.9 s" in shown) == (True, True)
    chosen = {"pause": "100", "seen": browser.row(at, "Some 400")["version"]}
    shown = browser.post(f"{at}/lines/{row['key']}", chosen).json()["row"]
    assert ('data-pause="100"' in shown, "Another editor" in shown) == (True, False)


def test_a_block_is_made_another_kind_by_every_make_and_given_back(browser):
    at = browser.paste("Kinds")
    row = browser.row(at, "Some 400")
    chosen = {"kind": "subhead", "seen": row["version"]}
    assert browser.post(f"{at}/lines/{row['key']}/kind", chosen).status_code == 200
    assert browser.post(f"{at}/lines/{row['key']}/kind", {**chosen, "kind": "quote"}).status_code == 409
    assert 'class="sentence subhead' in browser.get(at).text
    assert browser.make(at).state == "made"
    folder = browser.desk.home.out / slug_of(at)
    assert (folder / layout.KINDS).read_text("utf-8") == "subhead | Some 400 people walked over it before noon.\n"
    assert '"role": "subhead"' in (folder / layout.SCRIPT).read_text("utf-8").replace('"role":"', '"role": "')
    row = browser.row(at, "Some 400")
    assert browser.post(f"{at}/lines/{row['key']}/kind", {"kind": "", "seen": row["version"]}).status_code == 200
    assert 'class="sentence subhead' not in browser.get(at).text
    poem = {"kind": "poem", "seen": browser.row(at, "Some 400")["version"]}
    assert browser.post(f"{at}/lines/{row['key']}/kind", poem).status_code == 422


def test_names_that_nothing_knows_are_listed_until_they_are_taught(browser):
    text = "The {name} bridge\n\nQvistermann of Zhurbek waited. Then Qvistermann walked.\n\nNobody else did, they said."
    at = browser.paste("Named", text)
    listed = browser.get(f"{at}/names").text
    assert re.findall('data-name="([^"]*)"', listed)[0] == "Qvistermann"
    assert 'aria-label="2 times"' in listed
    browser.post(f"{at}/words", {"word": "Qvistermann", "how": "respelling", "sound": "Kwistermann"})
    assert 'data-name="Qvistermann"' not in browser.get(f"{at}/names").text


def test_units_that_are_said_in_full_are_no_names(browser):
    at = browser.paste("Measured", "The {name} road\n\nThe road is 3.5 km long and carries 2.4 kg, said Zhurbekova.\n")
    assert re.findall('data-name="([^"]*)"', browser.get(f"{at}/names").text) == ["Zhurbekova"]


def test_what_an_answer_tells_of_a_change_is_the_state_too(browser):
    at = browser.paste("Stated")
    browser.make(at)
    assert browser.post(f"{at}/undo").json()["state"] == "made"
    told = change(browser, at, "Some 400", "Four hundred.").json()
    assert (told["state"], told["label"]) == ("changed", "Changed")


def test_what_is_said_before_the_story_is_not_offered_to_be_kept(browser):
    page = browser.get(browser.paste("Headed")).text
    for rule, told in (("byline-line", "said as the byline"), ("date-line", "said as the date line")):
        assert f"<code>{rule}</code> {told}</span>" in page
        assert f"Keep what {rule} leaves out" not in page
    assert "Keep what newsletter leaves out" in page
    Path("presscast.toml").write_text('without = ["byline", "dates"]\n')
    try:
        page = browser.get(browser.paste("Headed")).text
    finally:
        Path("presscast.toml").unlink()
    assert "said as the" not in page
    assert "Keep what byline-line leaves out" in page


def test_the_list_of_changes_names_an_article_by_its_headline_and_the_minute(browser):
    at = browser.paste("Logged")
    change(browser, at, "Some 400", "Four.")
    page = browser.get("/log").text
    assert f'<a href="{at}" dir="auto">The Logged bridge opens at last</a>' in page
    assert re.search(r'<time datetime="[^"]+" data-local>\d+ \w+ \d{4}, \d\d:\d\d UTC</time>', page)
    browser.post(f"{at}/remove")
    assert f'<span dir="auto">{slug_of(at)}</span>' in browser.get("/log").text


def test_a_page_tells_whether_its_voice_takes_ipa(browser, monkeypatch):
    at = browser.paste("Sounded")
    assert 'data-voice="tone" data-language' in browser.get(at).text
    monkeypatch.setattr("presscast.casting.about", lambda _voice: About(takes_ipa=True))
    assert 'data-voice="tone" data-ipa data-language' in browser.get(at).text


def test_a_line_that_a_person_read_is_told_in_the_disclosure_until_it_is_taken_back(browser):
    at = browser.paste("Told")
    people = words("en").people
    assert people not in browser.get(at).text
    take = recorded.keep(
        store.pack(Sound(b"\x00\x20\x00\xe0" * 12_000, 24_000)), browser.desk.home.out / layout.RECORDINGS
    )
    row = browser.row(at, "Some 400")
    told = browser.post(f"{at}/lines/{row['key']}", {"take": take, "seen": row["version"]}).json()
    after = browser.row(at, "Some 400")
    assert browser.row(at, people)["said"] == people
    assert (told["number"], told["sentences"]) == (int(after["number"]), int(row["number"]) + 2)
    tried = {"word": "Qvist", "how": "respelling", "sound": "Kwist"}
    assert browser.post(f"{at}/lines/{browser.row(at, 'said Qvist')['number']}/sound", tried).status_code == 200
    assert browser.make(at).state == "made"
    assert people in (browser.desk.home.out / slug_of(at) / "index.html").read_text("utf-8")
    browser.post(f"{at}/undo")
    assert people not in browser.get(at).text


def recording(*seconds):
    """Return a sound file that hums and pauses in turn."""
    hum, still = b"\x00\x20\x00\xe0", bytes(4)
    pcm = b"".join((still if at % 2 else hum) * round(length * 12_000) for at, length in enumerate(seconds))
    return {"recording": ("recording", store.pack(Sound(pcm, 24_000)))}


def test_a_paragraph_that_a_person_read_is_cut_into_its_sentences(browser):
    at = browser.paste("Paragraph")
    first, second = browser.row(at, "cost $5m"), browser.row(at, "said Qvist")
    told = browser.post(f"{at}/recordings", {"paragraph": second["key"]}, files=recording(3, 0.6, 2))
    assert told.status_code == 201
    takes = told.json()["takes"]
    assert list(takes) == [first["key"], second["key"]]
    kept = browser.desk.home.out / layout.RECORDINGS
    lengths = [(kept / f"{take}.wav").stat().st_size / 48_000 for take in takes.values()]
    assert lengths == pytest.approx([3, 2], abs=0.3)


def test_a_paragraph_read_in_one_breath_is_refused_and_nothing_kept(browser):
    at = browser.paste("Breathless")
    kept = browser.desk.home.out / layout.RECORDINGS
    before = set(kept.glob("*")) if kept.is_dir() else set()
    key = browser.row(at, "cost $5m")["key"]
    told = browser.post(f"{at}/recordings", {"paragraph": key}, files=recording(5.5))
    assert (told.status_code, "2 sentences are to be read" in told.json()["error"]) == (422, True)
    assert set(kept.glob("*")) == before
    gone = browser.post(f"{at}/recordings", {"paragraph": "0" * 16}, files=recording(1))
    assert (gone.status_code, "no more in the article" in gone.json()["error"]) == (422, True)


def test_what_the_edition_adds_is_no_paragraph(browser):
    shown = proof.proof(browser.desk.home, slug_of(browser.paste("Added")))
    byline = next(sentence for sentence in shown.sentences if sentence.line.role == "byline")
    assert proof.paragraph(shown, byline.key) == (byline,)
