"""Benchmarks: `make bench` measures speed; nothing here is a test."""
