"""涉企检查: planned, drawn, arranged, entered, recorded, published, rated."""
