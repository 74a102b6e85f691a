"""What comes in and where figures come from: documents with their passages."""

from gaoxin.apps.sources.models.documents import Document, Passage

__all__ = ["Document", "Passage"]
