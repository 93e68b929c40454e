import pytest

from presscast.script.sentences import split

CASES = [
    "He left at 3 p.m. Monday.|It rained.",
    "It was 5 p.m.|He left.",
    "“I hope.|He said,” he said.|“It goes on.”|So it did.",
    '"What?" he asked.|"Go!" Ms. Trent said.|"We won."|Then she slept.',
    "She lives at 12 Alder St.|It is quiet there.",
    "He leads Kestrel Inc.|The firm is small.",
    "On Oct. 5 she won.|No. 7 was hit.",
    "1. First thing.|2. Second thing.",
    "(He left.|She stayed.)|Then they met.",
    "George W. Hale met Gen. Ruiz in the U.S. Senate.|They spoke.",
    "They met in the U.S.|He went home.",
    "Well … maybe.|Or not?|Yes!",
    "Visit example.com.|Then call.",
]


@pytest.mark.parametrize("case", CASES)
def test_english_ends(case):
    assert split(case.replace("|", " "), "en") == tuple(case.split("|"))


@pytest.mark.parametrize(
    ("language", "case"),
    [
        ("ko", "시장은 말했다.|“좋다.|가자.”|그는 떠났다."),
        ("de", "Am 3. Oktober kam Dr. Huber.|„Ja.|Gut.“|So war es."),
        ("fr", "M. Lenoir est venu.|« Oui.|Non. »|Il part."),
        ("es", "El Sr. Vega dijo: «Sí.|No.»|¿Qué?|Vale."),
    ],
)
def test_other_languages(language, case):
    assert split(case.replace("|", " "), language) == tuple(case.split("|"))


def test_lines_of_a_block_stay_lines():
    assert split("Row one\nRow two", "en") == ("Row one", "Row two")


def test_marks_alone_are_no_sentence():
    assert split("It ended. * * *", "en") == ("It ended. * * *",)
    assert split("***", "en") == ()
    assert split("", "en") == ()


@pytest.mark.parametrize(
    ("language", "case"),
    [
        ("en", "He went with plan B.|Nobody knew."),
        ("en", "He read it.|J.D. Salinger wrote it."),
        ("en", "He came from abroad.|Are you sure?"),
        ("en", "See Figs. 3 and 4.|Read Chap. 9."),
        ("en", "They live on Elm Dr.|They moved."),
        ("en", "No.|I left my watch.|It was old."),
        ("de", "Der 1. FC Nord verlor.|Trainer Roth blieb."),
        ("fr", "J.-P. Blanc et A. Roux ont voté.|Le texte passe."),
        ("it", "Costa poco (v. pag. 12).|È troppo."),
    ],
)
def test_what_is_shortened_ends_nothing(language, case):
    assert split(case.replace("|", " "), language) == tuple(case.split("|"))


@pytest.mark.parametrize(
    ("language", "case"),
    [
        ("ja", "店は閉まった。|（写真は去年。）|跡地だ。"),
        ("ja", "「それ。」が出た。|会場だ。"),
        ("zh", "“下雨了。回家吧。”孩子说。|大家笑了。"),
    ],
)
def test_where_no_space_parts_sentences(language, case):
    assert split(case.replace("|", ""), language) == tuple(case.split("|"))
