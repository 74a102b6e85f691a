from django.urls import path

from gaoxin.apps.plans.views import board, progress, review, upload

app_name = "plans"
urlpatterns = [
    path("", upload.plans, name="list"),
    path("upload/", upload.upload, name="upload"),
    path("current/", board.current, name="current"),
    path("<int:plan_id>/", upload.plan, name="plan"),
    path("<int:plan_id>/reading/", upload.reading, name="reading"),
    path("<int:plan_id>/read-again/", upload.read_again, name="read_again"),
    path("<int:plan_id>/review/", review.page, name="review"),
    path("<int:plan_id>/review/decide/", review.decide, name="decide"),
    path("<int:plan_id>/review/accept-all/", review.accept_all, name="accept_all"),
    path("<int:plan_id>/review/add/", review.add, name="add_row"),
    path("<int:plan_id>/review/rows/<int:row_id>/", review.row, name="row"),
    path("<int:plan_id>/findings/", review.findings, name="findings"),
    path("<int:plan_id>/findings/<int:finding_id>/", review.settle, name="settle"),
    path("<int:plan_id>/findings/<int:finding_id>/reopen/", review.reopen, name="reopen"),
    path("<int:plan_id>/board/", board.overview, name="board"),
    path("<int:plan_id>/board/targets/", board.targets, name="targets"),
    path("<int:plan_id>/board/projects/", board.projects, name="projects"),
    path("<int:plan_id>/board/gantt/", board.gantt, name="gantt"),
    path("<int:plan_id>/board/tasks/", board.tasks, name="tasks"),
    path("targets/<int:target_id>/", progress.target, name="target"),
    path("targets/<int:target_id>/value/", progress.enter_value, name="enter_value"),
    path("projects/<int:project_id>/", progress.project, name="project"),
    path("projects/<int:project_id>/stage/", progress.report_stage, name="report_stage"),
    path("tasks/<int:task_id>/", progress.task, name="task"),
    path("tasks/<int:task_id>/note/", progress.note, name="note"),
]
