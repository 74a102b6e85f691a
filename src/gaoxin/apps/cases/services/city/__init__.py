"""What is done about city events: reported, corrected, acted upon, answered by emergency plans; devices that report."""
