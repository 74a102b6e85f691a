#!/usr/bin/env python3
"""Check exported seals and entries, anywhere, with nothing but Python 3.11 or newer.

    python3 verify_seal.py [FOLDER] [--known DAY=HASH]...

任何一台装有 Python 3.11 以上的电脑都可核验；--known 给出当日公布或另存的封存值。
Says of each row that was changed, removed or put in afterwards its table, number and record. Exit code 0 when there is
none, 1 when there are some, 2 when there are no seals. How an export is made up stands in its README.txt.
"""

# ruff: noqa: T201 - a script by itself speaks with print

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

SHANGHAI = timezone(timedelta(hours=8))
SAID = {
    "list": "封存清单被改动 LIST ALTERED",
    "chain": "封存没有接上前一日 CHAIN BROKEN",
    "known": "与已知封存值不同 NOT THE KNOWN SEAL",
    "missing": "条目文件缺失 NO FILE OF ENTRIES",
    "changed": "已改动 CHANGED",
    "removed": "已删除 REMOVED",
    "added": "事后补入 PUT IN AFTERWARDS",
    "pruned": "访问日志清理过早 PRUNED TOO SOON",
}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def lines(path: Path) -> Iterator[bytes]:
    """The lines of a file; none where there is no file."""
    if path.is_file():
        with path.open("rb") as file:
            yield from file


def contradicts(number: int, moment: datetime, told: dict | None, table: str) -> bool:
    """Whether an entry cannot have come after a seal by itself: its time was sealed, or its number given before."""
    if told is None or table not in told["tables"]:
        return False
    until, oldest, made_at = (datetime.fromisoformat(told[name]) for name in ("until", "oldest", "made_at"))
    return moment < min(until, oldest) or (number <= told["tables"][table]["high"] and moment >= made_at)


class Check:
    """One check of an export."""

    def __init__(self, folder: Path, known: dict[str, str]) -> None:
        self.folder, self.known = folder, known
        self.found = self.entries = self.pruned = self.loose = 0

    def say(self, what: str, **where: object) -> None:
        self.found += 1
        print(SAID[what], *(f"{name}={value}" for name, value in where.items()))

    def run(self) -> None:
        cutoff = self.pruned_before()
        before, hash_before = None, ""
        for file in sorted((self.folder / "seals").glob("*.json")):
            told, seal = json.loads(file.read_bytes()), sha256(file.read_bytes())
            self.check_chain(told, before, hash_before)
            if self.known.get(told["day"], seal) != seal:
                self.say("known", day=told["day"], seal=seal, known=self.known[told["day"]])
            for table, sheet in told["tables"].items():
                if table == "web_access" and datetime.fromisoformat(told["until"]) <= cutoff:
                    self.pruned += sheet["entries"]
                elif sheet["entries"]:
                    self.check_list(file.stem, table, sheet)
                    self.check_entries(file.stem, table, sheet, told["day"], before)
            print(told["day"], seal)
            before, hash_before = told, seal
        if before is None:
            sys.exit(2)
        for table, sheet in before["tables"].items():
            self.check_loose(table, sheet, before)

    def pruned_before(self) -> datetime:
        """Up to when access logs may be missing: they are removed by whole months, after six."""
        cutoff = datetime.min.replace(tzinfo=SHANGHAI)
        for file in [*self.folder.glob("sealed/*/web_pruning.jsonl"), self.folder / "loose" / "web_pruning.jsonl"]:
            for line in lines(file):
                entry = json.loads(line)["entry"]
                until, made = (
                    datetime.fromisoformat(entry[name]).astimezone(SHANGHAI) for name in ("before", "made_at")
                )
                month = made.year * 12 + made.month - 1 - 6
                if until <= datetime(month // 12, month % 12 + 1, 1, tzinfo=SHANGHAI):
                    cutoff = max(cutoff, until)
                else:
                    self.say("pruned", before=until, made_at=made)
        return cutoff

    def check_chain(self, told: dict, before: dict | None, hash_before: str) -> None:
        follows = told["number"] == 1 and told["previous"] == ""
        if before:
            after = date.fromisoformat(before["day"]) + timedelta(days=1)
            follows = (told["number"], told["previous"]) == (before["number"] + 1, hash_before)
            follows = follows and told["day"] == after.isoformat()
        if not follows:
            self.say("chain", day=told["day"], number=told["number"])

    def check_list(self, seal: str, table: str, sheet: dict) -> None:
        listed = lines(self.folder / "sealed" / seal / f"{table}.list")
        for position, (count, digest) in enumerate(sheet["blocks"], 1):
            if sha256(b"".join(islice(listed, count))) != digest:
                self.say("list", table=table, seal=seal, block=position)
        if next(listed, None) is not None:
            self.say("list", table=table, seal=seal, block=len(sheet["blocks"]) + 1)

    def check_entries(self, seal: str, table: str, sheet: dict, day: str, before: dict | None) -> None:
        """Walk the list and the entries side by side; both stand in the order of their numbers."""
        file = self.folder / "sealed" / seal / f"{table}.jsonl"
        if not file.is_file():
            self.say("missing", table=table, seal=seal)
            return
        entries = lines(file)
        line = next(entries, None)
        for listed in lines(self.folder / "sealed" / seal / f"{table}.list"):
            number, leaf, record = listed.decode().rstrip("\n").split("\t", 2)
            entry = json.loads(line)["entry"] if line else {}
            self.entries += 1
            if entry.get(sheet["key"]) != int(number):
                self.say("removed", table=table, entry=number, record=record, sealed=day)
                continue
            if sha256(line.rstrip(b"\n")) != leaf:
                self.say("changed", table=table, entry=number, record=record, sealed=day)
            if contradicts(int(number), datetime.fromisoformat(entry[sheet["moment"]]), before, table):
                self.say("added", table=table, entry=number, record=record, sealed=day)
            line = next(entries, None)

    def check_loose(self, table: str, sheet: dict, latest: dict) -> None:
        """Entries that no seal covers must be new."""
        for line in lines(self.folder / "loose" / f"{table}.jsonl"):
            entry = json.loads(line)["entry"]
            number, moment = entry[sheet["key"]], datetime.fromisoformat(entry[sheet["moment"]])
            given = number <= sheet["high"] and not any(low <= number <= high for low, high in sheet["open"])
            if given or contradicts(number, moment, latest, table):
                self.say("added", table=table, entry=number, record=entry.get("pgh_obj_id", entry.get("record")))
            else:
                self.loose += 1


def main() -> int:
    parser = argparse.ArgumentParser(description="Check exported seals and entries.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parent)
    parser.add_argument("--known", action="append", default=[], metavar="DAY=HASH", help="a seal known from elsewhere")
    options = parser.parse_args()
    check = Check(options.folder, dict(known.split("=", 1) for known in options.known))
    check.run()
    print(
        f"核验 {check.entries} 条，到期清理 {check.pruned} 条，尚未封存 {check.loose} 条，问题 {check.found} 个"
        f" / checked {check.entries}, pruned {check.pruned}, not yet sealed {check.loose}, found {check.found}"
    )
    return 1 if check.found else 0


if __name__ == "__main__":
    sys.exit(main())
