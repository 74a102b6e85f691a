"""`gaoxin manage migrate`: as Django's, but an empty database gets the baseline first."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from gaoxin.site.schema import baseline, noting

# What asks for something else than "bring all of it to the present".
_PARTICULAR = ("app_label", "migration_name", "fake", "plan", "check_unapplied", "prune")


class Command(migrate.Command):
    """Django's command, with the schema laid at once where nothing is there yet."""

    def handle(self, *args: Any, **options: Any) -> None:
        everything = not any(options.get(name) for name in _PARTICULAR)
        using = options["database"]
        migrations = baseline.digests(baseline.known())
        empty = everything and baseline.is_empty(connections[using])
        if empty and baseline.lay(using, noting.noted()) and options["verbosity"] >= 1:
            self.stdout.write("The baseline of the schema was laid.")
        super().handle(*args, **options)
        if empty:
            noting.note(using, migrations)
