"""A document of supervision: issued with number, PDF and a limit, answered by the department, and closed."""

from typing import BinaryIO

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import SupervisionOrder
from gaoxin.apps.cases.services.matters.documents import letters, typeset
from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.supervision_access import require_order, supervises, works_for
from gaoxin.apps.cases.supervision_states import OrderKind, OrderState
from gaoxin.apps.sources import files
from gaoxin.apps.zones.access import heads_of, people_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.backlog_ladders import package_backlog_ladders
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

PREFIXES = {OrderKind.ORDER: "DB", OrderKind.CIRCULAR: "TB"}
"""Of the numbers of 督办单 and 通报."""
MISSING = "□"
LARGEST = 10 * 1024 * 1024


@transaction.atomic
def issue(user: User, order_id: int) -> SupervisionOrder:
    """Give a draft its number, its PDF and its limit; the department is told. Each case it names keeps that in its
    trail."""
    order = _in_state(user, order_id, OrderState.DRAFT)
    with as_system():
        order.number = next_number(order.zone, PREFIXES[OrderKind(order.kind)], clock.today())
        order.state, order.issued_by, order.issued_at = OrderState.ISSUED, user, clock.now()
        order.answer_due = deadline(clock.now(), WorkingDays(answer_days(order)), calendar()).moment
        order.sha256 = files.store([written(order)], LARGEST).sha256
        order.save()
        for one in order.cases.select_related("case"):
            note(one.case, "ordered", user, internal=True, number=order.number)
        people = {one.pk: one for one in [*people_of([order.department_id]), *heads_of(order.department_id)]}
        told = gettext_noop("%(number)s 送达，请在期限内反馈")
        inbox.tell(people.values(), NOTICE, told, {"number": order.number}, _address(order))
    return order


@transaction.atomic
def drop(user: User, order_id: int, why: str) -> SupervisionOrder:
    """Not to issue a draft, for a reason."""
    order = _in_state(user, order_id, OrderState.DRAFT)
    with because(_reason(why)):
        order.state, order.note = OrderState.DROPPED, why.strip()[:300]
        order.save()
    return order


@transaction.atomic
def answer(user: User, order_id: int, text: str) -> SupervisionOrder:
    """The department says what it did; whoever issued it is told."""
    order = require_order(user, order_id)
    if not works_for(user, order.zone, order.department_id):
        raise refuse("backlogs.answered_by_department", department=str(order.department))
    order = _locked(order)
    _expect(order, OrderState.ISSUED)
    if not text.strip():
        raise refuse("backlogs.say_what_was_done", Place(path="answer"))
    order.state, order.answer = OrderState.ANSWERED, text.strip()[:1000]
    order.answered_by, order.answered_at = user, clock.now()
    order.save()
    if order.issued_by is not None:
        told = gettext_noop("%(number)s 已反馈")
        inbox.tell([order.issued_by], NOTICE, told, {"number": order.number}, _address(order))
    return order


@transaction.atomic
def settle(user: User, order_id: int, enough: bool, why: str) -> SupervisionOrder:
    """The answer suffices and the document is closed, or it goes back to the department with a reason."""
    order = _in_state(user, order_id, OrderState.ANSWERED)
    if order.answered_by_id == user.pk:
        raise refuse("backlogs.not_your_own")
    if not enough:
        _reason(why)
    with because(why.strip()):
        order.note = why.strip()[:300]
        if enough:
            order.state, order.closed_by, order.closed_at = OrderState.CLOSED, user, clock.now()
        else:
            order.state, order.answered_at = OrderState.ISSUED, None
        order.save()
    told = gettext_noop("%(number)s 已办结") if enough else gettext_noop("%(number)s 的反馈被退回，请重新反馈")
    inbox.tell(people_of([order.department_id]), NOTICE, told, {"number": order.number}, _address(order))
    return order


def paper(user: User, order_id: int) -> tuple[SupervisionOrder, BinaryIO]:
    """The PDF of an issued document, as it was issued."""
    order = require_order(user, order_id)
    if not order.sha256:
        raise NotFound
    try:
        return order, files.path_of(order.sha256).open("rb")
    except FileNotFoundError:
        raise NotFound from None


def answer_days(order: SupervisionOrder) -> int:
    """Working days in which the department answers, by the rung of the ladder that has this kind of document."""
    ladders = package_backlog_ladders().values()
    if order.step is not None:
        return next(one.rungs[order.step.rung].answer for one in ladders if one.key == order.step.episode.ladder)
    return next(rung.answer for one in ladders for rung in one.rungs.values() if rung.paper.value == order.kind)


def written(order: SupervisionOrder) -> bytes:
    """The PDF of a document that has its number."""
    if order.issued_at is None or order.answer_due is None:
        raise ValueError("a draft has no paper")
    lines = {
        "zone": order.zone.name,
        "title": str(order.get_kind_display()),
        "number": order.number,
        "department": str(order.department),
        "reason": order.reason,
        "demand": order.demand,
        "due": f"{clock.local(order.answer_due):%Y年%-m月%-d日}",
        "day": f"{clock.local(order.issued_at):%Y年%-m月%-d日}",
        "office": _office(order),
        "synthetic": order.synthetic,
        "cases": [
            [one.case.number, _printable(one.case.title), f"{clock.local(one.due):%Y-%m-%d}" if one.due else "—"]
            for one in order.cases.select_related("case")
        ],
    }
    return typeset("order.typ", lines, order.issued_at)


def _printable(title: str) -> str:
    """A title as enterprises typed it, with a sign for each character the font of documents lacks."""
    return "".join(letter if letter in letters() else MISSING for letter in title)


def _office(order: SupervisionOrder) -> str:
    return _t("%(zone)s管理委员会督查部门") % {"zone": order.zone.name}


def _in_state(user: User, order_id: int, state: OrderState) -> SupervisionOrder:
    order = require_order(user, order_id)
    if not supervises(user, order.zone):
        raise refuse("backlogs.for_office")
    order = _locked(order)
    _expect(order, state)
    return order


def _locked(order: SupervisionOrder) -> SupervisionOrder:
    related = ("zone", "department", "step__episode", "issued_by")
    return SupervisionOrder.objects.select_for_update(of=("self",)).select_related(*related).get(pk=order.pk)


def _expect(order: SupervisionOrder, state: OrderState) -> None:
    if order.state != state:
        raise refuse("backlogs.another_state", state=str(order.get_state_display()))


def _reason(why: str) -> str:
    if not why.strip():
        raise refuse("assignments.no_reason", Place(path="why"))
    return why.strip()


def _address(order: SupervisionOrder) -> str:
    return reverse("backlogs:order", args=[order.pk])
