"""Coordination meetings: called, held, and what was decided followed."""
