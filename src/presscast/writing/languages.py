"""Check language tags (BCP 47), and give the three letters of ISO 639-2 for them."""

from __future__ import annotations

import re

from presscast.writing.near import nearest, suggestion

_TAG = re.compile(r"(?P<language>[a-z]{2,3})(-[a-z]{4})?(-(?P<region>[a-z]{2}|\d{3}))?(-[a-z\d]{1,8})*", re.IGNORECASE)

_TERMINOLOGY: dict[str, str] = dict(
    re.findall(
        r"(\w\w):(\w{3})",
        "aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul "
        "bi:bis bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym "
        "da:dan de:deu dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij "
        "fo:fao fr:fra fy:fry ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat "
        "hu:hun hy:hye hz:her ia:ina id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav "
        "ka:kat kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir "
        "la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal mn:mon "
        "mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav ny:nya "
        "oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron ru:rus "
        "rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk sl:slv sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw "
        "st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso "
        "tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor "
        "za:zha zh:zho zu:zul ",
    )
)


def iso639_2(tag: str) -> str:
    """Return the three-letter ISO 639-2/T code of a BCP 47 tag: "en-GB" -> "eng"; "und" where it has none."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    return primary if len(primary) == 3 and primary.isalpha() else _TERMINOLOGY.get(primary, "und")


def checked(tag: str) -> str:
    """Return a BCP 47 tag such as en-GB, its parts in their usual case;
    raise ValueError, saying what may be meant, for none."""
    found = _TAG.fullmatch(tag.replace("_", "-"))
    if not found or not _is_known(found["language"].lower(), (found["region"] or "").upper()):
        raise ValueError(f"no language {tag!r} is known; write a tag such as en-GB{_meant(tag)}")
    parts = found[0].split("-")
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in parts[1:]]
    return "-".join([parts[0].lower(), *cased])


def _is_known(primary: str, region: str) -> bool:
    from babel import Locale, localedata

    if localedata.exists(f"{primary}_{region}" if region else primary):
        return True
    english = Locale("en")
    return primary in english.languages and (not region or region.isdigit() or region in english.territories)


def _meant(name: str) -> str:
    """Suggest the tag of a language called by its English name, or of a country called by another."""
    from babel import Locale

    if name.upper().endswith("-UK"):
        return f" (did you mean {name[:-2]}GB?)"
    tags = {called.lower(): tag.replace("_", "-") for tag, called in Locale("en").languages.items()}
    near = nearest(name.lower(), tags)
    return suggestion(tags[each] for each in near[:1])
