"""What the plans app does. One group of verbs a file; each service owns its whole change."""
