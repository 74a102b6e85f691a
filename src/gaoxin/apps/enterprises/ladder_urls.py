"""Addresses of cultivation: ladders of enterprises, libraries, plans, warnings, statements."""

from django.urls import path

from gaoxin.apps.enterprises.views import (
    ladders_bulk,
    ladders_enterprise,
    ladders_libraries,
    ladders_plans,
    ladders_statements,
    ladders_titles,
    ladders_warnings,
)

urlpatterns = [
    path("ladders/", ladders_bulk.ladders, name="ladders"),
    path("ladders/assess/", ladders_bulk.assess, name="assess_ladders"),
    path("ladders/collect/", ladders_bulk.collect, name="collect_into_library"),
    path("ladders/plan/", ladders_bulk.plan_many, name="plan_many"),
    path("ladders/rungs/<slug:rung>/", ladders_bulk.rung, name="ladder_rung"),
    path("ladders/libraries/", ladders_libraries.libraries, name="libraries"),
    path("ladders/libraries/leave/", ladders_libraries.leave, name="leave_library"),
    path("ladders/libraries/keep/", ladders_libraries.keep, name="keep_in_library"),
    path("ladders/libraries/<slug:library>/", ladders_libraries.library, name="library"),
    path("ladders/plans/", ladders_plans.plans, name="cultivation_plans"),
    path("ladders/plans/mine/", ladders_plans.own_plans, name="own_cultivation_plans"),
    path("ladders/plans/<int:cultivation_plan_id>/", ladders_plans.plan, name="cultivation_plan"),
    path("ladders/plans/<int:cultivation_plan_id>/measures/", ladders_plans.add, name="add_cultivation_measure"),
    path("ladders/plans/<int:cultivation_plan_id>/end/", ladders_plans.end, name="end_cultivation_plan"),
    path("ladders/measures/<int:cultivation_measure_id>/", ladders_plans.report, name="report_cultivation_measure"),
    path("ladders/warnings/", ladders_warnings.warnings, name="title_warnings"),
    path("ladders/warnings/dismiss/", ladders_warnings.dismiss, name="dismiss_title_warnings"),
    path("ladders/warnings/<int:title_warning_id>/measure/", ladders_warnings.measure, name="plan_title_warning"),
    path("ladders/statements/", ladders_statements.waiting, name="stated_facts"),
    path("ladders/statements/reject/", ladders_statements.reject, name="reject_stated_facts"),
    path("ladders/titles/", ladders_titles.titles, name="held_titles"),
    path("ladders/titles/reject/", ladders_titles.reject_titles, name="reject_held_titles"),
    path("ladders/titles/roll/", ladders_titles.roll, name="title_roll"),
    path("ladders/titles/<int:held_title_id>/revoke/", ladders_titles.revoke, name="revoke_held_title"),
    path("mine/<int:enterprise_id>/ladder/", ladders_enterprise.own_ladder, name="own_ladder"),
    path("mine/<int:enterprise_id>/statements/", ladders_statements.own_state, name="own_statements"),
    path("mine/<int:enterprise_id>/titles/new/", ladders_titles.own_title, name="own_title"),
    path("<int:enterprise_id>/ladder/", ladders_enterprise.ladder, name="ladder"),
    path("<int:enterprise_id>/ladder/<slug:rung>/plan/", ladders_plans.make, name="make_cultivation_plan"),
    path("<int:enterprise_id>/ladder/<slug:rung>/<str:clause>/", ladders_enterprise.condition, name="ladder_condition"),
    path("<int:enterprise_id>/statements/", ladders_statements.state, name="state_facts"),
    path("<int:enterprise_id>/titles/new/", ladders_titles.title, name="record_title"),
]
