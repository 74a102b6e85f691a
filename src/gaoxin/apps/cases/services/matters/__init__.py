"""What one-stop service does: filing, accepting, following, deciding, rating."""
