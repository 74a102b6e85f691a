"""Rulebooks: who qualifies, why, why not, and the shortest way to qualify. How to use it: README.md beside this."""
