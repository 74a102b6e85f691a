"""A client for walks over thousands of pages."""

from typing import Any

from django.http.response import HttpResponseBase
from django.test import Client


class QuietClient(Client):
    """Hands a request to the site as the test client does, and keeps nothing: copying what every template was rendered
    with takes longer than making the page. Whoever is signed in stays so, whatever the answer says."""

    def request(self, **request: Any) -> HttpResponseBase:
        return self.handler(self._base_environ(**request))
