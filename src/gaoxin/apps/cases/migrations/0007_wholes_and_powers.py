from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_visits_and_hotline")]

    operations = []
