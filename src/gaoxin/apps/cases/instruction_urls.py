"""The addresses of instructions, minutes and bulletins."""

from django.urls import path

from gaoxin.apps.cases.views import instructions, instructions_bulletins, instructions_minutes

app_name = "instructions"
urlpatterns = [
    path("", instructions.instructions, name="all"),
    path("write/", instructions.write, name="write"),
    path("<int:case_id>/", instructions.case, name="case"),
    path("<int:case_id>/progress/", instructions.progress, name="progress"),
    path("<int:case_id>/report/", instructions.report, name="report"),
    path("<int:case_id>/review/", instructions.review, name="review"),
    path("<int:case_id>/judge/", instructions.judge, name="judge"),
    path("items/", instructions_minutes.items, name="items"),
    path("minutes/", instructions_minutes.minutes_list, name="minutes_list"),
    path("minutes/new/", instructions_minutes.new, name="new_minutes"),
    path("minutes/<int:minutes_id>/", instructions_minutes.minutes, name="minutes"),
    path("minutes/<int:minutes_id>/hand-out/", instructions_minutes.hand_out, name="hand_out"),
    path("bulletins/", instructions_bulletins.bulletins, name="bulletins"),
    path("bulletins/monthly/", instructions_bulletins.draft_monthly, name="draft_monthly"),
    path("bulletins/special/", instructions_bulletins.draft_special, name="draft_special"),
    path("bulletins/<int:bulletin_id>/", instructions_bulletins.bulletin, name="bulletin"),
    path("bulletins/<int:bulletin_id>/figures/<slug:place>/", instructions_bulletins.figure, name="figure"),
    path("bulletins/<int:bulletin_id>/bulletin.docx", instructions_bulletins.word, name="word"),
    path("bulletins/<int:bulletin_id>/edit/", instructions_bulletins.edit, name="edit"),
    path("bulletins/<int:bulletin_id>/submit/", instructions_bulletins.submit, name="submit"),
    path("bulletins/<int:bulletin_id>/drop/", instructions_bulletins.drop, name="drop"),
    path("bulletins/<int:bulletin_id>/approve/", instructions_bulletins.approve, name="approve"),
    path("bulletins/<int:bulletin_id>/send-back/", instructions_bulletins.send_back, name="send_back"),
]
