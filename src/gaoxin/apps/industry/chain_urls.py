"""Addresses of chains: maps, segments, who stands where, gaps, companies outside, the zone's own editions."""

from django.urls import path

from gaoxin.apps.industry.views import chains_candidates as candidates
from gaoxin.apps.industry.views import chains_companies as companies
from gaoxin.apps.industry.views import chains_drafting as drafting
from gaoxin.apps.industry.views import chains_editor as editor
from gaoxin.apps.industry.views import chains_gaps as gaps
from gaoxin.apps.industry.views import chains_lists as lists
from gaoxin.apps.industry.views import chains_map as maps
from gaoxin.apps.industry.views import chains_placements as placements
from gaoxin.apps.industry.views import chains_reviews as reviews
from gaoxin.apps.industry.views import chains_segment as segment
from gaoxin.apps.industry.views import chains_segment_acts as acts
from gaoxin.apps.industry.views import chains_shocks as shocks
from gaoxin.apps.industry.views import chains_suggestions as suggestions

urlpatterns = [
    path("", lists.chains, name="chains"),
    path("place/", lists.place, name="place"),
    path("reckon/", lists.reckon, name="reckon"),
    path("gaps/", gaps.gaps, name="gaps"),
    path("extensions/", gaps.extensions, name="extensions"),
    path("placements/", placements.placements, name="placements"),
    path("placements/<int:placement_id>/change/", placements.change, name="change_placement"),
    path("placements/decisions/<int:decision_id>/undo/", placements.undo_decision, name="undo_decision"),
    path("enterprises/<int:enterprise_id>/", placements.of_enterprise, name="of_enterprise"),
    path("companies/", companies.companies, name="companies"),
    path("companies/<int:company_id>/", companies.company, name="company"),
    path("shocks/", shocks.shock, name="shock"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("reviews/<int:item_id>/reopen/", reviews.reopen, name="reopen"),
    path("suggestions/<int:suggestion_id>/", suggestions.suggestion, name="suggestion"),
    path("suggestions/<int:suggestion_id>/take/", suggestions.take, name="take_suggestion"),
    path("suggestions/<int:suggestion_id>/drop/", suggestions.turn_down, name="drop_suggestion"),
    path("verdicts/<int:override_id>/withdraw/", acts.withdraw, name="withdraw"),
    path("new/", editor.new_chain, name="new_chain"),
    path("draft/", drafting.new_draft, name="draft_chain"),
    path("chains/<slug:chain_key>/", maps.chain, name="chain"),
    path("chains/<slug:chain_key>/picture.<slug:kind>", maps.map_picture, name="map_picture"),
    path("chains/<slug:chain_key>/path/", maps.path, name="path"),
    path("chains/<slug:chain_key>/path.<slug:kind>", maps.path_picture, name="path_picture"),
    path("chains/<slug:chain_key>/edit/", editor.edit, name="edit_chain"),
    path("chains/<slug:chain_key>/edit/pick/", drafting.pick, name="pick_segments"),
    path("chains/<slug:chain_key>/edit/check/", editor.check, name="check_chain"),
    path("chains/<slug:chain_key>/edit/publish/", editor.publish, name="publish_chain"),
    path("chains/<slug:chain_key>/edit/drop/", editor.drop, name="drop_chain"),
    path("chains/<slug:chain_key>/edit/end/", editor.end, name="end_chain"),
    path("chains/<slug:chain_key>/edit/segments/new/", editor.add_segment, name="add_segment"),
    path("chains/<slug:chain_key>/edit/connect/", editor.connect, name="connect"),
    path("chains/<slug:chain_key>/edit/rename/", editor.rename, name="rename_segment"),
    path("chains/<slug:chain_key>/segments/<slug:segment_key>/", segment.segment, name="segment"),
    path(
        "chains/<slug:chain_key>/segments/<slug:segment_key>/candidates.xlsx",
        candidates.candidates,
        name="candidates",
    ),
    path("chains/<slug:chain_key>/segments/<slug:segment_key>/override/", acts.override, name="override"),
    path("chains/<slug:chain_key>/segments/<slug:segment_key>/put/", acts.put, name="put"),
    path("chains/<slug:chain_key>/segments/<slug:segment_key>/word/", acts.suggest_word, name="suggest_word"),
    path("chains/<slug:chain_key>/segments/<slug:segment_key>/need/", acts.suggest_need, name="suggest_need"),
]
