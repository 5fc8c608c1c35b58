"""One reader a file format, each an iterator of raw articles; registry.py knows which reads what."""
