"""What is asked about supervision."""
