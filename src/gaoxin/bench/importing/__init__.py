"""Importing a large table, beside the plainest way there is to get the same bytes into a database."""
