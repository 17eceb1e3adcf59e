# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the options of openstack.cloud's modules are found in ours: documentation is held against documentation.

C(tests/compatibility/openstack_cloud.json) keeps the facts of openstack.cloud (names, types, choices, defaults), so
that nobody needs that collection to make the table; C(tests/compatibility/reasons.yaml) says why something differs on
purpose, C(tests/compatibility/without.yaml) why a module has no counterpart.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .paths import ROOT

FOLDER = ROOT / "tests" / "compatibility"
FACTS = FOLDER / "openstack_cloud.json"
REASONS = FOLDER / "reasons.yaml"
WITHOUT = FOLDER / "without.yaml"
TABLE = ROOT / "docs" / "openstack_compatibility.md"

#: What we call otherwise. All else has the name that openstack.cloud gives it, behind C(openstack_).
OTHER_NAMES = {
    "catalog_service": "service",
    "catalog_service_info": "service_info",
    "compute_flavor": "flavor",
    "compute_flavor_access": "flavor_access",
    "compute_flavor_info": "flavor_info",
    "group_assignment": "group_membership",
    "identity_domain": "domain",
    "identity_domain_info": "domain_info",
    "identity_group": "group",
    "identity_group_info": "group_info",
    "identity_role": "role",
    "identity_role_info": "role_info",
    "identity_user": "user",
    "identity_user_info": "user_info",
    "keystone_federation_protocol": "federation_protocol",
    "keystone_federation_protocol_info": "federation_protocol_info",
    "networks_info": "network_info",
    "neutron_rbac_policies_info": "rbac_policy_info",
    "neutron_rbac_policy": "rbac_policy",
    "routers_info": "router_info",
    "subnets_info": "subnet_info",
}
_HEAD = """# openstack.cloud's modules and ours

Every option of openstack.cloud {version} whose module is here, held against the module of ours, documentation against
documentation. Made by `tools/compatibility.py`; a test holds that it is up to date. A task is moved by changing the
module's name, where all its options are *same* or *more*.

{modules} modules with {total} options: {same} same, {more} more, {different} different, {missing} missing.

- *same*: of this name, type, choices and default
- *more*: takes what it takes there, and something else
- *different*: a task that uses it may have to be changed; the words say how and, where it is on purpose, why
- *missing*: there is no such option; the task fails before any request and says so

## The connection

"""
_INVENTORY = """## The inventory

Here `telco.cloud.openstack`, for `openstack.cloud.openstack`; what else it has is in [openstack.md](openstack.md).
Options of `constructed` and of caches are Ansible's own and the same.
"""
_WITHOUT_HEAD = """## Modules without a counterpart

Of services that come later:
"""
_KEPT = ("type", "elements", "choices", "default", "required", "aliases")


@dataclass(frozen=True)
class Row:
    """An option of openstack.cloud: what became of it, and the words for the table."""

    option: str
    word: str
    words: str


def facts(collection: Path) -> dict[str, Any]:
    """What a copy of openstack.cloud says of its modules.

    :param collection: The folder that has its C(MANIFEST.json).
    """
    manifest = yaml.safe_load((collection / "MANIFEST.json").read_text(encoding="utf-8"))
    modules = {}
    for file in sorted((collection / "plugins" / "modules").glob("[a-z]*.py")):
        said = _said(file)
        modules[file.stem] = {"options": _options(said["DOCUMENTATION"]), "returns": sorted(said.get("RETURN") or {})}
    fragment = _said(collection / "plugins" / "doc_fragments" / "openstack.py")
    version = manifest["collection_info"]["version"]
    inventory = _options(_said(collection / "plugins" / "inventory" / "openstack.py")["DOCUMENTATION"])
    connection = _options(fragment["DOCUMENTATION"])
    return {"version": version, "connection": connection, "inventory": inventory, "modules": modules}


def ours(name: str) -> dict[str, Any] | None:
    """The same of a module of ours, the connection's options with it, or None when there is none of this name."""
    file = ROOT / "plugins" / "modules" / f"openstack_{name}.py"
    if not file.is_file():
        return None
    said = _said(file)
    fragment = _said(ROOT / "plugins" / "doc_fragments" / "openstack.py")
    options = {**_options(fragment["DOCUMENTATION"]), **_options(said["DOCUMENTATION"])}
    return {"options": options, "returns": sorted(said.get("RETURN") or {})}


def _said(file: Path) -> dict[str, Any]:
    """The documentation that a file of Python holds, whether at its top or in a class."""
    found: dict[str, Any] = {}
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name in ("DOCUMENTATION", "RETURN") and isinstance(node.value, ast.Constant):
                found[name] = yaml.safe_load(str(node.value.value))
    return found


def _options(documentation: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    options = documentation.get("options") or {}
    return {name: {key: told[key] for key in _KEPT if key in told} for name, told in sorted(options.items())}


def rows(theirs: Mapping[str, Any], here: Mapping[str, Any], reasons: Mapping[str, str]) -> list[Row]:
    """Every option of a module of openstack.cloud held against ours."""
    names = {name: name for name in here}
    names.update({alias: name for name, told in here.items() for alias in told.get("aliases", ())})
    found = []
    for option, told in theirs.items():
        reason = reasons.get(option, "")
        if option not in names:
            found.append(Row(option, "missing", reason or "not there yet"))
            continue
        less, more = _unlike(told, here[names[option]])
        lost = [alias for alias in told.get("aliases", ()) if alias not in names]
        if lost:
            less.append(f"no alias {_code(lost)}")
        if less:
            found.append(Row(option, "different", "; ".join([*less, *([reason] if reason else [])])))
        elif more:
            found.append(Row(option, "more", "; ".join(more)))
        else:
            found.append(Row(option, "same", "" if names[option] == option else f"an alias of `{names[option]}`"))
    return found


def inventory_rows(theirs: Mapping[str, Any], reasons: Mapping[str, str]) -> list[Row]:
    """The same of the inventory, where what is documented alike may mean something else: reasons tell that, too.

    One that begins with C(more:) is of an option that takes what it takes there.
    """
    here = _options(_said(ROOT / "plugins" / "inventory" / "openstack.py")["DOCUMENTATION"])
    found = []
    for row in rows(theirs, here, reasons):
        reason = reasons.get(row.option)
        if row.word == "same" and reason:
            words = reason.removeprefix("more: ")
            row = Row(row.option, "different" if words == reason else "more", words)
        found.append(row)
    return found


def _unlike(told: Mapping[str, Any], here: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """What ours lacks, and what it has beyond."""
    less, more = [], []
    their_type, our_type = (one.get("type", "str").replace("string", "str") for one in (told, here))
    if "raw" in (their_type, our_type):
        if our_type != their_type:
            more.append(f"`{our_type}` here, `{their_type}` there")
    elif their_type != our_type and (their_type, our_type) != ("str", "path"):  # a path may begin with ~ here, too
        less.append(f"`{our_type}` here, `{their_type}` there")
    if told.get("choices") and here.get("choices"):
        lacking = [choice for choice in told["choices"] if choice not in here["choices"]]
        added = [choice for choice in here["choices"] if choice not in told["choices"]]
        if lacking:
            less.append(f"not {_code(lacking)}")
        if added:
            more.append(f"also {_code(added)}")
    elif here.get("choices"):
        less.append(f"only {_code(here['choices'])}")
    if here.get("required") and not told.get("required"):
        less.append("required here")
    if told.get("required") and not here.get("required"):
        more.append("not required here")
    return [*less, *_other_default(_value(told.get("default")), _value(here.get("default")))], more


def _other_default(theirs: Any, mine: Any) -> list[str]:
    if theirs == mine:
        return []
    if mine is None:
        return [f"no default (there `{theirs}`): what is left out is not touched"]
    return [f"`{mine}` by default, there " + ("none" if theirs is None else f"`{theirs}`")]


def _value(default: Any) -> Any:
    """A default as Ansible reads it: openstack.cloud writes some booleans as text, and empty lists."""
    if isinstance(default, str) and default.lower() in ("true", "yes", "false", "no"):
        return default.lower() in ("true", "yes")
    return None if default in ([], {}, "") else default


def _code(names: list[Any]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def table() -> str:
    """The text of docs/openstack_compatibility.md."""
    kept = json.loads(FACTS.read_text(encoding="utf-8"))
    reasons = yaml.safe_load(REASONS.read_text(encoding="utf-8")) or {}
    parts, count = [], {"same": 0, "more": 0, "different": 0, "missing": 0}
    for name, told in kept["modules"].items():
        mine = OTHER_NAMES.get(name, name)
        here = ours(mine)
        if here is None:
            continue
        listed = rows(told["options"], here["options"], reasons.get(name) or {})
        for row in listed:
            count[row.word] += 1
        lost = [key for key in told["returns"] if key not in here["returns"]]
        parts.append(_module(name, mine, listed, lost))
    connection = rows(kept["connection"], (ours("server") or {})["options"], reasons.get("connection") or {})
    inventory = inventory_rows(kept["inventory"], reasons.get("inventory") or {})
    head = _HEAD.format(version=kept["version"], modules=len(parts), total=sum(count.values()), **count)
    lines = [
        *_lines(connection),
        "",
        _INVENTORY,
        *_lines(inventory),
        "",
        *parts,
        *_without(yaml.safe_load(WITHOUT.read_text(encoding="utf-8"))),
        "",
    ]
    return head + "\n".join(lines)


def lacking(modules: Iterable[str]) -> list[str]:
    """Modules of openstack.cloud that have no counterpart."""
    return sorted(name for name in modules if ours(OTHER_NAMES.get(name, name)) is None)


def _without(told: Mapping[str, Any]) -> list[str]:
    later = [f"| {service} | {_code(names)} |" for service, names in told["later"].items()]
    purpose = [f"- `{name}`: {reason}" for name, reason in told["on_purpose"].items()]
    return [_WITHOUT_HEAD, "| service | modules |", "| --- | --- |", *later, "", "On purpose:", "", *purpose]


def _lines(listed: list[Row]) -> list[str]:
    head = ["| option | here | |", "| --- | --- | --- |"]
    return [*head, *(f"| `{row.option}` | {row.word} | {row.words.replace('|', '/')} |" for row in listed)]


def _module(name: str, mine: str, listed: list[Row], lost: list[str]) -> str:
    same = [row.option for row in listed if row.word == "same" and not row.words]
    others = [row for row in listed if row.option not in same]
    lines = [f"## {name}", "", f"Here `telco.cloud.openstack_{mine}`.", ""]
    if same:
        lines += [f"Same: {_code(same)}.", ""]
    if others:
        lines += [*_lines(others), ""]
    if lost:
        lines += [f"Results that are not here under this name: {_code(lost)}.", ""]
    return "\n".join(lines)
