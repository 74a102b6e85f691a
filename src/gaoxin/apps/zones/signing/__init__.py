"""How the sign-in library (django-allauth) is used here: its hooks, answered by the services of this app.

`accounts` passwords and sessions; `second_factor` codes; `identities` those from outside (checked in `zones.oidc`).
Of the library's own addresses only those in `library_urls` exist; its templates are not installed, so every page is
ours.
"""
