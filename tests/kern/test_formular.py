from __future__ import annotations

from datetime import date

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.kern.conftest import BOESE


class Probeform(forms.Form):
    name = forms.CharField(label="Name", help_text="Wie Sie genannt werden.")
    text = forms.CharField(label="Worte", required=False, widget=forms.Textarea)
    am = forms.DateField(label="Wann?", required=False)
    wahl = forms.ChoiceField(
        label="Weg",
        required=False,
        widget=forms.RadioSelect,
        choices=[("a", "Anruf"), ("b", "Brief")],
    )
    tage = forms.MultipleChoiceField(
        label="Tage",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("mo", "Montag")],
    )
    ort = forms.ChoiceField(label="Ort", required=False, choices=[("", "nicht erfragt")])
    ja = forms.BooleanField(label="Einverstanden", required=False)
    brief = forms.FileField(label="Brief", required=False)
    merker = forms.CharField(required=False, widget=forms.HiddenInput)


def test_field_ties_label_hint_and_error_to_the_input(rendern):
    html = rendern("{% feld form.name %}", form=Probeform({"name": ""}))

    assert '<label class="kern-label" for="id_name">Name' in html
    assert 'id="id_name_helptext">Wie Sie genannt werden.' in html
    assert 'aria-invalid="true" aria-describedby="id_name_helptext id_name_error"' in html
    assert "Bitte füllen Sie dieses Feld aus." in html


def test_only_what_is_required_says_so(rendern):
    form = Probeform()

    assert "wird gebraucht" in rendern("{% feld form.name %}", form=form)
    assert "wird gebraucht" not in rendern("{% feld form.text %}", form=form)
    assert "required" not in rendern("{% feld form.text %}", form=form)


def test_date_is_picked_with_the_browsers_own_picker_and_read_in_german_too(rendern):
    html = rendern("{% datumsfeld form.am %}", form=Probeform(initial={"am": date(2026, 3, 1)}))
    getippt = Probeform({"name": "x", "am": "01.03.2026"})

    assert '<input type="date" name="am" value="2026-03-01"' in html
    assert getippt.is_valid()
    assert getippt.cleaned_data["am"] == date(2026, 3, 1)


@pytest.mark.parametrize(("noetig", "wort"), [(True, "bitte wählen"), (False, "noch offen")])
def test_empty_choice_is_said_in_words_not_dashes(rendern, noetig, wort):
    class Wahlform(forms.Form):
        ort = forms.ChoiceField(required=noetig, choices=[("", "---------"), ("n", "Neheim")])

    html = rendern("{% feld form.ort %}", form=Wahlform())

    assert f">{wort}</option>" in html
    assert "---" not in html


def test_radio_buttons_are_a_group_with_a_legend(rendern):
    html = rendern("{% feld form.wahl %}", form=Probeform({"name": "x", "wahl": "quatsch"}))

    assert '<fieldset class="feld kern-fieldset kern-fieldset--error" id="id_wahl"' in html
    assert '<legend class="kern-label">Weg' in html
    assert html.count("kern-form-check__radio ") == 2
    assert 'for="id_wahl_0">Anruf</label>' in html


def test_several_may_be_ticked_in_a_group_of_boxes(rendern):
    html = rendern("{% feld form.tage %}", form=Probeform(initial={"tage": ["mo"]}))

    assert '<legend class="kern-label">Tage' in html
    assert 'class="kern-form-check__checkbox" checked' in html


def test_file_field_offers_only_the_named_kinds(rendern):
    html = rendern("{% dateifeld form.brief arten='.pdf' %}", form=Probeform())

    assert 'type="file"' in html
    assert 'accept=".pdf"' in html


def test_text_field_has_as_many_lines_as_asked(rendern):
    html = rendern("{% textfeld form.text zeilen=3 %}", form=Probeform())

    assert '<textarea name="text" cols="40" rows="3"' in html


def test_what_was_typed_stays_and_is_only_text(rendern):
    html = rendern("{{ form }}", form=Probeform({"name": BOESE, "am": "morgen", "text": BOESE}))

    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 2
    assert 'value="morgen"' in html


def test_whole_form_brings_every_field_once_and_a_summary_of_errors(rendern):
    html = rendern("{{ form }}", form=Probeform({"name": "", "am": "morgen"}))

    for feld in Probeform.base_fields:
        assert html.count(f'name="{feld}"') == (2 if feld == "wahl" else 1)
    assert '<a href="#id_name">Name: Bitte füllen Sie dieses Feld aus.</a>' in html
    assert '<a href="#id_am">Wann? Bitte ein gültiges Datum eingeben.</a>' in html


def test_summary_is_silent_without_errors(rendern):
    ungesendet = rendern("{% fehlerliste form %}", form=Probeform())
    gueltig = rendern("{% fehlerliste form %}", form=Probeform({"name": "Mia"}))

    assert ungesendet == gueltig == ""


def test_summary_names_what_is_wrong_with_the_whole(rendern):
    form = Probeform({"name": "Mia"})
    form.add_error(None, "Das Ende liegt vor dem Anfang.")

    assert "<p>Das Ende liegt vor dem Anfang.</p>" in rendern("{% fehlerliste form %}", form=form)


def test_formset_comes_with_its_management_form(rendern):
    satz = forms.formset_factory(Probeform, extra=2)()

    html = rendern("{{ satz }}", satz=satz)

    assert 'name="form-TOTAL_FORMS"' in html
    assert html.count("formular__satz") == 2


@pytest.mark.parametrize("feld", ["name", "text", "am", "ort", "ja", "brief"])
def test_every_kind_of_field_has_kerns_class(rendern, feld):
    html = rendern("{% feld f %}", f=Probeform({"name": "x"}, {"brief": _brief()})[feld])

    assert "kern-form-input__" in html or "kern-form-check__checkbox" in html


def _brief() -> SimpleUploadedFile:
    return SimpleUploadedFile("brief.pdf", b"%PDF-")
