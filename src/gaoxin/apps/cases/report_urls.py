"""The addresses of direct reports."""

from django.urls import path

from gaoxin.apps.cases.views import reports

app_name = "direct_reports"
urlpatterns = [
    path("", reports.sent, name="sent"),
    path("inbox/", reports.inbox, name="inbox"),
    path("copies/", reports.copies, name="copies"),
    path("new/", reports.choose, name="new"),
    path("new/<slug:kind>/", reports.new, name="new_kind"),
    path("<int:case_id>/", reports.case, name="case"),
    path("<int:case_id>/receive/", reports.receive, name="receive"),
    path("<int:case_id>/answer/", reports.answer, name="answer"),
    path("<int:case_id>/return/", reports.return_for, name="return"),
    path("<int:case_id>/amend/", reports.amend, name="amend"),
    path("copies/<int:copy_id>/note/", reports.note, name="note"),
]
