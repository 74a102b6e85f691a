"""Addresses of what became of policies."""

from django.urls import path

from gaoxin.apps.policies.views import effect_pages as pages

app_name = "effects"
urlpatterns = [
    path("", pages.effects, name="effects"),
    path("adjustments/", pages.adjustments, name="adjustments"),
    path("adjustments/<int:task_id>/", pages.answer, name="answer"),
    path("rate/", pages.to_rate, name="to_rate"),
    path("rate/<int:claim_id>/", pages.rate, name="rate"),
    path("<int:policy_id>/", pages.effect, name="effect"),
    path("<int:policy_id>/adjust/", pages.adjust, name="adjust"),
]
