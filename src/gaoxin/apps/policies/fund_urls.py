"""Addresses of money sought from above, special bonds and special funds."""

from django.urls import path

from gaoxin.apps.policies.views import fund_bonds as bonds
from gaoxin.apps.policies.views import fund_sought as sought
from gaoxin.apps.policies.views import fund_sources as sources

app_name = "money"
urlpatterns = [
    path("", sought.sought, name="sought"),
    path("overdue/", sought.overdue, name="overdue"),
    path("new/", sought.new_sought, name="new_sought"),
    path("<int:sought_id>/", sought.sought_item, name="sought_item"),
    path("<int:sought_id>/change/", sought.change_sought, name="change_sought"),
    path("<int:sought_id>/step/", sought.step, name="step"),
    path("<int:sought_id>/steps/<int:step_id>/file/", sought.step_file, name="step_file"),
    path("bonds/", bonds.bonds, name="bonds"),
    path("bonds/new/", bonds.new_bond, name="new_bond"),
    path("bonds/<int:bond_id>/", bonds.bond, name="bond"),
    path("bonds/<int:bond_id>/change/", bonds.change_bond, name="change_bond"),
    path("bonds/<int:bond_id>/report/", bonds.report, name="bond_report"),
    path("sources/", sources.sources, name="sources"),
    path("sources/new/", sources.new_source, name="new_source"),
    path("sources/<int:source_id>/", sources.source, name="source"),
    path("sources/<int:source_id>/change/", sources.change_source, name="change_source"),
    path("sources/<int:source_id>/receiver/", sources.receiver, name="receiver"),
    path("sources/<int:source_id>/receivers/<int:receiver_id>/drop/", sources.drop_receiver, name="drop_receiver"),
    path("sources/<int:source_id>/allocate/", sources.allocate, name="allocate"),
]
