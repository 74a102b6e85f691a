"""The address of the page on which a case is worked on: its own, where its kind has one, else that of all cases."""

from django.urls import reverse

from gaoxin.apps.cases.models import Case

SUPERVISED_KINDS = ("instruction", "meeting_item", "procedure", "blocker")
"""What leaders, meetings and stewards ask for: it is told how it goes, and judged by whoever asked."""
OWN_PAGES = {
    "matter": "matters:case",
    "followed_matter": "matters:case",
    "whole": "wholes:case",
    **dict.fromkeys(SUPERVISED_KINDS, "instructions:case"),
    "direct_report": "direct_reports:case",
}
"""Government-service matters, and several of them as one: papers, limits and documents hang on every step. Supervised
cases and direct reports: whoever asked judges what is answered."""

ALSO_THERE = {"city_event": "city:event"}
"""Kinds with a page of their own whose steps are done on the common page as well."""


def page_of(case: Case) -> str:
    """Where a case is worked on."""
    return reverse((OWN_PAGES | ALSO_THERE).get(case.kind, "cases:case"), args=[case.pk])
