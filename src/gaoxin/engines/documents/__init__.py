"""Read a plan: file to text, text to indicators, projects and tasks, and an audit of its numbers."""
