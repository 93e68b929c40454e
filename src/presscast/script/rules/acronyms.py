"""Acronyms: said letter by letter, or as the word they are."""

from __future__ import annotations

import re

from presscast.script.rules.letters import letters

_LED = r"\b(?P<small>[a-z])(?P<letters>[A-Z]{2,4})\b"
_FIRM = r"(?<![\w&])[A-Z]{2,3}(?=&[A-Z](?![a-z]))"
_CAPITALS = r"(?<![\w@#.’'])(?<![A-Z\d]-)(?P<letters>[A-Z]{2,7})(?P<plural>s['’](?!\w)|['’]?s)?(?![\w@])"
# Said letter by letter though they could be read as words.
_LETTERED = """
    AA AAA AC AAP AARP ABA ABC ACA ACLU ADA ADB ADHD ADP AED AFC AFL AFP AGM AI AIG AIIB AKP ALS AMA ANC AOC AOL AP
    APA API ASU ATF ATM ATV AV BA BAE BAME BIA BJP BMA BMW BNP BOE BOJ BPA CAA CAC CAF CBO CCTV CDC CDU CE CEO
    CFO CFTC CGI CIA CIO CIS COO CPA CPI CSU CTE CTO CUNY CVC DA DEA DEI DIA DIY DNA DNI DOA DOB DOD DOE DOI DOJ
    DUI DUP DVLA EA EC ECB ECHR EDF EEOC EFF EFL EIA EIB ELN EMS EMT EP EPA EPL EPO ER ESA ESG ESP ESPN ETA ETF
    EU EV EVP FA FAA FAQ FAO FBI FCO FDA FDIC FEC FIA FIU FOI FOMC GAO GCHQ GCSE GDP GI GMB GMO GNI GOP GPA GPU HBO
    HIV HMRC HOA HOV HUF IAEA IATA IBM ICAO ICBM ICC ICJ ICO ICRC ICU ID IDB IDF IDP IEA IED IEEE IFC ILO IMF
    IMO IOC IOM IOS IOU IP IPA IPCC IPO IQ IRA IRGC IRS ISI ISP ISS IT ITC ITF ITN ITV IUCN IUD IVF IWC JFK KGB
    KKK LA LAPD LAX LED LGBT LGBTQ LGBTQIA LNG LSE MBA MBE MEP MI MIT MLA MOD MOT MOU MP MPC MRI MVP NBA NCAA NDA NEA
    NEC NFL NGO NHL NHS NIA NIH NOC NPR NRA NSA NTSB NUM NYPD NYSE NYU OAS OBE ODI OBR OCC OCD OCHA OECD OED OEM OFAC
    OMB ONS OPCW OPM ORR OSCE OTC PA PC PCR PDA PE PGA PKK PLA PLO POA POC POV POW PPE PR PSA PSNI PTA PTSD PVC QC RAC
    RAF RBA RBI RCMP RFA RFE RIAA RMT RNA RNC RNLI ROE ROI RPG RSF RSPCA RUC SA SAS SAT SDF SEC SEIU SFO SNP SOE SOS
    SPD SUV TEU TPP TSA TUC TV TVA UAE UAV UAW UBS UC UCI UCL UCLA UCSF UDA UDR UEA UFC UFO UHF UK UN UNC UNDP
    UNFPA UNHCR UNHRC UNODC UNSC UPI UPS URL US USA USAF USB USC USCIS USDA USFS USGS USMC USMCA USPS USS UTC UUP UV UVA
    UVF VA VAR VAT VHF VIP VOA VP VPN WBA WBC WEF WHO WIC WMO WNBA WTA WTO WWE WWF XL YMCA YPG YWCA
    EWCA EWHC NYC OLED PHEV SPLA USPGA
"""
_SPELLED = frozenset(_LETTERED.split())
# Words and names in capitals that are as short as the acronyms said by their letters.
_SHORT_WORDS = """
    AD AH AL AM AN AS AT BE BY CO DA DE DO DR ED EH EL EX GO HA HE HI HO HVAC IF IN IS JO LO MA ME MR MRS MS MY NO NVME
    OF OH OK ON OR OW OX PI PM RE SO ST TO UH UM UP WE YE YO
    ABE ACE ACT ADD ADO AFT AGE AGO AID AIM AIR ALE ALF ALI ALL AMY ANA AND ANN ANT ANY APE APP APT ARC ARE ARK ARM ART
    ASH ASK ASP ATE AVA AWE AXE AYE EAR EAT EBB EEL EGG EGO EKE ELF ELI ELK ELM EMU END ERA ERE ERR EVA EVE EYE IAN ICE
    ICY ILL IMP INK INN ION IRA IRE ISO ITS IVY OAK OAR OAT ODD ODE OFF OFT OHM OIL OLD ONE OPT ORB ORE OUR OUT OVA OWE
    OWL OWN UGH UMA UPS URN USE
"""
_WORDS = frozenset(_SHORT_WORDS.split()) - {"CO", "DA", "PI", "UPS"}
_ROMAN = r"[IVX]+"
# Acronyms said as words, which are no shouting beside another acronym.
_READ = """
    AIDS AIPAC APEC ASEAN AUKUS BAFTA BRICS COBRA COVID DACA DARPA DEFRA DOGE ECOWAS FEMA FIFA HAMAS HIPAA ICE IKEA MAGA
    MENSA MERS NAFTA NASA NASCAR NASDAQ NATO NIMBY NOAA OFCOM OFSTED OPEC OSHA PETA POTUS SARS SCOTUS SEAL SWAT TEPCO
    UEFA UNRWA UNESCO UNICEF UNIFIL WADA
"""
# Acronyms said as words that a voice would say letter by letter.
_SAID = """
    COP DAX GIF HUD ICE PAC PIN RAM ROM SIM SPAC ZIP
"""
AS_WORDS = frozenset(_SAID.split())
_QUIET = frozenset(_READ.split()) | AS_WORDS
_CODA = (
    r"[AEIOUY](?:[^AEIOUY]?|L[DFKLMPTSC]|[MN][PDGKTSC]|[PKCBDFGMTRWN]S|[PCFSLRN]T|S[KPSH]|[CTPG]H|CK|F+|D+|G+|T+|"
    r"R[DKLMNPBFGCTS]|W[NLK])$"
)
_VOWEL = r"[AEIOUY]"
# More consonants before the first vowel than a word of English begins with.
_BREATHLESS = r"(?!(?:S?[CPT]?[LR]|[BDFGPT]R|[BFG]L|S[CKLMNPTW]|T[HW]|[SCPGW]H|QU|[^AEIOU])?[AEIOUY])[^AEIOUY]"
_SHOUT = r"[A-Z]{2,}[’'A-Z]*[,.!?:;]?"


_CASED = r"(?<![\w-])(?!YoY|QoQ|MoM)[A-Z][efo][A-Z](?=s?\b)"
_APPROVES = r"\bOK[Ss]\b"
_FORMULAS = (
    r"\b(?:NaCl|NaOH|NaHCO|KCl|KOH|HCl|CaCl|CaCO|MgCl|MgSO|LiCl|LiOH|AgCl|TiO|SiO|NaF|KBr|ZnO|MgO|CaO|FeO)(?=\d|\b)"
)


def acronyms(text: str) -> str:
    """IMF -> I M F; NATO stays a word, and so do words shouted in capitals."""
    text = re.sub(_CASED, lambda match: letters(match[0].upper()), text)
    text = re.sub(_APPROVES, "OK’s", text)
    text = re.sub(_FORMULAS, lambda match: letters(match[0].upper()), text)
    text = re.sub(_FIRM, lambda match: letters(match[0]), re.sub(_LED, _led, text))
    return re.sub(_CAPITALS, _acronym, text)


def _led(match: re.Match[str]) -> str:
    return f"{match['small']} {letters(match['letters'])}" if spelled(match["letters"]) else match[0]


def listed(acronym: str) -> bool:
    """Tell whether an acronym is known, said by its letters or as a word."""
    return acronym in _SPELLED or acronym in _QUIET


def spelled(acronym: str) -> bool:
    """Tell whether an acronym is said letter by letter: FBI and GDP are, NATO and NVIDIA are not."""
    if acronym in _SPELLED:
        return True
    if acronym in _WORDS or acronym in _QUIET:
        return False
    if len(acronym) < 7 and not re.search(_VOWEL, acronym):
        return True
    if len(acronym) < 4 and (len(acronym) == 2 or acronym[0] in "AEIOU"):
        return not re.fullmatch(_ROMAN, acronym)
    unsayable = re.match(_BREATHLESS, acronym) or not re.search(_CODA, acronym)
    return len(acronym) < 5 and bool(unsayable)


def _acronym(match: re.Match[str]) -> str:
    written, tail = match["letters"], match["plural"] or ""
    if written in AS_WORDS or (tail and written in _QUIET):
        return written.capitalize() + ("’s" if tail.startswith(("’", "'")) else tail)
    if not spelled(written) or _shouted(match):
        return match[0]
    return letters(written, tail + match.string[match.end() :]) + ("’s" if tail.startswith("s") else tail)


def _shouted(match: re.Match[str]) -> bool:
    """Tell whether a neighbour is in capitals too, a word among shouted words: JOIN US NOW."""
    before = match.string[: match.start()].split()[-1:]
    after = match.string[match.end() :].split()[:1]
    loud = [
        word
        for word in (*before, *after)
        if re.fullmatch(_SHOUT, word) and word.strip(",.!?:;") not in _SPELLED | _QUIET
    ]
    return any(re.search(_VOWEL, word) for word in loud) and bool(re.search(_VOWEL, match["letters"]))
