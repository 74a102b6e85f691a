"""The search of the top bar: every app's source is asked, each answers what this person may see."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from gaoxin.web import registry
from gaoxin.web.registry import Hit, SearchSource

EACH = 10  # answers of each source on the page


@dataclass(frozen=True, slots=True)
class Answers:
    """What one source answers."""

    source: SearchSource
    hits: Sequence[Hit]


def search(request: HttpRequest, words: str, limit: int = EACH) -> list[Answers]:
    """The answers of every source that has any, in their fixed order; nothing for no words."""
    words = " ".join(words.split())[:200]
    if not words:
        return []
    sources = [source for source in registry.every(SearchSource) if source.visible(request.user)]
    answers = [Answers(source, source.find(request, words, limit)) for source in sources]
    return [one for one in answers if one.hits]
