"""The addresses of one-stop service."""

from django.urls import path

from gaoxin.apps.cases.views import matters_cases as cases
from gaoxin.apps.cases.views import matters_following as following
from gaoxin.apps.cases.views import matters_guides as guides
from gaoxin.apps.cases.views import matters_public as public
from gaoxin.apps.cases.views import matters_ratings as ratings

app_name = "matters"
urlpatterns = [
    path("", guides.matters, name="guides"),
    path("guides/<slug:matter>/", guides.guide, name="guide"),
    path("guides/<slug:matter>/apply/", cases.apply, name="apply"),
    path("one-things/", guides.one_things, name="one_things"),
    path("one-things/<slug:one_thing>/", guides.one_thing, name="one_thing"),
    path("powers/", guides.powers, name="powers"),
    path("powers/<slug:power>/", guides.power, name="power"),
    path("verify/", public.verify, name="verify"),
    path("ratings/", ratings.rates, name="rates"),
    path("ratings/bad/", ratings.bad, name="bad_ratings"),
    path("ratings/<int:rating_id>/call-back/", ratings.call_back, name="call_back"),
    path("ratings/<int:rating_id>/answer/", ratings.answer, name="answer_rating"),
    path("cases/<int:case_id>/rate/", ratings.rate, name="rate"),
    path("cases/", cases.cases, name="cases"),
    path("cases/follow/", following.follow, name="follow"),
    path("cases/import/", following.import_statuses, name="import"),
    path("cases/<int:case_id>/", cases.case, name="case"),
    path("cases/<int:case_id>/papers/", cases.papers, name="papers"),
    path("cases/<int:case_id>/accept/", cases.accept, name="accept"),
    path("cases/<int:case_id>/ask/", cases.ask, name="ask"),
    path("cases/<int:case_id>/turn-down/", cases.turn_down, name="turn_down"),
    path("cases/<int:case_id>/decide/", cases.decide, name="decide"),
    path("cases/<int:case_id>/deliver/", cases.deliver, name="deliver"),
    path("cases/<int:case_id>/fees/<int:position>/", cases.fee, name="fee"),
    path("cases/<int:case_id>/check-promise/", cases.check_promise, name="check_promise"),
]
