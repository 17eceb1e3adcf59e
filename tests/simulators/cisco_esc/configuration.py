# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Configuration parameters (09-Configuration Parameters). All of it is done at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import flask
from lxml import etree

from simulators.cisco_esc import call
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.writing import serialize

_NAME = re.compile(r"[A-Za-z0-9._-]{1,72}")
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_XS = "http://www.w3.org/2001/XMLSchema"
_XS_TYPES = {"STRING": "xs:string", "INT": "xs:int"}


@dataclass
class Parameter:
    """One parameter. options: the values it may have, when the reference lists them; minimum: of a number."""

    category: str
    key: str
    value: str | int
    type: str = "STRING"
    options: tuple[str, ...] = ()


def _documented() -> list[Parameter]:
    """What the reference lists under "Details of Config Parameters"."""
    filters = ("SameHostFilter", "ServerGroupAffinity")
    return [
        Parameter("DEFAULT", "VM_RECOVERY_ATTEMPTS_MAX", 3, "INT"),
        Parameter("OPENSTACK", "ENDPOINT", "adminURL", options=("adminURL", "publicURL")),
        Parameter("LOG", "LEVEL", "INFO", options=("INFO", "TRACE", "DEBUG")),
        Parameter("AFFINITY", "FILTER", "SameHostFilter", options=filters),
        Parameter("ANTI-AFFINITY", "FILTER", "DifferentHostFilter", options=("DifferentHostFilter", filters[1])),
    ]


class Configuration(Family):
    """Categories and keys are found whatever their case, and shown in capitals."""

    def reset(self) -> None:
        self.parameters = {(one.category, one.key): one for one in _documented()}

    def routes(self, app: flask.Flask) -> None:
        self.rule(app, "GET", "/v0/config", self.list)
        self.rule(app, "GET", "/v0/config/<category>", self.list_category)
        self.rule(app, "GET", "/v0/config/<category>/<key>", self.show)
        self.rule(app, "POST", "/v0/config/<category>/<key>", self.create)
        self.rule(app, "PUT", "/v0/config/<category>/<key>/<value>", self.update)

    def value(self, category: str, key: str) -> Any:
        """The value that the rest of ESC works with."""
        return self.parameters[category, key].value

    def list(self) -> flask.Response:
        """GET of all."""
        return _many(self.parameters.values())

    def list_category(self, category: str) -> flask.Response:
        """GET of one category."""
        self._known_category(category)
        return _many(one for one in self.parameters.values() if one.category == category.upper())

    def show(self, category: str, key: str) -> flask.Response:
        """GET of one parameter."""
        return _one(self._find(category, key))

    def create(self, category: str, key: str) -> flask.Response:
        """POST of a new key; the body is its value."""
        self._known_category(category)
        _check_name("key", key)
        if (category.upper(), key.upper()) in self.parameters:
            raise EscError(409, "this key is there already")
        value = _sent_value()
        number = re.fullmatch(r"-?[0-9]{1,9}", value) is not None
        made = Parameter(category.upper(), key.upper(), int(value) if number else value, "INT" if number else "STRING")
        self.parameters[made.category, made.key] = made
        return _one(made)

    def update(self, category: str, key: str, value: str) -> flask.Response:
        """PUT of a value in the path. 406 when it is not one of the options, or no number where one is needed."""
        call.no_body()
        found = self._find(category, key)
        if found.type == "INT":
            if not re.fullmatch(r"[0-9]{1,9}", value):
                raise EscError(406, "the value must be a number")
            found.value = int(value)
        elif found.options:
            fitting = [option for option in found.options if option.lower() == value.lower()]
            if not fitting:
                raise EscError(406, f"the value must be one of {', '.join(found.options)}")
            found.value = fitting[0]
        else:
            found.value = value
        return _one(found)

    def _known_category(self, category: str) -> None:
        _check_name("category", category)
        if category.upper() not in {one.category for one in self.parameters.values()}:
            raise EscError(404, "Category not found.")

    def _find(self, category: str, key: str) -> Parameter:
        _check_name("category", category)
        _check_name("key", key)
        found = self.parameters.get((category.upper(), key.upper()))
        if found is None:
            raise EscError(404, "Key or category not found.")
        return found


def _check_name(what: str, name: str) -> None:
    if not _NAME.fullmatch(name):
        raise EscError(400, f"Invalid {what} name provided.")


def _sent_value() -> str:
    """The value of a new key: the body as it is, or a JSON string or number."""
    if flask.request.mimetype not in ("application/xml", "application/json", "text/plain"):
        raise EscError(415, "the body must be the value, as text/plain, application/xml or application/json")
    try:
        text = flask.request.get_data().decode().strip()
    except UnicodeDecodeError:
        raise EscError(400, "the value is not UTF-8") from None
    if flask.request.mimetype == "application/json":
        try:
            value = json.loads(text)
        except ValueError:
            value = text
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise EscError(400, "the value must be a string or a whole number")
        text = str(value)
    if not text or text.startswith("<"):
        raise EscError(400, "the value must be plain text and not empty")
    return text


def _one(parameter: Parameter) -> flask.Response:
    if call.wants_json():
        return flask.Response(json.dumps(_as_json(parameter)), content_type=call.JSON)
    return flask.Response(serialize(_element(parameter)), content_type=call.XML)


def _many(parameters: Iterable[Parameter]) -> flask.Response:
    if call.wants_json():
        return flask.Response(json.dumps([_as_json(one) for one in parameters]), content_type=call.JSON)
    root = etree.Element("escconfigparameters")
    root.extend([_element(one) for one in parameters])
    return flask.Response(serialize(root), content_type=call.XML)


def _as_json(parameter: Parameter) -> dict[str, Any]:
    return {
        "category": parameter.category,
        "key": parameter.key,
        "value": parameter.value,
        "type": parameter.type,
    }


def _element(parameter: Parameter) -> etree._Element:
    root = etree.Element("escconfigparameter")
    for name, text in (("category", parameter.category), ("key", parameter.key), ("type", parameter.type)):
        etree.SubElement(root, name).text = text
    value = etree.SubElement(root, "value", nsmap={"xsi": _XSI, "xs": _XS})
    value.set(f"{{{_XSI}}}type", _XS_TYPES[parameter.type])
    value.text = str(parameter.value)
    return root
