"""The document of a decision: numbered, with a code by which anybody can verify it, as a PDF with its font inside."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

import typst
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import Certificate
from gaoxin.apps.cases.services.numbering import new_code, next_number
from gaoxin.apps.cases.services.talking import Upload, attach_filed
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.matters.model import Home, Matter
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock

PREFIX = "WS"
"""Of the numbers of documents (文书)."""
DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
FONTS = DOCUMENTS / "fonts"


def issue(user: User | None, case: Case, matter: Matter, *, granted: bool, reason: str) -> Certificate:
    """Make the document of a decision and attach its PDF to the case; nobody signs what a law decided by itself."""
    result = matter.results[0].name
    if matter.home is Home.ASSISTED:
        result = _t("帮办代办办结单：%(result)s") % {"result": result}
    document = Certificate.objects.create(
        case=case,
        zone_id=case.zone_id,
        number=next_number(case.zone, PREFIX, clock.today()),
        code=new_code(),
        title=result if granted else _t("不予办理决定书"),
        holder=case.organisation,
        department=case.department,
        granted=granted,
        body=_body(case, matter, granted, reason),
        issued_at=clock.now(),
        issued_by=user,
    )
    pdf = written(document, matter.results[0].validity if granted else "")
    document.attachment = attach_filed(user, case, Upload(f"{document.number}.pdf", [pdf]), "result")
    document.sha256 = document.attachment.sha256
    document.save()
    return document


def written(document: Certificate, validity: str) -> bytes:
    """The PDF of a document, the same bytes for the same document; refused where its font lacks a character."""
    case = document.case
    lines = {
        "zone": case.zone.name,
        "title": document.title,
        "number": document.number,
        "code": document.code,
        "holder": str(document.holder) if document.holder else _t("申请人"),
        "body": document.body,
        "validity": validity,
        "case": case.number,
        "department": str(document.department),
        "day": f"{clock.local(document.issued_at):%Y年%-m月%-d日}",
        "synthetic": case.synthetic,
    }
    return typeset("decision.typ", lines, document.issued_at)


def typeset(template: str, lines: Mapping[str, object], at: datetime) -> bytes:
    """The PDF of a template with these words; refused where the font lacks a character of them."""
    unknown = set("".join(_texts(lines))) - letters()
    if unknown:
        raise refuse("matters.no_glyph", letters="".join(sorted(unknown)))
    made = typst.compile(
        str(DOCUMENTS / template),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(lines, ensure_ascii=False)},
        timestamp=int(at.timestamp()),
    )
    if not isinstance(made, bytes):
        raise TypeError("one document has one file")
    return made


def _texts(value: object) -> Iterator[str]:
    """Every text in what a template is given."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


@cache
def letters() -> frozenset[str]:
    """Every character the font has."""
    return frozenset((FONTS / "characters.txt").read_text(encoding="utf-8")) | {"\n"}


def _body(case: Case, matter: Matter, granted: bool, reason: str) -> str:
    told = {"matter": matter.name, "case": case.number, "reason": reason.rstrip("。")}
    if granted and matter.home is Home.ASSISTED:
        told |= {"platform": matter.platform, "number": case.external_number or "—"}
        text = _t(
            "你单位（个人）委托本区代办的“%(matter)s”（%(case)s），已由%(platform)s办结，"
            "平台编号 %(number)s，结果以平台核发的为准。"
        )
        return f"{text % told}{reason}"
    if granted:
        text = _t("你单位（个人）申请的“%(matter)s”（%(case)s），经审查符合规定，准予办理。") % told
        return f"{text}{reason}"
    text = _t(
        "你单位（个人）申请的“%(matter)s”（%(case)s），经审查不予办理，理由：%(reason)s。"
        "如不服本决定，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
    )
    return text % told
