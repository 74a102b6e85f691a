from django.urls import path

from gaoxin.apps.cases.views import acts, case, filing, lists, progress

app_name = "cases"
urlpatterns = [
    path("", lists.all_cases, name="all"),
    path("mine/", lists.mine, name="mine"),
    path("to-take/", lists.to_take, name="to_take"),
    path("overdue/", lists.overdue, name="overdue"),
    path("supervised/", lists.supervised, name="supervised"),
    path("filed/", lists.filed, name="filed"),
    path("progress/", progress.progress, name="progress"),
    path("new/", filing.choose, name="new"),
    path("new/<slug:kind>/", filing.new, name="new_kind"),
    path("<int:case_id>/", case.case, name="case"),
    path("<int:case_id>/say/", case.say, name="say"),
    path("<int:case_id>/attach/", case.attach, name="attach"),
    path("<int:case_id>/steps/<int:step_id>/take/", case.take, name="take"),
    path("<int:case_id>/steps/<int:step_id>/done/", acts.done, name="done"),
    path("<int:case_id>/steps/<int:step_id>/form/", acts.step_form, name="step_form"),
    path("<int:case_id>/steps/<int:step_id>/send-back/", acts.send_back, name="send_back"),
    path("<int:case_id>/steps/<int:step_id>/recall/", acts.recall, name="recall"),
    path("<int:case_id>/steps/<int:step_id>/moves/<slug:word>/", acts.move, name="move"),
    path("<int:case_id>/parts/<int:part_id>/urge/", acts.urge, name="urge"),
    path("<int:case_id>/withdraw/", acts.withdraw, name="withdraw"),
    path("<int:case_id>/pause/", acts.pause, name="pause"),
    path("<int:case_id>/resume/", acts.resume, name="resume"),
    path("<int:case_id>/extend/", acts.extend, name="extend"),
    path("<int:case_id>/grade/", acts.regrade, name="regrade"),
    path("<int:case_id>/process.bpmn", case.drawing, name="drawing"),
    path("extensions/<int:extension_id>/", acts.decide, name="decide"),
    path("files/<int:attachment_id>/", case.attachment, name="attachment"),
    path("files/<int:attachment_id>/remove/", case.remove_attachment, name="remove_attachment"),
]
