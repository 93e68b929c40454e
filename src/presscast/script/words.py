"""The few words the script adds of its own, by language: cue, byline, dates, disclosure.

A language that is not here gets only what needs no words: bare names, and the disclosure in
English, which is never left out.
"""

from __future__ import annotations

from dataclasses import dataclass

_EN_MONTHS = "January February March April May June July August September October November December"
_DE_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_FR_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_ES_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"


@dataclass(frozen=True, slots=True)
class Words:
    """Templates of one language; `{month}` is a name from `months`, or the number where there are none.

    An empty template means that the line it would make is left out; `updated_at` serves when an
    article was published and updated on one day.
    """

    disclosure: str
    cue: str = ""
    by: str = "{}"
    last_and: str = ", "
    photo_by: str = "{}"
    credit: str = "{}"
    published: str = ""
    updated: str = ""
    updated_at: str = ""
    date: str = ""
    time: str = "{hour}:{minute:02}"
    months: tuple[str, ...] = ()


_WORDS = {
    "en": Words(
        "This article was written by people and is read by an AI voice.",
        cue="Photo:",
        by="By {}",
        last_and=" and ",
        photo_by="Photo by {}",
        credit="Credit: {}",
        published="Published {}",
        updated="updated {}",
        updated_at="updated {}",
        date="{month} {day}, {year}",
        time="{hour12}:{minute:02} {half}",
        months=tuple(_EN_MONTHS.split()),
    ),
    "ko": Words(
        "이 기사는 기자가 쓰고 인공지능 음성이 읽습니다.",
        cue="사진 설명:",
        by="글 {}",
        photo_by="사진 {}",
        credit="사진 {}",
        published="{} 게재",
        updated="{} 수정",
        updated_at="{} 수정",
        date="{year}년 {number}월 {day}일",
        time="{hour}시 {minute}분",
    ),
    "de": Words(
        "Dieser Artikel wurde von Menschen geschrieben und wird von einer KI-Stimme gelesen.",
        cue="Bild:",
        by="Von {}",
        last_and=" und ",
        photo_by="Foto von {}",
        credit="Bildnachweis: {}",
        published="Veröffentlicht am {}",
        updated="aktualisiert am {}",
        updated_at="aktualisiert um {}",
        date="{day}. {month} {year}",
        time="{hour}:{minute:02} Uhr",
        months=tuple(_DE_MONTHS.split()),
    ),
    "fr": Words(
        "Cet article a été écrit par des journalistes et il est lu par une voix d’intelligence artificielle.",
        cue="Photo :",
        by="Par {}",
        last_and=" et ",
        photo_by="Photo de {}",
        credit="Crédit : {}",
        published="Publié le {}",
        updated="mis à jour le {}",
        updated_at="mis à jour à {}",
        date="{day} {month} {year}",
        time="{hour} h {minute:02}",
        months=tuple(_FR_MONTHS.split()),
    ),
    "es": Words(
        "Este artículo fue escrito por periodistas y lo lee una voz de inteligencia artificial.",
        cue="Foto:",
        by="Por {}",
        last_and=" y ",
        photo_by="Foto de {}",
        credit="Crédito: {}",
        published="Publicado el {}",
        updated="actualizado el {}",
        updated_at="actualizado a las {}",
        date="{day} de {month} de {year}",
        time="{hour}:{minute:02}",
        months=tuple(_ES_MONTHS.split()),
    ),
}
_OTHER = Words(_WORDS["en"].disclosure)


def words(language: str) -> Words:
    """Return the words for a BCP 47 tag; only its first part counts."""
    return _WORDS.get(language.partition("-")[0].lower(), _OTHER)
