"""Runs cases through processes: where their tokens stand, what waits, and how tokens are moved back."""
