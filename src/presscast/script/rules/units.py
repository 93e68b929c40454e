"""The names of units of measure."""

from __future__ import annotations

# What one is called, with what several are where that is not an s more: how it is written.
_WRITTEN = {
    "kilometer": "km | kms",
    "centimeter": "cm",
    "millimeter": "mm",
    "micrometer": "μm | µm",
    "nanometer": "nm",
    "nautical mile": "nmi",
    "foot|feet": "ft | ft.",
    "inch|inches": "in. | in",
    "yard": "yd | yds | yd.",
    "mile": "mi | mi.",
    "kilogram": "kg | kgs",
    "gram": "g",
    "milligram": "mg",
    "microgram": "μg | µg | mcg | ug",
    "pound": "lb | lbs | lb. | lbs.",
    "ounce": "oz | oz.",
    "hectare": "ha",
    "atmosphere": "atm",
    "mole": "mol",
    "radian": "rad",
    "ohm": "Ω | Ω",
    "kiloohm": "kΩ | kΩ",
    "milliamp": "mA",
    "amp": "A",
    "milliwatt": "mW",
    "millivolt": "mV",
    "newton": "N",
    "joule": "J",
    "kelvin|kelvin": "K",
    "light year": "ly",
    "fluid ounce": "fl oz | fl. oz. | fl. oz",
    "pint": "pt",
    "quart": "qt | qts",
    "acre": "ac",
    "becquerel": "Bq",
    "sievert": "Sv",
    "millisievert": "mSv",
    "microsievert": "µSv | μSv",
    "milligray": "mGy",
    "gigaton": "Gt",
    "gigaton of C O two|gigatons of C O two": "GtCO2",
    "gigapascal": "GPa",
    "megapascal": "MPa",
    "newton meter|newton meters": "Nm",
    "astronomical unit": "AU",
    "parsec": "pc.",
    "megapixel": "MP",
    "gigajoule": "GJ",
    "volt amp": "VA",
    "kilovolt amp": "kVA",
    "microliter": "µl | µL | μl | μL",
    "millimole": "mmol",
    "international unit": "IU",
    "dots per inch|dots per inch": "dpi",
    "microsecond": "µs | μs",
    "kilometer per liter|kilometers per liter": "km/l",
    "revolution per minute|revolutions per minute": "r/min",
    "day": "d",
    "week": "wk | wks",
    "month": "mo | mos",
    "person|people": "capita",
    "electron volt": "eV",
    "megaelectron volt": "MeV",
    "lumen": "lm",
    "gallon per minute|gallons per minute": "gpm",
    "stone|stone": "st",
    "liter": "l | L",
    "milliliter": "ml | mL",
    "centiliter": "cl",
    "deciliter": "dl | dL",
    "gallon": "gal | gal.",
    "barrel": "bbl",
    "tablespoon": "tbsp",
    "teaspoon": "tsp",
    "horsepower|horsepower": "hp",
    "brake horsepower|brake horsepower": "bhp",
    "C C|C C": "cc",
    "second": "sec | secs | sec.",
    "minute": "min | mins | min.",
    "hour": "hr | hrs | hr. | hrs. | h",
    "year": "yr | yrs | yrs.",
    "millisecond": "ms",
    "nanosecond": "ns",
    "watt": "W",
    "kilowatt": "kW",
    "megawatt": "MW",
    "gigawatt": "GW",
    "terawatt": "TW",
    "watt hour": "Wh",
    "kilowatt hour": "kWh",
    "megawatt hour": "MWh",
    "gigawatt hour": "GWh",
    "terawatt hour": "TWh",
    "volt": "V",
    "kilovolt": "kV",
    "milliamp hour": "mAh",
    "hertz|hertz": "Hz",
    "kilohertz|kilohertz": "kHz",
    "megahertz|megahertz": "MHz",
    "gigahertz|gigahertz": "GHz",
    "terahertz|terahertz": "THz",
    "decibel": "dB | dBA",
    "kilobyte": "kB | KB",
    "megabyte": "MB",
    "gigabyte": "GB",
    "terabyte": "TB",
    "petabyte": "PB",
    "megabit": "Mb",
    "gigabit": "Gb",
    "pascal": "Pa",
    "hectopascal": "hPa",
    "kilopascal": "kPa",
    "millibar": "mb | mbar",
    "kilocalorie": "kcal",
    "kilojoule": "kJ",
    "megajoule": "MJ",
    "kilonewton": "kN",
    "megabit|megabits": "Mbit",
    "gigabit|gigabits": "Gbit",
    "calorie": "cal",
    "kiloton": "kt",
    "megaton": "Mt",
    "knot": "kts | kn",
    "millimeter of mercury|millimeters of mercury": "mmHg",
    "mile per hour|miles per hour": "mph",
    "mile per gallon|miles per gallon": "mpg",
    "kilometer per hour|kilometers per hour": "kph | kmh | km/h | kmph",
    "megabit per second|megabits per second": "mbps | Mbps",
    "kilobit per second|kilobits per second": "kbps | Kbps",
    "gigabit per second|gigabits per second": "Gbps | gbps",
    "frame per second|frames per second": "fps",
    "R P M|R P M": "rpm",
    "beat per minute|beats per minute": "bpm",
    "barrel per day|barrels per day": "bpd | b/d",
    "P S I|P S I": "psi",
    "part per million|parts per million": "ppm",
    "part per billion|parts per billion": "ppb",
    "basis point": "bp | bps",
    "percentage point": "pp | ppt",
    "square meter": "sqm | sq m | sq. m | sq. m.",
    "square foot|square feet": "sqft | sq ft | sq. ft. | sq. ft",
    "square kilometer": "sq km | sq. km",
    "square mile": "sq mi | sq. mi.",
    "cubic foot|cubic feet": "cu ft",
    "cubic meter": "cu m | cu. m",
    "degree Celsius|degrees Celsius": "°C | ºC | ℃ | C",
    "degree Fahrenheit|degrees Fahrenheit": "°F | ºF | ℉ | F",
    "percent|percent": "% | pct | pct. | pc",
    "tonne": "t",
    "degree": "° | º | deg | deg.",
}
# Also written in other letters, small or capital, where nothing else is written so.
_LOOSELY = (
    "kg kgs km kms cm mm ml mg lb lbs oz ft yd yds mph kph kmh kW kWh MWh ha sqm sqft GHz MHz kHz Hz psi rpm GB TB"
)
_SHOUTED = {form: unit for unit in _LOOSELY.split() for form in (unit.upper(), unit.lower(), unit.capitalize())}
_NAMES = {form: name for name, forms in _WRITTEN.items() for form in forms.split(" | ")}
_POWERS = {"²": "square", "2": "square", "³": "cubic", "3": "cubic"}
_BASES = {"m": "meter", "s": "second"}


def named(unit: str, power: str = "", per: str = "", per_power: str = "") -> tuple[str, str] | None:
    """Return what one and what several of a unit are called, or None for what is no unit.

    "km" with power "²" gives square kilometers, "m" per "s" meters per second.
    """
    unit = unit if unit in _NAMES else _SHOUTED.get(unit, unit)
    name = _NAMES.get(unit) or (_BASES["m"] if unit == "m" else None)
    if not name:
        return None
    one, _, many = name.partition("|")
    head = f"{_POWERS[power]} " if power else ""
    tail = f" per {_per(per, per_power)}" if per else ""
    return f"{head}{one}{tail}", f"{head}{many or one + 's'}{tail}"


def _per(unit: str, power: str) -> str:
    name = (_NAMES.get(unit) or _BASES.get(unit) or unit).partition("|")[0]
    if unit == "s" and power:
        return f"second {'squared' if power in '²2' else 'cubed'}"
    return f"{_POWERS[power]} {name}" if power else name
