"""What the sources app does. The services of documents are asked for by their names here."""

from gaoxin.apps.sources.services.documents import name_passages, record_reading, store_document

__all__ = ["name_passages", "record_reading", "store_document"]
