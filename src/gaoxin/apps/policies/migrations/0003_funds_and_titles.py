from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("policies", "0002_claims")]

    operations = []
