"""Search: what a question asks, the passages that may answer it, and what the library does not hold."""
