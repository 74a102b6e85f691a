"""Addresses of the making of policies."""

from django.urls import path

from gaoxin.apps.policies.views import drafting_estimates as estimates
from gaoxin.apps.policies.views import drafting_policies as drafting

urlpatterns = [
    path("draftings/", drafting.draftings, name="draftings"),
    path("draftings/new/", drafting.propose, name="propose"),
    path("<int:policy_id>/making/", drafting.drafting, name="drafting"),
    path("<int:policy_id>/making/papers/", drafting.attach, name="attach"),
    path("<int:policy_id>/making/papers/<int:paper_id>/", drafting.detach, name="detach"),
    path("<int:policy_id>/making/consultation/", drafting.ask, name="ask"),
    path("<int:policy_id>/making/drop/", drafting.drop, name="drop_drafting"),
    path("<int:policy_id>/making/<slug:stage>/done/", drafting.complete, name="complete"),
    path("clauses/<int:clause_id>/estimate/", estimates.new, name="estimate"),
    path("estimates/", estimates.estimates, name="estimates"),
    path("estimates/<int:estimate_id>/", estimates.estimate, name="estimate_result"),
    path("estimates/<int:estimate_id>/file/", estimates.file, name="estimate_file"),
]
