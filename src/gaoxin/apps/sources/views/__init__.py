"""The pages of the sources app."""
