"""The page of a form: shown, asked again in part, checked, handed in."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.shortcuts import render as render_template
from django.utils.translation import gettext

from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.model import Form
from gaoxin.kernel.problems import Problem, Refusal
from gaoxin.web import drafts
from gaoxin.web.pages.schemaform import state
from gaoxin.web.pages.schemaform.form import SchemaForm
from gaoxin.web.pages.schemaform.pieces import ShownSection, Slot
from gaoxin.web.pages.schemaform.posted import Keeper, Kept, filled_rows
from gaoxin.web.pages.schemaform.prefilled import Prefilled
from gaoxin.web.pages.schemaform.shown import Showing
from gaoxin.web.pages.schemaform.words import cited, said
from gaoxin.web.problems import language, say
from gaoxin.web.registry import Text

TEMPLATE = "web/pages/schemaform/form.html"
CHANGED = "web/pages/schemaform/changed.html"
_ROW = re.compile(r"\[(\d+)\]\.")
STEP = "_step"
"""The button that was pressed: `ask`, `add:TABLE`, `drop:TABLE:ROW`; nothing hands the form in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaPage:
    """What stands around a form, as `pages.form.FormPage`. `draft` names it for drafts, with the record's key in it;
    people who are not signed in have none."""

    submit: Text
    cancel: str
    title: Text = ""
    purpose: Text = ""
    after: Text = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list of what is wrong: the sentence, and the address of its field on the page."""

    words: str
    target: str


def respond(
    request: HttpRequest,
    page: SchemaPage,
    declaration: Form,
    save: Callable[[SchemaForm, Checked], str],
    *,
    prefill: Mapping[str, Prefilled] | None = None,
    answers: Mapping[str, object] | None = None,
    keeper: Keeper | None = None,
    template: str = TEMPLATE,
    **context: object,
) -> HttpResponse:
    """Show a form; on POST ask again, or check it, hand it in and go on.

    `save` takes the form and its clean answers, calls one service and answers the address to go to; what the service
    refuses is shown beside the fields its problems name. `answers` are those of an earlier hand-in to be corrected.
    """
    kept = page.draft if request.user.is_authenticated else ""
    if request.method != "POST":
        draft = drafts.draft_of(request.user, kept) if kept else None
        if draft:
            form = SchemaForm.sent(declaration, Kept(draft.values), prefill, None, keeper)
        else:
            form = SchemaForm.begun(declaration, prefill or {}, answers)
        return render(request, page, form, template=template, draft=draft, **context)
    if kept and request.POST.get("draft") == "forget":
        drafts.forget(request.user, kept)
        return redirect(request.get_full_path())
    form = SchemaForm.read(request, declaration, prefill, keeper)
    if step := request.POST.get(STEP, ""):
        return _asked_again(request, page, _stepped(form, step), step, template, context)
    form = replace(form, answers=filled_rows(form.answers))
    found = form.checked()
    problems = found.problems or _saved(request, kept, form, found, save)
    if isinstance(problems, HttpResponse):
        return problems
    return render(request, page, form, problems, template=template, **context)


def _saved(
    request: HttpRequest,
    draft: str,
    form: SchemaForm,
    found: Checked,
    save: Callable[[SchemaForm, Checked], str],
) -> HttpResponse | Sequence[Problem]:
    try:
        address = save(form, found)
    except Refusal as refusal:
        return refusal.problems
    if draft:
        drafts.forget(request.user, draft)
    return redirect(address)


def render(
    request: HttpRequest,
    page: SchemaPage,
    form: SchemaForm,
    problems: Sequence[Problem] = (),
    *,
    template: str = TEMPLATE,
    focus: str = "",
    **context: object,
) -> HttpResponse:
    """The whole page; with problems a list of them first, each beside its field too, and status 422."""
    errors, lines = _told(problems)
    sections = Showing(form, errors, focus).sections()
    return render_template(
        request,
        template,
        {
            "title": page.title or said(form.declaration.label),
            "purpose": page.purpose or said(form.declaration.hint),
            **context,
            "page": page,
            "draft_key": page.draft if request.user.is_authenticated else "",
            "form": form,
            "basis": cited(form.declaration.basis),
            "sections": sections,
            "deciding": _deciding(form.declaration),
            "state": state.written(form.asked),
            "lines": [Line(words, _target(path, sections)) for path, words in lines],
        },
        status=422 if problems else 200,
    )


# Asking again


def _stepped(form: SchemaForm, step: str) -> SchemaForm:
    """The form after a row was added or taken away; any other step changes nothing."""
    word, _, rest = step.partition(":")
    table, _, number = rest.partition(":")
    if table not in form.declaration.level.by_key:
        return form
    if word == "add":
        return form.added(table)
    return form.dropped(table, int(number)) if word == "drop" and number.isdecimal() else form


def _asked_again(
    request: HttpRequest, page: SchemaPage, form: SchemaForm, step: str, template: str, context: Mapping[str, object]
) -> HttpResponse:
    change = state.change(request.POST.get(state.NAME, ""), form.asked)
    table = step.partition(":")[2].partition(":")[0]
    told = _change_in_words(change)
    focus = _focus(form, step, table)
    if not request.headers.get("HX-Request"):
        first = next((key for key in form.asked.fields if key in change.appeared), "")
        return render(request, page, form, template=template, told=told, focus=focus or first, **context)
    slots = change.slots | ({table} & form.declaration.level.by_key.keys())
    showing = Showing(form, focus=focus)
    whole, single = _parts(form, showing, change, slots)
    return render_template(
        request,
        CHANGED,
        {
            "sections": showing.sections(),
            "whole": whole,
            "slots": single,
            "marks": [showing.slot(form.declaration.level.by_key[key]) for key in sorted(change.marks)],
            "deciding": _deciding(form.declaration),
            "state": state.written(form.asked),
            "told": told,
        },
    )


def _focus(form: SchemaForm, step: str, table: str) -> str:
    """Where the cursor goes: into a new row, or below the rows where one was taken away."""
    one = form.declaration.level.by_key.get(table)
    rows = form.answers.get(table)
    if one is None or one.table is None or not isinstance(rows, list | tuple):
        return ""
    if step.startswith("add:") and rows:
        return f"{table}.{len(rows) - 1}.{one.table.level.fields[0].key}"
    return f"{table}.rows"


def _parts(
    form: SchemaForm, showing: Showing, change: state.Change, slots: frozenset[str]
) -> tuple[list[ShownSection], list[Slot]]:
    """Sections that come or go as a whole, and the other questions to draw anew."""
    whole, single = [], []
    before = (frozenset(form.asked.fields) | change.gone) - change.appeared
    for number, part in enumerate(form.declaration.sections, 1):
        keys = {one.key for one in form.declaration.by_section[part.key]}
        if bool(keys & before) != bool(keys & set(form.asked.fields)):
            whole.append(showing.section(number))
        else:
            single += [showing.slot(one) for one in form.declaration.by_section[part.key] if one.key in slots]
    return whole, single


def _change_in_words(change: state.Change) -> str:
    if not change.appeared and not change.gone:
        return gettext("表单没有变化。")
    counts = {"more": len(change.appeared), "less": len(change.gone)}
    return gettext("表单已更新：新增 %(more)s 项，收起 %(less)s 项。") % counts


def _deciding(declaration: Form) -> frozenset[str]:
    """Keys of the sections in which an answer may change what is asked."""
    inner = {one.key: {one.key, *(one.table.level.by_key if one.table else ())} for one in declaration.fields}
    return frozenset(
        part
        for part, fields in declaration.by_section.items()
        if any(inner[one.key] & declaration.deciding for one in fields)
    )


# Problems


def _told(problems: Sequence[Problem]) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """What is said beside each field, by path, and in the list above: path and sentence."""
    errors: dict[str, list[str]] = {}
    lines = []
    blank = " " if language() == "en" else ""
    for problem in problems:
        path = (problem.place.path if problem.place else None) or ""
        words = say(problem)
        errors.setdefault(path, []).append(blank.join((words.sentence, words.remedy)).strip())
        row = _ROW.search(path)
        lines.append((path, gettext("第 %(n)s 行：") % {"n": row[1]} + words.sentence if row else words.sentence))
    return errors, lines


def _target(path: str, sections: Sequence[ShownSection]) -> str:
    """The id of the control that a problem speaks of; empty where it stands in no field of the page."""
    key, _, rest = path.partition("[")
    for part in sections:
        for slot in part.asked:
            if slot.key == key:
                return _cell_target(slot, rest) or slot.target
    return ""


def _cell_target(slot: Slot, rest: str) -> str:
    number, _, column = rest.partition("].")
    for row in slot.table.rows if slot.table and number.isdecimal() else ():
        for head, control in row.cells:
            if row.number == int(number) and head.key == column and control:
                return control.target
    return ""
