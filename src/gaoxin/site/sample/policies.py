"""The policy library of the sample zone: policies of upper levels, a superseded and a present policy of its own that
went through every stage, and two that are being made. By the services an officer would use."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from gaoxin.apps.cases.public_states import Adoption
from gaoxin.apps.cases.services.public import consulting
from gaoxin.apps.policies.models import Drafting, Policy
from gaoxin.apps.policies.queries.drafting.process import Act, process, stage_of
from gaoxin.apps.policies.services.drafting import asking, stages
from gaoxin.apps.policies.services.library import clauses, registering, rules
from gaoxin.apps.policies.services.library.clauses import WrittenClause
from gaoxin.apps.policies.services.library.registering import Written
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock

FEN_PER_WAN = 1_000_000
WHO = "science"
DEPARTMENT = "科技创新局"
ASKED = 15
"""Days of a consultation, enough working days whenever it begins."""


@cache
def sample() -> Any:
    return yaml.safe_load(Path(__file__).with_name("policies.yaml").read_text(encoding="utf-8"))


def load_policies(zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User]) -> None:
    """All of it: it is small."""
    loading = _Loading(zone, departments[DEPARTMENT], people[WHO])
    made: dict[str, Policy] = {}
    for one in sample()["upper"]:
        made[one["key"]] = loading.upper(one, made)
    for key, one in sample()["own"].items():
        made[key] = loading.own(one, made)
    for one in sample()["drafts"]:
        loading.draft(one, made)


class _Loading:
    def __init__(self, zone: Zone, department: Department, officer: User) -> None:
        self.zone = zone
        self.department = department
        self.officer = officer

    def upper(self, one: Mapping[str, Any], made: Mapping[str, Policy]) -> Policy:
        """A policy of a higher level, with the summaries of its clauses."""
        names = ("title", "number", "level", "issuer", "topic", "issued_on", "in_force_from")
        written = Written(
            department=self.department,
            parent=made.get(one.get("parent", "")),
            source_link=one.get("source_link", ""),
            **{name: one[name] for name in names},
        )
        policy = registering.register_policy(self.officer, self.zone, written)
        for clause in one.get("clauses", ()):
            kept = clauses.add_clause(self.officer, policy.pk, self._clause(clause))
            clauses.publish_clause(self.officer, kept.pk)
        return policy

    def own(self, one: Mapping[str, Any], made: Mapping[str, Policy]) -> Policy:
        """A policy of the zone, published two months before it takes effect so that every stage has its days."""
        begins: date = one["from"]
        with clock.at(_at(begins - timedelta(days=120))):
            policy = self._proposed(one, made)
            for clause in one["clauses"]:
                kept = clauses.add_clause(self.officer, policy.pk, self._clause(clause))
                if "rule" in clause:
                    rules.save_rule(self.officer, kept.pk, clause["rule"].replace("{key}", f"clause_{kept.pk}"))
                    rules.publish_rule(self.officer, kept.pk)
        self._through(policy, one, begins - timedelta(days=120), "evaluation")
        policy.refresh_from_db()
        return policy

    def draft(self, one: Mapping[str, Any], made: Mapping[str, Policy]) -> None:
        """A policy that is still being made, up to the stage named."""
        first = clock.today() - timedelta(days=60)
        with clock.at(_at(first)):
            policy = self._proposed(one, made)
        self._through(policy, one, first, one["stop"])

    def _proposed(self, one: Mapping[str, Any], made: Mapping[str, Policy]) -> Policy:
        written = Written(
            title=one["title"],
            level="zone",
            topic=one["topic"],
            issuer=f"{self.zone.name}管委会",
            department=self.department,
            parent=made.get(one.get("parent", "")),
            text=one.get("text", "") or "\n".join(clause["text"] for clause in one["clauses"]),
        )
        return stages.propose(
            self.officer, self.zone, written, one["reason"], revises=made.get(one.get("revises", "")), synthetic=True
        )

    def _through(self, policy: Policy, one: Mapping[str, Any], day: date, stop: str) -> None:
        """Stage by stage, some days each, until the one in which it stands."""
        for stage in process().stages.values():
            if stage.key == stop:
                break
            day += timedelta(days=3)
            with clock.at(_at(day)):
                for paper in stage.papers:
                    words = f"{policy.title}\n{paper}（示例文书，模拟数据）\n"
                    stages.attach(self.officer, policy.pk, paper, f"{paper}.txt", [words.encode()], synthetic=True)
            if stage.act is Act.CONSULTATION:
                day = self._asked(policy, day)
            with clock.at(_at(day)):
                stages.complete(self.officer, policy.pk, stage.key, self._done(stage.key, one, day))

    def _asked(self, policy: Policy, day: date) -> date:
        """A consultation with one comment that was adopted."""
        closes = day + timedelta(days=ASKED)
        with clock.at(_at(day)):
            intro = "请提出意见，截止后逐条答复。"
            kept = asking.draft_consultation(self.officer, policy.pk, intro, policy.text, day, closes)
            consulting.publish(self.officer, kept.consultation_id)
            consulting.comment(None, kept.consultation_id, "建议写明由哪个部门受理。", "第三条", synthetic=True)
        with clock.at(_at(closes + timedelta(days=1))):
            drafting = Drafting.objects.get(policy=policy)
            said = consulting.Taken("写明受理部门", Adoption.ADOPTED, "便于企业办理。", "已写明由科技创新局受理。")
            consulting.answer(self.officer, drafting.consultation_id, [1], said)
            consulting.publish_answers(self.officer, drafting.consultation_id, "采纳意见1条。", policy.text)
        return closes + timedelta(days=1)

    def _done(self, key: str, one: Mapping[str, Any], day: date) -> stages.Done:
        stage = stage_of(key)
        return stages.Done(
            on=day,
            number=f"示例〔{day.year}〕{day.month}号" if stage.number else "",
            unit=stage.who if stage.opinion else "",
            opinion="approved" if stage.opinion else "",
            policy_number=one.get("number", ""),
            issued_on=day if stage.act is Act.ISSUE else None,
            in_force_from=one.get("from"),
            in_force_until=one.get("until"),
            review_by=one["until"] - timedelta(days=180) if one.get("until") else None,
            interpretation=one.get("interpretation", ""),
        )

    def _clause(self, one: Mapping[str, Any]) -> WrittenClause:
        money = {name: int(one[name] * FEN_PER_WAN) for name in ("budget", "cap") if name in one}
        lines = (line.partition("＝") for line in one.get("materials", ()))
        return WrittenClause(
            **{name: one[name] for name in ("address", "title", "text", "benefit_kind", "benefit_words", "who_words")},
            department=self.department,
            automatic=one.get("automatic", False),
            exclusive_groups=one.get("exclusive_groups", ()),
            opens_on=one.get("opens_on"),
            closes_on=one.get("closes_on"),
            materials=[(name, fact) for name, _sign, fact in lines],
            **money,
        )


def _at(day: date) -> datetime:
    return datetime.combine(day, time(10), clock.SHANGHAI)
