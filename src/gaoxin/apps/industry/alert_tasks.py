"""Jobs of alerts: looking through a zone when somebody asks, and through every zone at night."""

from django.urls import reverse
from procrastinate.contrib.django import app

from gaoxin.apps.industry.models import Placement
from gaoxin.apps.industry.services.alerts import raising
from gaoxin.apps.zones.models import Zone
from gaoxin.web.jobs import JobProgress, job
from gaoxin.web.scope import SYSTEM, acting_as


@job(raising.JOB)
def find_alerts(progress: JobProgress, *, zone_id: int) -> str:
    raising.find_alerts(Zone.objects.get(pk=zone_id))
    return reverse("industry:alerts")


@app.periodic(cron="40 19 * * *")  # by universal time: 03:40 in Shanghai, after titles and figures of the night
@app.task(name="industry.find_alerts_every_night", pass_context=False)
def find_alerts_every_night(timestamp: int) -> None:
    with acting_as(SYSTEM):
        keys = list(Placement.objects.order_by().values_list("zone", flat=True).distinct())
    for key in keys:
        with acting_as(SYSTEM):  # one zone's rows are not held while the next is looked through
            raising.find_alerts(Zone.objects.get(pk=key))
