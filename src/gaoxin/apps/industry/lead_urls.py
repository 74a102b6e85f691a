"""Addresses of attraction: leads from first talk to full production."""

from django.urls import path

from gaoxin.apps.industry.views import lead_acts as acts
from gaoxin.apps.industry.views import lead_changes as changes
from gaoxin.apps.industry.views import lead_funds as funds
from gaoxin.apps.industry.views import lead_ledgers as ledgers
from gaoxin.apps.industry.views import lead_lists as lists
from gaoxin.apps.industry.views import lead_offers as offers
from gaoxin.apps.industry.views import lead_promises as promises
from gaoxin.apps.industry.views import lead_record as record

app_name = "leads"
urlpatterns = [
    path("", lists.board, name="board"),
    path("list/", lists.leads, name="leads"),
    path("new/", record.new, name="new"),
    path("reviews/", lists.reviews, name="reviews"),
    path("reviews/<int:review_id>/", acts.verdict, name="verdict"),
    path("precision/", lists.precision, name="precision"),
    path("disputes/<int:dispute_id>/", acts.decide, name="decide"),
    path("funds/", funds.funds, name="funds"),
    path("funds/goal/", funds.goal, name="goal"),
    path("funds/<int:fund_id>/", funds.decide_fund, name="decide_fund"),
    path("funds/<int:fund_id>/file/", funds.fund_file, name="fund_file"),
    path("incentives/<int:incentive_id>/drop/", promises.drop_incentive, name="drop_incentive"),
    path("incentives/<int:incentive_id>/release/", promises.release, name="release"),
    path("incentives/<int:incentive_id>/recover/", promises.recover, name="recover"),
    path(
        "incentives/<int:incentive_id>/movements/<int:movement_id>/file/", promises.movement_file, name="movement_file"
    ),
    path("promises/<int:obligation_id>/judge/", promises.judge, name="judge"),
    path("promises/<int:obligation_id>/waive/", promises.waive, name="waive"),
    path("visits/", ledgers.visits, name="visits"),
    path("visits/new/", ledgers.new_visits, name="new_visits"),
    path("visits/<int:visit_id>/", ledgers.edit_visits, name="edit_visits"),
    path("activities/", ledgers.activities, name="activities"),
    path("activities/new/", ledgers.new_activities, name="new_activities"),
    path("activities/<int:activity_id>/", ledgers.edit_activities, name="edit_activities"),
    path("experts/", ledgers.experts, name="experts"),
    path("experts/new/", ledgers.new_experts, name="new_experts"),
    path("experts/<int:seat_id>/", ledgers.edit_experts, name="edit_experts"),
    path("contacts/", ledgers.contacts, name="contacts"),
    path("contacts/new/", ledgers.new_contacts, name="new_contacts"),
    path("contacts/<int:contact_id>/", ledgers.edit_contacts, name="edit_contacts"),
    path("ledgers/<slug:book>/<int:line_id>/history/", changes.line, name="line_history"),
    path("bridges/", ledgers.bridges, name="bridges"),
    path("bridges/new/", ledgers.new_bridges, name="new_bridges"),
    path("bridges/<int:bridge_id>/", ledgers.edit_bridges, name="edit_bridges"),
    path("offers/", offers.offers, name="offers"),
    path("offers/new/", offers.new_offer, name="new_offer"),
    path("offers/<int:offer_id>/", offers.edit_offer, name="edit_offer"),
    path("offers/<int:offer_id>/history/", changes.offer, name="offer_history"),
    path("offers/<int:offer_id>/publish/", offers.publish_offer, name="publish_offer"),
    path("offers/<int:offer_id>/withdraw/", offers.withdraw_offer, name="withdraw_offer"),
    path("projects/", offers.projects, name="projects"),
    path("projects/<int:offer_id>/", offers.project, name="project"),
    path("guide/", offers.guide, name="guide"),
    path("map/", offers.attraction_map, name="map"),
    path("<int:lead_id>/", record.lead, name="lead"),
    path("<int:lead_id>/change/", record.change, name="change"),
    path("<int:lead_id>/history/", changes.lead, name="history"),
    path("<int:lead_id>/sheet/", record.sheet, name="sheet"),
    path("<int:lead_id>/papers/<int:paper_id>/", record.paper, name="paper"),
    path("<int:lead_id>/papers/<int:paper_id>/remove/", acts.remove_paper, name="remove_paper"),
    path("<int:lead_id>/talk/", acts.talk, name="talk"),
    path("<int:lead_id>/move/", acts.move, name="move"),
    path("<int:lead_id>/skip/", acts.skip, name="skip"),
    path("<int:lead_id>/back/", acts.send_back, name="send_back"),
    path("<int:lead_id>/park/", acts.park, name="park"),
    path("<int:lead_id>/lose/", acts.lose, name="lose"),
    path("<int:lead_id>/reopen/", acts.reopen, name="reopen"),
    path("<int:lead_id>/note/", acts.note, name="note"),
    path("<int:lead_id>/attach/", acts.attach, name="attach"),
    path("<int:lead_id>/company/", acts.company, name="company"),
    path("<int:lead_id>/dispute/", acts.dispute_lead, name="dispute"),
    path("<int:lead_id>/incentive/", promises.incentive, name="incentive"),
    path("<int:lead_id>/promise/", promises.promise, name="promise"),
    path("<int:lead_id>/fund/", funds.claim, name="claim_fund"),
]
