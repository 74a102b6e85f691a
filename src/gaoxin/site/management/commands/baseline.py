"""`gaoxin manage baseline`: write the schema as one file of SQL; `--check` says whether the file is of today."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from gaoxin.site.schema import baseline, writing


class Command(BaseCommand):
    help = "Write what all migrations leave behind into one file of SQL, laid in empty databases; --check only looks."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="say which migrations it misses; exit 1 if any")

    def handle(self, *, check: bool, **options: object) -> None:
        if not check:
            made = writing.write()
            self.stdout.write(f"{len(made.digests)} migrations, {len(made.statements):,} characters")
            return
        noted = baseline.shipped().digests
        now = baseline.digests(baseline.known())
        if missed := sorted(key for key in now.keys() | noted.keys() if now.get(key) != noted.get(key)):
            names = ", ".join(".".join(key) for key in missed)
            raise CommandError(f"The baseline is not of today ({names}): run gaoxin manage baseline.")
        self.stdout.write(f"{len(noted)} migrations stand in the baseline")
