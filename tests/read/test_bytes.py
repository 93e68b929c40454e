import pytest

from presscast import plugins
from presscast.errors import ReadError
from presscast.read.decode import decode, strays
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

TEXT = "Café “Zur Mühle” opened – again"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_reads_the_same(encoding):
    assert decode(TEXT.encode(encoding), "x.txt") == TEXT


def test_a_page_states_its_charset():
    page = '<html><head><meta charset="euc-kr"></head><body>항구의 시계</body></html>'
    assert "항구의 시계" in decode(page.encode("euc-kr"), "x.html")


def test_the_header_comes_before_the_page():
    assert decode("항구의 시계가 다시 간다".encode("cp949"), "x.html", "euc-kr") == "항구의 시계가 다시 간다"


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), bytes(range(256)) * 40])
def test_what_is_not_text_is_refused(data):
    with pytest.raises(ReadError, match=r"^x: not text"):
        decode(data, "x")


@pytest.mark.parametrize(
    ("data", "origin", "reader"),
    [
        (b"plain", "a/b.txt", "scrape"),
        (b"# Head\n\n![a](b)\n", "b.TXT", "scrape"),
        (b"plain", "b.md", "markdown"),
        (b"plain", "b.htm", "html"),
        (b"<!DOCTYPE html><html>", "-", "html"),
        (b"# Head\n\nText.\n", "-", "markdown"),
        (b"---\ntitle: x\n---\n\nText.\n", "-", "markdown"),
        (b"Head\n\nText of the story.\n\nMore of it.\n", "-", "scrape"),
        (b"Head\n![alt](http://x/y.jpg)\nText of the story.\n- NAME\n", "-", "scrape"),
        (b"<!DOCTYPE html><html>", "https://example.org/story.md", "html"),
        ("<!DOCTYPE html><html>".encode("utf-16"), "-", "html"),
    ],
)
def test_the_reader_is_found(data, origin, reader):
    address = origin if "://" in origin else ""
    assert reader_for(Source(data, origin, address)) is plugins.reader(reader)


def test_one_bad_byte_does_not_garble_a_page():
    assert decode("Die Fähre fährt über den Fluß".encode() + b"\xff", "x").startswith("Die Fähre fährt über den Fluß")


def test_a_page_that_misstates_its_charset_is_read_as_what_it_is():
    page = '<meta charset="iso-8859-1"><p>Die Fähre fährt.</p>'
    assert decode(page.encode(), "x", "iso-8859-1") == page


def test_a_byte_pasted_from_windows_is_read_as_that_and_told_with_its_line():
    data = "Die Fähre fährt über den Fluß.\n\nSie hält nicht.\n".encode() + b"The mayor\x92s boat too \x96 it stops.\n"
    assert decode(data, "x").endswith("The mayor’s boat too – it stops.\n")
    assert strays(data) == ("line 4: the byte 0x92, read as “’”", "line 4: the byte 0x96, read as “–”")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "cp949", "latin-1"])
def test_a_text_of_one_encoding_has_no_stray_byte(encoding):
    text = TEXT if encoding != "cp949" else "항구의 시계가 다시 간다"
    assert strays(text.encode(encoding, "ignore")) == ()


def test_many_stray_bytes_are_told_in_part_and_soon():
    assert len(strays("Fähre ".encode() * 40_000 + b"\x92" * 10_000)) == 20


@pytest.mark.parametrize(
    ("encoding", "language", "text"),
    [
        (
            "gb18030",
            "zh",
            "清晨六点，石板渡口的雾还没有散，船工已经把船头擦了两遍。他的徒弟站在岸上，正把缆绳的打法画进笔记本。",
        ),
        (
            "cp932",
            "ja",
            "無人駅の待合室に、乗客の忘れ物だけを並べた棚がある。借りることもできるため、忘れ物図書館と呼ばれている。",
        ),
        (
            "cp949",
            "ko",
            "하나뿐인 이발소가 이달 말 문을 닫는다. 쉰두 해 동안 가위를 잡은 주인은 손이 먼저 그만두자고 했다.",
        ),
        (
            "cp1251",
            "ru",
            "Озеро лежит в трёх километрах от станции, и дна у него, как говорят старики, никто ещё не доставал.",
        ),
        (
            "koi8_r",
            "ru",
            "Озеро лежит в трёх километрах от станции, и дна у него, как говорят старики, никто ещё не доставал.",
        ),
        ("cp1250", "pl", "Kolejka wąskotorowa wraca, choć nikt jej nie zamawiał, i źle się z tym czuje."),
        ("cp1254", "tr", "Çaydanlığın kapağı kayboldu. O günden beri çay fincan tabağının altında demlenir."),
        ("cp1252", "fr", "À cinq heures du matin, l’odeur du beurre a déjà gagné le parking de l’usine."),
    ],
)
def test_a_page_that_states_no_charset_is_read_by_its_letters(encoding, language, text):
    page = f'<html lang="{language}"><body><p>{text}</p></body></html>'
    assert decode(page.encode(encoding), "x") == page
