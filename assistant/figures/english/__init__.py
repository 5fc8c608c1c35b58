"""What English says by its words, one table a file: months, number words, qualifiers, units and measures.

Another language is a folder beside this one with tables of the same names; no table holds a rule.
"""
