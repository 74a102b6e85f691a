"""What the box of a form lists while one types."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gaoxin.web.errors import NotFound
from gaoxin.web.picker import SHOWN, PickSource
from gaoxin.web.registry import get
from gaoxin.web.rights import SIGNED_IN, open_to


@open_to(SIGNED_IN)
def pick(request: HttpRequest, key: str) -> HttpResponse:
    """The records of a source that the words typed so far find; `field` names the field of the form."""
    source = get(PickSource, key)
    if source is None:
        raise NotFound
    name = request.GET.get("field", "")
    words = request.GET.get(f"{name}_words", "").strip()
    found = source.find(request.user, words, SHOWN) if words else []
    context = {"name": name, "words": words, "options": found, "asked": bool(words)}
    return render(request, "web/parts/picker_options.html", context)
