import pytest

from presscast.errors import SettingsError
from presscast.read.keep import check_rules, keep
from presscast.read.text import markdown, scrape


def test_a_rule_switched_off_brings_its_pieces_back_in_place(article):
    found = scrape.read(article("harbour-clock.txt"), "x.txt")
    kept = keep(found, frozenset({"date-line", "sign-off"}))
    assert [b.text for b in kept.blocks[1:3]] == ["Published: 3 Mar. 2026, 07:15", "Updated: 3 Mar. 2026, 11:40"]
    assert kept.blocks[-1].text == "with the Saltmere Courier"
    assert {d.reason for d in found.dropped} - {d.reason for d in kept.dropped} == {"date-line", "sign-off"}
    assert len(kept.blocks) + len(kept.dropped) == len(found.blocks) + len(found.dropped)


def test_a_picture_comes_back_as_a_caption_with_its_address(article):
    kept = keep(scrape.read(article("harbour-clock.txt"), "x.txt"), frozenset({"alt-repeated"}))
    again = [b for b in kept.blocks if b.kind == "caption"]
    assert [b.text for b in again[:2]] == [again[0].text] * 2
    assert again[0].image == again[1].image
    assert not any("![" in b.text for b in again)


def test_every_rule_switched_off_keeps_the_order_of_the_source(article):
    found = scrape.read(article("harbour-clock.txt"), "x.txt")
    kept = keep(found, frozenset(d.reason for d in found.dropped))
    source = article("harbour-clock.txt").decode()
    places = [source.find(b.text[:20]) for b in kept.blocks if b.kind != "caption"]
    assert places == sorted(places)
    assert kept.dropped == ()


def test_an_unknown_rule_names_the_known_ones():
    with pytest.raises(SettingsError, match=r"no reading rule named nonsense; `presscast read SOURCE` shows"):
        check_rules(frozenset({"nonsense"}), "--keep")


@pytest.mark.parametrize("mark", ["[1]", "[^2]", "¹²"])
def test_a_mark_comes_back_into_its_sentence_and_nothing_is_said_twice(mark):
    story = f"SALTMERE (AP) — The clock ran again on Monday.{mark} The people of the town came to hear it strike.{mark}"
    text = f"The clock runs\n\n![The quay](quay.jpg)\n\nThe clock on its tower.{mark} (Photo: Ines Okafor)\n\n{story}\n\n{story[16:]}\n"
    found = scrape.read(text.encode(), "x.txt")
    kept = keep(found, frozenset({"footnote-mark"}))
    assert [(b.kind, b.credit) for b in kept.blocks] == [(b.kind, b.credit) for b in found.blocks]
    told = [b.text for b in kept.blocks]
    assert told[1] == f"The clock on its tower.{mark}"
    assert told[2:4] == ["SALTMERE (AP)", story.split(" — ")[1]]
    assert [block.text for block in found.blocks] == [text.replace(mark, "") for text in told]
    assert not [piece for piece in kept.dropped if piece.reason == "footnote-mark"]


def test_a_footnote_that_is_kept_is_read_without_its_label_and_its_mark_stays_out():
    story = (
        "The harbour board met on Tuesday and put off its decision about the clock.[^1] It will meet again in summer."
    )
    found = markdown.read(f"# The clock\n\n{story}\n\n[^1]: By five votes to four.\n".encode(), "x.md")
    kept = keep(found, frozenset({"footnote"}))
    assert [block.text for block in kept.blocks[1:]] == [story.replace("[^1]", ""), "By five votes to four."]


def test_a_mark_that_comes_back_moves_no_pause():
    story = "The harbour board met on Tuesday and put it off.[^1] <!-- pause 700 --> It will meet again in the summer."
    found = markdown.read(f"# The clock\n\n{story}\n".encode(), "x.md")
    (block,) = keep(found, frozenset({"footnote-mark"})).blocks[1:]
    ((at, ms),) = block.pauses
    assert (block.text[:at].strip(), ms) == ("The harbour board met on Tuesday and put it off.[^1]", 700)
