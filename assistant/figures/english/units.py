"""Units that make a number a measurement by themselves: money, shares, distances, how long something lasted."""

from collections.abc import Mapping

Units = Mapping[str, tuple[str, str]]
"""Units of one kind by the names that figures give them: what one is in the first of them, and its spellings.

Miles, feet and acres are the international ones of 1959.
"""

CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "$us": "USD",
    "usd": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "$a": "AUD",
    "$au": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "$ca": "CAD",
    "$c": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "€": "EUR",
    "e": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "p": "GBP",
    "gbp": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "rs": "INR",
    "rs.": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "dh": "AED",
    "dhs": "AED",
}
"""Signs before a number; tokenisers turn the euro and pound signs into e and p."""

CURRENCY_WORDS = {
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rupees": "INR",
    "rubles": "RUB",
    "roubles": "RUB",
    "lira": "TRY",
    "dirhams": "AED",
    "francs": "CHF",
    "crowns": "crowns",
    "pesos": "pesos",
    "marks": "marks",
    "rupiah": "IDR",
    "riyals": "riyals",
    "dinars": "dinars",
    "shekels": "ILS",
    "ringgit": "MYR",
    "baht": "THB",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
} | {
    word: word
    for word in (
        "australes bolivianos colones cordobas cruzados guaranies intis lempiras quetzales reais soles sucres "
        "drachmas ducats escudos florins guilders kronas kunas lari lei leva pesetas talers thalers "
        "dirams drams forints hryvnias kronor kroner manats naira nairas rand shillings takas tenge zlotys zloty"
    ).split()
}

SHARES = frozenset(("%", "percent", "per cent", "percentage points", "percentage point", "pct"))

LENGTHS: Units = {
    "metres": ("1", "metre, metres, meter, meters, m"),
    "km": ("1000", "km, kilometer, kilometers, kilometre, kilometres"),
    "miles": ("1609.344", "mile, miles, mi"),
    "nautical miles": ("1852", "nautical miles, nautical mile, nautical-mile"),
    "feet": ("0.3048", "foot, feet, ft"),
    "cm": ("0.01", "centimetres, centimeters, cm"),
}
AREAS: Units = {
    "hectares": ("1", "hectare, hectares"),
    "acres": ("0.40468564", "acre, acres"),
    "square km": ("100", "square kilometres, square kilometers, square km"),
    "square miles": ("258.998811", "square miles"),
    "square metres": ("0.0001", "square metres, square meters"),
    "square feet": ("0.0000092903", "square feet"),
}
WEIGHTS: Units = {
    "kg": ("1", "kg, kilograms, kilos"),
    "tonnes": ("1000", "tonne, tonnes"),
    "tons": ("1000", "ton, tons"),
}
TIMES: Units = {
    "seconds": ("1", "second, seconds"),
    "minutes": ("60", "minute, minutes"),
    "hours": ("3600", "hour, hours"),
    "days": ("86400", "day, days"),
    "weeks": ("604800", "week, weeks"),
    "months": ("2629746", "month, months"),
    "years": ("31556952", "year, years"),
    "decades": ("315569520", "decade, decades"),
}
"""Stretches of time, which date or last; they are no counts."""

CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP"}
"""Hundredths of a currency."""

DEGREES = frozenset(("degrees", "degree", "celsius", "fahrenheit"))
