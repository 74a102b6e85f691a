"""Who changed what, and when: kept by the database itself for every business record.

`tracked` adds statement-level triggers for insert, update and delete, so that a change by any road (a service, a bulk
update, a psql prompt) leaves its line. The acting person comes from the request or job (`pghistory.context`).
"""

import pghistory
from django.db.models import Model


def tracked(model: type[Model]) -> type[Model]:
    """Class decorator: keep the history of a model in `<Model>Event`, which nothing updates or deletes."""
    # Trackers remember the model they were given to, so each model gets its own.
    track = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=pghistory.AnyChange()),
        pghistory.DeleteEvent(),
        level=pghistory.Statement,
        append_only=True,
    )
    return track(model)
