"""What is answered about inspections and draws."""
