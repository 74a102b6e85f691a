"""What industrial symbiosis answers."""
