"""What the demonstration shows."""
