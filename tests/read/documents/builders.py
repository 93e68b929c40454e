"""Documents made on the fly, as the programs of a newsroom save them."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63600000000200"
    "01e221bc330000000049454e44ae426082"
)


def packed(files: dict[str, bytes | str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return held.getvalue()


def word(build, **facts) -> bytes:
    """A .docx by python-docx: `build` is given the document."""
    import docx

    document = docx.Document()
    build(document)
    for name, value in facts.items():
        setattr(document.core_properties, name, value)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def pictured(document, alt: str) -> None:
    document.add_picture(io.BytesIO(PIXEL))
    shape = document.inline_shapes[-1]
    shape._inline.docPr.set("descr", alt)


def raw_word(body: str, **parts: str) -> bytes:
    """A .docx by hand: the body's XML, and that of its footnotes, comments, header, footer."""
    kinds = {name.rstrip("0123456789"): name for name in parts}
    rels = "".join(
        f'<Relationship Id="r{at}" Type="{R}/{kind}" Target="{name}.xml"/>'
        for at, (kind, name) in enumerate(kinds.items())
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    roots = {"header": "hdr", "footer": "ftr"}
    files = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="d" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{rels}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    for name, inner in parts.items():
        root = roots.get(name.rstrip("0123456789"), name)
        files[f"word/{name}.xml"] = f'<w:{root} xmlns:w="{W}">{inner}</w:{root}>'
    return packed(files)


def p(*runs: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, *, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def odt(build, **facts) -> bytes:
    """An .odt by odfdo: `build` is given the document and its body."""
    from odfdo import Document

    document = Document("text")
    document.body.clear()
    build(document, document.body)
    for name, value in facts.items():
        setattr(document.meta, name, value)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def epub(metadata: str, chapters: dict[str, str], extra: dict[str, str] | None = None) -> bytes:
    """An .epub 3: the inner XML of its metadata, and its documents in reading order."""
    items = "".join(
        f'<item id="c{at}" href="{name}" media-type="application/xhtml+xml"/>' for at, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(len(chapters)))
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    shell = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{}</body></html>'
    texts = {f"OEBPS/{name}": shell.format(inner) for name, inner in chapters.items()}
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": opf,
            **texts,
            **(extra or {}),
        }
    )


def mail(text: str = "", html: str = "", cte: str | None = None, **headers: str) -> bytes:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.rstrip("_").replace("_", "-")] = value
    if text:
        message.set_content(text, cte=cte)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()


class Sheet:
    """A PDF drawn line by line, at measured places."""

    def __init__(self, size=(595, 842), **facts: str) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._held = io.BytesIO()
        self.canvas = Canvas(
            self._held, pagesize=size, pageCompression=1, **{k: v for k, v in facts.items() if k == "encrypt"}
        )
        for name, value in facts.items():
            if name != "encrypt":
                getattr(self.canvas, f"set{name.title()}")(value)

    def line(
        self, x: float, y: float, text: str, size: float = 10, font: str = "Times-Roman", *, right: bool = False
    ) -> None:
        self.canvas.setFont(font, size)
        (self.canvas.drawRightString if right else self.canvas.drawString)(x, y, text)

    def lines(self, x: float, y: float, texts, size: float = 10, font: str = "Times-Roman", lead: float = 12) -> float:
        """Draw lines under one another; return where the next would stand."""
        for text in texts:
            if text:
                self.line(x, y, text, size, font)
            y -= lead
        return y

    def page(self) -> None:
        self.canvas.showPage()

    def bytes(self) -> bytes:
        self.canvas.save()
        return self._held.getvalue()
