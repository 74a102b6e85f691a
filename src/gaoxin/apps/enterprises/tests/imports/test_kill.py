"""A process that dies in the middle of an import loses nothing: what is whole stands, the rest is written later."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest
from django.conf import settings
from django.db import connection

from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.imports.codes import FORM
from gaoxin.apps.enterprises.models import Enterprise, Import, ImportBatch, YearlyFacts
from gaoxin.apps.enterprises.services.importing.filing import Wanted, import_file
from gaoxin.apps.enterprises.synthetic.codes import credit_codes
from gaoxin.apps.zones.models import Organisation, Presence, Zone

ROWS, BATCH = 400, 20
CHILD = """
import sys, time
from pathlib import Path
import django
django.setup()
from django.conf import settings
settings.MEDIA_ROOT = Path(sys.argv[2])
from gaoxin.apps.enterprises.services.importing.filing import Wanted, import_file
def told(done, total):
    print(done, flush=True)
    time.sleep(0.05)
import_file(Wanted(Path(sys.argv[1]), "kill", batch=int(sys.argv[3])), told)
"""


def table(path: Path) -> Path:
    codes = credit_codes("kill", pl.Series(range(ROWS), dtype=pl.UInt64)).to_list()
    assert all(FORM.match(code) for code in codes)
    lines = [f"{code},企业{n}号有限公司,{100 + n},{10 + n % 50}" for n, code in enumerate(codes)]
    path.write_text("统一社会信用代码,企业名称,2024年营业收入（万元）,2024年从业人员（人）\n" + "\n".join(lines) + "\n")
    return path


def nothing(done: int, total: int) -> None:
    pass


def counted() -> list[int]:
    tables = (Organisation, Presence, Enterprise, YearlyFacts)
    return [one.objects.count() for one in tables] + [one.pgh_event_model.objects.count() for one in tables]


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_it_goes_on_behind_the_last_batch_that_stands(tmp_path: Path) -> None:
    Zone.objects.create(code="kill", name="示例区", level="zone", synthetic=True)
    path = table(tmp_path / "table.csv")
    parts = connection.settings_dict
    url = f"postgresql://{parts['USER']}:{parts['PASSWORD']}@/{parts['NAME']}?host={parts['HOST']}&port={parts['PORT']}"
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "gaoxin.site.settings"}
    arguments = [sys.executable, "-c", CHILD, str(path), str(settings.MEDIA_ROOT), str(BATCH)]
    child = subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    reached = next(int(line) for line in child.stdout if int(line) >= 5 * BATCH)
    time.sleep(0.15)  # into the batch that follows
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    assert child.returncode == -signal.SIGKILL
    # The server may take a moment to notice; what the child had open is then rolled back.
    record = Import.objects.get()
    marks = ImportBatch.objects.filter(run=record).count()
    assert record.state == ImportState.WRITING
    assert reached // BATCH <= marks < ROWS // BATCH
    assert counted() == [marks * BATCH] * 8
    finished = import_file(Wanted(path, "kill", batch=BATCH), nothing)
    assert (finished.pk, finished.state) == (record.pk, ImportState.WRITTEN)
    assert counted() == [ROWS] * 8
    assert finished.counts["rows"]["new"] == ROWS
    again = import_file(Wanted(path, "kill", batch=BATCH), nothing)
    assert again.counts["rows"]["unchanged"] == ROWS
    assert counted() == [ROWS] * 8
