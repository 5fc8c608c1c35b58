"""Hard-wrapped texts become paragraphs; others stay."""

from ingest.wrapping import unwrapped

WIRE = """PORT VELL, 8 JAN 90 (EFE) -- THE MINISTER OF THE HARBOURS SAID
TODAY THAT THE TWO FERRIES WHICH COLLIDED OFF THE COAST HAD BEEN
INSPECTED IN DECEMBER.

   NINE SAILORS WERE BROUGHT TO A CLINIC BESIDE THE QUAY, WHERE THREE OF
THEM ARE SAID TO BE IN LITTLE DANGER.
   THE INQUIRY GOES ON."""

JOINED = """PORT VELL, 8 JAN 90 (EFE) -- THE MINISTER OF THE HARBOURS SAID TODAY THAT THE TWO FERRIES WHICH \
COLLIDED OFF THE COAST HAD BEEN INSPECTED IN DECEMBER.

NINE SAILORS WERE BROUGHT TO A CLINIC BESIDE THE QUAY, WHERE THREE OF THEM ARE SAID TO BE IN LITTLE DANGER.

THE INQUIRY GOES ON."""


def test_a_wrapped_wire_is_joined() -> None:
    """Blank and indented lines begin paragraphs, other line breaks were the wire's width."""
    assert unwrapped(WIRE) == JOINED


def test_a_short_line_was_ended_on_purpose() -> None:
    """A heading above a wrapped paragraph stays a line of its own."""
    text = "Two ferries collide\n" + WIRE
    assert unwrapped(text).startswith("Two ferries collide\nPORT VELL")


def test_paragraphs_on_one_line_stay() -> None:
    """A text with a paragraph a line is left as it is."""
    text = "\n".join(["Two ferries collided off the coast on Monday, and nine sailors were hurt, the port said."] * 5)
    assert unwrapped(text) == text


def test_a_table_stays() -> None:
    """Short lines without stops are rows, not wrapped prose."""
    text = "Results by party\nReform 34 seats\nUnion 22 seats\nHarbour List 9 seats"
    assert unwrapped(text) == text
