"""The search of the registry: how long it takes and how well it finds, beside plain ways to do it."""
