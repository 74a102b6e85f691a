"""What a portrait of an industry says, and the rows behind each of its figures."""
