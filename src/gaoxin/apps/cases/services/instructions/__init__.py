"""What leaders and meetings ask for, from being written down to its answer, and the bulletins made from it."""
