"""Supervision of backlogs and of single cases."""
