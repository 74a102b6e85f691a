"""What chains on the ground do: place, decide, reckon, override, edit, load."""
