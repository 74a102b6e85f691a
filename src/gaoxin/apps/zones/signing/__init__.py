"""How the sign-in library (django-allauth) is used here: its hooks, answered by the services of this app.

`accounts` passwords and sessions; `second_factor` codes; `identities` and `provider` identities from outside. Of the
library's own addresses only those in `library_urls` exist; its templates are not installed, so every page is ours.
"""
