"""Addresses of the policy check-up."""

from django.urls import path

from gaoxin.apps.policies.views import checkup_pages as pages

app_name = "checkup"
urlpatterns = [
    path("", pages.own, name="own"),
    path("<int:enterprise_id>/", pages.checkup, name="checkup"),
    path("<int:enterprise_id>/paper/", pages.paper, name="paper"),
]
