"""What the sources app answers. The questions about documents are asked for by their names here."""

from gaoxin.apps.sources.queries.stored import (
    Line,
    Quotation,
    document,
    documents,
    documents_like,
    file_of,
    marked,
    quotation,
)

__all__ = ["Line", "Quotation", "document", "documents", "documents_like", "file_of", "marked", "quotation"]
