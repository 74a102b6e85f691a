"""Forms of the registry: records, years of figures, contacts and decisions."""
