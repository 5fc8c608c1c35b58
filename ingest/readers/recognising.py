"""Which legacy encoding bytes are in that say nothing of it: told by the language that they are then a text of.

charset-normalizer alone takes Western text for Central European in four of ten short samples. A reading counts here
only when its language is at home in its encoding and its letters stand where letters stand; where two different
readings pass, or none, there is no answer. Of 805 samples of 3 or 30 sentences in 34 languages and the encodings that
Windows, Unix and the web had for them, 708 were recognised, none wrongly; of 361 of DOS and old Macs, 31 were taken for
Windows.
"""

import re
import unicodedata
from dataclasses import dataclass

from ingest.languages import LEAST_CHARACTERS, probabilities

_AT_HOME = {
    "cp1252": "af br ca cy da de en es eu fi fo fr ga gl id is it lb ms nb nl nn no pt sq sv sw wa",
    "cp1250": "bs cs hr hu pl ro sk sl sq sr",
    "iso8859_2": "bs cs hr hu pl ro sk sl",
    "cp1251": "be bg kk ky mk mn ru sr uk",
    "koi8_r": "ru",
    "koi8_u": "uk",
    "iso8859_5": "be bg mk ru sr",
    "cp866": "ru",
    "cp1253": "el",
    "cp1254": "az tr",
    "cp1255": "he",
    "cp1256": "ar fa ur",
    "cp1257": "et lt lv",
    "cp1258": "vi",
    "cp932": "ja",
    "euc_jp": "ja",
    "cp949": "ko",
    "gb18030": "zh",
    "big5hkscs": "zh",
}
"""The languages that were written in each encoding."""

_LEAST_PROBABLE = 0.9
"""That the text is in one of the languages of its encoding."""
_STRANGEST = 0.1
"""Strange neighbours for each character outside ASCII, from which a reading is none."""
_MARGIN = 0.05
"""By how much a reading must be stranger than the best to be no rival; or half as coherent to charset-normalizer."""

_UTF8_CHARACTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_WITHIN_WORD = re.compile(r"(?<=[^\W\d_])[¿¡«»“”„‚‹›†‡•‰§¶]+(?=[^\W\d_])")
_AFTER_LETTERS = "²³™®°"
_BEFORE_LETTERS = "€£¥©"


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """A sample, decoded in one way."""

    encoding: str
    text: str
    coherence: float
    """How much it looks like a language to charset-normalizer, 0 to 1."""
    strangeness: float


def encoding_of(sample: bytes) -> str | None:
    """The Python name of the encoding that bytes outside UTF-8 are surely in, or None.

    Args:
        sample: Some thousand bytes, best of lines that are not ASCII throughout.
    """
    if len(sample) < LEAST_CHARACTERS or is_damaged_utf8(sample):
        return None
    readings = sorted(_readings(sample), key=lambda reading: reading.strangeness)
    if not readings or readings[0].strangeness > _STRANGEST:
        return None
    best = max(
        (each for each in readings if each.strangeness < readings[0].strangeness + _MARGIN),
        key=lambda reading: reading.coherence,
    )
    return None if any(_rivals(best, each) for each in readings) else best.encoding


def is_damaged_utf8(data: bytes) -> bool:
    """Whether most of its bytes outside ASCII are good UTF-8, as they never are in another encoding."""
    good = sum(map(len, _UTF8_CHARACTER.findall(data)))
    return good * 2 > len(_NOT_ASCII.findall(data))


def _readings(sample: bytes) -> list[_Reading]:
    """What the sample may say: one reading a text, in the languages that its encoding is home to."""
    from charset_normalizer import from_bytes

    found: dict[str, _Reading] = {}
    for match in from_bytes(sample, cp_isolation=list(_AT_HOME)):
        for name in [match.encoding, *(same.encoding for same in match.submatch)]:
            text = _decoded(sample, name)
            if text is not None and text not in found and _is_at_home(text, name):
                strangeness = _strangeness(text)
                found[text] = _Reading(encoding=name, text=text, coherence=match.coherence, strangeness=strangeness)
    return list(found.values())


def _decoded(sample: bytes, name: str) -> str | None:
    """The sample in one encoding; it may be cut in the middle of its last character."""
    if name not in _AT_HOME:
        return None
    for end in (len(sample), len(sample) - 1):
        try:
            return sample[:end].decode(name)
        except UnicodeDecodeError:
            continue
    return None


def _is_at_home(text: str, name: str) -> bool:
    home = _AT_HOME[name].split()
    return sum(share for code, share in probabilities(text).items() if code in home) >= _LEAST_PROBABLE


def _rivals(best: _Reading, other: _Reading) -> bool:
    """Whether another reading is as good, so that nobody can tell."""
    if other is best or other.strangeness >= best.strangeness + _MARGIN:
        return False
    return other.coherence * 2 > best.coherence


def _strangeness(text: str) -> float:
    """How often characters outside ASCII have neighbours that they have in no writing, for each such character."""
    strange = len(_WITHIN_WORD.findall(text))
    outside = 0
    for one, other in zip(text, text[1:] + " ", strict=True):
        outside += one > "\x7f"
        if one > "\x7f" or other > "\x7f":
            strange += _is_strange(one, other)
    return strange / max(outside, 1)


def _is_strange(one: str, other: str) -> bool:
    """Whether two characters never stand side by side: small before capital, a mark or a full stop within a word."""
    kind, other_kind = unicodedata.category(one), unicodedata.category(other)
    if "Cc" in (kind if one > "\x7f" else "", other_kind if other > "\x7f" else ""):
        return True
    if other_kind[0] in "LM":
        small_first = kind == "Ll" and other_kind == "Lu"
        return small_first or one in ".,;!?" or (one > "\x7f" and kind[0] in "SN" and one not in _BEFORE_LETTERS)
    return kind[0] in "LM" and other > "\x7f" and other_kind[0] in "SN" and other not in _AFTER_LETTERS
