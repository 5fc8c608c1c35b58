"""Fetching from the web: politely, within limits, and never from where nobody meant to go."""
