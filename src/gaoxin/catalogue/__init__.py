"""WHAT: declarations in files — calendars, sentences, indicators, the glossary — and the one loader that checks them.

Every kind has a folder here, and the same folder below a zone's own shelf. A file is a YAML mapping of key to
declaration; `loader.load` reads all kinds from ordered shelves, `loader.package` what the product ships.
"""
