"""The addresses of visits to enterprises."""

from django.urls import path

from gaoxin.apps.cases.views import visits_plans as plans
from gaoxin.apps.cases.views import visits_recording as recording

app_name = "visits"
urlpatterns = [
    path("", plans.plans, name="plans"),
    path("mine/", plans.mine, name="mine"),
    path("plans/new/", plans.new_plan, name="new_plan"),
    path("plans/<int:plan_id>/", plans.plan, name="plan"),
    path("plans/<int:plan_id>/proposals/", plans.proposed, name="proposals"),
    path("plans/<int:plan_id>/add/", plans.add, name="add"),
    path("<int:visit_id>/", plans.visit, name="visit"),
    path("<int:visit_id>/change/", plans.change, name="change"),
    path("<int:visit_id>/cancel/", plans.cancel, name="cancel"),
    path("<int:visit_id>/record/", recording.record, name="record"),
]
