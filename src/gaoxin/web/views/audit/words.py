"""Filters and words that the auditor's lists share."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.urls import URLResolver, get_resolver
from django.utils.translation import gettext

from gaoxin.web import clock
from gaoxin.web.pages.listing import BadFilter
from gaoxin.web.registry import Caller, Text, every


def person_named(username: str) -> int:
    """The key of whoever signs in under this name."""
    found = get_user_model()._default_manager.filter(username=username).values_list("pk", flat=True).first()
    if found is None:
        raise BadFilter(gettext("没有登录名“%(name)s”，请核对大小写。") % {"name": username})
    return found


def number(text: str) -> int:
    """A record's number."""
    if not text.isdecimal() or len(text) > 18:
        raise BadFilter(gettext("“%(text)s”不是编号，请只填数字。") % {"text": text})
    return int(text)


def roles(row: Any) -> list[str] | None:
    """The roles somebody had, as they are called."""
    callers = every(Caller)
    return [str(callers[0].role_name(role)) if callers else role for role in row.roles.split(",") if role] or None


def second(row: Any) -> str:
    """The moment to the second, in Shanghai: what happened within a minute is told apart."""
    return f"{clock.local(row.at):%Y-%m-%d %H:%M:%S}"


def who(row: Any, nobody: Text) -> Text:
    """Whoever did it, by name; by number where the name may not be seen."""
    if row.person_id is None:
        return nobody
    return str(row.person) if row.person else f"#{row.person_id}"


def route_names() -> list[tuple[str, str]]:
    """The names of all pages there are."""
    return [(name, name) for name in sorted(_names(get_resolver(), ()))]


def _names(resolver: URLResolver, spaces: tuple[str, ...]) -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _names(entry, (*spaces, *([entry.namespace] if entry.namespace else [])))
        elif entry.name:
            yield ":".join((*spaces, entry.name))
