"""The same form for programs: JSON in, the same check, the same problems."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NoReturn

from gaoxin.engines.forms.checking import Checked, check
from gaoxin.engines.forms.model import Form
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import clock


def read_json(body: bytes) -> Mapping[str, object]:
    """The answers that a request's body holds, numbers exact."""
    try:
        found = json.loads(body, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise refuse("form.not_json") from None
    if not isinstance(found, dict):
        raise refuse("form.not_json")
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def accepted(declaration: Form, answers: Mapping[str, object], on: date | None = None) -> Checked:
    """The clean answers, or a refusal with every problem; the middleware makes it 422 with the same sentences."""
    found = check(declaration, answers, on or clock.today())
    if found.problems:
        raise Refusal(*found.problems)
    return found
