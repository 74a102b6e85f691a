"""What the worker does for what the public filed: every night contacts that are needed no more are deleted."""

from procrastinate.contrib.django import app

from gaoxin.apps.cases.services.public.contacts import forget_contacts
from gaoxin.web.scope import SYSTEM, acting_as


@app.periodic(cron="20 2 * * *")
@app.task(name="cases.forget_contacts", pass_context=False)
def forget(timestamp: int) -> None:
    with acting_as(SYSTEM):
        forget_contacts()
