"""A step of a city event done on the spot: what was found or done, with pictures."""

from collections.abc import Sequence

from django.db import transaction

from gaoxin.apps.cases.models import Step
from gaoxin.apps.cases.services import moving, talking
from gaoxin.apps.cases.services.asked import asked
from gaoxin.apps.cases.services.moving import Moved
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse

LONGEST = 1_000
REAL = "属实"
"""The fact that the first step answers."""


@transaction.atomic
def act(user: User, step_id: int, opinion: str, real: bool | None, uploads: Sequence[Upload] = ()) -> Moved:
    """The viewer's part of a step is done with a word about it. Whoever verifies says whether it is real."""
    wanted = asked(user, step_id)
    opinion = opinion.strip()
    if not opinion:
        raise refuse("city.say_what_was_done", Place(path="opinion"))
    if len(opinion) > LONGEST:
        raise refuse("cases.message_too_long", Place(path="opinion"), longest=LONGEST)
    answers: dict[str, object] = {"opinion": opinion}
    if REAL in wanted.asks.truths:
        if real is None:
            raise refuse("city.say_whether_real", Place(path="real"))
        answers[REAL] = real
    step = Step.objects.get(pk=step_id)
    for upload in uploads:
        talking.attach(user, wanted.case.pk, upload, field=wanted.step.element, step=step)
    return moving.act(user, step_id, answers=answers, why=opinion[:300])
