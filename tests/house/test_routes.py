"""Every address of the site, walked: nothing opens without signing in, nothing shows to someone without a role."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from gaoxin.apps.zones.models import User

PUBLIC = {"zones:sign_in", "web:language", "web:set_language"}
"""Addresses open to everybody, by name."""
OWN = {"web:home", "web:search", "zones:sign_in", "zones:sign_out", "web:language", "web:set_language"}
VALUES = {"int": 999_999, "str": "none", "slug": "none", "path": "none"}


def routes(resolver=None, namespace=()) -> list[tuple[str, dict]]:
    """All named addresses with arguments that name no record."""
    found = []
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            found += routes(entry, (*namespace, *([entry.namespace] if entry.namespace else [])))
        elif isinstance(entry, URLPattern) and entry.name:
            arguments = {
                name: VALUES[next(key for key in VALUES if type(converter).__name__.lower().startswith(key))]
                for name, converter in entry.pattern.converters.items()
            }
            found.append((":".join((*namespace, entry.name)), arguments))
    return found


ROUTES = routes()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "arguments"), ROUTES, ids=[name for name, _ in ROUTES])
def test_an_address_asks_to_sign_in(client, name, arguments):
    address = reverse(name, kwargs=arguments)
    for answer in (client.get(address), client.post(address)):
        if name in PUBLIC:
            assert answer.status_code in {200, 302, 400, 405}
        else:
            signs_in = answer.status_code == 302 and answer["Location"].startswith(reverse("zones:sign_in"))
            assert signs_in or answer.status_code == 405, (name, answer.status_code)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "arguments"), ROUTES, ids=[name for name, _ in ROUTES])
def test_an_address_of_a_record_that_is_not_theirs_is_not_found(client, name, arguments):
    client.force_login(User.objects.create_user("nobody", "correct-horse-9", display_name="无岗位"))
    answer = client.get(reverse(name, kwargs=arguments))
    allowed = {404, 405} if arguments and name not in OWN else {200, 302, 404, 405, 422}
    assert answer.status_code in allowed, (name, answer.status_code)
