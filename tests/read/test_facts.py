"""Names, dates and languages."""

from datetime import date, datetime

import pytest
from hypothesis import given, strategies as st

from presscast.read.facts import dates, language, names


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("BY MICHAEL LEE AND SEO JI-EUN [[email protected]]", ("Michael Lee", "Seo Ji-eun")),
        ("By JEAN-PAUL MERCIER and ANNA VAN DER BERG", ("Jean-Paul Mercier", "Anna van der Berg")),
        ("By Ada Fenn, Bo Lund and Ines O’Neill", ("Ada Fenn", "Bo Lund", "Ines O’Neill")),
        ("BY SEAN O'BRIEN AND FIONA McDONALD", ("Sean O'Brien", "Fiona McDonald")),
        ("By LISA MARSH, KARL BRANDT and ERIC VOSS Associated Press", ("Lisa Marsh", "Karl Brandt", "Eric Voss")),
        ("By TOM ALDER, AP Auto Writer", ("Tom Alder",)),
        ("Analysis by Ada Fenn, Fen Post Editor-at-large", ("Ada Fenn",)),
        ("Von Jutta Brandner", ("Jutta Brandner",)),
        ("Ada Fenn, MS, RD", ("Ada Fenn",)),
        ("By the time he came", ()),
    ],
)
def test_names_out_of_bylines(line, people):
    assert names.from_byline(line) == people


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Published: 10 Jun. 2025, 18:45", "2025-06-10T18:45"),
        ("November 19, 2019, 07:47 PM EST", "2019-11-19T19:47-05:00"),
        ("2019-11-20T06:35:39+0000", "2019-11-20T06:35:39+00:00"),
        ("2019-11-18T17:01:27.893", "2019-11-18T17:01:27"),
        ("01:38:07 PM IST Nov 20, 2019", "2019-11-20T13:38:07"),
        ("Tue Nov 19 2019 03:05:46 GMT+0000", "2019-11-19T03:05:46+00:00"),
        ("5:45 AM PST 11/19/2019", "2019-11-19T05:45-08:00"),
        ("12:10 a.m., March 3, 2024", "2024-03-03T00:10"),
        ("3. März 2026, 14:05 Uhr", "2026-03-03T14:05"),
        ("2026년 3월 21일 오후 6시 45분", "2026-03-21T18:45"),
        ("31 February 2024", ""),
        ("in the summer", ""),
    ],
)
def test_dates_as_articles_write_them(written, iso):
    assert dates.find(written) == iso


@given(
    st.dates(date(1995, 1, 1), date(2049, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d %b. %Y", "%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y"]),
)
def test_every_day_is_read_back(day, form):
    assert dates.find(f"Published: {day.strftime(form)}") == day.isoformat()


@given(st.datetimes(datetime(1995, 1, 1), datetime(2049, 12, 31)))
def test_every_minute_is_read_back(moment):
    assert dates.find(moment.strftime("Updated %d %B %Y, %I:%M %p")) == moment.strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        (
            "The ferry lay at its berth and the queue of lorries reached back to the roundabout by the harbour. " * 3,
            "en",
        ),
        (
            "Die Fähre lag am Kai, und die Schlange der Lastwagen reichte bis zu dem Kreisel an der Kirche zurück. "
            * 3,
            "de",
        ),
        (
            "Le bac était à quai et la file des camions allait jusqu'au rond-point qui est devant la mairie de la ville. "
            * 3,
            "fr",
        ),
        (
            "El barco estaba en el muelle y la cola de los camiones llegaba hasta la rotonda de la entrada del puerto. "
            * 3,
            "es",
        ),
        (
            "Färjan låg vid kajen och kön av lastbilar räckte tillbaka till rondellen där en man sålde te i regnet. "
            * 3,
            "sv",
        ),
        ("배는 부두에 묶여 있었고 트럭의 줄은 로터리까지 이어져 있었다.", "ko"),
        ("フェリーは岸壁に停まっていて、トラックの列は交差点まで続いていた。", "ja"),
        ("渡轮停靠在码头，卡车的队伍一直排到了环岛那里，没有人知道什么时候开船。", "zh"),
        ("Паром стоял у причала, и очередь грузовиков тянулась до самого перекрёстка у рынка.", "ru"),
        ("", "en"),
    ],
)
def test_the_language_is_found(text, tongue):
    assert language.detect(text) == tongue
