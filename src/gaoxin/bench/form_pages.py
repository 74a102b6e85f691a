"""How long the page of a long form takes on the server: opened, asked again, sent back with mistakes, handed in.

Someone signed in opens and sends the form of 300 fields and 250 conditions through the whole stack (middleware, scope,
rights, session, draft, check, templates) with Django's test client, which leaves out the network and the browser.
"""

import time
from collections.abc import Callable, Mapping
from statistics import median, quantiles
from typing import Any

from django.test import Client, override_settings

from gaoxin.apps.zones.models import User
from gaoxin.bench.form_site import long_form
from gaoxin.bench.forms import DAY, answered
from gaoxin.engines.forms.asking import ask
from gaoxin.web.pages.schemaform import state
from gaoxin.web.scope import SYSTEM, acting_as

LIMIT = 300.0
"""Milliseconds at the 95th percentile for opening the form and for sending it."""
ADDRESS = "/bench/form/"


def run(rounds: int = 40) -> dict[str, Any]:
    """Milliseconds (median, 95th percentile) of each request, and the size of its answer in kilobytes."""
    with acting_as(SYSTEM):
        person = User.objects.create_user("form", "bench-form-1", display_name="填报岗位")
    client = Client(raise_request_exception=True, headers={"host": "localhost"})
    client.force_login(person)
    form = long_form()
    full = {key: _typed(value) for key, value in answered(form).items()}
    begun = state.written(ask(form, full, DAY))
    asking = {**full, "q0": "false", state.NAME: begun, "_step": "ask"}
    jobs: Mapping[str, tuple[int, Callable[[], Any]]] = {
        "open empty": (200, lambda: client.get(ADDRESS)),
        "ask again (part)": (200, lambda: client.post(ADDRESS, asking, headers={"HX-Request": "true"})),
        "ask again (whole page)": (200, lambda: client.post(ADDRESS, asking)),
        "send with mistakes": (422, lambda: client.post(ADDRESS, {**full, "q0": "", "q2": "x"})),
        "hand in": (302, lambda: client.post(ADDRESS, full)),
    }
    with override_settings(ROOT_URLCONF="gaoxin.bench.form_site"):
        pages = {name: _timed(status, job, rounds) for name, (status, job) in jobs.items()}
        client.post("/drafts/bench.form/", full)
        pages["open with a full draft"] = _timed(200, lambda: client.get(ADDRESS), rounds)
    worst = max(page["p95_ms"] for page in pages.values())
    return {
        "fields": len(form.fields),
        "conditions": sum(bool(one.when) for one in form.fields),
        "rounds": rounds,
        "pages": pages,
        "limits": {"p95_ms": {"worst": worst, "limit": LIMIT, "met": worst < LIMIT}},
    }


def _typed(value: object) -> str:
    """An answer as a page sends it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _timed(status: int, job: Callable[[], Any], rounds: int) -> dict[str, float]:
    """Times of a request, after one that warms templates and connection."""
    taken, size = [], 0
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        answer = job()
        taken.append((time.perf_counter() - begun) * 1000)
        if answer.status_code != status:
            raise RuntimeError(f"{ADDRESS} answered {answer.status_code}, not {status}")
        size = len(answer.content)
    return {
        "median_ms": round(median(taken[1:]), 1),
        "p95_ms": round(quantiles(taken[1:], n=20)[-1], 1),
        "kilobytes": round(size / 1024, 1),
    }
