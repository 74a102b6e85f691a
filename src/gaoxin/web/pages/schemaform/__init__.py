"""Forms that a declaration asks: the page, the parts that are asked again, what was answered, and its files.

The app hands in the declaration (`gaoxin.engines.forms.model.Form`), what the registry knows, and what to do with the
answers. See `web/README.md`.
"""
