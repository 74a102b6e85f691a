"""Links lead only where the reader's role may go: tabs, crumbs, next steps and lines of the navigation."""

import pytest
from django.template import engines
from django.test import RequestFactory

from gaoxin.web import rights
from gaoxin.web.pages.record import TabLine

OURS, OTHERS = "/inbox/", "/audit/changes/"  # of everybody signed in, and of auditors


@pytest.fixture
def asked(person):
    request = RequestFactory().get("/")
    request.user = person
    return request


def shown(request, words: str, **context: object) -> str:
    return engines["django"].from_string("{% load gaoxin %}" + words).render(context, request)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "opens"),
    [(OURS, True), (f"{OURS}?q=1#top", True), (OTHERS, False), ("/no-such-page/", True), ("https://x.example/", True)],
)
def test_an_address_opens_to_whom_its_rule_names(asked, address, opens):
    assert rights.opens(asked, address) is opens


@pytest.mark.django_db
def test_whoever_is_signed_out_may_sign_in_at_any_page(asked):
    from django.contrib.auth.models import AnonymousUser

    asked.user = AnonymousUser()
    assert rights.opens(asked, OTHERS)


@pytest.mark.django_db
def test_what_does_not_open_is_not_offered(asked):
    lines = [TabLine("收件箱", OURS, False), TabLine("变更", OTHERS, False)]
    assert "变更" not in shown(asked, "{% tabs lines %}", lines=lines)
    crumbs = shown(asked, "{% breadcrumb crumbs %}", crumbs=[("收件箱", OURS), ("变更", OTHERS)])
    assert (f'href="{OURS}"' in crumbs, f'href="{OTHERS}"' in crumbs, "变更" in crumbs) == (True, False, True)
    nothing = shown(asked, "{% empty '空' url=url action='查看' %}", url=OTHERS)
    assert "查看" not in nothing
    assert "查看" in shown(asked, "{% empty '空' url=url action='查看' %}", url=OURS)
    assert shown(asked, "{% opens '/audit/changes/' as may %}{{ may }}") == "False"
