"""What the plans app answers."""
