"""Channels outside the system by which enterprises are told of what is for them (推送渠道), and how each is spoken to.

    exchange_folder:
      name: 数据交换目录
      name_en: Exchange folder
      adapter: folder              # folder: a file a delivery is laid down; call: an interface is called over HTTPS
      batch: 5000                  # enterprises in one file or call
      text: 贵单位符合“{title}”：{benefit}。       # what is said; {title} and {benefit} are filled, nothing else
      longest: 200                 # characters of it that the channel takes
      note: 由市、区数据共享交换平台取走。

Which of them an installation uses, it says itself, by the environment: GAOXIN_CHANNEL_EXCHANGE_FOLDER names the folder
or the address of the interface, GAOXIN_CHANNEL_EXCHANGE_FOLDER_KEY the key with which calls are signed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Formatter

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

_PLACES = frozenset({"title", "benefit"})
_MOST = 5_000
_LONGEST = 2_000


class Adapter(StrEnum):
    """How a channel takes what it is to pass on."""

    FOLDER = "folder"
    """A table (CSV, UTF-8) a delivery in a folder from which somebody else takes it."""
    CALL = "call"
    """An interface called over HTTPS with JSON, signed with a shared key."""


@dataclass(frozen=True, slots=True)
class PushChannel:
    """One channel; `text` has the places {title} and {benefit}."""

    key: str
    name: str
    name_en: str
    adapter: Adapter
    batch: int
    text: str
    longest: int
    note: str

    def worded(self, title: str, benefit: str) -> str:
        """What is said of one clause, cut to what the channel takes."""
        text = self.text.format(title=title, benefit=benefit)
        return text if len(text) <= self.longest else f"{text[: self.longest - 1]}…"


def _read(key: str, node: Node, report: Report) -> PushChannel:
    record = report.record(node, ("name", "name_en", "adapter", "batch", "text", "longest"), ("note",))
    return PushChannel(
        key,
        record.text("name"),
        record.text("name_en"),
        record.choice("adapter", Adapter),
        _limit(record, "batch", _MOST),
        _text(record),
        _limit(record, "longest", _LONGEST),
        record.text("note"),
    )


def _limit(record: Record, name: str, most: int) -> int:
    if name not in record.fields:
        return 1
    number = record.report.integer(record.fields[name])
    if not 1 <= number <= most:
        record.report.add("push_channel.limit", record.fields[name], text=str(number), most=most)
    return max(number, 1)


def _text(record: Record) -> str:
    text = record.text("text")
    try:
        places = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        places = {text}
    if text and (places - _PLACES or "title" not in places):
        record.report.add("push_channel.places", record.fields["text"], places=sorted(places - _PLACES))
    return text


def _settle(found: Mapping[str, Entry[PushChannel]]) -> Mapping[str, PushChannel]:
    return {key: entry.declaration for key, entry in found.items()}


PUSH_CHANNELS: Kind[PushChannel, PushChannel] = Kind("push_channels", _read, _settle)


@cache
def package_channels() -> Mapping[str, PushChannel]:
    """The product's channels. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(PUSH_CHANNELS, [package_shelf("push_channels")])[0]
