"""What a step asks of somebody who is about to do it."""

from dataclasses import dataclass

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.models import Case, Step
from gaoxin.apps.cases.queries.asks import Asks, asks
from gaoxin.apps.cases.queries.filing import step_form
from gaoxin.apps.cases.services.moving import loaded
from gaoxin.apps.cases.services.own_pages import refuse_elsewhere
from gaoxin.apps.cases.services.own_steps import refuse_plain
from gaoxin.apps.zones.models import User
from gaoxin.engines.forms.model import Form
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class Asked:
    """A step, its form if it names one, and what the process needs to know besides."""

    case: Case
    step: Step
    form: Form | None
    asks: Asks


def asked(user: User, step_id: int) -> Asked:
    """What a step of a case the person sees asks; another's is *not found*."""
    step = Step.objects.filter(pk=step_id).first()
    if step is None:
        raise NotFound
    case, _ = require_case(user, step.case_id)
    refuse_elsewhere(case)
    refuse_plain(case, step)
    process, _ = loaded(case)
    return Asked(case, step, step_form(step), asks(process, step.element))
