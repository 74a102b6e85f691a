"""What alerts answer: what is found in the records, what waits."""
