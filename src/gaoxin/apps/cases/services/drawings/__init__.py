"""Drawing, checking and publishing processes, and taking running cases over to another version."""
