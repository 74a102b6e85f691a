"""What teams of chain chiefs answer: who sits where, how the year's lists stand."""
