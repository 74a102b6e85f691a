"""Recording a visit on the phone: a form that keeps what was typed when the network fails."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import WORKERS
from gaoxin.apps.cases.queries.visits import plans as queries
from gaoxin.apps.cases.services.visits.recording import record_visit
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, messages
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage, respond
from gaoxin.web.rights import open_to


@open_to(*WORKERS)
def record(request: HttpRequest, visit_id: int) -> HttpResponse:
    page = queries.visit_page(request.user, visit_id)
    if not page.may_record:
        raise refuse("visits.not_yours")
    address = reverse("visits:visit", args=[visit_id])

    def save(form: SchemaForm, checked: Checked) -> str:
        _, cases = record_visit(request.user, visit_id, checked)
        if cases:
            numbers = "、".join(case.number for case in cases)
            messages.done(request, _t("走访已登记，问题已立为诉求：%(numbers)s") % {"numbers": numbers})
        else:
            messages.done(request, _t("走访已登记"))
        return address

    shown = SchemaPage(
        title=_t("走访登记：%(name)s") % {"name": page.visit.enterprise.organisation},
        submit=_t("提交登记"),
        cancel=address,
        after=_t("提交后走访计为完成；每个问题立为一件企业诉求，来源为走访。"),
        draft=f"cases-visit-{visit_id}",
    )
    crumbs = [(str(page.visit.enterprise.organisation), address)]
    begun = {"visited_on": clock.today().isoformat()}
    return respond(request, shown, queries.record_form(), save, answers=begun, crumbs=crumbs)
