from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from massanzug.protokoll import waechter
from massanzug.protokoll.kette import SCHERBEN


def koepfe_und_waechter(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The 64 chain heads first: afterwards the database lets nobody add one."""
    verbindung = schema_editor.connection
    kopf = apps.get_model("protokoll", "Kettenkopf")
    kopf.objects.using(verbindung.alias).bulk_create(
        kopf(scherbe=scherbe) for scherbe in range(SCHERBEN)
    )
    if verbindung.vendor == "postgresql":
        # room on the page for the new version of a head, so that no index is touched
        schema_editor.execute("ALTER TABLE protokoll_kettenkopf SET (fillfactor = 20)")
    waechter.einsetzen(verbindung)


def ohne_waechter(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    waechter.absetzen(schema_editor.connection)
    apps.get_model("protokoll", "Kettenkopf").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("protokoll", "0001_initial")]

    operations = [migrations.RunPython(koepfe_und_waechter, ohne_waechter)]
