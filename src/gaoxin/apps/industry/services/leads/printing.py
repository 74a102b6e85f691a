"""A lead as a PDF of A4 pages."""

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _t

from gaoxin.apps.cases.services.matters.documents import letters, typeset
from gaoxin.apps.industry.queries.leads.page import LeadPage
from gaoxin.apps.industry.queries.leads.process import stage_words
from gaoxin.apps.industry.services.leads.promising import yuan_words
from gaoxin.web import clock
from gaoxin.web.problems import say

TEMPLATE = Path(__file__).resolve().parents[2] / "documents" / "lead.typ"
MISSING_GLYPH = "〓"
"""Stands for a character that the font does not have, as printers do it."""


def lead_pdf(page: LeadPage) -> bytes:
    """What the page says, on paper: where it stands, what is missing, reviews, promises, money, the way here."""
    row = page.lead
    lines = {
        "title": _t("招商项目单"),
        "company": row.company,
        "on": _t("%(number)s · 打印于 %(day)s") % {"number": row.number, "day": clock.today().isoformat()},
        "synthetic": _t("模拟数据") if row.synthetic else "",
        "facts": _facts(page),
        "parts": [
            _part(_t("还缺什么"), [_t("事项"), _t("怎么办")], [[*_said(one)] for one in page.lacking]),
            _part(
                _t("准入联审"),
                [_t("审查内容"), _t("部门"), _t("意见"), _t("理由和条件")],
                [
                    [one.words, one.row.department.name, one.row.get_verdict_display(), one.row.opinion]
                    for one in page.desks
                ],
            ),
            _part(
                _t("支持约定"),
                [_t("支持内容"), _t("依据"), _t("兑现节点"), _t("上限 / 已兑现（元）")],
                [
                    [
                        one.title,
                        one.basis,
                        stage_words(one.node),
                        f"{yuan_words(one.amount)} / {yuan_words(one.released)}",
                    ]
                    for one in page.incentives
                ],
            ),
            _part(
                _t("投资方承诺"),
                [_t("指标"), _t("承诺值"), _t("期限"), _t("状态")],
                [
                    [one.get_measure_display(), _target(one), one.due.isoformat(), one.get_state_display()]
                    for one in page.obligations
                ],
            ),
            _part(
                _t("到位资金"),
                [_t("月份"), _t("资金来源"), _t("金额（元）"), _t("状态")],
                [
                    [
                        f"{one.year}-{one.month:02d}",
                        one.get_kind_display(),
                        yuan_words(one.amount),
                        one.get_state_display(),
                    ]
                    for one in page.funds
                ],
            ),
            _part(
                _t("经过"),
                [_t("日期"), _t("事项"), _t("环节"), _t("说明")],
                [
                    [
                        one.day.isoformat(),
                        one.get_kind_display(),
                        stage_words(one.after or one.before),
                        " ".join([one.document, one.note]).strip(),
                    ]
                    for one in page.steps
                ],
            ),
        ],
        "none": _t("无"),
    }
    return typeset(str(TEMPLATE), _printable(lines), clock.now())  # type: ignore[arg-type]


def _facts(page: LeadPage) -> list[list[str]]:
    row = page.lead
    unknown = _t("待核")
    money = [
        (_t("计划总投资"), row.investment),
        (_t("承诺亩均税收"), row.tax_per_mu),
        (_t("达产年产值"), row.output),
    ]
    return [
        [_t("项目"), row.project],
        [_t("产业链环节"), f"{page.chain} / {page.segment}"],
        [_t("进展"), f"{row.get_state_display()} · {stage_words(row.stage)}"],
        [_t("牵头部门"), row.leading.name],
        [_t("资金来源"), row.get_capital_display()],
        *[[label, unknown if value is None else f"{yuan_words(value)} 元"] for label, value in money],
        [_t("用地"), unknown if row.land_mu is None else f"{row.land_mu} 亩"],
        [_t("带动就业"), unknown if row.jobs is None else f"{row.jobs} 人"],
    ]


def _said(problem: Any) -> tuple[str, str]:
    said = say(problem)
    return said.sentence, said.remedy


def _target(one: Any) -> str:
    return f"{one.target} 人" if one.measure == "jobs" else f"{yuan_words(one.target)} 元"


def _part(title: str, heads: list[str], rows: list[list[str]]) -> dict[str, Any]:
    return {"title": title, "heads": heads, "rows": rows}


def _printable(value: object) -> object:
    if isinstance(value, str):
        return "".join(one if one in letters() else MISSING_GLYPH for one in value)
    if isinstance(value, dict):
        return {key: _printable(one) for key, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list | tuple) else value
