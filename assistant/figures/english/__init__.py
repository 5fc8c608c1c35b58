"""English words in tables, one a file: months and weekdays, number words, qualifiers, units and measures.

No table holds a rule. They are not all the English there is: other words stand beside the rules that they serve.
"""
