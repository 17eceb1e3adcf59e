# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dynamic mappings: the actions and metrics that rules and KPIs of deployments refer to by name.

Source: Cisco ESC REST northbound API 2.2, "17-Dynamic Mappings". The document calls the body a string; its elements are
those of Cisco's user guide, "KPIs, Rules and Metrics".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Object, Resource
from ..core.work import Work
from .client import CISCO_ESC
from .documents import typed
from .listing import finder, info, listed
from .secret_properties import looks_secret
from .xml import boolean, children

# What ESC brings along, by Cisco's guides and by the reference's examples of deployments. Others may be CORE as well:
# then ESC itself refuses to delete them.
CORE_ACTIONS = frozenset(
    {
        "log",
        "esc_vm_alive_notification",
        "recover autohealing",
        "servicebooted.sh",
        "healvm.sh",
        "vm_scale_up.sh",
        "vm_scale_down.sh",
    }
)
CORE_METRICS = frozenset(
    {
        "ICMPPing",
        "MEMORY",
        "CPU",
        "CPU_LOAD_1",
        "CPU_LOAD_5",
        "CPU_LOAD_15",
        "PROCESSING_LOAD",
        "OUTPUT_TRAFFIC_RATE",
    }
)

_PROPERTY = {
    "name": Field(required=True, sample="script_filename", doc="Name of the property."),
    "value": Field(sample="/opt/cisco/esc/esc-scripts/notify.sh", doc="Its value."),
    "secret_value": Field(
        secret=True, write_only=True, wire="value", doc="Its value, when that is a secret. It is never compared."
    ),
    "user_entry": Field(type="bool", sample=False, doc="Whether deployments give the value."),
}


def _metadata_to_wire(metadata: Object) -> Object:
    wire: Object = {"type": metadata["type"]}
    if metadata.get("properties"):
        wire["properties"] = {"property": [to_wire(_PROPERTY, one) for one in metadata["properties"]]}
    return wire


def _metadata_from_wire(value: Any) -> Any:
    if not isinstance(value, Mapping) or isinstance(value.get("properties"), list):
        return value
    found = []
    for one in children(value.get("properties"), "property"):
        user_entry = {"user_entry": boolean(one["user_entry"])} if "user_entry" in one else {}
        value_shown = {} if "value" not in one or looks_secret(str(one.get("name"))) else {"value": one["value"]}
        found.append({"name": one.get("name"), **value_shown, **user_entry})
    return {**value, "properties": found} if found else {key: value[key] for key in value if key != "properties"}


def _same_metadata(want: Any, have: Any) -> bool:
    """Properties in any order; what was given as a secret is only looked for by name."""
    if not isinstance(have, Mapping) or want["type"] != have.get("type"):
        return False
    if "properties" not in want:
        return True
    there = {one["name"]: one for one in have.get("properties") or []}
    return len(there) == len(want["properties"]) and all(_same_property(one, there) for one in want["properties"])


def _same_property(want: Object, there: Mapping[str, Object]) -> bool:
    have = there.get(want["name"])
    shown = {key: value for key, value in want.items() if key != "secret_value"}
    return have is not None and all(have.get(key) == value for key, value in shown.items())


def _fields(word: str, kinds: str) -> dict[str, Field]:
    return typed(
        {
            "name": Field(sample="notify.sh", doc=f"Name of the {word}. Needed unless O(state=only_core)."),
            "user_label": Field(
                wire="userLabel", create_only=True, sample="Tell the operators", doc=f"The {word}'s name for people."
            ),
            "type": Field(
                create_only=True, sample=kinds, doc=f"Kind of the {word}, such as V({kinds}). A new one needs it."
            ),
            "metadata": Field(
                type="dict",
                wire="metaData",
                create_only=True,
                compare=_same_metadata,
                to_wire=_metadata_to_wire,
                from_wire=_metadata_from_wire,
                sample={"type": "script", "properties": [{"name": "script_filename", "value": "/opt/notify.sh"}]},
                doc=f"How the {word} works. A new one needs it.",
                fields={
                    "type": Field(required=True, sample="script", doc="What it is, such as V(script)."),
                    "properties": Field(
                        type="list",
                        elements="dict",
                        sample=[{"name": "script_filename", "value": "/opt/notify.sh"}],
                        doc="Its properties, in any order. All of them are given together.",
                        fields=_PROPERTY,
                    ),
                },
            ),
            "names": Field(
                type="list",
                elements="str",
                read_only=True,
                compare="set",
                sample=["log"],
                doc=f"With O(state=only_core): the names of all {word}s.",
            ),
        }
    )


def _mapping(word: str, core: Iterable[str], kinds: str) -> Resource:
    """Actions or metrics.

    :param word: ``action`` or ``metric``, as in the operations' paths.
    :param core: The names that are known to be CORE.
    :param kinds: A usual type, for the documentation.
    """
    chapter, path = f"dynamic_mappings.%s_dynamic_mapping_{word}s%s", f"/v0/dynamic_mapping/{word}s"
    get = Operation(chapter % ("get", ""), "GET", f"{path}/{{name}}", envelope=word)
    list_ = Operation(chapter % ("get", "_list"), "GET", path, envelope=f"{word}s")
    create = Operation(chapter % ("create", ""), "POST", path, envelope=f"{word}s")
    delete = Operation(chapter % ("delete", "_2"), "DELETE", f"{path}/{{name}}")
    delete_all = Operation(chapter % ("delete", "_1"), "DELETE", path)
    fields = _fields(word, kinds)
    protected = frozenset(core)
    find_one = finder(get, fields, ("name",))

    def find(work: Work) -> Object | None:
        return None if work.params.get("name") is None else find_one(work)

    def names(work: Work) -> list[str]:
        return sorted(str(item.get("name")) for item in listed(work, list_))

    def only_core(work: Work, found: Object | None) -> Object:
        """ESC knows what is CORE and what a deployment needs: what is left is read, not assumed."""
        before = after = names(work)
        if not protected.issuperset(before):
            work.call(delete_all, attempt=f"delete all {word}s that are not CORE")
            after = [name for name in before if name in protected] if work.check_mode else names(work)
        return {
            "before": {"names": before},
            "after": {"names": after},
            "changed": before != after,
            "managed": ("names",),
        }

    def document(work: Work, want: Object) -> Object:
        return {word: [to_wire(fields, {name: want[name] for name in fields if name in want})]}

    def check(params: Mapping[str, Any]) -> None:
        name, state = params.get("name"), params.get("state")
        if (name is None) is not (state == "only_core"):
            raise InvalidOption("name", "is needed" if name is None else "means nothing with state only_core")
        for one in (params.get("metadata") or {}).get("properties") or []:
            if one.get("value") is not None and looks_secret(one["name"]):
                raise InvalidOption("metadata", f"{one['name']} looks like a secret; give it as secret_value")
        if state == "absent" and name in protected:
            raise InvalidOption("name", f"{name} is a CORE {word} of ESC, which cannot be deleted")

    return Resource(
        system=CISCO_ESC,
        name=f"dynamic_mapping_{word}",
        plural=f"dynamic_mapping_{word}s",
        title=f"dynamic mapping {word}",
        summary=f"Manage dynamic mapping {word}s of Cisco ESC",
        description=(
            f"Creates and deletes the {word}s that deployments of Cisco Elastic Services Controller refer to.",
            f"ESC cannot change such {word}s: what differs is an error, unless O(recreate=true). It deletes neither "
            "CORE ones, which it has brought along, nor those that a deployment refers to.",
        ),
        notes=(
            "What is CORE cannot be read. The module knows the usual names: in check mode O(state=only_core) takes all "
            "others to be deleted by ESC.",
        ),
        reference="Cisco ESC REST northbound API 2.2, 17-Dynamic Mappings",
        fields=fields,
        key=("name",),
        needs=("type", "metadata"),
        find=find,
        create=create,
        create_body=document,
        delete=delete,
        states={"only_core": only_core},
        check=check,
        answers=False,
        info=info(
            get,
            list_,
            ("name",),
            {"name": Field(option_only=True, doc=f"Only the {word} of this name.")},
            summary=f"List dynamic mapping {word}s of Cisco ESC",
            description=(f"Lists the {word}s that deployments can refer to, those that ESC has brought along too.",),
        ),
    )


ACTION = _mapping("action", CORE_ACTIONS, "pre-defined")
METRIC = _mapping("metric", CORE_METRICS, "MONITOR_THRESHOLD")

DYNAMIC_MAPPING_ACTION = StateModule(ACTION)
DYNAMIC_MAPPING_ACTION_INFO = InfoModule(ACTION)
DYNAMIC_MAPPING_METRIC = StateModule(METRIC)
DYNAMIC_MAPPING_METRIC_INFO = InfoModule(METRIC)
