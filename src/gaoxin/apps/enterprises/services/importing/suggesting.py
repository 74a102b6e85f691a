"""Industry codes for enterprises that an import brought without one: suggested from their business text. In
the list of the registry an officer confirms them in bulk."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.models import Enterprise, Import, ImportBatch
from gaoxin.apps.enterprises.services.importing.work import Told
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.zones.models import User
from gaoxin.engines.classification.industries import industries
from gaoxin.web import clock, jobs
from gaoxin.web.scope import Actor, acting_as

JOB = "enterprises.suggest_industries"
SLICE = 500
_WRITE = """
UPDATE enterprises_enterprise e
   SET industry = n.industry, industry_state = 'suggested', industry_confidence = n.confidence,
       revision = e.revision + 1
  FROM unnest(%s::bigint[], %s::text[], %s::int[]) AS n (presence, industry, confidence)
 WHERE e.presence_id = n.presence AND e.industry = ''
"""


def without_industry(record: Import) -> QuerySet[Enterprise]:
    """The enterprises an import brought whose industry is not known but whose business is described."""
    described = ~Q(business="") | ~Q(products="")
    return Enterprise.objects.filter(described, zone=record.zone, document=record.document, industry="", merged=False)


def start_suggesting(record: Import, user: User | None) -> None:
    """Suggest industries outside the request, where there is something to suggest."""
    if without_industry(record).exists():
        title = _t("建议行业代码：%(name)s") % {"name": record.document.file_name}
        jobs.start(JOB, title=title, user=user, import_id=record.pk)


def suggest_industries(import_id: int, actor: Actor, told: Told) -> int:
    """Suggest a code for each enterprise of an import that has none; answers how many were found. Goes on where it
    stopped, for what has a code is not looked at again."""
    with acting_as(actor):
        record = Import.objects.select_related("zone", "document").get(pk=import_id)
        keys = list(without_industry(record).order_by("pk").values_list("pk", flat=True))
    found = 0
    for start in range(0, len(keys), SLICE):
        told(start, len(keys))
        with acting_as(actor, **{"import": import_id}) as scope:
            written = _suggest(keys[start : start + SLICE])
            found += written
            if written:  # so that undoing the import undoes this too
                _mark(record, scope.history)
    told(len(keys), len(keys))
    return found


def _suggest(keys: Iterable[int]) -> int:
    rows = Enterprise.objects.filter(pk__in=list(keys)).values_list("pk", "business", "products")
    suggested = []
    for key, business, products in rows:
        coding = industries(business or products)
        if coding.suggestions:
            best = coding.suggestions[0]
            suggested.append((key, best.code, round(best.confidence * 100)))
    if not suggested:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, [list(column) for column in zip(*suggested, strict=True)])
    summarise(key for key, *_ in suggested)
    return len(suggested)


def _mark(record: Import, history: str) -> None:
    last = record.batches.order_by("-number").values_list("number", flat=True).first() or 0
    ImportBatch.objects.create(run=record, number=last + 1, last_line=0, history=history, written_at=clock.now())
