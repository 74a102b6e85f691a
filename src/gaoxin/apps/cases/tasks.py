"""What the worker does for cases: every minute it delivers timers and climbs the ladder."""

from procrastinate.contrib.django import app

from gaoxin.apps.cases.services import ringing


@app.periodic(cron="* * * * *")
@app.task(name="cases.ring", pass_context=False)
def ring(timestamp: int) -> None:
    ringing.ring()
