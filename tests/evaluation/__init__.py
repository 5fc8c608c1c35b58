"""How well the whole way does on gold, with floors that only rise."""
