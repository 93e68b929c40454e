"""E-mails pasted as text, as mail programs show them."""

import pytest

from presscast.read.documents import letter
from presscast.read.readers import SCRAPE

STORY = (
    "The fish market opened again on Friday, four months after the fire that closed it.",
    "“We never doubted it,” said Tom Vale, who has sold cod there since 1981.",
)
HEADS = {
    "whole": "From: Ann Vale <ann@a.example>\nTo: Desk\nDate: Fri, 3 Apr 2026 09:05:00 +0100\nSubject: The fish market",
    "sent on": (
        "---------- Forwarded message ---------\nFrom: Ann Vale <ann@a.example>\nDate: Fri, 3 Apr 2026 at 09:05\n"
        "Subject: Fwd: The fish market\nTo: Desk <desk@a.example>"
    ),
    "Outlook": "From: Ann Vale\nSent: Friday, April 3, 2026 9:05 AM\nTo: Desk\nCc: Subs\nSubject: RE: FW: The fish market",
    "Apple": "Begin forwarded message:\n\nFrom: Ann Vale <ann@a.example>\nSubject: The fish market\nDate: 3 April 2026 at 09:05\nTo: Desk",
    "German": "Von: Ann Vale\nGesendet: Freitag, 3. April 2026 09:05\nAn: Redaktion\nBetreff: WG: The fish market",
    "French": "De : Ann Vale\nEnvoyé : vendredi 3 avril 2026 09:05\nÀ : Desk\nObjet : TR: The fish market",
    "Spanish": "De: Ann Vale\nEnviado: viernes, 3 de abril de 2026 9:05\nPara: Desk\nAsunto: RV: The fish market",
    "Korean": "보낸 사람: Ann Vale\n받는 사람: Desk\n날짜: 2026년 4월 3일 09:05\n제목: The fish market",
}


@pytest.mark.parametrize("name", HEADS)
def test_headers_greeting_and_signature_are_no_story(name):
    text = "\n\n".join(
        [HEADS[name], "Hi all,", *STORY, "Kind regards,\nAnn", "--\nAnn Vale\nReporter\nTel: +44 1632 960123"]
    )
    found = SCRAPE.read(text.encode(), "copy.txt")
    assert (found.title, found.authors, found.published[:16]) == ("The fish market", ("Ann Vale",), "2026-04-03T09:05")
    assert [block.text for block in found.blocks] == ["The fish market", *STORY]


@pytest.mark.parametrize(
    "note", ["Copy below, 300 words as agreed. Pics to follow.", "This one is for the Friday page."]
)
def test_what_is_told_to_the_desk_above_the_byline_is_no_story(note):
    text = "\n\n".join([HEADS["whole"], "Hi all,", note, "By Ann Vale", *STORY])
    found = SCRAPE.read(text.encode(), "copy.txt")
    assert [block.text for block in found.blocks] == ["The fish market", *STORY]
    assert ("cover-note", note) in [(each.reason, each.text) for each in found.dropped]


@pytest.mark.parametrize(
    "head",
    [
        "Jazz night at the quay\n\nFrom: Leeds\nTo: everyone",
        "Subject: The fish market",
        "From: the quay to the market\nTo: the bridge\nDate: 3 April 2026",
    ],
)
def test_a_few_words_with_colons_make_no_letter(head):
    assert not letter.is_pasted("\n\n".join([head, *STORY]))
