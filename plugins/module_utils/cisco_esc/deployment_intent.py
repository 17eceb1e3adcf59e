# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a task wants of a deployment, from its options or from a document, and what may be shown of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import InvalidOption
from ..core.resource import Object
from . import datamodel_check, datamodel_compare, datamodel_secrets, datamodel_xml
from .datamodel import Config, Malformed, from_options, to_options
from .datamodel_fields import TABLE

#: The name of a deployment's configuration, in canonical form, inside of the module.
CONFIGURATION = "configuration"


@dataclass(frozen=True)
class Intent:
    """What a task wants.

    :param tenant_name: None when it does not say.
    :param name: None when it does not say.
    :param config: What it wants of the datamodel; None when it says nothing of it.
    :param openly: The part of it that is no secret.
    :param document: The document that it gives itself.
    """

    tenant_name: str | None = None
    name: str | None = None
    config: Config | None = None
    openly: Config | None = None
    document: bytes | None = None

    def values(self) -> Object:
        """What is wanted, as values of the resource's fields."""
        values = {"tenant_name": self.tenant_name, "name": self.name, CONFIGURATION: self.config}
        return {name: value for name, value in values.items() if value is not None}


def intent(params: Mapping[str, Any]) -> Intent:
    """What the options want.

    :raises InvalidOption: They cannot be; the option is named.
    """
    source = next((name for name in ("definition", "definition_file") if params.get(name)), None)
    try:
        wanted = _from_params(params) if source is None else _from_document(_text(source, str(params[source])))
        datamodel_check.check_names(wanted.tenant_name, wanted.name)
        if wanted.config is not None:
            datamodel_check.check(TABLE, wanted.config)
            datamodel_check.check_groups(wanted.config.get("vm_groups") or {})
    except Malformed as exc:
        raise _invalid(source, str(exc)) from exc
    return wanted


def _from_params(params: Mapping[str, Any]) -> Intent:
    config = from_options(TABLE, params)
    openly = from_options(TABLE, params, secrets=False)
    return Intent(params.get("tenant_name"), params.get("name"), config or None, openly)


def _from_document(text: str) -> Intent:
    described = datamodel_xml.definition(text)
    config = datamodel_compare.complete(TABLE, described.config)
    return Intent(described.tenant_name, described.name, config, {}, described.document)


def _text(source: str, value: str) -> str:
    if source == "definition":
        return value
    try:
        with open(value, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as exc:
        raise InvalidOption(source, f"{value} cannot be read: {exc}") from exc


def _invalid(source: str | None, words: str) -> InvalidOption:
    """The error of an option: the first name in the words is that of an option, unless there is a document."""
    if source is not None:
        return InvalidOption(source, words)
    option = words.replace("[", ".").replace(":", ".").partition(".")[0]
    if option in TABLE:
        return InvalidOption(option, words)
    return InvalidOption("tenant_name" if "tenant" in words else "name", words)


def as_options(deployment: Mapping[str, Any], openly: Config) -> Object:
    """A deployment as a result shows it: its configuration as options, without what may be secret."""
    shown = {name: value for name, value in deployment.items() if name != CONFIGURATION}
    config = deployment.get(CONFIGURATION)
    return shown if config is None else {**shown, **to_options(TABLE, datamodel_secrets.hidden(TABLE, config, openly))}


def as_diff(shown: Mapping[str, Any], config: Config | None, wanted: Intent, before: Config | None = None) -> Object:
    """One side of a diff: VM groups by name, interfaces by number, only what the task manages.

    :param shown: The other fields of this side.
    :param config: The configuration of this side.
    :param before: That of the side before, on the side after.
    """
    side = {name: value for name, value in shown.items() if name != CONFIGURATION}
    if config is None:
        return side
    part = config if wanted.config is None else datamodel_compare.managed(TABLE, config, wanted.config)
    shown_part = datamodel_secrets.hidden(TABLE, part, wanted.openly or {}, before)
    return {**side, **datamodel_compare.tidy(TABLE, shown_part)}
