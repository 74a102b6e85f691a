"""Texts with the words lit up that found them."""

from collections.abc import Iterable

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

Span = tuple[int, int]


def lit(text: str, spans: Iterable[Span]) -> SafeString:
    """The text with the spans (from, before; in order, none overlapping) between <mark>; everything is escaped."""
    pieces: list[SafeString] = []
    at = 0
    for start, end in spans:
        pieces += [conditional_escape(text[at:start]), format_html("<mark>{}</mark>", text[start:end])]
        at = end
    return format_html_join("", "{}", ((piece,) for piece in [*pieces, conditional_escape(text[at:])]))
