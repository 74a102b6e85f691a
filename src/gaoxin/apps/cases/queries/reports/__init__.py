"""What is answered about direct reports."""
