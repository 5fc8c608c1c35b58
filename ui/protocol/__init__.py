"""The Model Context Protocol: how other assistants ask the library, over standard input and output."""
