"""What is answered about credit classes."""
