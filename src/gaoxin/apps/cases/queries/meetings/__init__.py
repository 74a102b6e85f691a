"""What is asked about coordination meetings."""
