"""What an act refuses goes back into the form: the sentence is shown, what was typed stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms
from django.core.exceptions import ValidationError

from massanzug.kern.fehler import Regelverstoss


@contextmanager
def uebernehmen(form: forms.Form) -> Iterator[None]:
    try:
        yield
    except Regelverstoss as fehler:
        form.add_error(None, str(fehler))
    except ValidationError as fehler:
        form.add_error(None, fehler.messages)
