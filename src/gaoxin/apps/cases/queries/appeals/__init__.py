"""What the cases app answers about appeals."""
