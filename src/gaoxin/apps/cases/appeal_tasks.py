"""The weekly round of appeals: on Monday morning the hot spots of the week before are found."""

from procrastinate.contrib.django import app

from gaoxin.apps.cases.services.appeals import hotspots
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, acting_as


@app.periodic(cron="0 22 * * 0")  # Sunday 22:00 UTC is Monday 6:00 in Shanghai
@app.task(name="appeals.find_hot_spots", pass_context=False)
def find_hot_spots(timestamp: int) -> None:
    with acting_as(SYSTEM):
        hotspots.find_everywhere(clock.today())
