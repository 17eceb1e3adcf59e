# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of fields read from XML and written to it, and properties of which some are secrets."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import documents
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.secret_properties import of_vim
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field, from_wire
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation

FIELDS = documents.typed(
    {
        "id": Field(required=True),
        "on": Field(type="bool"),
        "count": Field(type="int"),
        "names": Field(type="list", elements="str", wire="name"),
        "pools": Field(type="list", elements="dict", wire="pool", fields={"size": Field(type="int")}),
        "place": Field(type="dict", fields={"floor": Field(type="int")}),
        "tags": Field(type="dict", compare="subset"),
        "token": Field(write_only=True),
        "event": Field(read_only=True),
    }
)


def test_texts_become_what_the_table_says_once_and_for_all() -> None:
    xml = {"on": "true", "count": "3", "name": "a", "pool": {"size": "1"}, "place": {"floor": "2"}}
    read = from_wire(FIELDS, xml)
    assert read == {"on": True, "count": 3, "names": ["a"], "pools": [{"size": 1}], "place": {"floor": 2}}
    assert from_wire(FIELDS, read) == read
    assert from_wire(FIELDS, {"name": "", "place": ""}) == {"names": [], "place": {}}


def test_a_document_has_what_can_be_set_and_not_what_the_path_says() -> None:
    values = {"id": "x", "count": 0, "on": None, "event": "CREATED", "names": ["a", "b"]}
    assert documents.body(FIELDS, values, Operation("a", "PUT", "/things/{id}")) == {"count": 0, "name": ["a", "b"]}
    assert documents.body(FIELDS, values, Operation("a", "POST", "/things"))["id"] == "x"


def test_a_change_carries_the_whole_with_what_cannot_be_read() -> None:
    have = {"count": 1, "tags": {"a": "1", "b": "2"}}
    after = documents.whole(FIELDS, {"token": "t", "on": True}, have, {"tags": {"a": "3"}})
    assert after == {"count": 1, "tags": {"a": "3", "b": "2"}, "token": "t"}


@pytest.mark.parametrize(
    ("wire", "options"),
    [
        ("", {}),
        ({"property": {"name": "a", "value": "1"}}, {"a": "1"}),
        ({"property": [{"name": "a", "value": "1"}, {"name": "b"}]}, {"a": "1", "b": ""}),
        ({"a": "1"}, {"a": "1"}),
        ({"property": "of that name"}, {"property": "of that name"}),
    ],
)
def test_properties_as_a_dict(wire: Any, options: dict[str, str]) -> None:
    assert documents.properties_from_wire(wire) == options


def test_secrets_are_known_by_name_only() -> None:
    properties = of_vim("credentials")
    one = [
        {"name": "url", "value": "u"},
        {"name": "os_password", "value": "p"},
        {"name": "x", "encrypted_value": "e"},
        {"name": "y"},
    ]
    read = properties.prepare({"id": "v", "credentials": {"properties": {"property": one}}})
    assert read == {"id": "v", "properties": {"url": "u"}, "hidden_properties": ["os_password", "x", "y"]}


def test_a_refused_property_is_named_without_its_value() -> None:
    with pytest.raises(InvalidOption) as caught:
        of_vim().check({"properties": {"api_key": "the-value"}})
    assert "api_key" in caught.value.msg
    assert "the-value" not in caught.value.msg
