"""Keeping a library well: forgetting, checking and repairing, backing up and bringing back, serving its vectors."""
