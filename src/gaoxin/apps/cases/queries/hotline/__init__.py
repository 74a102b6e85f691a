"""What is asked about tickets of the hotline."""
