"""What the worker does for teams of chain chiefs: reminding every morning."""

from procrastinate.contrib.django import app

from gaoxin.apps.industry.models import ChainItem
from gaoxin.apps.industry.services.teams.reminding import remind
from gaoxin.apps.industry.team_states import RUNNING
from gaoxin.apps.zones.models import Zone
from gaoxin.web.scope import SYSTEM, acting_as


@app.periodic(cron="20 0 * * *")  # by universal time: 08:20 in Shanghai
@app.task(name="industry.remind_teams", pass_context=False)
def remind_teams(timestamp: int) -> None:
    with acting_as(SYSTEM):
        keys = ChainItem.objects.filter(state__in=RUNNING).values("zone")
        for zone in Zone.objects.filter(pk__in=keys).order_by("pk"):
            remind(zone)
