"""What is asked about titles, experiences and reform."""
