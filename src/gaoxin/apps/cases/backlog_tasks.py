"""What the worker does for supervision: every half hour it counts backlogs and climbs the ladder."""

from procrastinate.contrib.django import app

from gaoxin.apps.cases.services.supervision import climbing


@app.periodic(cron="*/30 * * * *")
@app.task(name="backlogs.look", pass_context=False)
def look(timestamp: int) -> None:
    climbing.look()
