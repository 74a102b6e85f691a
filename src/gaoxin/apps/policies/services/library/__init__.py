"""What the policy library does: takes policies and clauses in, publishes and ends them, keeps rules."""
