"""Who makes it: the firms that most likely make a product, known or never heard of (see README.md)."""
