"""Which question a step of an appeal puts, and in which steps it is handled."""

QUESTIONS = {"verdict": "solved", "revisit": "satisfied"}
"""The question that a step puts, by its id in the drawing."""
HANDLING = ("handle", "answer", "pending")
"""Steps whose departments handled the case."""
