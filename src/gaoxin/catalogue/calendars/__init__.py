"""Working-time calendars: holidays, working weekends and hours, with the notice or decree of each.

A zone writes a calendar of its own that `extends` another and names only what differs:

    zone:
      title_zh: 示范区
      title_en: Sample zone
      extends: cn
      hours:
        - shifts: [08:30-12:00, 13:30-17:00]
        - shifts: [08:30-12:00, 14:00-17:30]
          season: 06-01/09-30        # every year, both days included; the last listed that holds is kept
          since: 2025-06-01
      local:                         # days off or worked here beyond the notices
        停电检修: {off: [2025-08-09]}
      years: …                       # a notice the product does not hold yet

Days off and worked are days or ranges `2025-01-28/2025-02-04`. Statutory days are days of the year or a festival with
an offset (`春节-1` is its eve); festivals are given for every year the calendar is to know.
"""

from functools import cache

from gaoxin.catalogue.calendars.reading import read_calendar
from gaoxin.catalogue.calendars.settling import settle
from gaoxin.catalogue.kinds import Kind, gather
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.engines.flows.calendars import Calendar

CALENDARS = Kind("calendars", read_calendar, settle)


@cache
def package_calendar(name: str = "cn") -> Calendar:
    """A calendar of the product."""
    return gather(CALENDARS, [package_shelf("calendars")])[0][name]
