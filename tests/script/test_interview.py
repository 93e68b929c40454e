"""Questions of an interview are told from its answers; what is no interview has none."""

import pytest

from presscast.model import Article, Block, Style, Voice
from presscast.script.interview import questions
from presscast.script.write import Manner, write_script
from presscast.speak.speak import plan
from presscast.speak.tone import Tone


def told(*texts: str) -> tuple[Block, ...]:
    """Return paragraphs; *asked* ones are bold from end to end."""
    return tuple(
        Block("paragraph", text.strip("*"), styles=(Style(0, len(text) - 2, "strong"),) if text[0] == "*" else ())
        for text in texts
    )


INTERVIEWS = {
    "letters": ("Q: How did you come?", "A: By boat.", "Q: And why?", "A: To see.", "Q: To see what?", "A: The sea."),
    "letters with stops": ("P. ¿Vino?", "R. Sí.", "P. ¿Cuándo?", "R. Ayer.", "P. ¿Y por qué?", "R. Por el mar."),
    "names": (
        "ABENDPOST: Warum?", "Holt: Darum.", "ABENDPOST: Und nun?", "Holt: Nichts.", "ABENDPOST: Wirklich?", "Holt: Ja.",
    ),
    "without spaces": ("記者：なぜですか？", "森：海です。", "記者：いつ？", "森：昨日。", "記者：次は？", "森：寝ます。"),
    "bold": ("*How did you come?*", "By boat.", "*And why?*", "To see.", "*Go on.*", "Well.", "*To see what?*", "The sea."),
}  # fmt: skip


@pytest.mark.parametrize("name", INTERVIEWS)
def test_the_questions_of_an_interview_are_known(name):
    blocks = told("Jon Varn has kept the mill for forty years.", *INTERVIEWS[name])
    assert questions(blocks) == frozenset(range(1, len(blocks), 2))


@pytest.mark.parametrize(
    "texts",
    [
        ("Who pays? The town.", "Why now? Nobody knows.", "Who will be next?", "The mill closed.", "Nobody came."),
        ("*Who pays?*", "The town.", "*Why now?*", "Nobody knows.", "The mill closed."),
        ("*The mill*", "It closed.", "*The dam*", "It broke.", "*Who pays?*", "The town.", "*What now?*", "Nothing."),
        ("Flour: 300 g", "Water: 200 ml", "Salt: 6 g", "Yeast: 2 g"),
        ("Q: Who pays?", "A: The town.", *("The mill closed and nobody came.",) * 6, "Q: Why?", "Q: When?"),
    ],
)
def test_a_story_that_asks_something_is_no_interview(texts):
    assert questions(told(*texts)) == frozenset()


def test_questions_are_spoken_by_their_own_voice_or_that_of_captions(tmp_path):
    blocks = (Block("headline", "The keeper speaks"), *told(*INTERVIEWS["bold"]))
    script = write_script(Article("The keeper speaks", blocks), Manner())
    assert [line.shown for line in script.lines if line.role == "question"] == [
        "How did you come?", "And why?", "Go on.", "To see what?",
    ]  # fmt: skip
    narrator, caption, own = (Voice("tone", pitch=pitch, language="en") for pitch in (100, 120, 90))
    for cast, voice in (
        ({"narrator": narrator}, narrator),
        ({"narrator": narrator, "caption": caption}, caption),
        ({"narrator": narrator, "caption": caption, "question": own}, own),
    ):
        asked = plan(script, cast, {"tone": Tone}, tmp_path / "store").requests
        assert {request.voice for request in asked if request.line.role == "question"} == {voice}
