"""The addresses of appeals beyond those of every case."""

from django.urls import path

from gaoxin.apps.cases.views import appeals_hot as hot
from gaoxin.apps.cases.views import appeals_plans as plans
from gaoxin.apps.cases.views import appeals_rates as rates
from gaoxin.apps.cases.views import appeals_steps as steps

app_name = "appeals"
urlpatterns = [
    path("", rates.rate_page, name="rates"),
    path("counted/", rates.counted, name="counted"),
    path("routing/", rates.routing, name="routing"),
    path("plans/", plans.plans, name="plans"),
    path("reviews/<int:review_id>/", steps.review, name="review"),
    path("hot-spots/", hot.hot_spots, name="hot_spots"),
    path("hot-spots/find/", hot.find, name="find_hot_spots"),
    path("hot-spots/<int:spot_id>/", hot.hot_spot, name="hot_spot"),
    path("hot-spots/<int:spot_id>/task/", hot.make_task, name="make_task"),
    path("hot-spots/<int:spot_id>/set-aside/", hot.set_aside, name="set_aside"),
    path("<int:case_id>/attempts/", steps.attempt, name="attempt"),
    path("<int:case_id>/steps/<int:step_id>/dispatch/", steps.dispatch, name="dispatch"),
    path("<int:case_id>/steps/<int:step_id>/answer/", steps.answer, name="answer"),
    path("<int:case_id>/steps/<int:step_id>/end-plan/", steps.end_plan, name="end_plan"),
    path("<int:case_id>/steps/<int:step_id>/explain/", steps.explain, name="explain"),
    path("<int:case_id>/steps/<int:step_id>/judge/", steps.judge, name="judge"),
    path("<int:case_id>/steps/<int:step_id>/call/", steps.record_call, name="record_call"),
]
