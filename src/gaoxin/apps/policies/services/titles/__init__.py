"""Titles to be won, experiences to copy and to tell, problems of institutions."""
