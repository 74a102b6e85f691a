"""Choosing the language of the interface."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gaoxin.web.addresses import back_to
from gaoxin.web.rights import PUBLIC, open_to


@open_to(PUBLIC)
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Show pages in another language from here on: kept with the person, and in a cookie for those not signed in."""
    response = redirect(back_to(request))
    language = request.POST.get("language")
    if language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=365 * 24 * 3600, samesite="Lax")
        if request.user.is_authenticated and hasattr(request.user, "language"):
            request.user.language = language
            request.user.save(update_fields=["language"])
    return response
