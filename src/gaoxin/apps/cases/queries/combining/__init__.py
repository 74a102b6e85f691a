"""What is asked about duplicates, returns and reopenings."""
