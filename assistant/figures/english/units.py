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
        "dirams drams forints hryvnias kronor kroner manats naira nairas rand shillings takas tenge zlotys zloty"
    ).split()
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
    "nautical mile": "nautical miles",
    "nautical-mile": "nautical miles",
    "centimetres": "cm",
    "centimeters": "cm",
    "cm": "cm",
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
    "square km": "square km",
    "square metres": "square metres",
    "square meters": "square metres",
    "square feet": "square feet",
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

CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP"}
"""Hundredths of a currency."""

DEGREES = frozenset(("degrees", "degree", "celsius", "fahrenheit"))

TIMES = {
    unit + ending: unit + "s"
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade")
    for ending in ("", "s")
}
"""Stretches of time, which date or last; they are no counts."""
