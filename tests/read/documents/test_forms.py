"""Forms of one kind of document each: RTF as Word and TextEdit save it, hyphens and initials in PDFs, dates of properties."""

from __future__ import annotations

from datetime import datetime

import pytest
from builders import Sheet, word
from newsroom import FERRY, RAT

from presscast.read.documents import docx, pdf, rtf

WORD = r"""{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman\fcharset0{\*\panose 02020603}Times;}{\f3\fnil\fcharset2 Symbol;}}
{\stylesheet{\ql \snext0 Normal;}{\s1\ql \outlinelevel0 heading 1;}{\*\cs10 \additive Default Paragraph Font;}{\s15 Title;}}
{\info{\title Draft}{\author Ines Okonjo}{\creatim\yr2026\mo3\dy3\hr7\min15}{\revtim\yr2026\mo3\dy4}}{\header \pard Courier draft\par}
\pard\plain \ltrpar\s15 {\rtlch\fcs1 \af0 \ltrch\fcs0 \f0\insrsid1 Ferry stays in port}{\par }\pard\plain {The ferry lay at its berth with the ramp down, and the queue of }
{\field\flddirty{\*\fldinst {HYPERLINK "http://x.example/"}}{\fldrslt {\cs10 lorries}}}{ reached back to the roundabout\'92s end.}{\super \chftn {\footnote \pard\plain {\super \chftn }{ The count is the port\rquote s.}}}{\deleted  and three goats}{\v secret}\par
{\listtext\pard\plain\f3 \'b7\tab}\pard \ls1 two goats\par {\pntext\f3\'B7\tab}\pard{\*\pn\pnlvlblt{\pntxtb\'B7}}a piano\par
\trowd\cellx4000\cellx8000\pard\intbl Year\cell Sacks\cell\row\trowd\pard\intbl 1850\cell 9,100\cell\row\pard
{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard A box beside the story tells of the goats and of the piano on board.\par}}}{\*\annotation{\*\atndate 1}{\atnauthor Ed}\pard Check this!}
\u8220?Quoted\u8221? \u-10179?\u-8704? \emdash  caf\'e9.\par}"""

TEXTEDIT = (
    r"{\rtf1\ansi\ansicpg1252\cocoartf2761{\fonttbl\f0\fswiss\fcharset0 Helvetica-Bold;\f1\fswiss\fcharset0 Helvetica;}{\*\expandedcolortbl;;}"
    "\n\\pard\\tx566\n\n\\f0\\b\\fs24 \\cf0 Ferry stays in port\\\n\n\\f1\\b0 By Ines Okonjo\\\n\\\n"
    + FERRY[0]
    + "\\\n\\\n"
    + FERRY[1]
    + "\\\n}"
)


def told(article):
    return [(block.kind, block.text) for block in article.blocks]


def test_rtf_as_word_saves_it():
    found = rtf.read(WORD.encode("ascii"), "x.rtf")
    assert (found.title, found.authors, found.published) == (
        "Ferry stays in port",
        ("Ines Okonjo",),
        "2026-03-03T07:15",
    )
    assert told(found)[1:] == [
        ("paragraph", "The ferry lay at its berth with the ramp down, and the queue of lorries reached back to the roundabout’s end."),
        ("list_item", "two goats"), ("list_item", "a piano"), ("table", "1850: Sacks 9,100."), ("paragraph", "“Quoted” 😀 — café."),
        ("paragraph", "A box beside the story tells of the goats and of the piano on board."),
    ]  # fmt: skip
    dropped = {piece.text: piece.reason for piece in found.dropped}
    assert dropped["The count is the port’s."] == "footnote"
    assert dropped["and three goats"] == "struck-out"
    assert dropped["secret"] == "hidden-text"
    assert dropped["Check this!"] == "remark"
    assert dropped["Courier draft"] == "running-head"


def test_rtf_as_textedit_saves_it():
    found = rtf.read(TEXTEDIT.encode("ascii"), "x.rtf")
    assert told(found) == [("headline", "Ferry stays in port"), ("paragraph", FERRY[0]), ("paragraph", FERRY[1])]
    assert found.authors == ("Ines Okonjo",)


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("und mehr Kon-", "trollen verlangen", "Kontrollen"),
        ("in der Stadt-", "und Landgemeinde", "Stadt- und Landgemeinde"),
        ("auf der Nord-", "Süd-Linie", "Nord-Süd-Linie"),
        ("am S-Bahnhof und am s-bahnhof, dem s-", "bahnhof", "dem s-bahnhof"),
    ],
)
def test_a_hyphen_at_a_line_s_end_is_told_by_the_words(above, below, whole):
    sheet = Sheet()
    sheet.line(60, 740, "Der Rat tagt", 20)
    sheet.lines(
        60,
        700,
        [
            f"Der Gemeinderat von Seelau hat am Montag nach vier Stunden beschlossen {above}",
            f"{below} und ging dann nach Hause.",
        ],
    )
    assert whole in told(pdf.read(sheet.bytes(), "x.pdf"))[-1][1]


def test_a_large_first_letter_begins_its_word():
    sheet = Sheet()
    sheet.line(60, 740, "Ferry stays in port", 20, "Times-Bold")
    sheet.line(60, 672, "T", 36)
    sheet.lines(
        84,
        690,
        [
            "he ferry lay at its berth with the ramp down, and the queue of lorries reached",
            "back to the second roundabout of the little town of Varn, where it stood till",
        ],
    )
    sheet.lines(60, 666, ["noon and nobody had told the drivers, who slept in their cabs."])
    assert told(pdf.read(sheet.bytes(), "x.pdf"))[1][1].startswith("The ferry lay at its berth")


def test_the_date_of_the_template_is_none():
    def build(d):
        for text in ("Ferry stays in port", *FERRY):
            d.add_paragraph(text)

    assert docx.read(word(build), "x.docx").published == ""
    assert docx.read(word(build, created=datetime(2026, 3, 3, 9)), "x.docx").published == "2026-03-03T09:00:00Z"


def test_the_writer_of_the_text_goes_before_the_writer_of_the_file():
    def build(d):
        for text in ("Seelau erlaubt den Nachtmarkt", "Von Jutta Brandner", *RAT):
            d.add_paragraph(text)

    assert docx.read(word(build, author="Max Muster"), "x.docx").authors == ("Jutta Brandner",)
