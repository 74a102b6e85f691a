"""The addresses of instructions, minutes and bulletins."""

from django.urls import path

from gaoxin.apps.cases.views import instructions

app_name = "instructions"
urlpatterns = [
    path("", instructions.instructions, name="all"),
    path("write/", instructions.write, name="write"),
    path("<int:case_id>/", instructions.case, name="case"),
    path("<int:case_id>/progress/", instructions.progress, name="progress"),
    path("<int:case_id>/report/", instructions.report, name="report"),
    path("<int:case_id>/review/", instructions.review, name="review"),
    path("<int:case_id>/judge/", instructions.judge, name="judge"),
]
