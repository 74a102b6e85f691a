from django.urls import path

from gaoxin.apps.cases.views import case, lists

app_name = "cases"
urlpatterns = [
    path("", lists.all_cases, name="all"),
    path("mine/", lists.mine, name="mine"),
    path("to-take/", lists.to_take, name="to_take"),
    path("overdue/", lists.overdue, name="overdue"),
    path("filed/", lists.filed, name="filed"),
    path("<int:case_id>/", case.case, name="case"),
    path("<int:case_id>/say/", case.say, name="say"),
    path("<int:case_id>/attach/", case.attach, name="attach"),
    path("<int:case_id>/steps/<int:step_id>/take/", case.take, name="take"),
    path("files/<int:attachment_id>/", case.attachment, name="attachment"),
    path("files/<int:attachment_id>/remove/", case.remove_attachment, name="remove_attachment"),
]
