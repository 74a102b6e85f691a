"""The addresses of what the public files and reads, and of committees."""

from django.urls import path

from gaoxin.apps.cases.views import public_committees as committees
from gaoxin.apps.cases.views import public_consultations as consultations
from gaoxin.apps.cases.views import public_filing as filing
from gaoxin.apps.cases.views import public_suggestions as suggestions

app_name = "public"
urlpatterns = [
    path("filed/", filing.told, name="filed"),
    path("answer/", suggestions.answer, name="answer"),
    path("suggest/", suggestions.zones, name="suggest_zones"),
    path("suggest/<slug:zone_code>/", suggestions.suggest, name="suggest"),
    path("suggestions/", suggestions.published, name="suggestions"),
    path("suggestions/<int:case_id>/", suggestions.one, name="suggestion"),
    path("suggestions/handled/", suggestions.handled, name="handled"),
    path("suggestions/<int:case_id>/settle/", suggestions.settle, name="settle"),
    path("suggestions/<int:case_id>/withdraw/", suggestions.withdraw, name="withdraw_suggestion"),
    path("consultations/", consultations.rounds, name="consultations"),
    path("consultations/new/", consultations.new, name="new_consultation"),
    path("consultations/<int:consultation_id>/", consultations.one, name="consultation"),
    path("consultations/<int:consultation_id>/edit/", consultations.edit, name="edit_consultation"),
    path("consultations/<int:consultation_id>/publish/", consultations.publish, name="publish_consultation"),
    path("consultations/<int:consultation_id>/comment/", consultations.comment, name="comment"),
    path("consultations/<int:consultation_id>/answer/", consultations.answer, name="answer_comments"),
    path("consultations/<int:consultation_id>/answers/", consultations.publish_answers, name="publish_answers"),
    path("committees/", committees.committees, name="committees"),
    path("committees/new/", committees.new, name="new_committee"),
    path("committees/<int:committee_id>/", committees.one, name="committee"),
    path("committees/<int:committee_id>/members/", committees.seat, name="seat"),
    path("committees/members/<int:member_id>/leave/", committees.leave, name="leave_seat"),
    path("committees/<int:committee_id>/matters/", committees.propose, name="propose"),
    path("committees/matters/<int:matter_id>/", committees.matter, name="committee_matter"),
    path("committees/matters/<int:matter_id>/open/", committees.open_vote, name="open_vote"),
    path("committees/matters/<int:matter_id>/vote/", committees.vote, name="vote"),
    path("committees/matters/<int:matter_id>/count/", committees.close_vote, name="count_votes"),
    path("committees/matters/<int:matter_id>/minutes/", committees.minutes, name="committee_minutes"),
]
