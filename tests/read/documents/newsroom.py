"""Documents of the kinds a newsroom has, each with what must be read of it.

Written before the readers. `blocks` is the whole story in order; `dropped` is what must be listed, by its reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from builders import PIXEL, Sheet, epub, mail, odt, p, pictured, r, raw_word, word

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Case:
    name: str
    build: Callable[[], bytes]
    title: str
    blocks: list[tuple[str, str]]
    dropped: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    published: str | None = ""
    language: str = "en"


FERRY = (
    "The ferry lay at its berth with the ramp down, and the queue of lorries reached back to the second roundabout.",
    "Nobody had told the drivers, who had slept in their cabs and now stood about on the quay and looked at the water.",
    "At noon the captain came down the ramp in his slippers, and said that he would sail as soon as he had found a shoe.",
)
RAT = (
    "Der Gemeinderat von Seelau hat am Montag nach vier Stunden beschlossen, den Nachtmarkt auf dem Kirchplatz wieder zu erlauben.",
    "Die Händler dürfen ihre Stände von Mai bis September an jedem zweiten Freitag aufbauen, sagte die Bürgermeisterin nach der Sitzung.",
    "Gegen den Beschluss stimmten drei Mitglieder, die um die Ruhe der Anwohner fürchten und mehr Kontrollen verlangen.",
)
HARBOUR_ZH = (
    "港口管理局周一宣布,停航九年的渡轮将于下个月恢复运营,每天往返四次,票价保持不变。",
    "船长林若溪说,她在岸上等了整整九个冬天,终于可以再次听到汽笛的声音,心里非常高兴。",
    "当地居民表示,渡轮恢复以后,学生上学的时间将从两个小时缩短到二十分钟。",
)
SHIP_HE = (
    "המעבורת לאוסטרהולם שבה להפליג ביום שני בבוקר אחרי תשעה חורפים, ועל סיפונה ארבעים נוסעים ופסנתר אחד.",
    "רב החובל אמר כי חיכה לרגע הזה שנים ארוכות, וכי הסנוניות קיננו בתא ההגה בכל אביב ואביב.",
    "תושבי האי עמדו על הרציף מאז השחר, ורבים מהם הביאו עמם פרחים ועוגות לצוות האונייה.",
)
SHIP_AR = (
    "عادت العبارة إلى الإبحار صباح الاثنين بعد تسعة فصول شتاء قضتها في الوحل، وعلى متنها أربعون راكبا وبيانو واحد.",
    "وقال قبطان السفينة إنه انتظر هذه اللحظة سنوات طويلة، وإن طيور السنونو كانت تعشش في غرفة القيادة كل ربيع.",
    "ووقف سكان الجزيرة على الرصيف منذ الفجر، وحمل كثيرون منهم الزهور والكعك إلى طاقم السفينة.",
)


def paragraphs(texts, kind="paragraph"):
    return [(kind, text) for text in texts]


def press_release():
    def build(d):
        d.add_paragraph("FOR IMMEDIATE RELEASE")
        d.add_paragraph("Saltmere Ferries puts its oldest ship back to sea", style="Title")
        d.add_paragraph("VARN, 3 March 2026 — " + FERRY[0])
        d.add_paragraph(FERRY[1])
        d.add_paragraph(
            "“She is the best ship that we ever had, and she deserves another summer on the water,” said Ada Fenn, the director."
        )
        d.add_paragraph("The ferry will call at:")
        for stop in ("Varn", "Osterholm", "Little Fenwick"):
            d.add_paragraph(stop, style="List Bullet")
        d.add_paragraph(FERRY[2])
        d.add_paragraph("ENDS")
        d.add_paragraph("Notes to editors")
        d.add_paragraph(
            "Saltmere Ferries carries four hundred thousand passengers a year between the islands and the mainland."
        )
        d.add_paragraph("Media contact: Bo Lund, +44 20 7946 0958, press@saltmereferries.example")

    return word(build, author="Bo Lund", created=datetime(2026, 3, 3, 9, 0), modified=datetime(2026, 3, 3, 9, 30))


def reporter_styled():
    def build(d):
        d.add_paragraph("The ferry that did not leave", style="Title")
        d.add_paragraph("A captain, a shoe and a queue of lorries", style="Subtitle")
        d.add_paragraph("By Ines Okonjo")
        d.add_paragraph(FERRY[0])
        pictured(d, "Drivers stand on the quay at Varn and look at the ramp of the ferry")
        d.add_paragraph("Drivers wait at Varn on Monday. Photo: Karl Brandt", style="Caption")
        d.add_heading("Nine winters in the mud", 1)
        line = d.add_paragraph("Nobody had told the drivers, ")
        line.add_run("who had slept in their cabs").italic = True
        line.add_run(" and now stood about on the quay and looked at the water.")
        d.add_heading("A shoe", 2)
        d.add_paragraph(FERRY[2])
        d.add_paragraph("one black shoe, left", style="List Number")
        d.add_paragraph("one pair of slippers", style="List Number")

    return word(build, author="Microsoft Office User", created=datetime(2026, 4, 2, 6, 0), language="en-GB")


def reporter_plain():
    def build(d):
        d.add_paragraph().add_run("Mill at Fenwick grinds again after forty years").bold = True
        d.add_paragraph("Ada Fenn and Bo Lund")
        d.add_paragraph("2 April 2026")
        d.add_paragraph(FERRY[0])
        d.add_paragraph("")
        d.add_paragraph().add_run("What the miller said").bold = True
        d.add_paragraph(FERRY[1])
        d.add_paragraph(FERRY[2])
        d.add_paragraph("He never came back.")

    return word(build, author="python-docx")


def tracked():
    deleted = "<w:del w:id='1' w:author='Ed'><w:r><w:delText xml:space='preserve'> and three goats that nobody had counted</w:delText></w:r></w:del>"
    added = f"<w:ins w:id='2' w:author='Ed'>{r(' with the ramp down')}</w:ins>"
    moved = f"<w:moveFrom w:id='3' w:author='Ed'>{r('The harbour master resigned.')}</w:moveFrom>"
    note = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    remark = "<w:commentRangeStart w:id='0'/>"
    box = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
        + p("A box beside the text tells how many lorries stood on the quay that morning.")
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    body = (
        p(r("Ferry stays in port for want of a shoe", look="<w:b/>"))
        + p(
            "The ferry lay at its berth",
            added,
            deleted,
            ", and the queue of lorries reached back to the second roundabout.",
            note,
            remark,
        )
        + p(moved, FERRY[1], box)
        + p(FERRY[2], r("Hidden words of the desk.", look="<w:vanish/>"))
    )
    return raw_word(
        body,
        footnotes="<w:footnote w:type='separator' w:id='0'>"
        + p("-")
        + "</w:footnote><w:footnote w:id='2'>"
        + p("The count is the port authority's own.")
        + "</w:footnote>",
        comments="<w:comment w:id='0' w:author='Ed'>"
        + p("Check this with the harbour master before noon!")
        + "</w:comment>",
        header=p("Draft 3 – not for publication"),
        footer=p("Page 1"),
    )


def word_table():
    def build(d):
        d.add_heading("How much flour the mill has ground", 1)
        d.add_paragraph(FERRY[0])
        table = d.add_table(rows=3, cols=2)
        for at, row in enumerate((("Year", "Sacks"), ("1850", "9,100"), ("1986", "110"))):
            for cell, text in zip(table.rows[at].cells, row, strict=True):
                cell.text = text
        d.add_paragraph(FERRY[1])
        d.add_paragraph(FERRY[2])

    return word(build)


def word_zh():
    def build(d):
        d.add_paragraph("停航九年的渡轮下月恢复运营", style="Title")
        d.add_paragraph("记者 林若溪")
        for text in HARBOUR_ZH:
            d.add_paragraph(text)

    return word(build, author="林若溪", created=datetime(2026, 5, 8, 9, 0))


def minutes_de():
    from odfdo import Header, List, Paragraph

    def build(document, body):
        body.append(Header(1, "Gemeinderat erlaubt den Nachtmarkt wieder"))
        body.append(Paragraph("Von Jutta Brandner"))
        first = Paragraph(RAT[0])
        first.insert_note(
            after="beschlossen", note_id="n1", citation="1", body="Beschluss 14/2026, Anlage 3 der Niederschrift."
        )
        first.insert_annotation(
            after="Kirchplatz", body="Bitte den Namen des Platzes noch einmal prüfen!", creator="Redaktion"
        )
        body.append(first)
        body.append(Header(2, "Was beschlossen wurde"))
        body.append(List(["Der Markt endet um 22 Uhr.", "Musik ist nur ohne Verstärker erlaubt."]))
        body.append(Paragraph(RAT[1]))
        body.append(Paragraph(RAT[2]))

    return odt(
        build, creator="Jutta Brandner", title="Protokoll", language="de-DE", creation_date=datetime(2026, 5, 8, 7, 30)
    )


def odt_ar():
    from odfdo import Header, Paragraph

    def build(document, body):
        body.append(Header(1, "العبارة تعود إلى البحر بعد تسعة فصول شتاء"))
        for text in SHIP_AR:
            body.append(Paragraph(text))

    return odt(build, creator="ليلى حداد", language="ar")


def wire_rtf():
    text = [
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}{\f1\fnil\fcharset134 SimSun;}}{\colortbl;\red0\green0\blue0;}",
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}",
        r"{\info{\title Ferry story}{\author Karl Brandt}{\creatim\yr2026\mo3\dy3\hr7\min15}}",
        r"{\header \pard Wire desk, second take\par}",
        r"\pard\plain BC-EU--Ferry, 2nd Ld-Writethru\par",
        r"\pard\plain\b Ferry sails again after nine winters\b0\par",
        r"\pard By KARL BRANDT\par",
        r"\pard VARN (AP) \emdash  The ferry lay at its berth with the ramp down, and the queue of lorries reached back to the second roundabout.{\super\chftn}{\footnote\pard The count is the port authority\rquote s own.\par}\par",
        r"\pard\ldblquote She lay in the mud,\rdblquote  said the harbour master Bj\'f6rn Sj\u246?berg, \ldblquote and the swallows nested in the wheelhouse every spring.\rdblquote\par",
        r"\pard\plain\s1 Goats at sea\par",
        r"{\listtext\bullet\tab}\pard\ls1 two goats\par{\listtext\bullet\tab}\pard\ls1 a piano\par",
        r"\pard At noon the captain came down the ramp in his slippers, and said that he would sail as soon as he had found a shoe.\par",
        r"{\*\generator Riched20;}{\pict\pngblip 89504e47}}",
    ]
    return "\n".join(text).encode("ascii")


def rtf_zh():
    def hexed(text):
        return "".join(f"\\'{byte:02x}" for byte in text.encode("gbk"))

    lines = "".join(rf"\pard\f1 {hexed(text)}\par" + "\n" for text in HARBOUR_ZH)
    return (
        r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 Times;}{\f1\fcharset134 SimSun;}}"
        rf"\pard\f1\b {hexed('停航九年的渡轮下月恢复运营')}\b0\par" + "\n" + lines + "}"
    ).encode("ascii")


def agency_mail():
    return mail(
        "Dear all,\n\nplease find our story of the day below.\n\n" + "\n\n".join(FERRY)
        + "\n\nKind regards,\nInes Okonjo\nVarn News Agency\nTel.: +44 20 7946 0958\nwww.varnnews.example\n",
        "<html><body><p>Dear all,</p><p>please find our story of the day below.</p>"
        + "".join(f"<p>{text}</p>" for text in FERRY) + "<p>Kind regards,<br>Ines Okonjo<br>Varn News Agency</p></body></html>",
        From="Ines Okonjo <ines@varnnews.example>", To="desk@courier.example", Subject="Fwd: Re: Ferry stays in port for want of a shoe",
        Date="Tue, 03 Mar 2026 07:15:00 +0100",
    )  # fmt: skip


def html_mail_de():
    return mail(
        html="<html><head><style>p{color:red}</style></head><body><p>Liebe Kolleginnen und Kollegen,</p><p><b>Von Jutta Brandner</b></p>"
        f"<p>{RAT[0]}</p><h2>Was beschlossen wurde</h2><p>{RAT[1]}</p><ul><li>Der Markt endet um 22 Uhr.</li><li>Musik ist nur ohne Verstärker erlaubt.</li></ul>"
        f"<p>{RAT[2]}</p><p>Mit freundlichen Grüßen<br>Max Muster<br>Stadtverwaltung Seelau<br>Telefon 0123 456789</p>"
        "<blockquote type='cite'><p>Am 7. Mai schrieb Karl Brandt:</p><p>Könnt ihr uns bitte bis morgen den Text zum Nachtmarkt schicken, wir haben noch Platz auf Seite drei.</p></blockquote></body></html>",
        From="Max Muster <muster@seelau.example>", To="redaktion@courier.example", Subject="AW: Seelau erlaubt den Nachtmarkt",
        Date="Fri, 08 May 2026 05:30:00 +0200",
    )  # fmt: skip


def forwarded_mail():
    return mail(
        "FYI, for page three.\n\n---------- Forwarded message ---------\nFrom: Bo Lund <bo@mill.example>\nDate: Mon, 2 Mar 2026 at 09:00\n"
        "Subject: The mill at Fenwick grinds again\nTo: Desk <desk@courier.example>\n\n" + "\n\n".join(FERRY) + "\n\n-- \nBo Lund\nThe mill at Fenwick, 01632 960 001\n",
        From="Desk <desk@courier.example>", To="ines@courier.example", Subject="Fw: The mill at Fenwick grinds again",
        Date="Mon, 02 Mar 2026 10:00:00 +0000",
    )  # fmt: skip


def mail_he():
    return mail(
        "שלום לכולם,\n\n" + "\n\n".join(SHIP_HE) + "\n\nבברכה,\nנועה לוי\nטל: 03-1234567\n", cte="base64",
        From="נועה לוי <noa@news.example>", To="desk@courier.example", Subject="המעבורת שבה לים", Date="Tue, 03 Mar 2026 07:15:00 +0200",
    )  # fmt: skip


def newspaper_pdf():
    sheet = Sheet(title="courier_p3_final.qxd", author="layout2")
    sheet.line(50, 810, "The Saltmere Courier", 8, "Times-Italic")
    sheet.line(545, 810, "Tuesday, 3 March 2026", 8, right=True)
    sheet.line(50, 770, "Ferry stays in port for want of a shoe", 24, "Times-Bold")
    sheet.line(50, 745, "By Ines Okonjo", 9, "Times-Italic")
    left = [
        "The ferry lay at its berth with the ramp down,", "and the queue of lorries reached back to the sec-", "ond roundabout.", "",
        "Nobody had told the drivers, who had slept in", "their cabs and now stood about on the quay and", "looked at the water.", "",
        "“She is the best ship that we ever had,” said Ada", "Fenn, who has worked on the quay for well over for-",
    ]  # fmt: skip
    right = [
        "ty years and knows every rope of it.", "",
        "At noon the captain came down the ramp in his", "slippers, and said that he would sail as soon as", "he had found a shoe.", "",
        "He never came back.",
    ]  # fmt: skip
    sheet.lines(50, 720, left)
    sheet.line(133, 652, "1", 6)
    y = sheet.lines(310, 720, right)
    sheet.line(310, y - 4, "Nine winters in the mud", 12, "Times-Bold")
    sheet.lines(
        310, y - 22, ["The swallows nested in the wheelhouse every spring,", "and the harbour master let them."]
    )
    sheet.line(50, 90, "1 The count of drivers is the port authority’s own.", 7)
    sheet.line(297, 40, "3", 8)
    return sheet.bytes()


def report_pdf_de():
    sheet = Sheet(title="Bericht zum Nachtmarkt in Seelau", author="Jutta Brandner", subject="Nachtmarkt")
    for number in (1, 2):
        sheet.line(70, 800, "Stadt Seelau – Bericht zum Nachtmarkt", 8, "Helvetica")
        sheet.line(525, 40, f"Seite {number} von 2", 8, "Helvetica", right=True)
        if number == 1:
            sheet.line(70, 760, "Bericht zum Nachtmarkt in Seelau", 20, "Helvetica-Bold")
            sheet.line(70, 725, "1 Anlass", 14, "Helvetica-Bold")
            y = sheet.lines(
                70,
                700,
                [
                    "Der Gemeinderat von Seelau hat am Montag nach vier Stunden beschlossen, den Nacht-",
                    "markt auf dem Kirchplatz wieder zu erlauben.",
                ],
                11,
                "Helvetica",
                14,
            )
            y = sheet.lines(
                70,
                y - 10,
                [
                    "• Der Markt endet um 22 Uhr.",
                    "• Musik ist nur ohne Verstärker erlaubt, und das gilt auch für die Stände am Rand des",
                    "  Platzes.",
                ],
                11,
                "Helvetica",
                14,
            )
            sheet.lines(
                70,
                y - 10,
                ["Die Händler dürfen ihre Stände von Mai bis September an jedem zweiten Freitag auf-"],
                11,
                "Helvetica",
                14,
            )
            sheet.page()
        else:
            y = sheet.lines(70, 760, ["bauen, sagte die Bürgermeisterin nach der Sitzung."], 11, "Helvetica", 14)
            sheet.line(70, y - 12, "2 Abstimmung", 14, "Helvetica-Bold")
            sheet.lines(
                70,
                y - 36,
                [
                    "Gegen den Beschluss stimmten drei Mitglieder, die um die Ruhe der Anwohner fürch-",
                    "ten und mehr Kontrollen verlangen.",
                ],
                11,
                "Helvetica",
                14,
            )
    return sheet.bytes()


def pdf_zh():
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    sheet = Sheet()
    sheet.line(60, 780, "停航九年的渡轮下月恢复运营", 20, "STSong-Light")
    y = 740.0
    for text in HARBOUR_ZH:
        y = sheet.lines(60, y, [text[at : at + 24] for at in range(0, len(text), 24)], 12, "STSong-Light", 16) - 12
    sheet.line(297, 40, "第 1 页", 8, "STSong-Light")
    return sheet.bytes()


def essays_epub():
    return epub(
        "<dc:title>Essays from the quay</dc:title><dc:creator>Ines Okonjo</dc:creator><dc:language>en-GB</dc:language><dc:date>2026-04-02</dc:date>",
        {
            "title.xhtml": "<section epub:type='titlepage'><h1>Essays from the quay</h1><p>Varn University Press, third printing</p></section>",
            "nav.xhtml": "<nav epub:type='toc'><h1>Contents</h1><ol><li><a href='c1.xhtml'>The ferry</a></li><li><a href='c2.xhtml'>The shoe</a></li></ol></nav>",
            "c1.xhtml": f"<h1>The ferry</h1><p>{FERRY[0][:-1]}<a epub:type='noteref' href='#n1'>1</a>.</p><p>{FERRY[1]}</p><aside epub:type='footnote' id='n1'><p>The count is the port authority's own.</p></aside>",
            "c2.xhtml": f"<h1>The shoe</h1><p><span epub:type='pagebreak' title='7'>7</span>{FERRY[2]}</p><figure><img src='shoe.jpg' alt='A black shoe on a ramp by the water'/><figcaption>The shoe, as it was found in May.</figcaption></figure><h2>Who wore it</h2><p>He never came back.</p>",
        },
    )  # fmt: skip


WITNESSES = [
    f"Witness number {at} said that the cog was last seen in a drawer of the harbour office, which is disputed between "
    "the port authority and the parish, whose internationally respected treasurer remembers the sandwich."
    for at in range(12)
]


def columns_pdf():
    """Three columns of stretched text over two pages, with a picture, its caption, a table and a heading in them."""
    import io

    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        BaseDocTemplate,
        Frame,
        FrameBreak,
        Image,
        NextPageTemplate,
        PageTemplate,
        Paragraph,
        Table,
    )

    def heads(canvas, document):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(40, 815, "Saltmere Courier · Local")
        canvas.drawRightString(555, 815, str(document.page))

    def look(size, font="Times-Roman", **more):
        return ParagraphStyle("x", fontName=font, fontSize=size, leading=1.2 * size, **more)

    text = look(9.5, alignment=TA_JUSTIFY, firstLineIndent=10)
    story = [
        Paragraph("Harbour clock runs backwards, and nobody in the town is in a hurry", look(28, "Times-Bold")),
        Paragraph("The council has asked three clockmakers, who cannot agree on anything", look(13, "Times-Italic")),
        FrameBreak(), NextPageTemplate("next"),
    ]  # fmt: skip
    for at, told in enumerate(WITNESSES):
        story.append(Paragraph(told, text))
        if at == 2:
            story += [
                Image(io.BytesIO(PIXEL), 150, 60),
                Paragraph("The drawer in which the cog was last seen. Photo: Karl Brandt", look(7.5)),
            ]
        if at == 4:
            story.append(Paragraph("What happens next", look(11, "Times-Bold")))
        if at == 6:
            story.append(Table([["Year", "Visitors", "Clocks"], ["1961", "1,200", "1"], ["2025", "48,000", "1"]]))

    def frames(height):
        return [Frame(40 + at * 175, 50, 163, height, 0, 0, 0, 0) for at in range(3)]

    held = io.BytesIO()
    pages = [
        PageTemplate("first", [Frame(40, 660, 515, 140, 0, 0, 0, 0), *frames(230)], onPage=heads),
        PageTemplate("next", frames(700), onPage=heads),
    ]
    BaseDocTemplate(held, pagesize=(595, 842), pageTemplates=pages, invariant=1).build(story)
    return held.getvalue()


def gmail_forward():
    above = "<div class='gmail_attr'>---------- Forwarded message ---------<br>From: <b>Bo Lund</b> &lt;bo@mill.example&gt;<br>Date: Mon, 2 Mar 2026 at 09:00<br>Subject: Ferry<br>To: &lt;d@x.example&gt;<br></div>"
    return mail(
        html=f"<div>Please use this one.<br><br><div class='gmail_quote'>{above}<br>Dear editors,<br><br>" + "<br><br>".join(FERRY) + "<br><br>Best wishes<br>Bo</div></div>",
        From="Ines Okonjo <ines@x.example>", To="d@x.example", Subject="FW: [EXT] Ferry stays in port", Date="Tue, 03 Mar 2026 07:15:00 +0100",
    )  # fmt: skip


def outlook_reply():
    return mail(
        html="<p>Hi Ines,</p><p>&nbsp;</p>" + "".join(f"<p>{text}</p>" for text in FERRY) + "<p>Best,</p><p>Karl</p><p>M: +44 7700 900 123</p>"
        "<div><p><b>From:</b> Ines Okonjo<br><b>Sent:</b> Monday, March 2, 2026 9:00<br><b>To:</b> Karl<br><b>Subject:</b> Story?</p></div>"
        "<p>Where is the ferry story that you promised me for Monday, the page is waiting and so am I, and the printer too?</p>",
        From="Brandt, Karl <karl@x.example>", To="ines@x.example", Subject="Re: Story about the ferry", Date="Tue, 03 Mar 2026 07:15:00 +0100",
    )  # fmt: skip


def press_mail_de():
    from textwrap import fill

    text = "\n\n".join(fill(text, 66) for text in RAT)
    return mail(
        f"Liebe Kolleginnen,\n\nanbei unsere Pressemitteilung mit der Bitte um Veröffentlichung.\n\nPRESSEMITTEILUNG\n\nSeelau erlaubt den Nachtmarkt\n\n{text}\n\nPressekontakt:\nMax Muster\nTelefon 0123 456789\n",
        From="Stadt Seelau <presse@seelau.example>", To="r@x.example", Subject="Pressemitteilung: Seelau erlaubt den Nachtmarkt", Date="Fri, 08 May 2026 05:30:00 +0200",
    )  # fmt: skip


def quoting_mail():
    """A story that itself says thanks, tells when somebody wrote, and lists who was there."""
    return mail(
        "\n\n".join(FERRY) + "\n\nOn 3 March 2026 the mayor wrote:\n\nThanks\n\nIt was a long day, and the whole town came to the quay to see the ship leave for the very last time this year.\n\nHe never came back.\n",
        From="Ines Okonjo <ines@x.example>", To="d@x.example", Subject="Ferry stays in port", Date="Tue, 03 Mar 2026 07:15:00 +0100",
    )  # fmt: skip


def minutes():
    def build(d):
        for text in (
            "MINUTES OF THE HARBOUR COMMITTEE",
            "Date: 3 March 2026, 19:00",
            "Present: A. Fenn (chair), B. Lund, I. Okonjo",
        ):
            d.add_paragraph(text)
        for item in ("1. The report of the harbour master", "2. A name for the bulletin"):
            d.add_paragraph().add_run(item).bold = True
            d.add_paragraph(
                "The committee heard the report and discussed it for an hour, in the hall and then on the stairs, without a vote."
            )
            d.add_paragraph("The motion was carried unanimously by all members present.")
        d.add_paragraph("Subscribe to our newsletter was proposed as a name for the bulletin.")
        d.add_paragraph("Next meeting: 7 April 2026")

    return word(build)


def interview():
    def build(d):
        d.add_paragraph("The woman who winds the clock")
        for _ in range(2):
            d.add_paragraph().add_run(
                "Courier: How long have you wound the clock, and who did it before you came?"
            ).bold = True
            d.add_paragraph("Fenn: For forty years, and before me it was my aunt, who did it with her left hand only.")

    return word(build)


CASES = [
    Case("press-release.docx", press_release, "Saltmere Ferries puts its oldest ship back to sea",
         [("headline", "Saltmere Ferries puts its oldest ship back to sea"), ("dateline", "VARN, 3 March 2026"), ("paragraph", FERRY[0]), ("paragraph", FERRY[1]),
          ("paragraph", "“She is the best ship that we ever had, and she deserves another summer on the water,” said Ada Fenn, the director."),
          ("paragraph", "The ferry will call at:"), ("list_item", "Varn"), ("list_item", "Osterholm"), ("list_item", "Little Fenwick"), ("paragraph", FERRY[2])],
         {"FOR IMMEDIATE RELEASE": "release-line", "ENDS": "release-line", "Notes to editors": "release-line",
          "Saltmere Ferries carries four hundred thousand passengers a year between the islands and the mainland.": "release-line",
          "Media contact: Bo Lund, +44 20 7946 0958, press@saltmereferries.example": "release-line"},
         ("Bo Lund",), "2026-03-03"),
    Case("reporter-styled.docx", reporter_styled, "The ferry that did not leave",
         [("headline", "The ferry that did not leave"), ("standfirst", "A captain, a shoe and a queue of lorries"), ("paragraph", FERRY[0]),
          ("caption", "Drivers wait at Varn on Monday."), ("subhead", "Nine winters in the mud"), ("paragraph", FERRY[1]), ("subhead", "A shoe"), ("paragraph", FERRY[2]),
          ("list_item", "one black shoe, left"), ("list_item", "one pair of slippers")],
         {"By Ines Okonjo": "byline-line"}, ("Ines Okonjo",), "2026-04-02", "en-GB"),
    Case("reporter-plain.docx", reporter_plain, "Mill at Fenwick grinds again after forty years",
         [("headline", "Mill at Fenwick grinds again after forty years"), ("paragraph", FERRY[0]), ("subhead", "What the miller said"), ("paragraph", FERRY[1]),
          ("paragraph", FERRY[2]), ("paragraph", "He never came back.")],
         {"Ada Fenn and Bo Lund": "byline-line", "2 April 2026": "date-line"}, ("Ada Fenn", "Bo Lund"), "2026-04-02"),
    Case("tracked.docx", tracked, "Ferry stays in port for want of a shoe",
         [("headline", "Ferry stays in port for want of a shoe"), ("paragraph", FERRY[0]), ("paragraph", FERRY[1]),
          ("paragraph", "A box beside the text tells how many lorries stood on the quay that morning."), ("paragraph", FERRY[2])],
         {"and three goats that nobody had counted": "struck-out", "The harbour master resigned.": "struck-out", "The count is the port authority's own.": "footnote",
          "Check this with the harbour master before noon!": "remark", "Hidden words of the desk.": "hidden-text", "Draft 3 – not for publication": "running-head", "Page 1": "running-head"}),
    Case("table.docx", word_table, "How much flour the mill has ground",
         [("headline", "How much flour the mill has ground"), ("paragraph", FERRY[0]), ("table", "1850: Sacks 9,100; 1986: Sacks 110."), ("paragraph", FERRY[1]), ("paragraph", FERRY[2])],
         {"1850 | 9,100": "table-retold"}),
    Case("minutes.docx", minutes, "MINUTES OF THE HARBOUR COMMITTEE",
         [("headline", "MINUTES OF THE HARBOUR COMMITTEE"), ("paragraph", "Present: A. Fenn (chair), B. Lund, I. Okonjo"), ("subhead", "1. The report of the harbour master"),
          ("paragraph", "The committee heard the report and discussed it for an hour, in the hall and then on the stairs, without a vote."), ("paragraph", "The motion was carried unanimously by all members present."),
          ("subhead", "2. A name for the bulletin"), ("paragraph", "The committee heard the report and discussed it for an hour, in the hall and then on the stairs, without a vote."),
          ("paragraph", "The motion was carried unanimously by all members present."), ("paragraph", "Subscribe to our newsletter was proposed as a name for the bulletin."),
          ("paragraph", "Next meeting: 7 April 2026")],
         {"Date: 3 March 2026, 19:00": "date-line"}, (), "2026-03-03T19:00"),
    Case("interview.docx", interview, "The woman who winds the clock",
         [("headline", "The woman who winds the clock"),
          *2 * [("paragraph", "Courier: How long have you wound the clock, and who did it before you came?"),
                ("paragraph", "Fenn: For forty years, and before me it was my aunt, who did it with her left hand only.")]]),
    Case("chinese.docx", word_zh, "停航九年的渡轮下月恢复运营", [("headline", "停航九年的渡轮下月恢复运营"), *paragraphs(HARBOUR_ZH)],
         {"记者 林若溪": "byline-line"}, ("林若溪",), "2026-05-08", "zh"),
    Case("minutes.odt", minutes_de, "Gemeinderat erlaubt den Nachtmarkt wieder",
         [("headline", "Gemeinderat erlaubt den Nachtmarkt wieder"), ("paragraph", RAT[0]), ("subhead", "Was beschlossen wurde"), ("list_item", "Der Markt endet um 22 Uhr."),
          ("list_item", "Musik ist nur ohne Verstärker erlaubt."), ("paragraph", RAT[1]), ("paragraph", RAT[2])],
         {"Von Jutta Brandner": "byline-line", "Beschluss 14/2026, Anlage 3 der Niederschrift.": "footnote", "Bitte den Namen des Platzes noch einmal prüfen!": "remark"},
         ("Jutta Brandner",), "2026-05-08", "de-DE"),
    Case("arabic.odt", odt_ar, "العبارة تعود إلى البحر بعد تسعة فصول شتاء", [("headline", "العبارة تعود إلى البحر بعد تسعة فصول شتاء"), *paragraphs(SHIP_AR)], {}, ("ليلى حداد",), None, "ar"),
    Case("wire.rtf", wire_rtf, "Ferry sails again after nine winters",
         [("headline", "Ferry sails again after nine winters"), ("dateline", "VARN (AP)"), ("paragraph", FERRY[0]),
          ("paragraph", "“She lay in the mud,” said the harbour master Björn Sjöberg, “and the swallows nested in the wheelhouse every spring.”"),
          ("subhead", "Goats at sea"), ("list_item", "two goats"), ("list_item", "a piano"), ("paragraph", FERRY[2])],
         {"BC-EU--Ferry, 2nd Ld-Writethru": "slug", "By KARL BRANDT": "byline-line", "The count is the port authority’s own.": "footnote", "Wire desk, second take": "running-head"},
         ("Karl Brandt",), "2026-03-03T07:15"),
    Case("chinese.rtf", rtf_zh, "停航九年的渡轮下月恢复运营", [("headline", "停航九年的渡轮下月恢复运营"), *paragraphs(HARBOUR_ZH)], {}, (), "", "zh"),
    Case("agency.eml", agency_mail, "Ferry stays in port for want of a shoe", [("headline", "Ferry stays in port for want of a shoe"), *paragraphs(FERRY)],
         {"Dear all,": "greeting", "please find our story of the day below.": "cover-note", "Kind regards,": "signature", "Ines Okonjo": "signature", "Varn News Agency": "signature",
          "Tel.: +44 20 7946 0958": "signature", "www.varnnews.example": "signature", "From: Ines Okonjo <ines@varnnews.example>": "mail-header"},
         ("Ines Okonjo",), "2026-03-03T07:15:00+01:00"),
    Case("reply-de.eml", html_mail_de, "Seelau erlaubt den Nachtmarkt",
         [("headline", "Seelau erlaubt den Nachtmarkt"), ("paragraph", RAT[0]), ("subhead", "Was beschlossen wurde"), ("paragraph", RAT[1]), ("list_item", "Der Markt endet um 22 Uhr."),
          ("list_item", "Musik ist nur ohne Verstärker erlaubt."), ("paragraph", RAT[2])],
         {"Liebe Kolleginnen und Kollegen,": "greeting", "Von Jutta Brandner": "byline-line", "Max Muster": "signature", "Telefon 0123 456789": "signature",
          "Könnt ihr uns bitte bis morgen den Text zum Nachtmarkt schicken, wir haben noch Platz auf Seite drei.": "quoted-reply"},
         ("Jutta Brandner",), "2026-05-08T05:30:00+02:00", "de"),
    Case("forwarded.eml", forwarded_mail, "The mill at Fenwick grinds again", [("headline", "The mill at Fenwick grinds again"), *paragraphs(FERRY)],
         {"FYI, for page three.": "cover-note", "From: Bo Lund <bo@mill.example>": "mail-header", "Bo Lund": "signature"}, ("Bo Lund",), "2026-03-02T10:00:00+00:00"),
    Case("hebrew.eml", mail_he, "המעבורת שבה לים", [("headline", "המעבורת שבה לים"), *paragraphs(SHIP_HE)],
         {"שלום לכולם,": "greeting", "בברכה,": "signature", "טל: 03-1234567": "signature"}, ("נועה לוי",), "2026-03-03T07:15:00+02:00", "he"),
    Case("newspaper.pdf", newspaper_pdf, "Ferry stays in port for want of a shoe",
         [("headline", "Ferry stays in port for want of a shoe"), ("paragraph", FERRY[0]), ("paragraph", FERRY[1]),
          ("paragraph", "“She is the best ship that we ever had,” said Ada Fenn, who has worked on the quay for well over forty years and knows every rope of it."),
          ("paragraph", FERRY[2]), ("paragraph", "He never came back."), ("subhead", "Nine winters in the mud"),
          ("paragraph", "The swallows nested in the wheelhouse every spring, and the harbour master let them.")],
         {"The Saltmere Courier": "running-head", "3": "running-head", "By Ines Okonjo": "byline-line", "1 The count of drivers is the port authority’s own.": "footnote"},
         ("Ines Okonjo",), "2026-03-03"),
    Case("report.pdf", report_pdf_de, "Bericht zum Nachtmarkt in Seelau",
         [("headline", "Bericht zum Nachtmarkt in Seelau"), ("subhead", "1 Anlass"), ("paragraph", RAT[0]), ("list_item", "Der Markt endet um 22 Uhr."),
          ("list_item", "Musik ist nur ohne Verstärker erlaubt, und das gilt auch für die Stände am Rand des Platzes."), ("paragraph", RAT[1]), ("subhead", "2 Abstimmung"), ("paragraph", RAT[2])],
         {"Stadt Seelau – Bericht zum Nachtmarkt": "running-head", "Seite 1 von 2": "running-head", "Seite 2 von 2": "running-head"}, ("Jutta Brandner",), None, "de"),
    Case("chinese.pdf", pdf_zh, "停航九年的渡轮下月恢复运营", [("headline", "停航九年的渡轮下月恢复运营"), *paragraphs(HARBOUR_ZH)], {"第 1 页": "running-head"}, (), None, "zh"),
    Case("columns.pdf", columns_pdf, "Harbour clock runs backwards, and nobody in the town is in a hurry",
         [("headline", "Harbour clock runs backwards, and nobody in the town is in a hurry"), ("standfirst", "The council has asked three clockmakers, who cannot agree on anything"),
          *paragraphs(WITNESSES[:3]), ("caption", "The drawer in which the cog was last seen."), *paragraphs(WITNESSES[3:5]), ("subhead", "What happens next"),
          *paragraphs(WITNESSES[5:7]), ("table", "1961: Visitors 1,200, Clocks 1; 2025: Visitors 48,000, Clocks 1."), *paragraphs(WITNESSES[7:])],
         {"Saltmere Courier · Local": "running-head", "1": "running-head", "2": "running-head", "1961 | 1,200 | 1": "table-retold"}, (), None),
    Case("gmail.eml", gmail_forward, "Ferry stays in port", [("headline", "Ferry stays in port"), *paragraphs(FERRY)],
         {"Please use this one.": "cover-note", "Dear editors,": "greeting", "Bo": "signature", "Date: Mon, 2 Mar 2026 at 09:00": "mail-header"}, ("Bo Lund",), "2026-03-03"),
    Case("outlook.eml", outlook_reply, "Story about the ferry", [("headline", "Story about the ferry"), *paragraphs(FERRY)],
         {"Hi Ines,": "greeting", "Best,": "signature", "M: +44 7700 900 123": "signature", "Sent: Monday, March 2, 2026 9:00": "mail-header",
          "Where is the ferry story that you promised me for Monday, the page is waiting and so am I, and the printer too?": "quoted-reply"}, ("Karl Brandt",), "2026-03-03"),
    Case("press-de.eml", press_mail_de, "Seelau erlaubt den Nachtmarkt", [("headline", "Seelau erlaubt den Nachtmarkt"), *paragraphs(RAT)],
         {"Liebe Kolleginnen,": "greeting", "PRESSEMITTEILUNG": "release-line", "Pressekontakt:": "release-line", "Telefon 0123 456789": "signature"}, ("Stadt Seelau",), "2026-05-08", "de"),
    Case("quoting.eml", quoting_mail, "Ferry stays in port",
         [("headline", "Ferry stays in port"), *paragraphs(FERRY), ("paragraph", "On 3 March 2026 the mayor wrote:"), ("paragraph", "Thanks"),
          ("paragraph", "It was a long day, and the whole town came to the quay to see the ship leave for the very last time this year."), ("paragraph", "He never came back.")],
         {}, ("Ines Okonjo",), "2026-03-03"),
    Case("essays.epub", essays_epub, "Essays from the quay",
         [("headline", "Essays from the quay"), ("subhead", "The ferry"), ("paragraph", FERRY[0]), ("paragraph", FERRY[1]), ("subhead", "The shoe"), ("paragraph", FERRY[2]),
          ("caption", "The shoe, as it was found in May."), ("subhead", "Who wore it"), ("paragraph", "He never came back.")],
         {"The count is the port authority's own.": "footnote", "Varn University Press, third printing": "book-matter", "Contents": "book-matter"},
         ("Ines Okonjo",), "2026-04-02", "en-GB"),
]  # fmt: skip
