"""Growth, paths to a goal, and what a series of values says about reaching it."""
