"""What the cases app answers."""
