"""Many at once: guessing in parallel is no way around the lock, and a code or link is good for one of them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections
from django.test import Client

from gaoxin.apps.zones.account_states import FAILURES
from gaoxin.apps.zones.models import SignInEvent, User
from gaoxin.apps.zones.services import passwords
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in

MANY = 8


def at_once(act: Callable[[int], int]) -> list[int]:
    """What each of many threads got, begun together."""
    start = Barrier(MANY)

    def run(number: int) -> int:
        try:
            start.wait(timeout=20)
            return act(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(MANY) as pool:
        return list(pool.map(run, range(MANY)))


def test_guesses_at_once_are_not_each_the_first(transactional_db):
    User.objects.create_user("officer", PASSWORD, display_name="经办")
    for _ in range(2):
        at_once(lambda number: sign_in(Client(), "officer", f"wrong-horse-{number}").status_code)
    assert SignInEvent.objects.filter(outcome__in=FAILURES).count() <= 5


def test_a_link_opened_at_once_by_many_sets_one_password(transactional_db):
    person = User.objects.create_user("officer", PASSWORD, display_name="经办")
    token = passwords.issue_link(None, person)

    def use(number: int) -> int:
        new = f"Better-horse-{number}x"
        return Client().post(f"/sign-in/link/{token}/", {"password": new, "again": new}).status_code

    answers = at_once(use)
    assert sorted(answers) == [302, *[422] * (MANY - 1)]
    person.refresh_from_db()
    assert person.check_password(f"Better-horse-{answers.index(302)}x")
