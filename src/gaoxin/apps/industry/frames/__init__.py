"""Records of enterprises and chains as values and frames for the engine."""
