"""Finding organisations by what people type: what is kept for each, how a query is read, and why something matched."""
