"""Instructions, minutes, procedures of projects, direct reports and bulletins of the sample zone, made by the services
that people use, each on its day. All of it is invented and marked 模拟数据.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from gaoxin.apps.cases.instruction_states import LeaderVerdict
from gaoxin.apps.cases.models import Bulletin, Bundle, Case, DirectReport, Minutes
from gaoxin.apps.cases.queries.instructions.proposing import proposals
from gaoxin.apps.cases.report_states import Result
from gaoxin.apps.cases.services.bundles import blocking, making, stepping
from gaoxin.apps.cases.services.instructions import bulletins, handling, minutes
from gaoxin.apps.cases.services.instructions.minutes import Item
from gaoxin.apps.cases.services.instructions.writing import Written, write
from gaoxin.apps.cases.services.ordering import Handed
from gaoxin.apps.cases.services.reports import answering, sending
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.plans.models import Project, Target, Task
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.direct_reports import package_direct_reports
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.checking import check
from gaoxin.site.sample import supervision
from gaoxin.web import clock

People = dict[str, User]
Units = dict[str, Department]
MORNING = time(9, 30)
NOON = time(11, 20)


def load_supervision(zone: Zone, departments: Units, people: People, *, few: bool = False) -> None:
    """Make all of it; `few`: one of each, for tests."""
    made = supervision()
    for one in sorted(made["instructions"], key=lambda one: -one["days"])[: 1 if few else None]:
        _instruction(zone, departments, people, one)
    for one in made["minutes"]:
        _minutes(zone, people, one)
    for one in made["bundles"][: 1 if few else None]:
        _bundle(people, departments, one)
    for one in sorted(made["reports"], key=lambda one: -one["days"])[: 1 if few else None]:
        _report(zone, people, one)
    _bulletins(zone, people)


def working_day(back: int) -> date:
    """The working day so many before today (today or the one before it, for none)."""
    day = clock.today()
    while back > 0 or not calendar().day(day).works:
        day -= timedelta(days=1)
        back -= calendar().day(day).works and back > 0
    return day


def _ahead(day: date, count: int) -> date:
    """So many working days after a day."""
    while count:
        day += timedelta(days=1)
        count -= calendar().day(day).works
    return day


def _at(back: int, when: time = MORNING) -> datetime:
    """A moment of a working day so many before today, never later than now."""
    return min(clock.local(datetime.combine(working_day(back), when)), clock.now())


def _since(begun: int, steps: Iterable[str], do: Callable[[list[str], int], None]) -> None:
    """What was done since a beginning so many working days ago, each line as WORD DAYS PERSON [words]; what would lie
    ahead of today has not happened."""
    for line in steps:
        words = line.split(maxsplit=3)
        back = begun - int(words[1])
        if back >= 0:
            with clock.at(_at(back, NOON).isoformat()):
                do(words, back)


def _about(zone: Zone, about: dict[str, Any]) -> tuple[str, int | None]:
    """The record that an instruction is written on."""
    if "project" in about:
        projects = Project.objects.filter(plan__zone=zone, name=about["project"])
        return "plans.project", projects.values_list("pk", flat=True).first()
    if "target" in about:
        found = Target.objects.filter(plan__zone=zone, name=about["target"], scope="")
        return "plans.target", found.values_list("pk", flat=True).first()
    if "task" in about:
        tasks = Task.objects.filter(plan__zone=zone, title=about["task"])
        return "plans.task", tasks.values_list("pk", flat=True).first()
    if "enterprise" in about:
        found = Enterprise.objects.filter(zone=zone, merged=False).order_by("pk")
        return "enterprises.enterprise", found[about["enterprise"]].pk
    return "", None


def _instruction(zone: Zone, departments: Units, people: People, one: dict[str, Any]) -> None:
    record, key = _about(zone, one["about"])
    handed = Handed(
        departments[one["lead"]].pk,
        _ahead(working_day(one["days"]), one["due"]),
        [departments[name].pk for name in one.get("support", [])],
    )
    with clock.at(_at(one["days"]).isoformat()):
        written = Written(one["text"], handed, record if key else "", key, synthetic=True)
        case = write(people["leader"], zone, written)
    _since(one["days"], one["do"], lambda words, back: _do(case, words, people))


def _do(case: Case, words: list[str], people: People) -> None:
    word, user = words[0], people[words[2]]
    text = words[3] if len(words) > 3 else ""
    match word:
        case "tell":
            handling.tell_progress(user, case.pk, clock.today(), text)
        case "report" | "help":
            handling.report_result(user, case.pk, text)
        case "agree":
            handling.review(user, case.pk, LeaderVerdict.AGREED, text)
        case "continue":
            handling.review(user, case.pk, LeaderVerdict.CONTINUE, text, due=_ahead(clock.today(), 5))
        case "close":
            handling.judge(user, case.pk, "已核实。", done=True)


def _minutes(zone: Zone, people: People, one: dict[str, Any]) -> None:
    held = working_day(one["days"])
    names = ("first", "second", "third", "fourth")
    dues = [_ahead(held, days) for days in one["due"]]
    words = {name: f"{due.year}年{due.month}月{due.day}日" for name, due in zip(names, dues, strict=True)}
    with clock.at(_at(one["days"]).isoformat()):
        kept = minutes.enter_minutes(
            people["clerk"], zone, one["title"], one["number"], held, one["text"].format(**words)
        )
        items = [
            Item(read.title, read.text, Handed(read.lead, due, read.supporting))
            for read, due in zip(proposals(kept), dues, strict=True)
            if read.lead is not None
        ]
        cases = minutes.hand_out(people["clerk"], kept.pk, items)
    for case, steps in zip(cases, one["do"], strict=True):
        ordered = sorted(steps, key=lambda line: int(line.split()[1]))
        _since(one["days"], ordered, lambda words, back, case=case: _do(case, words, people))


def _bundle(people: People, departments: Units, one: dict[str, Any]) -> None:
    user = people["steward"]
    project = Project.objects.get(name=one["project"])
    with clock.at(_at(one["days"]).isoformat()):
        bundle = making.make_bundle(user, "plans.project", project.pk, one["chain"], user.pk, clock.today())
        for key in one["skip"]:
            stepping.skip_step(user, bundle.pk, bundle.steps.get(key=key).pk, "本项目不涉及（模拟）")
    for line in one["do"]:
        _procedure(bundle, line.split(maxsplit=4), one["days"], people)
    for blocker in one["blockers"]:
        step = bundle.steps.filter(key=blocker["step"]).first() if blocker["step"] else None
        with clock.at(_at(blocker["days"]).isoformat()):
            due = _ahead(clock.today(), blocker["due"])
            owner = departments[blocker["department"]].pk
            blocking.report_blocker(user, bundle.pk, blocker["text"], owner, due, step.pk if step else None)


def _procedure(bundle: Bundle, words: list[str], begun: int, people: People) -> None:
    """`begin DAYS KEY` or `done DAYS PERSON KEY words`."""
    with clock.at(_at(begun - int(words[1]), NOON).isoformat()):
        if words[0] == "begin":
            stepping.begin_step(people["steward"], bundle.pk, bundle.steps.get(key=words[2]).pk)
        else:
            step = bundle.steps.get(key=words[3])
            handling.report_result(people[words[2]], step.case_id or 0, words[4])


def _report(zone: Zone, people: People, one: dict[str, Any]) -> None:
    form = package_forms()[package_direct_reports()[one["kind"]].form]
    answers = {
        "title": one["title"],
        "situation": one["text"],
        "asked": one["asked"],
        "contact_post": "经办处室",
        "contact_phone": "0432-64000000",
    }
    with clock.at(_at(one["days"]).isoformat()):
        case = sending.send_report(people[one["by"]], zone, one["kind"], form, check(form, answers, clock.today()))
    _since(one["days"], one["do"], lambda words, back: _answer(case, words, people))
    if one.get("copies"):
        for copy in DirectReport.objects.get(case=case).copies.all():
            answering.note_copy(people["viewer"], copy.pk)


def _answer(case: Case, words: list[str], people: People) -> None:
    user, text = people[words[2]], words[3] if len(words) > 3 else ""
    match words[0]:
        case "receive":
            answering.receive(user, case.pk)
        case "return":
            answering.return_for(user, case.pk, text)
        case "answer":
            answering.answer(user, case.pk, Result.GRANTED, text, "（模拟）吉科发〔2026〕1号")


def _bulletins(zone: Zone, people: People) -> None:
    """The month before is issued, this one is a draft, and there is a report on the meeting that waits for approval."""
    before = clock.today().replace(day=1) - timedelta(days=1)
    issued = bulletins.draft_monthly(people["clerk"], zone, f"{before:%Y-%m}")
    _submit(issued, people["clerk"])
    bulletins.approve(people["leader"], issued.pk, 1)
    bulletins.draft_monthly(people["clerk"], zone, f"{clock.today():%Y-%m}")
    kept = Minutes.objects.filter(zone=zone).order_by("pk")[0]
    _submit(bulletins.draft_special(people["clerk"], zone, f"minutes:{kept.pk}"), people["clerk"])


def _submit(bulletin: Bulletin, user: User) -> None:
    bulletins.submit(user, bulletin.pk, bulletin.revision)
