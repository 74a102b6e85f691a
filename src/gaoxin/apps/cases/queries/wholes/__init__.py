"""What one-things answer: what may be filed, and one filing with all its parts on one page."""
