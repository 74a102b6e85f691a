"""The site as an ASGI application."""

import os
import warnings

from django.core.asgi import get_asgi_application

from gaoxin.site.loading import load

# Static files and downloads are read in a thread and sent as they come; there is nothing to be warned of.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
os.environ.setdefault("GAOXIN_POOL", "32")
load()
application = get_asgi_application()
