"""What is not the article goes, what is stays."""

import pytest

from ingest.boilerplate import without_boilerplate

PROSE = "Two ferries collided off the coast on Monday, the port said."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Open this photo in gallery: A ferry lies on its side on May 3.ADA LINDQVIST/AFP/Getty Images", "picture"),
        ("Open this photo in gallery:", "picture"),
        ("A ferry lies on its side off the coast [File: Ada Lindqvist/AFP]", "picture"),
        ("A ferry lies on its side. (AP Photo/Ada Lindqvist)", "picture"),
        ("Photo: Ada Lindqvist", "picture"),
        ("A ferry lies on its side. Ada Lindqvist/AFP via Getty Images", "picture"),
        ("A ferry lies on its side off the coast [Ada Lindqvist/Norland Post]", "picture"),
        ("FILE PHOTO: A ferry leaves Port Vell, June 20. REUTERS/Ada Lindqvist/File Photo", "picture"),
        ("A ferry leaves Port Vell on June 20. REUTERS/Ada Lindqvist", "picture"),
        ("The wreck of the ferry on Monday. | Photo Credit: AP", "picture"),
        ("Image source, Getty Images", "picture"),
        ("Photograph by Ada Lindqvist", "picture"),
        ("ALSO READ: Baker fined over light loaves", "teaser"),
        ("Read more: Ten ways to cross the strait", "teaser"),
        ("Related: 40 dead in last year's accident", "teaser"),
        ("RECOMMENDED STORIES", "teaser"),
        ("Source: The Norland Post, News Agencies", "source"),
        ("With files from Associated Press", "credit"),
        ("Reporting by Ada Lindqvist; Editing by Bo Ek", "credit"),
        ("Ada Lindqvist in Port Vell contributed to this report.", "credit"),
        ("(With inputs from AFP)", "credit"),
        ("— Reuters", "credit"),
        ("AFP and AP", "credit"),
        ("Advertisement", "prompt"),
        ("Click here to join the conversation", "prompt"),
        ("3 min read", "prompt"),
        ("Follow WS’s coverage of ferries at https://ws.example/hub/ferries", "prompt"),
        ("((ada.lindqvist@ws.example; +47 555 0100;))", "notice"),
        ("Story continues below", "prompt"),
        ("Sign up for our daily newsletter", "prompt"),
        ("Follow us on Facebook for more", "prompt"),
        ("Never miss a ferry again by signing up to our newsletter!", "prompt"),
        ("You must be logged in to post a comment.", "prompt"),
        ("Log in to leave a comment", "prompt"),
        ("Du musst angemeldet sein, um Kommentare zu schreiben!", "prompt"),
        ("This article contains affiliate links. We tell you which.", "notice"),
        ("If you buy through our links, we may earn a small commission.", "notice"),
        ("© 2023 The Norland Post", "notice"),
        ("The Norland Post. All rights reserved.", "notice"),
        ("This site uses cookies to improve your visit.", "notice"),
    ],
)
def test_lines_that_are_not_the_article_are_taken_out(line: str, kind: str) -> None:
    """The line is gone, its words are kept with what they are."""
    stripped = without_boilerplate(f"{PROSE}\n{line}")
    assert stripped.text == PROSE
    assert [(each.kind, each.words) for each in stripped.removed] == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Sources: nobody knows how many sources the river has, and the map does not say it either.",
        "Related agencies said that nine people were killed.",
        "He told AFP that a photo by a neighbour showed the fire.",
        "Watch towers were built along the coast.",
        "Passengers may sign up for a seat at the ferry line's office.",
        "The photo was taken by Reuters.",
        "Listen to me, the captain shouted.",
        "Copyrights were not the matter of the trial.",
        "Get the boats out, the captain shouted to his crew.",
        "Never miss a drill, the captain tells his crew before every voyage.",
        "The minister, who had to log in twice, had no comment on the leak.",
        "The article contains paid rest for sailors, the union said of the ferry line's contract.",
        "We will receive the commission of inquiry on Monday, the mayor said.",
    ],
)
def test_sentences_of_the_article_stay(line: str) -> None:
    """Sentences that merely look alike are left."""
    text = f"{line}\n{PROSE}"
    assert without_boilerplate(text).text == text


def test_a_caption_that_runs_into_the_text_is_cut_out() -> None:
    """The credit ends the caption even without a space behind it."""
    caption = "Open this photo in gallery: A ferry lies on its side on May 3.ADA LINDQVIST/AFP/Getty Images"
    assert without_boilerplate(caption + PROSE).text == PROSE


def test_a_credit_within_a_line_is_cut_out() -> None:
    """What stands around a photographer's name stays."""
    assert without_boilerplate(f"The wreck. (AP Photo/Ada Lindqvist) {PROSE}").text == f"The wreck. {PROSE}"


def test_a_description_above_its_caption_goes_with_it() -> None:
    """A short line without a stop right above a bracketed credit describes the same picture."""
    text = f"{PROSE}\n\nWreck of a ferry, Norland\nA ferry lies on its side [File: Ada Lindqvist/AFP]\n\n{PROSE}"
    assert without_boilerplate(text).text == f"{PROSE}\n\n\n{PROSE}"


def test_what_a_label_announces_goes_with_it() -> None:
    """The headline under "Read more:" is a teaser."""
    assert without_boilerplate(f"Read more:\nTen ways to cross the strait\n{PROSE}").text == PROSE


def test_credits_for_the_reporting_count_near_the_end_only() -> None:
    """A line "Source: ..." amid an article is one of its own."""
    text = "\n".join(["Source: the river's own spring", *[PROSE] * 8])
    assert without_boilerplate(text).text == text


def test_a_teaser_that_runs_on_from_a_sentence_is_cut_out() -> None:
    """A label in capitals ends the paragraph's own words."""
    stripped = without_boilerplate(f"{PROSE} ALSO READ: Baker fined over light loaves\n{PROSE}")
    assert stripped.text == f"{PROSE}\n{PROSE}"
    assert [each.kind for each in stripped.removed] == ["teaser"]


def test_a_credit_in_brackets_behind_the_last_sentence_is_cut_out() -> None:
    """What it names is kept."""
    stripped = without_boilerplate(f"{PROSE} (With inputs from AFP)")
    assert (stripped.text, [each.words for each in stripped.removed]) == (PROSE, ["(With inputs from AFP)"])
