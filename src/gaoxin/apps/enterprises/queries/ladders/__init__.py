"""What is answered about cultivation."""
