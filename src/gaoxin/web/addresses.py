"""Where to go after a form."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def back_to(request: HttpRequest, otherwise: str = "/") -> str:
    """The address a form names as `next` if it is one of this site, else another."""
    target = request.POST.get("next") or ""
    return target if url_has_allowed_host_and_scheme(target, {request.get_host()}) else otherwise
