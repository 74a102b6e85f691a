"""The questions of declared forms in templates. `{% load schemaform %}`"""

from django import template

from gaoxin.web.pages.schemaform import drawing

register = template.Library()
register.simple_tag(drawing.slot, name="form_slot")
register.simple_tag(drawing.control, name="form_control")
register.simple_tag(drawing.errors, name="form_errors")
register.simple_tag(drawing.hidden, name="form_hidden")
