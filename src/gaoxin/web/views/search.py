"""The page of the global search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gaoxin.web.rights import SIGNED_IN, open_to
from gaoxin.web.search import search


@open_to(SIGNED_IN)
def find(request: HttpRequest) -> HttpResponse:
    """Answers by kind for the words in the address."""
    words = request.GET.get("q", "").strip()
    answers = search(request, words)
    context = {"search_words": words, "answers": answers, "total": sum(len(one.hits) for one in answers)}
    return render(request, "web/search.html", context)
