"""What those who were paid say, and what is done about it."""
