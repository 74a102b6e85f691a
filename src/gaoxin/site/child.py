"""The children of `gaoxin up`: `python -m gaoxin.site.child ready | web HOST PORT | worker`.

Each runs in a process of its own, with DATABASE_URL and GAOXIN_DATA in its environment.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Callable

from gaoxin.site.lifeline import tie_to_parent, watch_pipe
from gaoxin.site.loading import load

WEB_PROCESSES = 2
# Requests worked on at once by one web process. Each may hold a database connection, of which a server has 100.
WEB_REQUESTS = 32
_MIGRATION_LOCK = 0x67616F78  # "gaox": any constant that no other program takes on the same database


def ready() -> None:
    """Bring the database to the present schema, one process at a time; fill an empty one with the sample zone, unless
    told not to.

    Prints the sign-ins of the sample as JSON, none of them where it was not loaded.
    """
    import psycopg

    load()
    gc.disable()  # the process ends when it is done, and a sample is a million small things that stay
    from django.contrib.auth import get_user_model

    from gaoxin.apps.plans.services.consultation import recompute_provisional_deadlines
    from gaoxin.site.sample import load_when_empty, sign_ins
    from gaoxin.site.schema.migrating import migrate

    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as held:
        held.execute("SELECT pg_advisory_lock(%s)", [_MIGRATION_LOCK])
        migrate()
        if (sample := os.environ.get("GAOXIN_SAMPLE")) != "none":
            load_when_empty(few=sample == "few")
        # This version's calendar may hold a holiday notice that the last one did not.
        recompute_provisional_deadlines()
    known = set(get_user_model().objects.values_list("username", flat=True))
    json.dump([[one.username, one.password, one.role] for one in sign_ins() if one.username in known], sys.stdout)


def web(host: str, port: str) -> None:
    """Serve the site until told to stop."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # Where processes are forked, each is tied to the one that forked it, so that none keeps the port for itself.
    os.register_at_fork(after_in_child=lambda: tie_to_parent(signal.SIGTERM))
    Granian(
        "gaoxin.site.asgi:application",
        address=host,
        port=int(port),
        interface=Interfaces.ASGINL,  # nothing here needs the start and end of the server told (lifespan)
        workers=WEB_PROCESSES,
        backpressure=WEB_REQUESTS,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
        log_level=LogLevels.warning,
    ).serve()


def worker() -> None:
    """Work on jobs until told to stop; a job under way gets a few seconds to finish."""
    load()
    from procrastinate.contrib.django import app

    from gaoxin.web.worker import recover

    recover()  # what a killed worker had in hand is queued again at once, not at the next minute
    with app.replace_connector(app.connector.get_worker_connector()) as own:
        own.run_worker(shutdown_graceful_timeout=5)


def main() -> None:
    """Run the child named on the command line."""
    watch_pipe()
    children: dict[str, Callable[..., None]] = {"ready": ready, "web": web, "worker": worker}
    children[sys.argv[1]](*sys.argv[2:])


if __name__ == "__main__":
    main()
