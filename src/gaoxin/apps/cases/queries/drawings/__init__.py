"""What pages ask about processes: which there are, what differs between two, what the modeler may offer."""
