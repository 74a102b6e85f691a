from django.db import migrations


class Migration(migrations.Migration):
    initial = True

    dependencies = [("enterprises", "0010_inspections")]

    operations = []
