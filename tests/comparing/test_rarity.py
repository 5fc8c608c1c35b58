"""How telling words are."""

from collections.abc import Sequence

from assistant.comparing.rarity import Rarity

FRACTIONS = {"Port": 0.3, "Velmora": 0.9, "": 1.0}


def test_the_most_telling_word_of_a_name_counts() -> None:
    """A name tells as much as its rarest word, and some words each tell their own, in their order."""
    rarity = Rarity(lambda words: {word: FRACTIONS[word] for word in words})
    assert [rarity(name) for name in ("Port", "Port Velmora", "")] == [0.3, 0.9, 1.0]
    assert rarity.of(["Velmora", "Port", "Velmora"]) == [0.9, 0.3, 0.9]


def test_what_is_asked_for_together_is_looked_up_together() -> None:
    """Each word is looked up once, with the others that are not known yet."""
    asked: list[Sequence[str]] = []

    def look_up(words: Sequence[str]) -> dict[str, float]:
        asked.append(words)
        return dict.fromkeys(words, 1.0)

    rarity = Rarity(look_up)
    for words in (["bomb", "market"], ["market", "ferry"], ["bomb"]):
        rarity.of(words)
    rarity("ferry market")
    assert asked == [["bomb", "market"], ["ferry"]]
