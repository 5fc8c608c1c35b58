"""Units that make a number a measurement by themselves: money, shares, distances, magnitudes."""

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
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
}

SHARES = frozenset(("%", "percent", "per cent", "percentage points", "percentage point", "pct"))

LENGTHS = {
    "km": "km",
    "kilometer": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometres": "km",
    "mile": "miles",
    "miles": "miles",
    "mi": "miles",
    "nautical miles": "nautical miles",
    "metre": "metres",
    "metres": "metres",
    "meter": "metres",
    "meters": "metres",
    "m": "metres",
    "foot": "feet",
    "feet": "feet",
    "ft": "feet",
}

AREAS = {
    "hectare": "hectares",
    "hectares": "hectares",
    "acre": "acres",
    "acres": "acres",
    "square kilometres": "square km",
    "square kilometers": "square km",
    "square miles": "square miles",
}

WEIGHTS = {
    "tonne": "tonnes",
    "tonnes": "tonnes",
    "ton": "tons",
    "tons": "tons",
    "kg": "kg",
    "kilograms": "kg",
    "kilos": "kg",
}

TIMES = frozenset("second seconds minute minutes hour hours day days week weeks month months year years decade decades".split())
"""Stretches of time, which date or measure time; they are no counts."""
