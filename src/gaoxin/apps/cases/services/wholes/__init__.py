"""What a one-thing does: one filing, parts side by side, one set of papers, one result."""
