"""What is done with innovation resources and requests for contact."""
