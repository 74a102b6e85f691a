"""What is asked about money sought from above, special bonds and special funds."""
