"""Records of the policies app, one aggregate a file."""
