"""What the cases app does: filing, moving on, saying, attaching."""
