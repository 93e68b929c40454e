"""American states, as the wires and the post shorten them."""

from __future__ import annotations

_TABLE = """
Alabama Ala. AL|Alaska Alaska AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA|Colorado Colo. CO
Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA|Hawaii Hawaii HI|Idaho Idaho ID|Illinois Ill. IL
Indiana Ind. IN|Iowa Iowa IA|Kansas Kan. KS|Kentucky Ky. KY|Louisiana La. LA|Maine Maine ME|Maryland Md. MD
Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS|Missouri Mo. MO|Montana Mont. MT
Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ|New_Mexico N.M. NM|New_York N.Y. NY
North_Carolina N.C. NC|North_Dakota N.D. ND|Ohio Ohio OH|Oklahoma Okla. OK|Oregon Ore. OR|Pennsylvania Pa. PA
Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN|Texas Texas TX|Utah Utah UT
Vermont Vt. VT|Virginia Va. VA|Washington Wash. WA|West_Virginia W.Va. WV|Wisconsin Wis. WI|Wyoming Wyo. WY
"""
_ROWS = [row.replace("_", "\0").split() for line in _TABLE.strip().split("\n") for row in line.split("|")]

# By the wires' form without its spaces, by the post's, and by the full name.
WIRE = {wire: name.replace("\0", " ") for name, wire, _ in _ROWS if wire.endswith(".")}
WIRE |= {"W. Va.": "West Virginia", "Tex.": "Texas", "Penn.": "Pennsylvania", "Oreg.": "Oregon", "D.C.": "DC"}
WIRE |= {"Ont.": "Ontario", "Que.": "Quebec", "Alta.": "Alberta", "Sask.": "Saskatchewan"}
WIRE |= {"N.S.": "Nova Scotia", "N.B.": "New Brunswick", "B.C.": "British Columbia", "P.E.I.": "Prince Edward Island"}
WIRE |= {"Man.": "Manitoba", "N.L.": "Newfoundland", "Nfld.": "Newfoundland"}
WIRE |= {"Kans.": "Kansas", "Nebr.": "Nebraska", "P.R.": "Puerto Rico", "Wisc.": "Wisconsin"}
POST = {post: name.replace("\0", " ") for name, _, post in _ROWS} | {"DC": "DC", "PR": "Puerto Rico"}
# Provinces of Canada and states of Australia, by their post codes.
_PROVINCES_TABLE = """
British_Columbia BC|Alberta AB|Saskatchewan SK|Manitoba MB|Ontario ON|Quebec QC PQ|New_Brunswick NB|Nova_Scotia NS
Prince_Edward_Island PE PEI|Newfoundland_and_Labrador NL|Yukon YT|Northwest_Territories NT NWT|Nunavut NU
"""
_AUSTRALIAN_TABLE = """
New_South_Wales NSW|Victoria VIC Vic|Queensland QLD Qld|Tasmania TAS Tas|Australian_Capital_Territory ACT
"""


def _by_code(table: str) -> dict[str, str]:
    rows = (row.split() for line in table.strip().split("\n") for row in line.split("|"))
    return {code: name.replace("_", " ") for name, *codes in rows for code in codes}


PROVINCES = _by_code(_PROVINCES_TABLE)
AUSTRALIAN = _by_code(_AUSTRALIAN_TABLE)
# What a code of America or Canada means behind these towns.
_ABROAD_TOWNS = """
    WA:Western_Australia:Perth,Fremantle,Bunbury,Broome,Kalgoorlie,Geraldton,Karratha,Mandurah,Hedland
    WA:Western_Australia:Joondalup,Rockingham,Busselton,Esperance,Kununurra
    SA:South_Australia:Adelaide,Gambier,Whyalla,Augusta,Lincoln,Glenelg,Pedy,Barossa,Renmark
    NT:Northern_Territory:Darwin,Springs,Katherine,Palmerston,Nhulunbuy
"""
_ABROAD_ROWS = [row.split(":") for row in _ABROAD_TOWNS.split()]
ABROAD = {(town, code): name.replace("_", " ") for code, name, towns in _ABROAD_ROWS for town in towns.split(",")}
# Post codes that are words, degrees or ranks too.
_WORDS_TOO = (
    "AL AR CO DE HI ID IN LA MA MD ME MO MS OH OK OR PA PR SC VA AB MB NB NL NS NT NU ON PE PQ QC SK YT ACT TAS VIC"
)
AMBIGUOUS = frozenset(_WORDS_TOO.split())
_TOWNS_WORDS = """
    Beach Bay Bridge Burnie City County Creek Falls Ferry Forest Fort Gardens Green Grove Harbor Head Heights Hill
    Hills House Island Junction Lake Lakes Marlboro Mills Mountain Park Plains Point Port Ridge River Rock Rouge
    Shore Spring Springs Station Town Township Valley View Village Wayne Wood Woods Worth Angeles Orleans Antonio
    Diego Francisco Jose Vegas Paul Louis Moines
"""
# What the second word of a town's name often is, and that of a person's hardly ever.
TOWNS = frozenset(_TOWNS_WORDS.split())
_CITIES_WORDS = """
    Portland:ME:OR Columbus:OH Cleveland:OH Cincinnati:OH Toledo:OH Dayton:OH Akron:OH Denver:CO Boulder:CO Aurora:CO
    Boston:MA Worcester:MA Springfield:MA:MO:OH:OR Cambridge:MA Salem:MA:OR Philadelphia:PA Pittsburgh:PA Allentown:PA
    Scranton:PA Shreveport:LA Lafayette:LA:IN Indianapolis:IN Evansville:IN Gary:IN Tulsa:OK Norman:OK Jackson:MS
    Biloxi:MS Gulfport:MS Birmingham:AL Mobile:AL Montgomery:AL Huntsville:AL Charleston:SC Columbia:SC:MO:MD
    Greenville:SC Boise:ID Baltimore:MD Annapolis:MD Rockville:MD Richmond:VA Norfolk:VA Roanoke:VA Alexandria:VA
    Arlington:VA Wilmington:DE Dover:DE Honolulu:HI Hilo:HI Eugene:OR Bend:OR Toronto:ON Ottawa:ON Hamilton:ON London:ON
    Mississauga:ON Brampton:ON Windsor:ON Kingston:ON Kitchener:ON Waterloo:ON Barrie:ON Sudbury:ON Oshawa:ON Guelph:ON
    Markham:ON Oakville:ON Burlington:ON Montreal:QC Montréal:QC Quebec:QC Laval:QC Gatineau:QC Sherbrooke:QC
    Longueuil:QC Calgary:AB Edmonton:AB Deer:AB Lethbridge:AB Banff:AB McMurray:AB Canmore:AB Hat:AB Winnipeg:MB
    Brandon:MB Churchill:MB Regina:SK Saskatoon:SK Humboldt:SK Albert:SK Halifax:NS Dartmouth:NS Sydney:NS Truro:NS
    Moncton:NB Fredericton:NB John:NB Bathurst:NB Charlottetown:PE Summerside:PE John’s:NL John's:NL Gander:NL
    Whitehorse:YT Yellowknife:NT Iqaluit:NU Canberra:ACT Melbourne:VIC Geelong:VIC Ballarat:VIC Bendigo:VIC Hobart:TAS
    Launceston:TAS Devonport:TAS Bangor:ME Augusta:ME Joplin:MO Hartford:CT Fayetteville:AR Jonesboro:AR
"""
# Towns by the codes that are states beside them, though words elsewhere.
CITIES = {town: tuple(codes) for town, *codes in (entry.split(":") for entry in _CITIES_WORDS.split())}
NAMES = frozenset(name.replace("\0", " ") for name, _, _ in _ROWS) | {"Guam", "Puerto Rico"}
