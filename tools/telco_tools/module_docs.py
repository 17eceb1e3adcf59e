# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DOCUMENTATION and RETURN of each kind of module."""

from __future__ import annotations

from typing import Any

from . import documentation as docs


def for_entry(entry: Any, other: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """DOCUMENTATION and RETURN.

    :param entry: A StateModule, InfoModule or ActionModule.
    :param other: The module to point at under seealso.
    """
    makers = {"StateModule": _state, "InfoModule": _info, "ActionModule": _action}
    kind = next(base.__name__ for base in type(entry).__mro__ if base.__name__ in makers)
    return makers[kind](entry, other)


def _frame(entry: Any, summary: str, description: list[str], **more: Any) -> dict[str, Any]:
    doc: dict[str, Any] = {
        "module": entry.name,
        "short_description": summary.rstrip("."),
        "version_added": more.pop("version_added"),
        "author": [docs.AUTHOR],
        "description": description,
    }
    group = f"group/{docs.COLLECTION}.{entry.system.name}"
    notes = [
        *more.pop("notes", ()),
        f"The options of the connection can be given once for all modules of {entry.system.title} with "
        f"C(module_defaults) and the action group C({group}). An option wins over its environment variable.",
        "An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.",
    ]
    reference = more.pop("reference")
    if entry.system.requirements:
        doc["requirements"] = list(entry.system.requirements)
    doc["notes"] = notes
    other = more.pop("other", None)
    if other:
        doc["seealso"] = [{"module": f"{docs.COLLECTION}.{other}"}]
    doc["description"] = [*description, f"Written from {reference}."]
    doc["extends_documentation_fragment"] = [
        f"{docs.COLLECTION}.{entry.system.name}",
        f"{docs.COLLECTION}.attributes",
        f"{docs.COLLECTION}.attributes.{entry.system.name}",
    ]
    doc["attributes"] = more.pop("attributes")
    doc["options"] = docs.options(entry.options)
    return doc


def _attributes(check: str, diff: str, idempotent: str, details: str | None) -> dict[str, Any]:
    attributes: dict[str, Any] = {
        "check_mode": {"support": check},
        "diff_mode": {"support": diff},
        "idempotent": {"support": idempotent},
    }
    if details:
        attributes["idempotent"]["details"] = details
    return attributes


def _state(entry: Any, other: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    resource = entry.resource
    always = resource.always_changes
    sent_again = [name for name, field in resource.fields.items() if field.update_when]
    if sent_again and not always:
        when = resource.fields[sent_again[0]].update_when
        always = f"With O({when}=always), C({', '.join(sent_again)}) is sent each time, because it cannot be read back."
    doc = _frame(
        entry,
        resource.summary,
        list(resource.description) or [f"Manages {resource.plural.replace('_', ' ')} of {resource.system.title}."],
        version_added=resource.version_added,
        notes=resource.notes,
        reference=resource.reference,
        other=other,
        attributes=_attributes("full", "full", "partial" if always else "full", always),
    )
    result = resource.result or resource.name
    same = {"description": [f"The same as RV({result})."], "returned": "success", "type": "dict"}
    returned = {
        result: {
            "description": [
                f"The {resource.title} as it is afterwards, in check mode as it is predicted; empty when there is none."
            ],
            "returned": "success",
            "type": "dict",
            "contains": docs.contains(resource.fields),
            "sample": docs.sample(resource.fields),
        },
        **{key: dict(same) for key in resource.also},
        "id": {
            "description": [f"What identifies the {resource.title}. On failure, of what exists because of this run."],
            "returned": "when it is known",
            "type": "str",
        },
        "diff": docs.DIFF,
        "operations": docs.OPERATIONS,
        **_further(resource.returns),
    }
    if resource.bulk is not None:
        _of_several(resource, returned)
    return doc, returned


def _of_several(resource: Any, returned: dict[str, Any]) -> None:
    """The result of a task that is about several."""
    plural, one = resource.plural, returned[resource.result or resource.name]
    option = resource.bulk.option or plural
    for name in (resource.result or resource.name, "id"):
        returned[name]["returned"] = f"when O({option}) is not given"
    returned[plural] = {
        **one,
        "description": [
            f"The {plural.replace('_', ' ')} as they are afterwards, or are predicted to be, in the order of the task."
        ],
        "returned": f"when O({option}) is given",
        "type": "list",
        "elements": "dict",
        "sample": [one["sample"]],
    }
    description = [*docs.DIFF["description"], f"With O({option}) it is a list, with one for each in the same order."]
    returned["diff"] = {**docs.DIFF, "description": description}


def _info(entry: Any, other: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    resource, info = entry.resource, entry.info
    plural = resource.plural.replace("_", " ")
    doc = _frame(
        entry,
        info.summary or f"List {plural} of {resource.system.title}",
        list(info.description) or [f"Lists {plural}. The list is empty when nothing matches; that is not an error."],
        version_added=resource.version_added,
        reference=resource.reference,
        other=other,
        attributes=_attributes("full", "none", "full", None),
    )
    sample = docs.sample(resource.fields)
    item: dict[str, Any] = {
        "description": [f"The {plural} that match, in the server's order or as sorted; empty when none does."],
        "returned": "success",
        "type": "list",
        "elements": "dict",
        "contains": docs.contains(resource.fields),
    }
    if sample:
        item["sample"] = [sample]
    same = {"description": [f"The same as RV({resource.plural})."], "returned": "success", "type": "list"}
    returned = {resource.plural: item, **{key: {**same, "elements": "dict"} for key in info.also}}
    if info.count is not None:
        returned["count"] = {
            "description": [
                f"How many {plural} match; with O(count_only=true) the server's answer, else those listed."
            ],
            "returned": "success",
            "type": "int",
        }
    return doc, {**returned, **_further(info.returns)}


def _further(returns: Any) -> dict[str, Any]:
    """What a result holds besides."""
    return {name: {**docs.returned(name, field), "returned": "success"} for name, field in returns.items()}


def _action(entry: Any, other: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    action = entry.action
    always = action.always_changes
    diff = "full" if "diff" in action.returns else "none"
    attributes = _attributes("full", diff, "partial" if always else "full", always)
    doc = _frame(
        entry,
        action.summary,
        list(action.description),
        version_added=action.version_added,
        notes=action.notes,
        reference=action.reference,
        other=other,
        attributes=attributes,
    )
    returned = _further(action.returns)
    if not action.reads_only:
        returned["operations"] = docs.OPERATIONS
    return doc, returned
