# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The datamodel: options, XML and canonical form, there and back; and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import datamodel_xml
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel import (
    OTHER,
    Malformed,
    from_options,
    from_wire,
    to_options,
    to_wire,
)
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel_check import (
    check,
    check_groups,
    values_missing,
)
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel_fields import TABLE, monitored
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel_secrets import hidden, private_texts

from ..entries import ROOT

DOCUMENTED = ROOT / "tests" / "unit" / "requests" / "cisco_esc" / "documented"


def group(**further: Any) -> dict[str, Any]:
    return {"vm_groups": [{"name": "g", **further}]}


def canonical(document: bytes) -> bytes:
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    return etree.tostring(etree.fromstring(document, parser), method="c14n", exclusive=True)


@pytest.mark.parametrize("name", ["create_deployment", "update_deployment_esc_namespace", "before_update"])
def test_documented_documents_come_out_as_they_went_in(name: str) -> None:
    text = (DOCUMENTED / f"{name}.xml").read_text()
    described = datamodel_xml.definition(text)
    assert (described.tenant_name, described.name) == ("admin", "MyDemoDepName")
    again = datamodel_xml.write("admin", "MyDemoDepName", described.config)
    assert canonical(again) == canonical(text.encode())
    # Nothing of it was kept only because nobody knew it.
    assert OTHER not in str(described.config)


@pytest.mark.parametrize("name", ["create_deployment", "update_deployment"])
def test_options_and_xml_have_one_canonical_form(name: str) -> None:
    config = datamodel_xml.definition((DOCUMENTED / f"{name}.xml").read_text()).config
    options = to_options(TABLE, config)
    assert from_options(TABLE, options) == config
    assert [one["name"] for one in options["vm_groups"]] == list(config["vm_groups"])
    assert options["vm_groups"][0]["interfaces"][0]["nicid"] == 1


def test_the_sent_document_of_ones_own_says_the_same() -> None:
    text = (DOCUMENTED / "update_deployment.xml").read_text()
    document = datamodel_xml.definition(text).document
    assert document is not None
    assert canonical(document) == canonical(text.encode())


def test_canonical_values_have_their_types() -> None:
    wire = {
        "vm_group": {
            "name": "g",
            "bootup_time": "-1",
            "interfaces": {"interface": [{"nicid": "01", "network": "n"}, {"nicid": "2"}]},
            "scaling": {"elastic": "true", "min_active": "1"},
            "recovery_policy": "",
            "flavor": "",
        }
    }
    assert from_wire(TABLE, wire) == {
        "vm_groups": {
            "g": {
                "bootup_time": -1,
                "interfaces": {"1": {"network": "n"}, "2": {}},
                "scaling": {"elastic": True, "min_active": 1},
                "recovery_policy": {},
            }
        }
    }


def test_pairs_are_dicts_and_lists_of_one_name_are_lists() -> None:
    options = group(
        config_data=[{"dst": "d", "variables": {"A": 1, "B": [True, "x"]}, "secret_variables": {"C": "pw"}}],
        policies=[{"name": "p", "conditions": ["c1", "c2"], "actions": [{"name": "a", "properties": {"k": "v"}}]}],
    )
    config = from_options(TABLE, options)
    wire = to_wire(TABLE, config)["vm_group"][0]
    assert wire["config_data"]["configuration"] == [
        {
            "dst": "d",
            "variable": [
                {"name": "A", "val": "1"},
                {"name": "B", "val": ["true", "x"]},
                {"name": "C", "val": "pw"},
            ],
        }
    ]
    assert wire["policies"]["policy"] == [
        {
            "name": "p",
            "conditions": {"condition": [{"name": "c1"}, {"name": "c2"}]},
            "actions": {"action": [{"name": "a", "properties": {"property": [{"name": "k", "value": "v"}]}}]},
        }
    ]
    assert from_wire(TABLE, to_wire(TABLE, config)) == config
    assert from_options(TABLE, options, secrets=False)["vm_groups"]["g"]["config_data"]["d"]["variables"] == {
        "A": "1",
        "B": ["true", "x"],
    }


def test_what_the_table_does_not_know_is_kept_where_it_stands() -> None:
    wire: dict[str, Any] = {
        "vm_group": {
            "name": "g",
            "extensions": {"extension": {"name": "x"}},
            "interfaces": {
                "interface": {
                    "nicid": "1",
                    "allowed_address_pairs": {"network": {"name": "n"}, "address": {"ip_address": "192.0.2.1"}},
                }
            },
        },
        "locators": {"datacenter": "dc"},
    }
    config = from_wire(TABLE, wire)
    assert config[OTHER] == {"locators": {"datacenter": "dc"}}
    assert config["vm_groups"]["g"][OTHER] == {"extensions": {"extension": {"name": "x"}}}
    back = to_wire(TABLE, config)
    assert back["locators"] == wire["locators"]
    interface = back["vm_group"][0]["interfaces"]["interface"][0]
    assert interface["allowed_address_pairs"] == {
        "address": [{"ip_address": "192.0.2.1"}],
        "network": {"name": "n"},
    }


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"vm_groups": [{"name": "g"}, {"name": "g"}]}, "vm_groups: name g is there twice"),
        (group(interfaces=[{"nicid": 1}, {"nicid": 1}]), r"vm_groups\[g\].interfaces: nicid 1 is there twice"),
        (
            group(config_data=[{"dst": "d", "variables": {"A": 1}, "secret_variables": {"A": 2}}]),
            "secret_variables: A is given openly too",
        ),
    ],
)
def test_twice(options: dict[str, Any], words: str) -> None:
    with pytest.raises(Malformed, match=words):
        from_options(TABLE, options)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"vm_groups": [{"name": "g" * 256}]}, "1 to 255 characters"),
        (group(image="i" * 256), r"vm_groups\[g\].image: a name has 1 to 255 characters"),
        (group(interfaces=[{"nicid": -1}]), "-1 is not within 0 to 255"),
        (group(bootup_time=-2), "-2 is not within"),
        (group(scaling={"static_ip_address_pool": [{"network": "n" * 300}]}), "network"),
    ],
)
def test_values_out_of_bounds(options: dict[str, Any], words: str) -> None:
    with pytest.raises(Malformed, match=words):
        check(TABLE, from_options(TABLE, options))


@pytest.mark.parametrize(
    ("element", "words"),
    [
        ({"bootup_time": "soon"}, "'soon' is not a whole number"),
        ({"scaling": {"elastic": "perhaps"}}, "neither true nor false"),
        ({"recovery_policy": {"recovery_type": "NEVER"}}, "none of AUTO, MANUAL"),
        ({"interfaces": {"interface": {"nicid": "one"}}}, "'one' is not a whole number"),
    ],
)
def test_texts_of_a_document_that_are_no_values(element: dict[str, Any], words: str) -> None:
    with pytest.raises(Malformed, match=words):
        check(TABLE, from_wire(TABLE, {"vm_group": {"name": "g", **element}}))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (group(scaling={"min_active": 2, "max_active": 1}), "min_active 2 is above max_active 1"),
        (
            group(scaling={"min_active": 2, "static_ip_address_pool": [{"network": "n", "ip_addresses": ["a"]}]}),
            "1 addresses are too few for 2 VMs",
        ),
        (
            group(scaling={"static_ip_address_pool": [{"network": "n", "ip_addresses": ["a", "a"]}]}),
            "a is there twice",
        ),
        (
            group(interfaces=[{"nicid": 0}], kpi_data=[{"event_name": "e", "metric_collector": {"nicid": 1}}]),
            "there is no interface 1",
        ),
        (group(config_data=[{"dst": "d", "file": "f", "data": "d"}]), "either file or data"),
    ],
)
def test_parts_that_do_not_go_together(options: dict[str, Any], words: str) -> None:
    with pytest.raises(Malformed, match=words):
        check_groups(from_options(TABLE, options)["vm_groups"])


def test_a_file_is_read_and_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "day0"
    path.write_text("hostname ü\n", encoding="utf-8")
    options = group(config_data=[{"dst": "d", "data_file": str(path)}])
    config = from_options(TABLE, options)
    assert config["vm_groups"]["g"]["config_data"] == {"d": {"data": "hostname ü\n"}}
    openly = from_options(TABLE, options, secrets=False)
    assert "hostname" not in str(hidden(TABLE, config, openly))
    assert list(private_texts(TABLE, config, openly)) == ["hostname ü\n"]


@pytest.mark.parametrize(
    ("content", "further", "words"),
    [
        (None, {}, r"vm_groups\[g\].config_data\[d\].data_file: .*day0 cannot be read"),
        (b"\xff", {}, "cannot be read"),
        (b"text", {"data": "other"}, "data_file: data is given too"),
        (b"text", {"file": "http://f"}, "either file or data"),
    ],
)
def test_files_that_cannot_be(tmp_path: Path, content: bytes | None, further: dict[str, str], words: str) -> None:
    path = tmp_path / "day0"
    if content is not None:
        path.write_bytes(content)
    options = group(config_data=[{"dst": "d", "data_file": str(path), **further}])
    with pytest.raises(Malformed, match=words):
        check_groups(from_options(TABLE, options)["vm_groups"])


def test_values_that_esc_does_not_show_would_be_lost() -> None:
    wire = {"vm_group": {"name": "g", "config_data": {"configuration": {"dst": "d", "variable": {"name": "PW"}}}}}
    assert values_missing(TABLE, from_wire(TABLE, wire)) == ["vm_groups[g].config_data[d].variables.PW"]
    assert values_missing(TABLE, from_options(TABLE, group(image="i"))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<esc_datamodel/>", "0 tenants and 0 deployments"),
        ("<a/>", "the root is a"),
        ("<esc_datamodel", "not well-formed"),
        (
            "<esc_datamodel><tenants><tenant><deployments><deployment><name>n</name></deployment></deployments></tenant>"
            "</tenants></esc_datamodel>",
            "the tenant has no name",
        ),
        ("<!DOCTYPE a><esc_datamodel/>", "document type"),
        ("<esc_datamodel x='1'/>", "has attributes"),
    ],
)
def test_documents_that_are_none(text: str, words: str) -> None:
    with pytest.raises(Malformed, match=words):
        datamodel_xml.definition(text)


def test_a_document_may_say_that_it_was_stored_otherwise(tmp_path: Path) -> None:
    text = (DOCUMENTED / "create_deployment.xml").read_text().replace("UTF-8", "ISO-8859-1").replace("ASA-1", "Ä")
    assert list(datamodel_xml.definition(text).config["vm_groups"]) == ["Ä"]


def test_what_esc_stores_may_come_without_its_surroundings() -> None:
    described = datamodel_xml.stored({"deployment": {"name": "d", "vm_group": {"name": "g"}}})
    assert (described.tenant_name, described.name, described.config) == (None, "d", {"vm_groups": {"g": {}}})
    with pytest.raises(Malformed):
        datamodel_xml.stored({"anything": ""})


def test_only_a_kpi_of_being_alive_makes_a_group_monitored() -> None:
    config = from_options(TABLE, group(kpi_data=[{"event_name": "VM_OVERLOADED"}]))
    assert not monitored(config["vm_groups"]["g"])
    assert monitored({"kpi_data": {"VM_ALIVE": {}}})
