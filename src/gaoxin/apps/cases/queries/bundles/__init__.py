"""What is answered about the procedures of key projects."""
