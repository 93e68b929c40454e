"""Settings and voices: every fault names its file and its key."""

from pathlib import Path

import pytest

from presscast.errors import SettingsError
from presscast.model import Pauses, Saying, Sounds, Voice
from presscast.settings import project, tables, voices


def write(folder, text, name="presscast.toml"):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def test_without_a_file_the_defaults_hold(tmp_path):
    assert project.load(tmp_path) == project.Settings()


def test_a_file_changes_what_it_names(tmp_path):
    made = project.load(
        write(
            tmp_path,
            'voice = "plain"\nout = "made"\nformats = ["mp3", "opus", "mp3"]\nwithout = ["credits"]\nloudness = "mono"\n'
            'lexicons = ["names.pls"]\n[pauses]\nparagraph = 1200\n[lexicon]\nXi = "Shee"\n[show]\ntitle = "The Harbour"\nexplicit = true\n',
        )
    )
    assert (made.voice, made.out, made.formats) == ("plain", tmp_path / "made", ("mp3", "opus"))
    assert (made.without, made.loudness, made.lexicon) == (frozenset({"credits"}), -19.0, (("Xi", "Shee"),))
    assert (made.pauses, made.lexicons) == ({"paragraph": 1200}, (tmp_path / "names.pls",))
    assert (made.show.title, made.show.explicit) == ("The Harbour", True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("voice = 3", "voice"),
        ("colour = 'red'", "colour"),
        ("formats = 'mp3'", "formats"),
        ("formats = ['mp4']", "mp4"),
        ("formats = []", "formats"),
        ("[show]\nexplicit = 'no'", "show.explicit"),
        ("[show]\ntitel = 'x'", "show.titel"),
        (
            "[show]\ntimezone = 'london'",
            "no time zone 'london' is known here; give a name such as Europe/Oslo (did you mean Europe/London?)",
        ),
        ("[show]\nlink = 'My show'", "show.link: must be a whole address such as https://example.org/, not 'My show'"),
        ("[show]\nlink = 'a.example/b'", "such as https://a.example/b, not"),
        ("show = 1", "show"),
        ("loudness = 'loud'", "loudness"),
        ("loudness = 3", "loudness"),
        ("loudness = [1]", "loudness"),
        ("workers = -1", "workers"),
        ("workers = true", "workers"),
        ("[lexicon]\nXi = 1", "lexicon.Xi"),
        ('[lexicon]\nQi = "[chee](/tʃiː"', "line 2: lexicon.Qi: write a pronunciation as [chee](/tʃiː/)"),
        ("a = = 1", "line 1"),
        ("# ours\n\nrate = 5", "line 3: rate: must be"),
        ("[pauses]\nhead = 1\n'sentance' = 4", "line 3: pauses.sentance: no such setting (did you mean sentence?)"),
        ("show.titel = 'x'", "line 1: show.titel"),
        ("show = { titel = 'x' }", "line 1: show.titel"),
        ('[keep_for]\n"a.example" = 1', "line 2: keep_for.a.example: must be a list"),
        ("[show]\nurl = 'https://a.example/feed.xml'", "show.url: belongs at the head of the file"),
        ("timezone = 'Europe/Oslo'", "timezone: belongs under [show]"),
        ("paragraph = 900", "paragraph: belongs under [pauses]"),
        ("cover = 'nope.jpg'", "line 1: cover: there is no file"),
        ("[targets]\npublic = ''", "targets.public: is empty"),
        ("listener = 'no-such-program --fast'", "there is no program 'no-such-program' to listen with"),
        ('listener = "whisper \'"', "is no command"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(tmp_path, text, names):
    with pytest.raises(SettingsError) as caught:
        project.load(write(tmp_path, text))
    assert str(tmp_path / "presscast.toml") in str(caught.value)
    assert names in str(caught.value)


def test_a_file_of_no_text_is_named(tmp_path):
    (tmp_path / "presscast.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match=r"presscast\.toml"):
        project.load(tmp_path)


def test_every_shipped_voice_loads_and_says_what_it_is():
    assert {"plain", "joe", "newsroom", "brisk"} <= set(voices.names())
    for name in voices.names():
        profile = voices.load(name)
        assert profile.description
        assert profile.cast["narrator"].engine
        assert isinstance(voices.pauses(profile), Pauses)
        assert all(path.is_file() for path in profile.lexicons)


def test_the_user_s_own_voices_come_first(tmp_path, monkeypatch):
    monkeypatch.chdir(
        write(
            tmp_path,
            'description = "mine"\n[voice.narrator]\nengine = "tone"\nrate = 200\n[voice.caption]\npitch = 120\n[pauses]\nsentence = 100\n',
            "voices/plain.toml",
        )
    )
    mine = voices.load("plain")
    assert mine.description == "mine"
    assert mine.cast["caption"] == Voice("tone", language="", rate=200, pitch=120)
    assert voices.pauses(mine, {"paragraph": 5}) == Pauses(sentence=100, paragraph=5)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "voice"),
        ("[voice.narrator]\nrate = 3", "voice.narrator.engine"),
        ("[voice.narrator]\nengine = 'tone'\nrate = 'fast'", "voice.narrator.rate"),
        ("[voice.narrator]\nengine = 'tone'\n[voice.boss]\nrate = 1", "voice.boss"),
        ("[voice.narrator]\nengine = 'tone'\nspeed = 1", "voice.narrator.speed"),
        ("[voice.narrator]\nengine = 'tone'\ntreble_db = nan", "voice.narrator.treble_db"),
        ("[voice.narrator]\nengine = 'tone'\ntreble_db = -1e5", "voice.narrator.treble_db"),
        ("[voice.narrator]\nengine = 'tone'\n[voice.quote]\ngain_db = 41", "voice.quote.gain_db"),
        ("wrong = 1\n[voice.narrator]\nengine = 'tone'", "wrong"),
    ],
)
def test_a_wrong_voice_is_named_with_its_file(tmp_path, monkeypatch, text, names):
    monkeypatch.chdir(write(tmp_path, text, "voices/odd.toml"))
    with pytest.raises(SettingsError) as caught:
        voices.load("odd")
    assert "odd.toml" in str(caught.value)
    assert names in str(caught.value)


def test_all_faults_of_a_file_are_told_at_once(tmp_path, monkeypatch):
    monkeypatch.chdir(
        write(
            tmp_path,
            "colour = 1\n[voice.narrator]\nrate = 0\nspeed = 1\n[voice.boss]\n[pauses]\nparagraf = 1\nhead = -1",
            "voices/odd.toml",
        )
    )
    with pytest.raises(SettingsError) as caught:
        voices.load("odd")
    told = str(caught.value).splitlines()
    assert [line.split(": ")[1] for line in told] == [
        "colour",
        "voice.narrator.rate",
        "voice.narrator.speed",
        "voice.boss",
        "voice.narrator.engine",
        "pauses.paragraf",
        "pauses.head",
    ]
    assert all("odd.toml" in line for line in told)
    write(tmp_path, "keep = ['nonsense']\nwith = ['daisie']\nwithout = ['disclosure']\n[pauses]\nhead = 1.5\ntail = -3")
    with pytest.raises(SettingsError) as caught:
        project.load(tmp_path)
    assert [line.split(": ")[1] for line in str(caught.value).splitlines()] == [
        "keep",
        "with",
        "without",
        "pauses.head",
        "pauses.tail",
    ]


@pytest.mark.parametrize(
    ("key", "least", "most"), [("rate", 20, 1000), ("pitch", 1, 400), ("noise", -1, 1), ("treble_db", -40, 40)]
)
def test_a_voice_s_numbers_have_bounds(tmp_path, monkeypatch, key, least, most):
    monkeypatch.chdir(tmp_path)
    for value, right in ((least, True), (most, True), (least - 1, False), (most + 1, False)):
        write(tmp_path, f"[voice.narrator]\nengine = 'tone'\n{key} = {value}", "voices/odd.toml")
        if right:
            assert getattr(voices.load("odd").cast["narrator"], key) == value
        else:
            with pytest.raises(SettingsError, match=rf"voice\.narrator\.{key}: must be from {least} to {most}"):
                voices.load("odd")


@pytest.mark.parametrize("name", ["nobody", "../plain", "", "/etc/passwd"])
def test_an_unknown_voice_is_one_line_with_the_known_ones(name):
    with pytest.raises(SettingsError, match="`presscast voices` lists them"):
        voices.load(name)


def test_wrong_pauses_are_named():
    plain = voices.load("plain")
    with pytest.raises(SettingsError, match=r"pauses\.paragraf"):
        voices.pauses(plain, {"paragraf": 1})


def test_the_installed_folder_is_found_wherever_one_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert any((folder / "plain.toml").is_file() for folder in voices.folders())
    assert Path("voices").resolve() == voices.folders()[0]


@pytest.mark.parametrize(("value", "right"), [(-40, True), (-5, True), (-40.1, False), (-4.9, False), (0, False)])
def test_loudness_has_bounds(value, right):
    if right:
        assert project.loudness(value, "here") == value
    else:
        with pytest.raises(SettingsError, match="LUFS from -40 to -5"):
            project.loudness(value, "here")


@pytest.mark.parametrize(("value", "right"), [(0, True), (256, True), (257, False)])
def test_workers_have_bounds(tmp_path, value, right):
    write(tmp_path, f"workers = {value}")
    if right:
        assert project.load(tmp_path).workers == value
    else:
        with pytest.raises(SettingsError, match="workers: must be a whole number from 0"):
            project.load(tmp_path)


@pytest.mark.parametrize(("key", "least", "most"), [("level_db", -60, 20), ("bed_db", -60, 20), ("duck_db", 0, 60)])
def test_the_levels_of_house_sounds_have_bounds(key, least, most):
    for value in (least, most):
        assert getattr(tables.fill(Sounds(), {key: float(value)}, "here"), key) == value
    for value in (least - 0.1, most + 0.1):
        with pytest.raises(SettingsError, match=rf"here\.{key}: must be from {least} to {most}"):
            tables.fill(Sounds(), {key: value}, "here")


def test_a_pause_is_a_minute_at_most():
    assert tables.pauses({"head": 60_000, "tail": 0}, "here") == {"head": 60_000, "tail": 0}
    with pytest.raises(SettingsError, match=r"here\.head: must be from 0 to 60000"):
        tables.pauses({"head": 60_001}, "here")


def test_what_is_not_set_is_as_podcasts_have_it():
    made = project.Settings()
    assert (made.loudness, made.fetch_images, made.workers) == (-16.0, False, 0)
    assert [project.loudness(name, "here") for name in ("podcast", "mono", "off")] == [-16.0, -19.0, None]


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("numbers", "words, written"),
        ("emoji", "alone, named, out"),
        ("brackets", "read, out"),
        ("footnotes", "out, read"),
    ],
)
@pytest.mark.parametrize("value", ['"loud"', "true", "[]", "3"])
def test_a_way_of_saying_that_there_is_not_is_refused_with_file_and_line(tmp_path, key, known, value):
    (tmp_path / "presscast.toml").write_text(f'voice = "tone"\n\n{key} = {value}\n', "utf-8")
    with pytest.raises(SettingsError, match=rf"presscast.toml, line 3: {key}: must be one of {known}, not "):
        project.load(tmp_path)


def test_the_ways_of_saying_are_read_and_footnotes_go_with_what_else_is_kept(tmp_path):
    told = 'numbers = "written"\nemoji = "named"\nbrackets = "out"\nfootnotes = "read"\nkeep = ["tags"]\n'
    (tmp_path / "presscast.toml").write_text(told, "utf-8")
    made = project.load(tmp_path)
    assert (made.saying, made.keep) == (Saying("written", "named", "out"), frozenset(["footnote", "tags"]))


def test_every_voice_of_ours_says_what_readers_are_told_it_is_called() -> None:
    assert [name for name in voices.names() if voices.load(name).title in ("", name)] == []
