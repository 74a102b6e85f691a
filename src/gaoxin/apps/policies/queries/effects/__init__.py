"""What became of a policy: money, recipients, outcomes beside others, satisfaction."""
