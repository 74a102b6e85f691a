"""Synthetic enterprises from a seed, as data frames. What is made and what it is not: README.md beside this."""
