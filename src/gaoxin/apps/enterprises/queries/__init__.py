"""What the enterprises app answers, one subject a file."""
