"""Who is who in a zone's registry: looking for records of one organisation, deciding, merging and undoing."""
