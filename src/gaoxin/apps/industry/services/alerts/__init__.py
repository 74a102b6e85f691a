"""What is done with alerts: raised, visited, dismissed."""
