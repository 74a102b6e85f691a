"""What the worker does for claims: entitlements at night, days in public that are over, offers that nobody took."""

from procrastinate.contrib.django import app

from gaoxin.apps.policies.models import Clause
from gaoxin.apps.policies.services.claiming import filing, publishing
from gaoxin.apps.policies.services.entitling import judging, pushing, telling
from gaoxin.apps.zones.models import Zone
from gaoxin.web.jobs import JobProgress, NoProgress, job
from gaoxin.web.scope import SYSTEM, acting_as


@job(telling.JOB, atomic=False)
def judge(progress: JobProgress, *, zone_id: int) -> str:
    with acting_as(progress.actor):
        zone = Zone.objects.get(pk=zone_id)
        judging.judge_zone(progress, zone)
    return "/claims/entitlements/"


@job(pushing.JOB, atomic=False)
def push(progress: JobProgress, *, push_id: int) -> str:
    done = pushing.send(progress.actor, push_id)
    return f"/claims/entitlements/{done.clause_id}/"


@app.periodic(cron="25 * * * *")
@app.task(name="claims.push_again", pass_context=False)
def push_again(timestamp: int) -> None:
    with acting_as(SYSTEM):
        pushing.try_again()


@app.periodic(cron="30 18 * * *")  # by universal time: 02:30 in Shanghai, after the figures of the night
@app.task(name="claims.nightly", pass_context=False)
def nightly(timestamp: int) -> None:
    with acting_as(SYSTEM):
        publishing.end_notices()
        filing.lapse_offers()
    with acting_as(SYSTEM):
        telling.judge_everywhere(NoProgress())


@app.periodic(cron="0 1 * * 1")  # Monday 9:00 in Shanghai
@app.task(name="claims.digest", pass_context=False)
def digest(timestamp: int) -> None:
    with acting_as(SYSTEM):
        for zone in Zone.objects.filter(pk__in=Clause.objects.values("zone")).order_by("pk"):
            telling.digest(zone)
