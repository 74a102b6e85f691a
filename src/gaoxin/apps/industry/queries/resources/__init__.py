"""What innovation services answer."""
