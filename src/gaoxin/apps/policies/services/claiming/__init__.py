"""Calls for claims, and each claim from filing to what became of its money."""
