# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blueprints: YAML and its imports made into a plan (nodes, inputs, workflows, outputs, scaling groups)."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from simulators.f5_vnfm.dsl_nodes import NodeBuilder, workflow_entry
from simulators.f5_vnfm.functions import check_inputs

Plan = dict[str, Any]

_VERSIONS = ("cloudify_dsl_1_0", "cloudify_dsl_1_1", "cloudify_dsl_1_2", "cloudify_dsl_1_3")
_MERGED = (
    "inputs", "node_types", "relationships", "node_templates", "data_types", "workflows", "plugins", "outputs",
    "capabilities", "groups", "policies", "policy_types", "policy_triggers", "upload_resources",
)  # fmt: skip
_SECTIONS = frozenset((*_MERGED, "tosca_definitions_version", "imports", "description", "dsl_definitions", "metadata"))
_SPEC = re.compile(r"^https?://(?:www\.)?(?:getcloudify\.org|cloudify\.co)/spec/cloudify/[^/]+/types\.yaml$")
_RULES = ", ".join(
    f"{{u'{scheme}://{host}/spec': u'file:///opt/manager/resources/spec'}}"
    for scheme, host in (
        ("http", "www.getcloudify.org"), ("http", "cloudify.co"), ("https", "www.getcloudify.org"),
        ("https", "cloudify.co"),
    )
)  # fmt: skip


class DslError(Exception):
    """The blueprint does not parse; the message goes into the 400 answer."""


def _load(text: bytes | str) -> dict[str, Any]:
    try:
        loaded = yaml.safe_load(text.decode("utf-8", "replace") if isinstance(text, bytes) else text)
    except yaml.YAMLError as error:
        text_of_error = str(error).replace("<unicode string>", "<string>")
        raise DslError(f"Failed to parse DSL: Illegal yaml; {text_of_error}") from None
    if not isinstance(loaded, dict):
        raise DslError("Failed to parse DSL: the blueprint must be a mapping")
    unknown = sorted(str(name) for name in set(loaded) - _SECTIONS)
    if unknown:
        raise DslError(f"'{unknown[0]}' is not in schema. Valid schema values: {sorted(_SECTIONS)}")
    return loaded


class _Imports:
    def __init__(self, files: dict[str, bytes], plugin_yaml: Callable[[str], bytes | None]) -> None:
        self.files = files
        self.plugin_yaml = plugin_yaml
        self.seen: list[str] = []

    def merge(self, main: dict[str, Any], folder: str) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for name in main.get("imports") or []:
            self._add(merged, str(name), folder)
        self._combine(merged, main)
        for key in ("tosca_definitions_version", "description", "metadata"):
            if key in main:
                merged[key] = main[key]
        return merged

    def _add(self, merged: dict[str, Any], name: str, folder: str) -> None:
        if name in self.seen:
            return
        self.seen.append(name)
        text, inner = self._resolve(name, folder)
        self._combine(merged, self.merge(_load(text), inner))

    def _resolve(self, name: str, folder: str) -> tuple[bytes | str, str]:
        if name == "cloudify/types/types.yaml" or _SPEC.match(name):
            return (Path(__file__).parent / "types.yaml").read_text(), ""
        if name.startswith("plugin:"):
            found = self.plugin_yaml(name[len("plugin:") :])
            if found is None:
                raise DslError(f"Couldn't find plugin {name[len('plugin:') :]} on the manager")
            return found, ""
        if "://" not in name:
            path = str(PurePosixPath(folder) / name)
            if path in self.files:
                return self.files[path], str(PurePosixPath(path).parent).replace(".", "", 1)
        raise DslError(f"None of the resolver rules [{_RULES}] was applicable, failed to resolve {name}")

    @staticmethod
    def _combine(merged: dict[str, Any], other: dict[str, Any]) -> None:
        for section in _MERGED:
            if section in other:
                merged.setdefault(section, {})
                for key, value in (other[section] or {}).items():
                    merged[section][key] = value


def parse(
    files: dict[str, bytes], main_file: str, plugin_yaml: Callable[[str], bytes | None] = lambda _name: None
) -> Plan:
    """The plan of a blueprint.

    files: what is in the archive's folder, by path. main_file: which of them is the blueprint. plugin_yaml: the
    plugin.yaml of an installed plugin, by what stands after "plugin:". DslError when it does not parse.
    """
    main = _load(files[main_file])
    version = main.get("tosca_definitions_version")
    if version is None:
        raise DslError(
            "tosca_definitions_version field must appear in the main blueprint file \n"
            "  path: tosca_definitions_version\n  value: None"
        )
    if version not in _VERSIONS:
        raise DslError(f"Unexpected tosca_definitions_version {version}; Currently supported versions are: {_VERSIONS}")
    imports = _Imports(files, plugin_yaml)
    merged = imports.merge(main, str(PurePosixPath(main_file).parent).replace(".", "", 1))
    inputs = {name: dict(value or {}) for name, value in (merged.get("inputs") or {}).items()}
    for name in check_inputs([merged.get(part) for part in ("node_templates", "outputs", "capabilities")]):
        if name not in inputs:
            raise DslError(f"get_input references an unknown input '{name}'")
    builder = NodeBuilder(merged, files, DslError)
    nodes = builder.nodes()
    workflows = {name: workflow_entry(value) for name, value in (merged.get("workflows") or {}).items()}
    return {
        "version": {"raw": version, "definitions_name": "cloudify_dsl", "definitions_version": version[13:]},
        "description": merged.get("description"),
        "metadata": merged.get("metadata"),
        "inputs": inputs,
        "nodes": nodes,
        "relationships": builder.relationship_types(),
        "outputs": merged.get("outputs") or {},
        "capabilities": merged.get("capabilities") or {},
        "workflows": workflows,
        "groups": merged.get("groups") or {},
        "scaling_groups": _scaling_groups(merged),
        "policies": merged.get("policies") or {},
        "policy_types": merged.get("policy_types") or {},
        "policy_triggers": merged.get("policy_triggers") or {},
        "deployment_plugins_to_install": builder.used_plugins(),
        "workflow_plugins_to_install": builder.workflow_plugins(workflows),
        "imported_blueprints": [],
        "namespaces_mapping": {},
    }


def _scaling_groups(merged: dict[str, Any]) -> dict[str, Any]:
    groups = merged.get("groups") or {}
    found: dict[str, Any] = {}
    for name, policy in (merged.get("policies") or {}).items():
        if policy.get("type") != "cloudify.policies.scaling":
            continue
        properties = policy.get("properties") or {}
        default = properties.get("default_instances", 1)
        for target in policy.get("targets") or []:
            if target not in groups:
                raise DslError(f"Undefined target '{target}' used by policy '{name}'")
            found[target] = {
                "members": list(groups[target].get("members") or []),
                "properties": {
                    "default_instances": default,
                    "min_instances": properties.get("min_instances", 0),
                    "max_instances": properties.get("max_instances", -1),
                    "planned_instances": default,
                    "current_instances": default,
                },
            }
    return found
