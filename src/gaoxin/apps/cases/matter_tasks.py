"""The round of one-stop service: cases whose papers did not follow in time are ended, and limits that ran out have the
consequence that the law or the zone gives them."""

from procrastinate.contrib.django import app

from gaoxin.apps.cases.services.matters import overdue, silent
from gaoxin.web.scope import SYSTEM, acting_as


@app.periodic(cron="*/10 * * * *")
@app.task(name="matters.end_overdue", pass_context=False)
def end_overdue(timestamp: int) -> None:
    with acting_as(SYSTEM):
        overdue.end_overdue()


@app.periodic(cron="*/10 * * * *")
@app.task(name="matters.limits_over", pass_context=False)
def limits_over(timestamp: int) -> None:
    with acting_as(SYSTEM):
        silent.decide_silently()
        silent.report_overdue()
