from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("enterprises", "0005_imports")]
    operations = [
        migrations.AddIndex(
            model_name="enterprise",
            index=models.Index(
                condition=models.Q(("industry_state", "suggested")), fields=["zone"], name="enterprise_to_confirm"
            ),
        ),
    ]
