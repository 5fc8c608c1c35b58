"""Comparing: whether two figures are of one thing, how they relate, and what a group of them amounts to.

`relate` in relations.py decides about two, `compare` in comparison.py about many. Everything here is pure.
"""
