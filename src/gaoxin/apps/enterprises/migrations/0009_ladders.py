from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("enterprises", "0008_keys_checked_once_a_statement")]

    operations = []
