"""Whatever is filed and must come back answered: cases of every kind, their limits, and who has them."""
