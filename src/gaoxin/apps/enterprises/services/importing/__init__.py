"""Importing tables into a zone's registry: taken in, mapped, checked, written batch by batch, worked off and undone."""
