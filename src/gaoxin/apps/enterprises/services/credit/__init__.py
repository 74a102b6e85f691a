"""Credit-risk classes: written month by month, imported, tried, set by hand."""
