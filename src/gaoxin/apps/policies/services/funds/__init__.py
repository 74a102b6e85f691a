"""Money sought from above, special bonds, special funds."""
