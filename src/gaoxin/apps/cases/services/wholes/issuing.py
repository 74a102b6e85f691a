"""One result of a one-thing: a document that lists every part with its own number and code, and the parts' documents
behind it in one PDF."""

import io
from datetime import timedelta

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop
from pypdfium2 import PdfDocument

from gaoxin.apps.cases.matter_states import MatterStage
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import Certificate, MatterCase
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.desks import with_duty
from gaoxin.apps.cases.services.matters.documents import PREFIX, typeset
from gaoxin.apps.cases.services.matters.fees import refuse_unsettled
from gaoxin.apps.cases.services.matters.held import give_notice
from gaoxin.apps.cases.services.numbering import new_code, next_number
from gaoxin.apps.cases.services.talking import Upload, attach_filed
from gaoxin.apps.cases.services.wholes.held import HeldWhole, holding, step_of
from gaoxin.apps.cases.services.wholes.parts import granted
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.one_things import package_one_things
from gaoxin.web import clock

LONGEST = 1000
"""Characters of the body of a document."""


def issue(user: User, case_id: int) -> Case:
    """Hand out the one result: made, attached, told; every part that was decided counts as delivered with it."""
    with holding(user, case_id) as held:
        step = step_of(user, held, "issue")
        parts = _parts(held)
        for kept, _ in parts:
            refuse_unsettled(kept.case)
        good = [granted(kept) for kept, _ in parts]
        held.case.outcome = "granted" if all(good) else "partly" if any(good) else "denied"
        held.case.save(update_fields=["outcome"])
        document = _document(user, held, parts, all(good))
        for kept, _ in parts:
            if kept.stage == MatterStage.DECIDED:
                kept.stage = MatterStage.DELIVERED
                kept.save()
        held.whole.issued_at = clock.now()
        held.whole.save()
        moving.act(user, step.pk)
        text = _t("统一出件：%(title)s（%(number)s）已经可以下载，核验码 %(code)s。") % {
            "title": document.title,
            "number": document.number,
            "code": document.code,
        }
        give_notice(held.case, user, gettext_noop("%(number)s 已统一出件：%(title)s"), text)
        held.case.refresh_from_db()
        return held.case


def _parts(held: HeldWhole) -> list[tuple[MatterCase, Certificate | None]]:
    """Each part as it ended last, in the order of the stages, with its own document where it has one."""
    found = []
    for part in held.whole.parts.filter(again__isnull=True).select_related("case"):
        kept = MatterCase.objects.select_related("case").get(case=part.case_id)
        found.append((kept, Certificate.objects.filter(case=part.case_id).first()))
    return found


def _document(
    user: User, held: HeldWhole, parts: list[tuple[MatterCase, Certificate | None]], whole_granted: bool
) -> Certificate:
    case, one = held.case, package_one_things()[held.whole.key]
    document = Certificate.objects.create(
        case=case,
        zone_id=case.zone_id,
        number=next_number(case.zone, PREFIX, clock.today()),
        code=new_code(),
        title=_t("%(name)s办理结果") % {"name": one.name},
        holder=case.organisation,
        department=with_duty(case, Duty.SERVICE),
        granted=whole_granted,
        body="；".join(_line(kept, certificate) for kept, certificate in parts)[:LONGEST],
        issued_at=clock.now(),
        issued_by=user,
    )
    rows = [
        {
            "matter": package_matters()[kept.key].name,
            "result": _result(kept, certificate),
            "number": certificate.number if certificate else kept.case.external_number,
            "code": certificate.code if certificate else "",
            "department": str(certificate.department) if certificate else kept.case.external_system,
        }
        for kept, certificate in parts
    ]
    lines = {
        "zone": case.zone.name,
        "title": document.title,
        "number": document.number,
        "code": document.code,
        "holder": str(document.holder or ""),
        "case": case.number,
        "rows": rows,
        "department": str(document.department),
        "day": f"{clock.local(document.issued_at):%Y年%-m月%-d日}",
        "days": _days(held),
        "synthetic": case.synthetic,
    }
    first = typeset("whole.typ", lines, document.issued_at)
    pdf = _bound(first, [certificate for _, certificate in parts if certificate is not None])
    document.attachment = attach_filed(user, case, Upload(f"{document.number}.pdf", [pdf]), "result")
    document.sha256 = document.attachment.sha256
    document.save()
    return document


def _line(kept: MatterCase, certificate: Certificate | None) -> str:
    number = certificate.number if certificate else kept.case.external_number
    return f"{package_matters()[kept.key].name}：{_result(kept, certificate)}{f'（{number}）' if number else ''}"


def _result(kept: MatterCase, certificate: Certificate | None) -> str:
    if kept.stage == MatterStage.FINISHED:
        return _t("平台已办结")
    if certificate is None:
        return str(kept.get_stage_display())
    return certificate.title if certificate.granted else _t("不予")


def _days(held: HeldWhole) -> str:
    """From the first acceptance to now, in days of the calendar, beside what was promised in working days."""
    since = held.whole.accepted_at
    if since is None:
        return ""
    taken = (clock.today() - clock.local(since).date()) // timedelta(days=1)
    told = {"taken": taken, "promised": held.whole.promised_days}
    return _t("首项受理至出件 %(taken)s 天（承诺 %(promised)s 个工作日）") % told


def _bound(first: bytes, certificates: list[Certificate]) -> bytes:
    """One PDF: the list of results, and behind it every document it lists."""
    bound = PdfDocument(first)
    for certificate in certificates:
        bound.import_pages(PdfDocument(files.path_of(certificate.sha256).read_bytes()))
    out = io.BytesIO()
    bound.save(out)
    return out.getvalue()
