import pytest

from presscast.errors import SettingsError
from presscast.script.lexicon import Lexicon, from_pairs, read_pls
from presscast.script.say import say

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<lexicon version="1.0" alphabet="ipa" xml:lang="en"\n xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">\n'


def pls(body: str) -> bytes:
    return f"{HEAD}{body}\n</lexicon>".encode()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("<alias>chee</alias><phoneme>tʃiː</phoneme>", "chee"),
        ("<phoneme>/ /</phoneme><alias>chee</alias>", "chee"),
        ("<phoneme>(h)jʊ</phoneme><alias>hugh (you)</alias>", "[hugh (you)](/(h)jʊ/)"),
        ("<alias> </alias><phoneme>tʃiː</phoneme><alias>chee</alias><alias>key</alias>", "[chee](/tʃiː/)"),
        ("<phoneme>/tʃiː/</phoneme><phoneme>k</phoneme><alias>chee</alias>", "[chee](/tʃiː/)"),
        ('<phoneme>k</phoneme><alias>key</alias><alias prefer="true">chee</alias>', "chee"),
        ('<alias>key</alias><alias>chee</alias><phoneme prefer="true">tʃiː</phoneme>', "[key](/tʃiː/)"),
    ],
)
def test_the_first_pronunciation_counts_an_alias_stands_in_for_phonemes_and_each_grapheme_counts(said, kept):
    read = read_pls(pls(f"<lexeme><grapheme>Qi</grapheme>{said}<grapheme>Chi</grapheme></lexeme>"), "x.pls")
    assert read == Lexicon("en", (("Qi", kept), ("Chi", kept)))


def test_a_lexeme_of_another_language_is_said_as_there():
    read = read_pls(pls('<lexeme xml:lang="fr"><grapheme>joie</grapheme><grapheme>Joie</grapheme></lexeme>'), "x.pls")
    assert read.entries == (("joie", "[joie](@fr)"), ("Joie", "[Joie](@fr)"))


def test_phoneme_alone_is_kept_for_engines_that_take_it():
    read = read_pls(pls("<lexeme><grapheme>Qi</grapheme><phoneme>tʃiː</phoneme></lexeme>"), "x.pls")
    assert read.entries == (("Qi", "[Qi](/tʃiː/)"),)
    assert say("Dr. Qi's 5% won", "en", (read,)).startswith("Doctor [Qi](/tʃiː/)'s ")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<lexicon", "x.pls, line 1: "),
        (b"", "x.pls, line 1: no lexicon in XML: no element found"),
        (b"<html/>", "x.pls, line 1: <html>"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', "document type"),
        (pls("<lexeme><grapheme>Qi</grapheme></lexeme>"), "x.pls, line 4: a lexeme needs"),
        (
            pls('<lexeme xml:lang="a language"><grapheme>Q</grapheme></lexeme>'),
            "x.pls, line 4: .*a language is a tag",
        ),
        (
            pls("<lexeme><grapheme>Q</grapheme><phoneme>k/q</phoneme></lexeme>"),
            "x.pls, line 4: phonemes may hold no slash",
        ),
        (pls("<lexeme><grapheme>Q</grapheme><phoneme>/ /</phoneme></lexeme>"), "line 4: a lexeme needs"),
        (pls("<lexeme><grapheme>Q [q]</grapheme><phoneme>k</phoneme></lexeme>"), "line 4: .* no square bracket"),
        (pls('<lexeme><grapheme>Q</grapheme><phoneme alphabet="x-sampa">k</phoneme></lexeme>'), "alphabet ipa"),
        (pls("").replace(b' xml:lang="en"', b""), "xml:lang"),
        (pls("").decode().encode("utf-16"), "x.pls, line 1"),
        (b"<?xml version='1.0' encoding='klingon'?><lexicon/>", "x.pls: unknown encoding: klingon; save it as UTF-8"),
        (b"<?xml version='1.0' encoding='cp949'?><lexicon/>", "x.pls: multi-byte encodings .* save it as UTF-8"),
    ],
)
def test_a_bad_lexicon_is_refused_with_its_line(data, says):
    with pytest.raises(SettingsError, match=says):
        read_pls(data, "x.pls")


def test_longest_match_and_whole_words():
    known = (from_pairs([("Ann", "A"), ("Ann Arbor", "B"), ("", "C")], "en"),)
    assert say("Ann went to Ann Arbor with Anna", "en", known) == "A went to B with Anna"


def test_case_counts_where_an_entry_has_a_capital():
    known = (from_pairs([("Polish", "Poh-lish"), ("gif", "jif")], "en"),)
    assert say("polish Polish gif GIF", "en", known) == "polish Poh-lish jif jif"


def test_language_is_respected_and_the_first_lexicon_decides():
    near, far = from_pairs([("Bath", "near")], "en-GB"), from_pairs([("Bath", "far")], "en")
    assert say("Bath", "en-GB", (near, far)) == "near"
    assert say("Bath", "en-US", (near, far)) == "far"
    assert say("Bath", "de", (near, far)) == "Bath"


def test_an_entry_may_ask_for_letters_or_a_word():
    known = (from_pairs([("Raf", "[RAF](letters)"), ("FEMA", "[FEMA](word)")], "en"),)
    assert say("Raf and FEMA", "en", known) == "R A-F and Fema"
