"""What is done with teams of chain chiefs and their yearly lists."""
