"""Addresses of the policy library."""

from django.urls import path, register_converter

from gaoxin.apps.policies.views import library_changes as changes
from gaoxin.apps.policies.views import library_clauses as clauses
from gaoxin.apps.policies.views import library_lists as lists
from gaoxin.apps.policies.views import library_policy as policy
from gaoxin.apps.policies.views import library_reading as reading
from gaoxin.apps.policies.views import library_rulebook_editor as editor
from gaoxin.apps.policies.views import library_rulebooks as rulebooks
from gaoxin.apps.policies.views import library_rules as rules


class ClauseAddress:
    """The address of a clause as it is cited: 第六条第一款, （六）, 三、. It never begins with an ASCII letter, so no
    page of ours is ever taken for one."""

    regex = r"[^\x00-\x7f/\s][^/\s]{0,59}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ClauseAddress, "clause")

urlpatterns = [
    path("", lists.policies, name="library"),
    path("clauses/", lists.clauses, name="clauses"),
    path("tree/", lists.tree, name="tree"),
    path("new/", changes.register, name="register"),
    path("<int:policy_id>/", policy.policy, name="policy"),
    path("<int:policy_id>/text/", policy.text, name="policy_text"),
    path("<int:policy_id>/lineage/", policy.lineage, name="lineage"),
    path("<int:policy_id>/history/", policy.changes, name="policy_history"),
    path("<int:policy_id>/change/", changes.change, name="change_policy"),
    path("<int:policy_id>/join/", changes.join, name="join"),
    path("<int:policy_id>/part/<int:edge_id>/", changes.part, name="part"),
    path("<int:policy_id>/repeal/", changes.repeal, name="repeal"),
    path("<int:policy_id>/review/", changes.review, name="review_policy"),
    path("<int:policy_id>/clauses/new/", clauses.new, name="new_clause"),
    path("clauses/<int:clause_id>/change/", clauses.change, name="change_clause"),
    path("clauses/<int:clause_id>/publish/", clauses.publish, name="publish_clause"),
    path("clauses/<int:clause_id>/stop/", clauses.stop, name="stop_clause"),
    path("clauses/<int:clause_id>/drop/", clauses.drop, name="drop_clause"),
    path("<int:policy_id>/reading/", reading.reading, name="reading"),
    path("<int:policy_id>/reading/upload/", reading.upload, name="upload"),
    path("<int:policy_id>/reading/<int:proposal_id>/", reading.confirm, name="confirm"),
    path("<int:policy_id>/reading/<int:proposal_id>/drop/", reading.drop, name="drop_proposal"),
    path("<int:policy_id>/reading/<int:proposal_id>/restore/", reading.restore, name="restore_proposal"),
    path("clauses/<int:clause_id>/rule/", rules.rule, name="rule"),
    path("clauses/<int:clause_id>/rule/check/", rules.check, name="check_rule"),
    path("clauses/<int:clause_id>/rule/facts/", rules.facts, name="rule_facts"),
    path("clauses/<int:clause_id>/rule/examples/<int:enterprise_id>/", rules.example, name="rule_example"),
    path("clauses/<int:clause_id>/rule/publish/", rules.publish, name="publish_rule"),
    path("clauses/<int:clause_id>/rule/drop/", rules.drop, name="drop_rule"),
    path("rules/<int:version_id>/", rules.version, name="rule_version"),
    path("rulebooks/", rulebooks.rulebooks, name="rulebooks"),
    path("rulebooks/<slug:rulebook>/", rulebooks.rulebook, name="rulebook"),
    path("rulebooks/<slug:rulebook>/edit/", editor.edit, name="edit_rulebook"),
    path("rulebooks/<slug:rulebook>/edit/check/", editor.check, name="check_rulebook"),
    path("rulebooks/<slug:rulebook>/edit/facts/", editor.facts, name="rulebook_facts"),
    path("rulebooks/<slug:rulebook>/edit/examples/<int:enterprise_id>/", editor.example, name="rulebook_example"),
    path("rulebooks/<slug:rulebook>/edit/publish/", editor.publish, name="publish_rulebook"),
    path("rulebooks/<slug:rulebook>/edit/drop/", editor.drop, name="drop_rulebook"),
    path("<int:policy_id>/<clause:address>/", clauses.clause, name="clause"),
]
