"""Many records at once: candidates, evidence, probabilities, clusters with lasting ids, and doubts for a person."""
