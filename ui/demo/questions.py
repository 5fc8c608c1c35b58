"""The questions that the demonstration asks of the sample newsroom."""

QUESTIONS: tuple[tuple[str, str], ...] = ()
"""What each shows, and the question: the sources agree, the sources conflict, the articles do not say."""
