"""Pages of the registry: the list, one enterprise one file, its own version, the public one."""
