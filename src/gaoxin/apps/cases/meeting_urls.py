"""The addresses of coordination meetings."""

from django.urls import path

from gaoxin.apps.cases.views import meetings

app_name = "meetings"
urlpatterns = [
    path("", meetings.meetings, name="meetings"),
    path("new/", meetings.new, name="new"),
    path("decisions/", meetings.decisions, name="decisions"),
    path("decisions/open/", meetings.open_decisions, name="open_decisions"),
    path("decisions/<int:decision_id>/finish/", meetings.finish, name="finish"),
    path("<int:meeting_id>/", meetings.meeting, name="meeting"),
    path("<int:meeting_id>/items/", meetings.add_item, name="add_item"),
    path("<int:meeting_id>/minutes/", meetings.minutes, name="minutes"),
    path("<int:meeting_id>/decide/", meetings.decide, name="decide"),
    path("<int:meeting_id>/cancel/", meetings.cancel, name="cancel"),
]
