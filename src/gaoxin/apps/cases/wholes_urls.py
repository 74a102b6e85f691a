"""The addresses of one-things that were filed."""

from django.urls import path

from gaoxin.apps.cases.views import wholes

app_name = "wholes"
urlpatterns = [
    path("", wholes.wholes, name="cases"),
    path("apply/<slug:one_thing>/", wholes.apply, name="apply"),
    path("<int:case_id>/", wholes.case, name="case"),
    path("<int:case_id>/papers/", wholes.hand_in, name="papers"),
    path("<int:case_id>/accept/", wholes.accept, name="accept"),
    path("<int:case_id>/choose/", wholes.choose, name="choose"),
    path("<int:case_id>/issue/", wholes.issue, name="issue"),
    path("<int:case_id>/withdraw/", wholes.withdraw, name="withdraw"),
    path("<int:case_id>/parts/<int:part_id>/number/", wholes.number, name="number"),
]
