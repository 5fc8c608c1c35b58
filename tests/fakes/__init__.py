"""Small honest stand-ins for what is large or far away."""
