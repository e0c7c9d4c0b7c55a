"""How alike two plans are, in structure and words. Pure: texts in, sets of numbers out."""
