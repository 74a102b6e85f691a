"""`gaoxin manage messages`: collect the words of the interface; `--check` says what is missing."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Collect the words of the interface into locale/en and compile them; --check changes nothing."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="say what has no English; exit 1 if anything")

    def handle(self, *, check: bool, **options: object) -> None:
        try:
            from gaoxin.site import words
        except ModuleNotFoundError as missing:
            raise CommandError(f"{missing.name} is missing: install the test environment (make test).") from missing
        catalog = words.updated()
        without = words.untranslated(catalog)
        if not check:
            words.write(catalog)
        for message in without:
            self.stdout.write(message)
        if check and (without or words.stale(catalog)):
            raise CommandError(f"{len(without)} messages have no English, or the compiled file is old.")
        self.stdout.write(f"{len(catalog)} messages, {len(without)} without English")
