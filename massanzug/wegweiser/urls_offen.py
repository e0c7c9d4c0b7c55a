"""What machines fetch. These addresses exist once, whatever the language."""

from __future__ import annotations

from django.urls import path

from massanzug.wegweiser.views import heft, hsds, offen, sitemap

app_name = "offen"
urlpatterns = [
    path("robots.txt", offen.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("angebot/<slug:slug>.ics", offen.kalenderdatei, name="kalender"),
    path("raeume/<slug:slug>/heft.pdf", heft.heft, name="heft"),
    path("hsds/", hsds.wurzel, name="hsds"),
    path("hsds/katalog", offen.katalog, name="katalog"),
    path("hsds/beschreibung", hsds.erklaerung, name="hsds_erklaerung"),
    path("hsds/openapi.json", hsds.openapi, name="hsds_openapi"),
    path("hsds/services", hsds.dienste, name="hsds_dienste"),
    path("hsds/services/<str:gesucht>", hsds.dienst, name="hsds_dienst"),
    path("hsds/organizations", hsds.anbieter, name="hsds_anbieter"),
    path("hsds/organizations/<str:gesucht>", hsds.ein_anbieter, name="hsds_ein_anbieter"),
    path("hsds/service_at_locations", hsds.dienste_am_ort, name="hsds_orte"),
    path("hsds/service_at_locations/<str:gesucht>", hsds.dienst_an_einem_ort, name="hsds_ort"),
    path("hsds/taxonomies", hsds.taxonomien, name="hsds_taxonomien"),
    path("hsds/taxonomies/<str:gesucht>", hsds.taxonomie, name="hsds_taxonomie"),
    path("hsds/taxonomy_terms", hsds.begriffe, name="hsds_begriffe"),
    path("hsds/taxonomy_terms/<str:gesucht>", hsds.begriff, name="hsds_begriff"),
]
