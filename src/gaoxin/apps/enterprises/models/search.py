"""What is kept so that an organisation is found in a zone by a few characters of what it is called.

Derived from the presence, the organisation with whatever was merged into it, and the enterprise's record;
`services.search` keeps it so, and can make all of it again. It is no business record and has no history.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Reverse

from gaoxin.apps.zones.models import Organisation, Presence, Zone
from gaoxin.web.guard import guarded


@guarded(zone="zone", organisation="organisation")
class SearchEntry(models.Model):
    """One organisation that goes on, in one zone. What `names`, `sounds` and `address` hold and which pieces of text
    the `keys` stand for is told in `gaoxin.engines.linkage.search`.

    The larger ones stand in a lower `tier` (0 to 3), and within a tier have more `weight`. `digest` is that of all the
    rest: an entry made again is written only where it differs. Read through the function gaoxin_search, for under
    row-level security no index on texts or arrays is used.
    """

    presence = models.OneToOneField(
        Presence, models.CASCADE, primary_key=True, related_name="search_entry", db_constraint=False
    )
    zone = models.ForeignKey(Zone, models.CASCADE, related_name="+", db_constraint=False, db_index=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+", db_constraint=False)
    tier = models.PositiveSmallIntegerField()
    weight = models.PositiveSmallIntegerField()
    digest = models.BigIntegerField()
    code = models.CharField(max_length=40, db_collation="C")
    names = models.TextField()
    sounds = models.TextField()
    address = models.TextField()
    keys = ArrayField(models.IntegerField())

    class Meta:
        indexes = [
            GinIndex(fields=["keys"], name="search_keys"),
            models.Index("zone", "code", name="search_code"),
            models.Index("zone", Reverse("code"), name="search_code_end"),
        ]

    def __str__(self) -> str:
        return self.code
