"""What is done with by-products: declared, matched, agreed, exchanged."""
