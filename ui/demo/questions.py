"""The questions that the demonstration asks of the sample newsroom."""

QUESTIONS: tuple[tuple[str, str], ...] = (
    ("A question on which the sources agree", "How strong was the earthquake near Sulmek on 26 April 2031?"),
    (
        "A question on which the sources conflict",
        "How many people were killed in the air strike on the livestock market in Kharmun?",
    ),
    ("A question that the articles do not answer", "What is the population of Sanvora?"),
)
"""What each shows, and the question."""
