"""What the making of policies does: stages, documents, consultations, calculations."""
