"""Enterprises of a zone as data frames, where the rules of policies need them."""
