"""Direct reports to the level above: sending, receiving, returning, answering."""
