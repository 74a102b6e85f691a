"""What one-stop service answers: guides, cases of matters, results, ratings."""
