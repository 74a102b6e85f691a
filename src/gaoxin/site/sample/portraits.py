"""What portraits of industries tell beside the records of others: a national policy that names one, a public fact."""

from collections.abc import Mapping
from datetime import date

from gaoxin.apps.policies.services.library import registering
from gaoxin.apps.policies.services.library.registering import Written
from gaoxin.apps.zones.models import Department, User, Zone

ISSUED = date(2020, 10, 20)


def load_portraits(zone: Zone, departments: Mapping[str, Department], people: Mapping[str, User]) -> None:
    """The national plan for new-energy vehicles, by title, number and day."""
    written = Written(
        title="国务院办公厅关于印发新能源汽车产业发展规划（2021—2035年）的通知",
        number="国办发〔2020〕39号",
        level="national",
        issuer="国务院办公厅",
        topic="industry",
        department=departments["科技创新局"],
        issued_on=ISSUED,
        in_force_from=ISSUED,
    )
    registering.register_policy(people["science"], zone, written)
