"""Portraits of industries as files."""
