"""What chains on the ground answer: lists, maps, segments, gaps, companies."""
