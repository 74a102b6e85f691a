"""The nightly round of the data pool: what became overdue is told, and grants that ran out are closed."""

from procrastinate.contrib.django import app

from gaoxin.apps.sources.services import refreshing
from gaoxin.web.scope import SYSTEM, acting_as


@app.periodic(cron="30 16 * * *")  # by universal time: 00:30 in Shanghai
@app.task(name="sources.nightly", pass_context=False)
def nightly(timestamp: int) -> None:
    with acting_as(SYSTEM):
        refreshing.end_run_out_grants()
        refreshing.remind_of_refresh()
