"""The round of one-stop service: cases whose papers did not follow in time are ended."""

from procrastinate.contrib.django import app

from gaoxin.apps.cases.services.matters import overdue
from gaoxin.web.scope import SYSTEM, acting_as


@app.periodic(cron="*/10 * * * *")
@app.task(name="matters.end_overdue", pass_context=False)
def end_overdue(timestamp: int) -> None:
    with acting_as(SYSTEM):
        overdue.end_overdue()
