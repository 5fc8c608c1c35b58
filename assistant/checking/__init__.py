"""Checking a draft: which of its figures the library's reports bear out, which differ, and which nobody gives.

`backs` in backing.py says whether a source's number bears out a claim, `judge` in judging.py what all the reports of
one thing amount to, `checked` in checker.py asks a library. All but checker.py is pure.
"""
