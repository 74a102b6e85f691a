"""How well held-back makers of products are found again, beside BM25, and how the weights were trained."""
