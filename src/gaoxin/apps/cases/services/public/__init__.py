"""What the public may do, with or without signing in."""
