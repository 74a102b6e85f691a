"""Tickets of the hotline: read from files or told by its interface, filed once under their own number."""
