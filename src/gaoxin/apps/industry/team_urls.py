"""Addresses of chiefs of chains and their yearly lists, and of alerts."""

from django.urls import path

from gaoxin.apps.industry import alert_urls
from gaoxin.apps.industry.views import team_acts as acts
from gaoxin.apps.industry.views import team_bridges as bridges
from gaoxin.apps.industry.views import team_meetings as meetings
from gaoxin.apps.industry.views import team_pages as pages

# A chain's key begins with a letter: what is not under one chain stands under a dash.
urlpatterns = [
    *alert_urls.urlpatterns,
    path("teams/", pages.teams, name="teams"),
    path("teams/<slug:chain_key>/", pages.team, name="team"),
    path("teams/<slug:chain_key>/seats/new/", acts.new_seat, name="new_team_seat"),
    path("teams/<slug:chain_key>/plan/", acts.edit_plan, name="edit_team_plan"),
    path("teams/<slug:chain_key>/carry/", acts.carry_over, name="carry_team_items"),
    path("teams/<slug:chain_key>/items/new/", acts.new_item, name="new_team_item"),
    path("teams/<slug:chain_key>/bridges/", bridges.bridges, name="team_bridges"),
    path("teams/<slug:chain_key>/bridges/new/", bridges.new_bridge, name="new_team_bridge"),
    path("teams/<slug:chain_key>/meetings/new/", meetings.new_meeting, name="new_team_meeting"),
    path("teams/-/seats/<int:team_seat_id>/end/", acts.end_seat, name="end_team_seat"),
    path("teams/-/seats/<int:team_seat_id>/resume/", acts.resume_seat, name="resume_team_seat"),
    path("teams/-/items/", pages.items, name="team_items"),
    path("teams/-/items/<int:team_item_id>/", pages.item, name="team_item"),
    path("teams/-/items/<int:team_item_id>/change/", acts.change_item, name="change_team_item"),
    path("teams/-/items/<int:team_item_id>/tell/", acts.tell, name="tell_team_item"),
    path("teams/-/entries/<int:team_entry_id>/back/", acts.take_back, name="take_back_entry"),
    path("teams/-/bridges/<int:team_bridge_id>/close/", bridges.close_bridge, name="close_team_bridge"),
    path("teams/-/bridges/<int:team_bridge_id>/reopen/", bridges.reopen_bridge, name="reopen_team_bridge"),
    path("teams/-/meetings/<int:team_meeting_id>/", meetings.meeting, name="team_meeting"),
]
