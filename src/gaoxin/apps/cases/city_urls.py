"""The addresses of city events."""

from django.urls import path

from gaoxin.apps.cases.views import city_board as board
from gaoxin.apps.cases.views import city_devices as devices
from gaoxin.apps.cases.views import city_event as event
from gaoxin.apps.cases.views import city_report as reporting

app_name = "city"
urlpatterns = [
    path("", board.running, name="board"),
    path("all/", board.all_events, name="all"),
    path("stream/", board.stream, name="stream"),
    path("map.json", board.on_map, name="map"),
    path("areas/<slug:zone_code>.json", board.areas, name="areas"),
    path("new/", reporting.new, name="new"),
    path("report/", reporting.zones, name="report_zones"),
    path("report/<slug:zone_code>/", reporting.report, name="report"),
    path("events/<int:case_id>/", event.event, name="event"),
    path("events/<int:case_id>/steps/<int:step_id>/", event.act, name="act"),
    path("events/<int:case_id>/steps/<int:step_id>/take/", event.take, name="take"),
    path("events/<int:case_id>/correct/", event.correct, name="correct"),
    path("events/<int:case_id>/plans/", event.start_plan, name="start_plan"),
    path("pictures/<int:attachment_id>/", event.picture, name="picture"),
    path("devices/", devices.devices, name="devices"),
    path("devices/new/", devices.new, name="new_device"),
    path("devices/<int:device_id>/key/", devices.renew, name="renew_key"),
    path("devices/<int:device_id>/revoke/", devices.revoke, name="revoke_device"),
]
