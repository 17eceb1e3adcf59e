# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The nodes of a plan: types and their hierarchy, properties, operations, relationships, hosts, plugins."""

from __future__ import annotations

from typing import Any

_CONTAINED = "cloudify.relationships.contained_in"
_COMPUTE = "cloudify.nodes.Compute"
_PLUGIN_KEYS = (
    "distribution_release", "install_arguments", "name", "package_name", "distribution_version", "package_version",
    "supported_platform", "source", "install", "executor", "distribution",
)  # fmt: skip


def workflow_entry(value: Any) -> dict[str, Any]:
    """A workflow of the plan from the blueprint's entry: a string, or a mapping with parameters."""
    entry: dict[str, Any] = {"mapping": value} if isinstance(value, str) else dict(value or {})
    plugin, _, operation = str(entry.get("mapping", "")).partition(".")
    return {
        "plugin": plugin,
        "operation": operation,
        "is_cascading": bool(entry.get("is_cascading", False)),
        "parameters": {name: dict(one or {}) for name, one in (entry.get("parameters") or {}).items()},
    }


class NodeBuilder:
    """Makes the nodes of one merged blueprint. error is the exception for what is wrong with it."""

    def __init__(self, merged: dict[str, Any], files: dict[str, bytes], error: type[Exception]) -> None:
        self.types = merged.get("node_types") or {}
        self.relations = merged.get("relationships") or {}
        self.templates = merged.get("node_templates") or {}
        self.plugin_section = merged.get("plugins") or {}
        self.files = files
        self.error = error
        self._used: dict[str, dict[str, Any]] = {}

    def _hierarchy(self, name: str, known: dict[str, Any], kind: str) -> list[str]:
        chain: list[str] = []
        current: str | None = name
        while current:
            if current not in known:
                raise self.error(f"Could not locate {kind}: '{current}'; existing types: {list(known)}")
            if current in chain:
                raise self.error(f"Failed parsing {kind} {name}, cyclic dependency: {' --> '.join(chain)}")
            chain.insert(0, current)
            current = (known[current] or {}).get("derived_from")
        return chain

    def plugin(self, name: str) -> dict[str, Any]:
        """A plugin as plans and executions show it."""
        given = dict(self.plugin_section.get(name) or {})
        values = {key: given.get(key) for key in _PLUGIN_KEYS}
        values["name"] = name
        values["install"] = given.get("install", True)
        values["executor"] = given.get("executor", "central_deployment_agent")
        if values["package_version"] is not None:
            values["package_version"] = str(values["package_version"])
        return values

    def _operation(self, node: str, value: Any) -> dict[str, Any]:
        entry: dict[str, Any] = {"implementation": value} if isinstance(value, str) else dict(value or {})
        text = entry.get("implementation") or ""
        inputs = dict(entry.get("inputs") or {})
        plugin, operation = "", ""
        if text:
            names = [one for one in self.plugin_section if text.startswith(one + ".")]
            if names:
                plugin = max(names, key=len)
                operation = text[len(plugin) + 1 :]
            elif text in self.files or "://" in text:
                plugin, operation = "script", "script_runner.tasks.run"
                inputs = {**inputs, "script_path": text}
            else:
                raise self.error(f"Could not extract plugin from operation mapping '{text}', declared for {node}")
            self._used.setdefault(plugin, self.plugin(plugin))
        return {
            "plugin": plugin,
            "operation": operation,
            "executor": self.plugin(plugin)["executor"] if plugin else None,
            "inputs": inputs,
            "has_intrinsic_functions": False,
            "max_retries": entry.get("max_retries"),
            "retry_interval": entry.get("retry_interval"),
        }

    def _operations(self, owner: str, sources: list[dict[str, Any]]) -> dict[str, Any]:
        merged: dict[str, dict[str, Any]] = {}
        for source in sources:
            for interface, operations in (source.get("interfaces") or {}).items():
                for name, value in (operations or {}).items():
                    if value or name not in merged.setdefault(interface, {}):
                        merged[interface][name] = value
        found: dict[str, Any] = {}
        short: dict[str, list[dict[str, Any]]] = {}
        for interface, operations in merged.items():
            for name, value in operations.items():
                operation = self._operation(owner, value)
                found[f"{interface}.{name}"] = operation
                short.setdefault(name, []).append(operation)
        found.update({name: entries[0] for name, entries in short.items() if len(entries) == 1})
        return found

    def _properties(self, node: str, chain: list[str], given: dict[str, Any]) -> dict[str, Any]:
        schema: dict[str, Any] = {}
        for name in chain:
            schema.update((self.types[name] or {}).get("properties") or {})
        for name in given:
            if name not in schema:
                raise self.error(f"{node}: '{name}' property is not part of the derived type properties schema")
        values = {}
        for name, entry in schema.items():
            entry = entry or {}
            if name in given:
                values[name] = given[name]
            elif "default" in entry:
                values[name] = entry["default"]
            elif entry.get("required", True):
                raise self.error(f"node '{node}' does not provide a value for mandatory '{name}' property")
        return values

    def _relationships(self, node: str, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found = []
        for entry in given:
            kind, target = entry.get("type", ""), entry.get("target")
            chain = self._hierarchy(kind, self.relations, "relationship type")
            if target not in self.templates:
                raise self.error(f"A relationship of node '{node}' has an undefined target '{target}'")
            defaults: dict[str, Any] = {}
            for name in chain:
                for key, one in ((self.relations[name] or {}).get("properties") or {}).items():
                    if "default" in (one or {}):
                        defaults[key] = one["default"]
            sources = [self.relations[name] or {} for name in chain]
            found.append(
                {
                    "type": kind,
                    "target_id": target,
                    "type_hierarchy": chain,
                    "properties": {**defaults, **(entry.get("properties") or {})},
                    "source_operations": self._operations(
                        node,
                        [{"interfaces": one.get("source_interfaces")} for one in (*sources, entry)],
                    ),
                    "target_operations": self._operations(
                        node,
                        [{"interfaces": one.get("target_interfaces")} for one in (*sources, entry)],
                    ),
                }
            )
        return found

    def nodes(self) -> list[dict[str, Any]]:
        """All nodes, in the order of the blueprint."""
        found = []
        for name, template in self.templates.items():
            template = template or {}
            kind = template.get("type")
            if not kind:
                raise self.error(f"'type' is required for node template '{name}'")
            chain = self._hierarchy(kind, self.types, "node type")
            operations = self._operations(name, [*(self.types[one] or {} for one in chain), template])
            scalable = ((template.get("capabilities") or {}).get("scalable") or {}).get("properties") or {}
            default = scalable.get("default_instances", (template.get("instances") or {}).get("deploy", 1))
            names = {operation["plugin"] for operation in operations.values() if operation["plugin"]}
            found.append(
                {
                    "id": name,
                    "name": name,
                    "type": kind,
                    "type_hierarchy": chain,
                    "properties": self._properties(name, chain, template.get("properties") or {}),
                    "operations": operations,
                    "relationships": self._relationships(name, template.get("relationships") or []),
                    "plugins": [self._used[plugin] for plugin in sorted(names)],
                    "plugins_to_install": None,
                    "instances": {"deploy": default},
                    "capabilities": {
                        "scalable": {
                            "properties": {
                                "default_instances": default,
                                "min_instances": scalable.get("min_instances", 0),
                                "max_instances": _unbounded(scalable.get("max_instances", -1)),
                                "planned_instances": default,
                                "current_instances": default,
                            }
                        }
                    },
                }
            )
        by_name = {node["id"]: node for node in found}
        for node in found:
            node["host_id"] = self._host(node, by_name)
        return found

    def _host(self, node: dict[str, Any], by_name: dict[str, Any]) -> str | None:
        seen: set[str] = set()
        current: dict[str, Any] | None = node
        while current is not None and current["id"] not in seen:
            if _COMPUTE in current["type_hierarchy"]:
                return str(current["id"])
            seen.add(current["id"])
            parent = container(current)
            current = by_name[parent] if parent else None
        return None

    def relationship_types(self) -> dict[str, Any]:
        """The relationship types of the plan."""
        return {
            name: {"name": name, "type_hierarchy": self._hierarchy(name, self.relations, "relationship type")}
            for name in self.relations
        }

    def used_plugins(self) -> list[dict[str, Any]]:
        """Plugins that the manager's own agent needs for the nodes."""
        return [one for one in self._used.values() if one["executor"] == "central_deployment_agent"]

    def workflow_plugins(self, workflows: dict[str, Any]) -> list[dict[str, Any]]:
        """Plugins that the workflows need."""
        names = {entry["plugin"] for entry in workflows.values() if entry["plugin"] in self.plugin_section}
        return [self.plugin(name) for name in sorted(names)]


def container(node: dict[str, Any]) -> str | None:
    """The node that a node is contained in."""
    for relation in node["relationships"]:
        if _CONTAINED in relation["type_hierarchy"]:
            return str(relation["target_id"])
    return None


def _unbounded(value: Any) -> int:
    return -1 if value in (-1, "UNBOUNDED") else int(value)
