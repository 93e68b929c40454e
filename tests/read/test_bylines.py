"""Writers' names, as the newsrooms of many languages write them under a headline."""

import pytest

from presscast.read.text import markdown, scrape

STORIES = {
    "en": (
        "The tower leans again",
        "The tower leans by three degrees, engineers said on Friday, and it will go on leaning for years to come.\n\nThe street below it has been closed, and nobody knows when it opens again to the public.\n",
    ),
    "de": (
        "Der Turm neigt sich wieder",
        "Der Turm neigt sich um drei Grad, sagten die Ingenieure am Freitag, und er wird sich noch Jahre lang neigen.\n\nDie Straße darunter ist gesperrt, und niemand weiß, wann sie für die Leute wieder geöffnet wird.\n",
    ),
    "fr": (
        "La tour penche encore",
        "La tour penche de trois degrés, ont dit les ingénieurs vendredi, et elle penchera encore pendant des années.\n\nLa rue en dessous est fermée, et personne ne sait quand elle rouvrira pour les habitants.\n",
    ),
    "es": (
        "La torre se inclina otra vez",
        "La torre se inclina tres grados, dijeron los ingenieros el viernes, y seguirá inclinándose durante años.\n\nLa calle de abajo está cerrada, y nadie sabe cuándo se abrirá de nuevo para los vecinos.\n",
    ),
    "it": (
        "La torre pende di nuovo",
        "La torre pende di tre gradi, hanno detto gli ingegneri venerdì, e continuerà a pendere per anni.\n\nLa strada sotto è chiusa, e nessuno sa quando sarà riaperta per gli abitanti della zona.\n",
    ),
    "pt": (
        "A torre volta a inclinar-se",
        "A torre inclina-se três graus, disseram os engenheiros na sexta-feira, e vai continuar a inclinar-se durante anos.\n\nA rua em baixo está fechada, e ninguém sabe quando vai abrir de novo para os moradores.\n",
    ),
    "nl": (
        "De toren helt weer over",
        "De toren helt drie graden over, zeiden de ingenieurs vrijdag, en hij zal nog jaren blijven hellen.\n\nDe straat eronder is afgesloten, en niemand weet wanneer die weer opengaat voor het publiek.\n",
    ),
    "sv": (
        "Tornet lutar igen",
        "Tornet lutar tre grader, sade ingenjörerna på fredagen, och det kommer att luta i många år till.\n\nGatan nedanför är avstängd, och ingen vet när den öppnas igen för allmänheten i staden.\n",
    ),
    "pl": (
        "Wieża znów się pochyla",
        "Wieża pochyla się o trzy stopnie, powiedzieli inżynierowie w piątek, i będzie się pochylać jeszcze przez lata.\n\nUlica pod nią jest zamknięta i nikt nie wie, kiedy zostanie znów otwarta dla mieszkańców.\n",
    ),
    "ru": (
        "Башня снова наклонилась",
        "Башня наклонилась на три градуса, сообщили инженеры в пятницу, и будет наклоняться ещё много лет.\n\nУлица под ней закрыта, и никто не знает, когда её снова откроют для жителей города.\n",
    ),
    "ko": (
        "탑이 다시 기울었다",
        "탑이 3도 기울었다고 기술자들이 금요일에 말했다. 탑은 앞으로도 몇 년 동안 기울 것이다.\n\n그 아래 거리는 통제되었고, 언제 다시 열릴지는 아무도 모른다고 시청이 밝혔다.\n",
    ),
    "ja": (
        "塔がまた傾いた",
        "塔は三度傾いていると技術者たちは金曜日に語った。塔はこの先何年も傾き続けるという。\n\nその下の通りは閉鎖され、いつ再び開くのかは誰にもわからないと市は発表した。\n",
    ),
    "zh": (
        "高塔再次倾斜",
        "工程师周五表示，这座高塔倾斜了三度，而且今后几年还会继续倾斜下去。\n\n塔下的街道已经封闭，没有人知道它什么时候会重新向公众开放。\n",
    ),
    "hi": (
        "मीनार फिर झुकी",
        "इंजीनियरों ने शुक्रवार को कहा कि मीनार तीन डिग्री झुकी है और यह आने वाले कई वर्षों तक झुकती रहेगी।\n\nउसके नीचे की सड़क बंद है और किसी को नहीं पता कि वह लोगों के लिए फिर कब खुलेगी।\n",
    ),
}
LINES = [
    ("en", "md", "*By Ann Vale*", ("Ann Vale",)),
    ("en", "md", "**By Ann Vale and Tom Okoro**", ("Ann Vale", "Tom Okoro")),
    ("en", "md", "_By Ann Vale_", ("Ann Vale",)),
    ("en", "md", "By [Ann Vale](/a/ann)", ("Ann Vale",)),
    ("en", "md", "***By ANN VALE***", ("Ann Vale",)),
    ("en", "md", "By **Ann Vale**, Staff Writer", ("Ann Vale",)),
    ("en", "md", "*Words by Ann Vale*", ("Ann Vale",)),
    ("en", "md", "*Ann Vale | April 3, 2026*", ("Ann Vale",)),
    ("en", "txt", "Ann Vale | 9:05 a.m. ET", ("Ann Vale",)),
    ("en", "txt", "Ann Vale | 9:05 a.m. ET April 3, 2026", ("Ann Vale",)),
    ("en", "txt", "Ann Vale | April 3, 2026 9:05 a.m. ET", ("Ann Vale",)),
    ("en", "txt", "Ann Vale and Tom Okoro | 21:40 GMT", ("Ann Vale", "Tom Okoro")),
    ("en", "txt", "Ann Vale · 3 April 2026", ("Ann Vale",)),
    ("en", "txt", "Ann Vale • 9.05am BST", ("Ann Vale",)),
    ("en", "txt", "New York | April 3, 2026", ()),
    ("en", "txt", "By Ann Vale | 9:05 a.m. ET", ("Ann Vale",)),
    ("en", "txt", "By ANN VALE, Associated Press", ("Ann Vale",)),
    ("en", "txt", "Ann Vale, political correspondent", ("Ann Vale",)),
    ("en", "txt", "Story by Ann Vale, photographs by Sam Okoro", ("Ann Vale",)),
    ("de", "txt", "Von Anna Feld", ("Anna Feld",)),
    ("de", "md", "*Von Anna Feld und Jörg Müller*", ("Anna Feld", "Jörg Müller")),
    ("de", "txt", "Ein Bericht von Anna Feld", ("Anna Feld",)),
    ("de", "txt", "VON ANNA FELD", ("Anna Feld",)),
    ("de", "txt", "Text: Anna Feld", ("Anna Feld",)),
    ("de", "txt", "Von unserer Redakteurin Anna Feld", ("Anna Feld",)),
    ("fr", "txt", "Par Anne Dubois", ("Anne Dubois",)),
    ("fr", "md", "**Par Anne Dubois et Luc Morel**", ("Anne Dubois", "Luc Morel")),
    ("fr", "txt", "Anne Dubois, envoyée spéciale", ("Anne Dubois",)),
    ("fr", "txt", "Propos recueillis par Anne Dubois", ("Anne Dubois",)),
    ("es", "txt", "Por Ana Ruiz", ("Ana Ruiz",)),
    ("es", "md", "*Por Ana Ruiz y Luis Mora*", ("Ana Ruiz", "Luis Mora")),
    ("es", "txt", "Texto: Ana Ruiz", ("Ana Ruiz",)),
    ("es", "txt", "Ana Ruiz, corresponsal", ("Ana Ruiz",)),
    ("it", "txt", "di Anna Rossi", ("Anna Rossi",)),
    ("it", "txt", "Di Anna Rossi e Luca Bianchi", ("Anna Rossi", "Luca Bianchi")),
    ("it", "txt", "a cura di Anna Rossi", ("Anna Rossi",)),
    ("it", "txt", "dal nostro inviato Luca Bianchi", ("Luca Bianchi",)),
    ("pt", "txt", "Por Ana Souza", ("Ana Souza",)),
    ("pt", "txt", "Texto de Ana Souza", ("Ana Souza",)),
    ("pt", "md", "*Por Ana Souza e João Lima*", ("Ana Souza", "João Lima")),
    ("nl", "txt", "Door Anna de Vries", ("Anna de Vries",)),
    ("nl", "txt", "Van onze verslaggever Jan Bakker", ("Jan Bakker",)),
    ("sv", "txt", "Av Anna Lind", ("Anna Lind",)),
    ("sv", "txt", "Text: Anna Lind", ("Anna Lind",)),
    ("pl", "txt", "Anna Nowak, dziennikarka", ("Anna Nowak",)),
    ("pl", "txt", "Autor: Anna Nowak", ("Anna Nowak",)),
    ("ru", "txt", "Автор: Иван Лебедев", ("Иван Лебедев",)),
    ("ru", "txt", "Иван Лебедев, корреспондент", ("Иван Лебедев",)),
    ("ru", "txt", "Текст: Анна Белова", ("Анна Белова",)),
    ("ko", "txt", "김민수 기자", ("김민수",)),
    ("ko", "txt", "김민수·박지영 기자", ("김민수", "박지영")),
    ("ko", "txt", "[서울=김민수 기자]", ("김민수",)),
    ("ko", "md", "**김민수 기자**", ("김민수",)),
    ("ko", "txt", "김민수 특파원", ("김민수",)),
    ("ko", "txt", "글 김민수 기자", ("김민수",)),
    ("ko", "txt", "김민수 선임기자 kim@a.kr", ("김민수",)),
    ("ja", "txt", "文・山田太郎", ("山田太郎",)),
    ("ja", "txt", "記者：山田太郎", ("山田太郎",)),
    ("ja", "txt", "山田太郎 記者", ("山田太郎",)),
    ("ja", "txt", "執筆：山田花子", ("山田花子",)),
    ("zh", "txt", "记者 林若溪", ("林若溪",)),
    ("zh", "txt", "本报记者 林若溪 王小明", ("林若溪", "王小明")),
    ("zh", "txt", "作者：林若溪", ("林若溪",)),
    ("zh", "txt", "文/林若溪", ("林若溪",)),
    ("zh", "md", "**记者：林若溪**", ("林若溪",)),
    ("hi", "txt", "लेखक: अनिल शर्मा", ("अनिल शर्मा",)),
    ("hi", "txt", "अनिल शर्मा, संवाददाता", ("अनिल शर्मा",)),
]


@pytest.mark.parametrize(("language", "form", "line", "names"), LINES)
def test_a_byline_names_the_writers_and_is_not_read_twice(language, form, line, names):
    title, story = STORIES[language]
    if form == "md":
        found = markdown.read(f"# {title}\n\n{line}\n\n{story}".encode(), "a.md")
    else:
        found = scrape.read(f"{title}\n\n{line}\n\n{story}".encode(), "a.txt")
    assert found.authors == names
    assert len(found.blocks) == 3


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Ann Vale | 9:05 a.m. ET April 3, 2026", "2026-04-03T09:05-04:00"),
        ("Ann Vale | January 3, 2026 9:05 p.m. ET", "2026-01-03T21:05-05:00"),
        ("Ann Vale | March 8, 2026 1:00 p.m. PT", "2026-03-08T13:00-07:00"),
        ("Ann Vale | November 1, 2026 1:00 p.m. CT", "2026-11-01T13:00-06:00"),
    ],
)
def test_an_american_zone_without_its_season_is_that_of_the_day(line, moment):
    title, story = STORIES["en"]
    assert scrape.read(f"{title}\n\n{line}\n\n{story}".encode(), "a.txt").published == moment


@pytest.mark.parametrize(
    "line", ["Saint Paul | 9:05 a.m. ET", "World News | 9:05 a.m. ET", "The keeper of the clock | it stopped at 9:05"]
)
def test_a_town_or_a_section_is_nobody(line):
    title, story = STORIES["en"]
    assert scrape.read(f"{title}\n\n{line}\n\n{story}".encode(), "a.txt").authors == ()
