"""The addresses of supervision: backlogs, documents, listed cases, and what is done to a case besides its process."""

from django.urls import path

from gaoxin.apps.cases.views import supervision_backlogs as backlogs
from gaoxin.apps.cases.views import supervision_cases as cases
from gaoxin.apps.cases.views import supervision_listed as listed
from gaoxin.apps.cases.views import supervision_orders as orders

app_name = "backlogs"
urlpatterns = [
    path("", backlogs.backlogs, name="backlogs"),
    path("<int:standing_id>/", backlogs.backlog, name="backlog"),
    path("orders/", orders.orders, name="orders"),
    path("orders/new/", orders.new_order, name="new_order"),
    path("orders/<int:order_id>/", orders.order, name="order"),
    path("orders/<int:order_id>/issue/", orders.issue, name="issue"),
    path("orders/<int:order_id>/drop/", orders.drop, name="drop"),
    path("orders/<int:order_id>/answer/", orders.answer, name="answer"),
    path("orders/<int:order_id>/settle/", orders.settle, name="settle"),
    path("orders/<int:order_id>/paper.pdf", orders.paper, name="paper"),
    path("listed/", listed.listed_cases, name="listed_cases"),
    path("listed/<int:listed_id>/", listed.listed, name="listed"),
    path("listed/<int:listed_id>/apply/", listed.apply_to_strike, name="apply_to_strike"),
    path("listed/<int:listed_id>/strike/", listed.strike, name="strike"),
    path("duplicates/", cases.duplicates, name="duplicates"),
    path("cases/<int:case_id>/list/", listed.list_case, name="list_case"),
    path("cases/<int:case_id>/steps/<int:step_id>/return/", cases.return_part, name="return_part"),
    path("cases/<int:case_id>/steps/<int:step_id>/reassign/", cases.reassign, name="reassign"),
    path("cases/<int:case_id>/designate/", cases.designate, name="designate"),
    path("cases/<int:case_id>/merge/", cases.merge, name="merge"),
    path("cases/<int:case_id>/unmerge/", cases.unmerge, name="unmerge"),
    path("cases/<int:case_id>/reopen/", cases.reopen, name="reopen"),
]
