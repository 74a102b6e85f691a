"""What is answered about leads."""
