"""What the policy library answers."""
