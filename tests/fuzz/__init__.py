"""Readers under bytes that nobody meant: `make fuzz`."""
