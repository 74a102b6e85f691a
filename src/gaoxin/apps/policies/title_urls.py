"""Addresses of titles, experiences and problems of institutions."""

from django.urls import path

from gaoxin.apps.policies.views import title_quests as quests
from gaoxin.apps.policies.views import title_reform as reform

app_name = "titles"
urlpatterns = [
    path("", quests.quests, name="quests"),
    path("new/", quests.new_quest, name="new_quest"),
    path("<int:quest_id>/", quests.quest, name="quest"),
    path("<int:quest_id>/figure/", quests.figure, name="figure"),
    path("<int:quest_id>/state/", quests.quest_state, name="quest_state"),
    path("<int:quest_id>/conditions/<slug:condition>/duty/", quests.duty, name="duty"),
    path("<int:quest_id>/conditions/<slug:condition>/evidence/", quests.evidence, name="evidence"),
    path("<int:quest_id>/evidence/<int:evidence_id>/", quests.evidence_file, name="evidence_file"),
    path("experiences/", reform.experiences, name="experiences"),
    path("experiences/new/", reform.new_experience, name="new_experience"),
    path("experiences/own/", reform.own, name="own"),
    path("experiences/own/new/", reform.new_own, name="new_own"),
    path("experiences/own/paper/", reform.own_paper, name="own_paper"),
    path("experiences/<int:experience_id>/", reform.experience, name="experience"),
    path("experiences/<int:experience_id>/report/", reform.report_experience, name="report_experience"),
    path("experiences/<int:experience_id>/steps/<int:step_id>/file/", reform.step_file, name="experience_file"),
    path("problems/", reform.problems, name="problems"),
    path("problems/new/", reform.new_problem, name="new_problem"),
    path("problems/<int:problem_id>/", reform.problem, name="problem"),
    path("problems/<int:problem_id>/propose/", reform.propose, name="propose_change"),
    path("problems/<int:problem_id>/answer/", reform.answer, name="answer_proposal"),
]
