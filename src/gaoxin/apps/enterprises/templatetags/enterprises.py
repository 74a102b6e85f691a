"""Yearly facts in the words of the reader. `{% load enterprises %}`"""

from django import template

from gaoxin.apps.enterprises.queries import wording

register = template.Library()
register.filter("fact_words", wording.fact_words)
register.filter("unit_words", wording.unit_words)
