"""An export is checked by the script inside it, with nothing of ours."""

import json
import shutil
import subprocess
import sys

import pytest

from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Refusal
from gaoxin.web.models import Seal
from gaoxin.web.seal.exporting import export
from gaoxin.web.tests.tampering import TABLE, at, write

pytestmark = pytest.mark.django_db(transaction=True)


def check(folder, *options: str) -> tuple[int, list[str]]:
    """Run the script where no package of ours is to be seen; answers exit code and what it found."""
    script = [sys.executable, "-I", "-S", folder / "verify_seal.py", *options]
    done = subprocess.run(script, capture_output=True, text=True, check=False, cwd=folder)
    assert done.stderr == ""
    return done.returncode, [line for line in done.stdout.splitlines() if "=" in line]


@pytest.fixture
def exported(sealed, tmp_path):
    folder = tmp_path / "export"
    done = export(folder)
    assert (done.seals, done.entries, done.loose) == (3, 9, 0)
    return folder


def test_an_untouched_export_is_found_right_and_names_the_seals(exported):
    assert check(exported) == (0, [])
    known = [f"--known={seal.day}={seal.hash}" for seal in Seal.objects.all()]
    assert check(exported, *known) == (0, [])


def test_rows_changed_removed_and_put_in_are_named(sealed, owner, tmp_path):
    numbers = list(Zone.pgh_event_model.objects.order_by("pk").values_list("pk", flat=True))
    owner.do("UPDATE zones_zoneevent SET name = '别名' WHERE pgh_id = %s", numbers[0])
    owner.do("DELETE FROM zones_zoneevent WHERE pgh_id = ANY(%s)", [numbers[4], numbers[8]])
    added = [write(owner.connection, at(-3)), write(owner.connection, at(0, 0, 5), numbers[0] - 1)]
    new = write(owner.connection, at(-1))
    assert export(tmp_path / "export").loose == 3
    code, found = check(tmp_path / "export")
    assert code == 1
    assert [line.split(" ", 2)[2] for line in found] == [
        f"table={TABLE} entry={numbers[0]} record={sealed[0]} sealed={at(-4).date()}",
        f"table={TABLE} entry={numbers[4]} record={sealed[4]} sealed={at(-3).date()}",
        f"table={TABLE} entry={numbers[8]} record={sealed[8]} sealed={at(-2).date()}",
        f"IN AFTERWARDS table={TABLE} entry={added[1]} record={sealed[0]}",
        f"IN AFTERWARDS table={TABLE} entry={added[0]} record={sealed[0]}",
    ]
    assert [line.split()[0] for line in found] == ["已改动", "已删除", "已删除", "事后补入", "事后补入"]
    assert new not in added


def test_files_altered_after_the_export_are_found(exported):
    first, second, third = sorted((exported / "seals").iterdir())
    place = exported / "sealed" / second.stem
    list_, entries = place / f"{TABLE}.list", place / f"{TABLE}.jsonl"
    # The level of a zone, and not a digit: that might be of the number of an entry, which then would be another one.
    altered = {list_: (b"0", b"1"), entries: (b"zone", b"city"), first: (b"}", b"} ")}
    for file, words in ((list_, "LIST ALTERED"), (entries, "CHANGED"), (first, "CHAIN BROKEN")):
        right = file.read_bytes()
        assert altered[file][0] in right
        file.write_bytes(right.replace(*altered[file]))
        assert any(words in line for line in check(exported)[1])
        file.write_bytes(right)
    entries.unlink()
    assert "NO FILE OF ENTRIES" in check(exported)[1][0]
    shutil.copy(second, exported / "seals" / "0000.json")
    third.unlink()
    assert check(exported)[0] == 1


def test_a_chain_made_anew_is_told_by_the_seal_that_was_published(exported):
    last = sorted((exported / "seals").iterdir())[-1]
    told = json.loads(last.read_bytes())
    code, found = check(exported, f"--known={told['day']}={'0' * 64}")
    assert (code, len(found)) == (1, 1)
    assert "NOT THE KNOWN SEAL" in found[0]


def test_an_export_goes_into_a_folder_of_its_own_and_needs_a_seal(db, tmp_path):
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "letter.txt").write_text("x")
    for folder, code in ((tmp_path / "used", "seal.folder_in_use"), (tmp_path / "new", "seal.nothing_sealed")):
        with pytest.raises(Refusal) as refused:
            export(folder)
        assert refused.value.problems[0].code == code
    assert not (tmp_path / "new").exists()
