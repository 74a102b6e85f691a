"""What the registry does: the only writers of its records, one group of verbs a file."""
