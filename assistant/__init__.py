"""What answers: the nouns, figures, comparing, the library, search, answering."""
