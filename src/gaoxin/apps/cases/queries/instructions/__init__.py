"""What is answered about instructions, minutes and bulletins."""
