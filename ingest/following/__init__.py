"""Following: a library is kept current with feeds and with folders that files are dropped into."""
