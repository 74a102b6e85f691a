"""Industry chains on the ground: who stands where, what is missing and needed, what breaks, whom to bring in."""
