"""Jobs of the enterprises app; each calls one service."""

from django.urls import reverse
from django.utils.translation import gettext_noop
from procrastinate.contrib.django import app

from gaoxin.apps.enterprises.services import checking, search
from gaoxin.apps.enterprises.services.credit import overriding, trial
from gaoxin.apps.enterprises.services.importing import suggesting, uploads, work
from gaoxin.apps.enterprises.services.importing.deciding import CHECK, WRITE
from gaoxin.apps.enterprises.services.ladders import assessing
from gaoxin.apps.enterprises.services.ladders import running as ladders
from gaoxin.apps.enterprises.services.linkage import running as linkage
from gaoxin.web.jobs import Cancelled, JobProgress, job
from gaoxin.web.scope import SYSTEM, acting_as


@job(uploads.JOB)
def read_import(progress: JobProgress, *, import_id: int) -> str:
    """Look at a large spreadsheet; returns the address where its columns are given their meaning."""
    uploads.read_table(import_id)
    return reverse("enterprises:import", args=[import_id])


@job(CHECK, atomic=False)
def check_import(progress: JobProgress, *, import_id: int) -> str:
    """Compare an import with the registry; returns the address of its report. Cancelled, it is mapped anew."""

    def told(done: int, total: int) -> None:
        progress.step(done, total, gettext_noop("逐行检查，与库中数据比对"))

    try:
        work.check(import_id, progress.actor, told)
    except Cancelled:
        work.stop(import_id, progress.actor)
        raise
    return reverse("enterprises:import", args=[import_id])


@job(WRITE, atomic=False)
def write_import(progress: JobProgress, *, import_id: int) -> str:
    """Write an import batch by batch; returns the address of its result. Cancelled, what stands stays and can go on."""

    def told(done: int, total: int) -> None:
        progress.step(done, total, gettext_noop("分批写入，每批要么全部写入，要么都不写入"))

    try:
        record = work.write(import_id, progress.actor, told)
    except Cancelled:
        work.stop(import_id, progress.actor)
        raise
    with acting_as(progress.actor):
        search.start_refresh(record.created_by)
        suggesting.start_suggesting(record, record.created_by)
        checking.queue_check(record.zone, record.created_by)
        assessing.queue_assessment(record.zone, record.created_by)
        linkage.queue_new(record.zone, record.created_by)
    return reverse("enterprises:import", args=[import_id])


@job(suggesting.JOB, atomic=False)
def suggest_industries(progress: JobProgress, *, import_id: int) -> str:
    """Suggest industry codes for the enterprises of an import; returns the address where they are confirmed."""

    def told(done: int, total: int) -> None:
        progress.step(done, total, gettext_noop("按经营范围建议行业代码"))

    suggesting.suggest_industries(import_id, progress.actor, told)
    return f"{reverse('enterprises:registry')}?coding=suggested"


@job(search.JOB, atomic=False)
def refresh_search(progress: JobProgress) -> None:
    """Bring what the search reads up to date with the registry."""

    def told(done: int, total: int) -> None:
        progress.step(done, total, gettext_noop("比对企业搜索索引"))

    search.refresh_everything(told)


@job(checking.JOB, atomic=False)
def check_quality(progress: JobProgress, *, zone_id: int) -> str:
    """Check the data of a whole zone; returns the address of what waits. Begun again, it only repeats itself."""

    def told(done: int, total: int) -> None:
        progress.step(done, total, gettext_noop("检查企业数据"))

    checking.check_zone_of_key(zone_id, progress.actor, told)
    return reverse("enterprises:quality")


@app.periodic(cron="20 18 * * *")  # by universal time: 02:20 in Shanghai
@app.task(name="enterprises.check_every_night", pass_context=False)
def check_every_night(timestamp: int) -> None:
    checking.check_all_zones()


# For what no change of a record tells the search: a name whose days are over, a table restored from a backup.
@app.periodic(cron="40 17 * * *")  # by universal time: 01:40 in Shanghai
@app.task(name="enterprises.refresh_search_every_night", pass_context=False)
def refresh_search_every_night(timestamp: int) -> None:
    with acting_as(SYSTEM):
        search.start_refresh(None)


LINKAGE_WORDS = {
    1: gettext_noop("读取企业库"),
    2: gettext_noop("比对记录"),
    3: gettext_noop("写入疑似记录"),
}


@job(linkage.JOB, atomic=False)
def link_enterprises(progress: JobProgress, *, zone_id: int, only_new: bool) -> str:
    """Look for records of one organisation; returns the address of what waits. Begun again, it only repeats itself."""

    def told(done: int) -> None:
        progress.step(done, linkage.STEPS, LINKAGE_WORDS[done])

    linkage.link_zone(zone_id, progress.actor, only_new, told)
    return reverse("enterprises:suspected_pairs")


@app.periodic(cron="0 19 * * *")  # by universal time: 03:00 in Shanghai
@app.task(name="enterprises.link_every_night", pass_context=False)
def link_every_night(timestamp: int) -> None:
    linkage.link_all_zones()


@job(assessing.JOB, atomic=False)
def assess_ladders(progress: JobProgress, *, zone_id: int) -> str:
    """Judge a whole zone by its rulebooks; returns the address of the result. Begun again, it only repeats itself."""

    def told(done: int, total: int) -> None:
        progress.step(done, total, gettext_noop("按规则评估企业"))

    ladders.run_zone_of_key(zone_id, progress.actor, told)
    return reverse("enterprises:ladders")


@app.periodic(cron="40 18 * * *")  # by universal time: 02:40 in Shanghai
@app.task(name="enterprises.assess_every_night", pass_context=False)
def assess_every_night(timestamp: int) -> None:
    ladders.run_every_zone()


@job(trial.JOB, atomic=False)
def try_classes(progress: JobProgress, *, zone_id: int) -> str:
    """Try the credit class of every enterprise of a zone; returns the address of the list. Begun again, it only
    repeats itself."""

    def told(done: int, total: int) -> None:
        progress.step(done, total, gettext_noop("试算信用风险类别"))

    trial.try_zone(zone_id, progress.actor, told)
    return reverse("enterprises:credit_classes")


@app.periodic(cron="10 16 * * *")  # by universal time: 00:10 in Shanghai
@app.task(name="enterprises.expire_overrides_every_night", pass_context=False)
def expire_overrides_every_night(timestamp: int) -> None:
    overriding.expire_overrides()
