"""Records of the registry as data frames, for engines that look at many enterprises at once."""
