"""What is found in a web page: what it declares, what it prints, and whether it is an article at all."""
