"""What anybody may read of an enterprise whose zone has published it."""

from django.db import models

from gaoxin.apps.enterprises.states import EnterpriseStatus
from gaoxin.apps.zones.models import Zone
from gaoxin.web.guard import unguarded


@unguarded("a view of the database that holds public columns of published enterprises and nothing else")
class PublicEnterprise(models.Model):
    """A row of the view `enterprises_public`: what the registration authority publishes too, and what the enterprise
    says it makes. It is read with the owner's rights, so the public needs no row of the records themselves.
    """

    presence = models.BigIntegerField(primary_key=True)
    zone = models.ForeignKey(Zone, models.DO_NOTHING, related_name="+")
    legal_name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80)
    english_name = models.CharField(max_length=200)
    credit_code = models.CharField(max_length=18, null=True)
    division = models.CharField(max_length=12)
    address = models.CharField(max_length=200)
    premises = models.CharField(max_length=120)
    industry = models.CharField(max_length=4)
    industry_division = models.CharField(max_length=2)
    business = models.TextField()
    products = models.TextField()
    registered_capital = models.BigIntegerField(null=True)
    founded_on = models.DateField(null=True)
    status = models.CharField(max_length=12, choices=EnterpriseStatus)
    synthetic = models.BooleanField()

    class Meta:
        managed = False
        db_table = "enterprises_public"

    def __str__(self) -> str:
        return self.legal_name
