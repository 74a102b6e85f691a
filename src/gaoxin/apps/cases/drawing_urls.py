"""The addresses of the processes of a zone."""

from django.urls import path

from gaoxin.apps.cases.views import drawings_editing as editing
from gaoxin.apps.cases.views import drawings_pages as pages
from gaoxin.apps.cases.views import drawings_transfer as transfer

app_name = "drawings"
urlpatterns = [
    path("", pages.processes, name="processes"),
    path("<slug:process>/", pages.process, name="process"),
    path("<slug:process>/edit/", editing.edit, name="edit"),
    path("<slug:process>/check/", editing.check, name="check"),
    path("<slug:process>/draft/", editing.save, name="save"),
    path("<slug:process>/draft.bpmn", pages.draft_file, name="draft_file"),
    path("<slug:process>/draft/bring/", editing.bring, name="bring"),
    path("<slug:process>/draft/drop/", editing.drop, name="drop"),
    path("<slug:process>/publish/", editing.publish, name="publish"),
    path("<slug:process>/compare/", pages.compare, name="compare"),
    path("<slug:process>/versions/<int:version_id>/", pages.version, name="version"),
    path("<slug:process>/versions/<int:version_id>/process.bpmn", pages.file, name="file"),
    path("<slug:process>/versions/<int:version_id>/again/", pages.again, name="again"),
    path("<slug:process>/transfer/", transfer.transfer, name="start_transfer"),
    path("<slug:process>/transfers/<int:transfer_id>/", transfer.report, name="transfer"),
]
