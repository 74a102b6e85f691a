"""What the making of policies answers."""
