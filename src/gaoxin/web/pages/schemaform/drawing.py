"""Questions as HTML. Written here and not as templates because a form has hundreds: a template with as many conditions
takes five times as long. Tables and files, of which there are few, stay templates.
"""

from collections.abc import Iterable
from html import escape

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from gaoxin.web import parts
from gaoxin.web.pages.schemaform.pieces import Control, Hidden, Slot, Source

Attribute = tuple[str, object]


def attributes(pairs: Iterable[Attribute]) -> str:
    """Attributes of an element: True stands as a bare name; False, None and empty texts are left out."""
    found = []
    for name, value in pairs:
        if value is True:
            found.append(f" {name}")
        elif value or (value == 0 and value is not False):
            found.append(f' {name}="{escape(str(value))}"')
    return "".join(found)


def slot(one: Slot, *, oob: bool = False) -> SafeString:
    """The place of a question: the question, or its hidden answer while it is not asked."""
    swap = ' hx-swap-oob="true"' if oob else ""
    inner = _question(one) if one.asked else hidden(one.hidden)
    return mark_safe(f'<div class="gx-slot" id="slot-{one.key}" tabindex="-1"{swap}>{inner}</div>')  # noqa: S308 - escaped part by part


def hidden(answers: Iterable[Hidden]) -> SafeString:
    """Answers that travel along unseen."""
    boxes = (f'<input type="hidden" name="{escape(one.name)}" value="{escape(one.value)}">' for one in answers)
    return mark_safe("".join(boxes))  # noqa: S308 - escaped part by part


def _question(one: Slot) -> str:
    described = one.control.described if one.control else ""
    mark = f'{escape(one.label)} <span class="gx-optional" id="need-{one.key}">{_optional(one)}</span>'
    if one.grouped:
        head = f"<fieldset{attributes([('aria-describedby', described)])}><legend>{mark}</legend>"
    else:
        head = f'<label for="{one.control.id if one.control else ""}">{mark}</label>'
    wrong = " gx-field-wrong" if one.errors else ""
    pieces = [
        f'<div class="gx-field{wrong}" data-field="{one.key}">{head}',
        _source(one, one.source) if one.source else "",
        _asked(one),
        errors(one.control.id if one.control else one.key, one.errors),
        f'<p class="gx-field-error">{escape(gettext("文件没有随页面留下，请重新选择。"))}</p>' if one.lost else "",
        _below(one),
        "</fieldset></div>" if one.grouped else "</div>",
    ]
    return "".join(pieces)


def _optional(one: Slot) -> str:
    return "" if one.required else escape(gettext("选填"))


def _asked(one: Slot) -> str:
    if one.table:
        return render_to_string("web/pages/schemaform/table.html", {"slot": one, "table": one.table})
    if one.control is None:
        return ""
    box = control(one.control, wrong=bool(one.errors))
    unit = one.control.unit
    return f'<span class="gx-with-unit">{box}<span>{escape(unit)}</span></span>' if unit else box


def _below(one: Slot) -> str:
    """The hint and the legal basis."""
    id = f' id="{one.control.id}-hint"' if one.control else ""
    hint = f'<p class="gx-help"{id}>{escape(one.hint)}</p>' if one.hint else ""
    if not one.basis:
        return hint
    basis = gettext("依据：%(basis)s") % {"basis": one.basis}
    return f'{hint}<p class="gx-help">{escape(basis)}</p>'


def _source(one: Slot, source: Source) -> str:
    """Where a value filled in beforehand comes from, and its day; once it is another, what the registry has."""
    values = {"words": source.words, "kept": source.kept}
    if source.kept:
        sign, tone, said = "pencil", " gx-changed", gettext("已改动；%(words)s登记为 %(kept)s") % values
    else:
        sign, tone, said = "wand", "", gettext("已预填：%(words)s") % values
    on = f' <time datetime="{source.on:%Y-%m-%d}">{source.on:%Y-%m-%d}</time>' if source.on else ""
    where = parts.source(source.address) if source.address else ""
    id = f"{one.control.id}-source" if one.control else f"{one.key}-source"
    words = f'<span class="gx-prefill{tone}">{parts.icon(sign)}{escape(said)}{on}{where}</span>'
    return f'<p class="gx-from" id="{id}">{words}</p>'


def errors(id: str, told: Iterable[str]) -> SafeString:
    """What is wrong, below a control."""
    lines = "".join(f"<li>{parts.icon('alert-circle')}<span>{escape(one)}</span></li>" for one in told)
    return mark_safe(f'<ul class="gx-errors" id="{id}-errors">{lines}</ul>' if lines else "")  # noqa: S308 - escaped part by part


# Controls


def control(one: Control, *, wrong: bool = False) -> SafeString:
    """What is filled in."""
    if one.sort == "files":
        return SafeString(render_to_string("web/pages/schemaform/files.html", {"c": one, "wrong": wrong}))
    if one.sort in ("radio", "checkboxes"):
        return mark_safe(_boxes(one, wrong))  # noqa: S308 - escaped part by part
    common = attributes(
        [
            ("name", one.name),
            ("id", one.id),
            ("autofocus", one.focus),
            ("aria-label", one.label),
            ("data-decides", one.decides),
            ("aria-invalid", "true" if wrong else ""),
            ("aria-describedby", one.described),
        ]
    )
    if one.sort == "select":
        return mark_safe(f'<select{common}><option value=""></option>{_options(one)}</select>')  # noqa: S308
    if one.sort == "textarea":
        longest = attributes([("maxlength", one.longest)])
        return mark_safe(f'<textarea rows="4"{common}{longest}>\n{escape(one.value)}</textarea>')  # noqa: S308
    mode = attributes([("inputmode", one.mode)])
    return mark_safe(  # noqa: S308 - escaped part by part
        f'<input type="{one.sort}"{common} value="{escape(one.value)}" autocomplete="off"{mode}>'
    )


def _options(one: Control) -> str:
    return "".join(
        f'<option value="{escape(option.value)}"{" selected" if option.chosen else ""}>{escape(option.label)}</option>'
        for option in one.options
    )


def _boxes(one: Control, wrong: bool) -> str:
    """Choices laid open; a blank value says that the question was answered, with none of them."""
    radio = one.sort == "radio"
    group = attributes([("role", "group" if one.label else ""), ("aria-label", one.label)])
    boxes = []
    for number, option in enumerate(one.options):
        more = attributes(
            [
                ("checked", option.chosen),
                ("autofocus", one.focus and number == 0),
                ("aria-invalid", "true" if wrong and radio else ""),
            ]
        )
        kind = "radio" if radio else "checkbox"
        value = escape(option.value)
        box = f'<input type="{kind}" name="{one.name}" id="{option.id}" value="{value}"{more}>'
        boxes.append(f'<label for="{option.id}">{box} {escape(option.label)}</label>')
    none = "" if radio else f'<input type="hidden" name="{one.name}" value="">'
    decides = " data-decides" if one.decides else ""
    return f'<div class="gx-choices"{decides}{group}>{none}{"".join(boxes)}</div>'
