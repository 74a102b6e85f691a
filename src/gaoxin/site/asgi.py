"""The site as an ASGI application."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
os.environ.setdefault("GAOXIN_POOL", "32")
application = get_asgi_application()
