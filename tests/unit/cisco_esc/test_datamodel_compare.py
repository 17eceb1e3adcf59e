# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparing datamodels: what is a difference, what a change leaves, and what may be shown."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel import from_options, from_wire
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel_compare import (
    complete,
    differences,
    managed,
    merged,
    tidy,
)
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel_fields import TABLE
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.datamodel_secrets import hidden, private_texts
from ansible_collections.telco.cloud.plugins.module_utils.core.compare import HIDDEN, HIDDEN_NEW


def config(*groups: dict[str, Any], **further: Any) -> dict[str, Any]:
    return from_options(TABLE, {"vm_groups": list(groups), **further})


HAVE = config(
    {
        "name": "a",
        "image": "i",
        "bootup_time": 300,
        "interfaces": [{"nicid": 0, "network": "n0", "mac_address": "m"}, {"nicid": 1, "network": "n1"}],
        "scaling": {"min_active": 1, "max_active": 2},
        "config_data": [{"dst": "d", "data": "text\n", "variables": {"V": ["1", "2"]}}],
        "placement": [{"type": "affinity", "vm_group_refs": ["b", "c"]}, {"type": "zone_host", "host": "h"}],
        "rules": [{"event_name": "e", "actions": ["ALWAYS log", "TRUE x"]}],
    },
    {"name": "b", "image": "j"},
)


@pytest.mark.parametrize(
    "want",
    [
        {},
        HAVE,
        # Any order of groups, interfaces, rules' actions, placements; what ESC adds is no difference.
        config(
            {"name": "b"},
            {
                "name": "a",
                "interfaces": [{"nicid": 1}, {"nicid": 0, "network": "n0"}],
                "placement": [{"type": "zone_host"}, {"type": "affinity", "vm_group_refs": ["c", "b"]}],
                "rules": [{"event_name": "e", "actions": ["TRUE x", "ALWAYS log"]}],
                "config_data": [{"dst": "d", "data": "text", "variables": {"V": ["1", "2"]}}],
            },
        ),
        config({"name": "a", "scaling": {"max_active": 2}, "volumes": []}, {"name": "b", "interfaces": []}),
    ],
)
def test_the_same(want: dict[str, Any]) -> None:
    assert differences(TABLE, want, HAVE) == []


@pytest.mark.parametrize(
    ("want", "places"),
    [
        (config({"name": "a"}), ["vm_groups[b]"]),
        (config({"name": "a"}, {"name": "b"}, {"name": "c"}), ["vm_groups[c]"]),
        (config({"name": "a", "interfaces": [{"nicid": 0}]}, {"name": "b"}), ["vm_groups[a].interfaces[1]"]),
        (
            config({"name": "a", "interfaces": []}, {"name": "b"}),
            ["vm_groups[a].interfaces[0]", "vm_groups[a].interfaces[1]"],
        ),
        (config({"name": "a", "scaling": {"max_active": 3}}, {"name": "b"}), ["vm_groups[a].scaling.max_active"]),
        (config({"name": "a"}, {"name": "b", "flavor": "f"}), ["vm_groups[b].flavor"]),
        (
            config({"name": "a", "config_data": [{"dst": "d", "variables": {"V": ["2", "1"]}}]}, {"name": "b"}),
            ["vm_groups[a].config_data[d].variables"],
        ),
        (
            config({"name": "a", "placement": [{"type": "affinity", "vm_group_refs": ["b"]}]}, {"name": "b"}),
            ["vm_groups[a].placement"],
        ),
        (config({"name": "a"}, {"name": "b"}, networks=[{"name": "n"}]), ["networks"]),
    ],
)
def test_different(want: dict[str, Any], places: list[str]) -> None:
    assert differences(TABLE, want, HAVE) == places


def test_a_document_says_all_there_is_to_be() -> None:
    want = complete(TABLE, config({"name": "a", "image": "i"}, {"name": "b", "image": "j"}))
    assert differences(TABLE, want, HAVE) == [
        "vm_groups[a].interfaces[0]",
        "vm_groups[a].interfaces[1]",
        "vm_groups[a].rules[e]",
        "vm_groups[a].config_data[d]",
        "vm_groups[a].placement",
    ]
    assert differences(TABLE, complete(TABLE, HAVE), HAVE) == []


def test_a_value_that_is_not_shown_counts_as_the_same() -> None:
    have = from_wire(
        TABLE, {"vm_group": {"name": "g", "config_data": {"configuration": {"dst": "d", "variable": {"name": "PW"}}}}}
    )
    want = config({"name": "g", "config_data": [{"dst": "d", "secret_variables": {"PW": "x"}}]})
    assert differences(TABLE, want, have) == []
    other = config({"name": "g", "config_data": [{"dst": "d", "secret_variables": {"OTHER": "x"}}]})
    assert differences(TABLE, other, have) == ["vm_groups[g].config_data[d].variables"]


def test_unknown_elements_are_compared_in_any_order() -> None:
    have = from_wire(TABLE, {"x": {"y": [{"n": "1", "id": "added"}, {"n": "2"}]}})
    assert differences(TABLE, from_wire(TABLE, {"x": {"y": [{"n": "2"}, {"n": "1"}]}}), have) == []
    assert differences(TABLE, from_wire(TABLE, {"x": {"y": {"n": "1"}}}), have) == ["other_elements"]
    assert differences(TABLE, from_wire(TABLE, {"z": "1"}), have) == ["other_elements"]


def test_a_change_keeps_what_was_not_given() -> None:
    want = config({"name": "a", "interfaces": [{"nicid": 0, "network": "n9"}], "scaling": {"max_active": 5}})
    after = merged(TABLE, want, HAVE)
    assert list(after["vm_groups"]) == ["a"]
    group = after["vm_groups"]["a"]
    assert group["interfaces"] == {"0": {"network": "n9", "mac_address": "m"}}
    assert group["scaling"] == {"min_active": 1, "max_active": 5}
    assert (group["image"], group["rules"]) == ("i", HAVE["vm_groups"]["a"]["rules"])
    assert differences(TABLE, want, after) == []
    assert merged(TABLE, {}, HAVE) == HAVE


def test_a_diff_is_about_what_was_given() -> None:
    want = config({"name": "a", "scaling": {"max_active": 5}}, {"name": "c", "image": "k"})
    assert managed(TABLE, HAVE, want) == {
        "vm_groups": {"a": {"scaling": {"max_active": 2}}, "b": HAVE["vm_groups"]["b"]}
    }


def test_a_diff_has_one_order() -> None:
    one = config(
        {
            "name": "a",
            "placement": [{"type": "y"}, {"type": "x"}],
            "rules": [{"event_name": "e", "actions": ["b", "a"]}],
        }
    )
    group = tidy(TABLE, one)["vm_groups"]["a"]
    assert group["placement"] == [{"type": "x"}, {"type": "y"}]
    assert group["rules"]["e"]["actions"] == ["a", "b"]


SECRETS = {
    "name": "g",
    "config_data": [{"dst": "d", "data": "inline", "variables": {"A": "open"}, "secret_variables": {"B": "closed"}}],
    "policies": [{"name": "p", "actions": [{"name": "x", "secret_properties": {"password": "hunter-two"}}]}],
    "kpi_data": [{"event_name": "k", "metric_collector": {"properties": {"community": "public"}}}],
}


def test_only_what_was_given_openly_is_shown() -> None:
    whole = config(SECRETS)
    openly = from_options(TABLE, {"vm_groups": [SECRETS]}, secrets=False)
    shown = hidden(TABLE, whole, openly)["vm_groups"]["g"]
    assert shown["config_data"]["d"] == {"data": "inline", "variables": {"A": "open", "B": HIDDEN}}
    assert shown["policies"]["p"]["actions"]["x"]["properties"] == {"password": HIDDEN}
    assert shown["kpi_data"]["k"]["metric_collector"]["properties"] == {"community": "public"}
    assert sorted(private_texts(TABLE, whole, openly)) == ["closed", "hunter-two"]
    nothing = hidden(TABLE, whole, {})["vm_groups"]["g"]
    assert nothing["config_data"]["d"] == {"data": HIDDEN, "variables": {"A": HIDDEN, "B": HIDDEN}}
    assert nothing["kpi_data"]["k"]["metric_collector"]["properties"] == {"community": HIDDEN}


def test_a_hidden_value_that_changes_is_said_to_be_new() -> None:
    before = config({"name": "g", "config_data": [{"dst": "d", "variables": {"A": "1", "B": "2"}}]})
    after = config({"name": "g", "config_data": [{"dst": "d", "variables": {"A": "1", "B": "3"}}]})
    shown = hidden(TABLE, after, {}, before)["vm_groups"]["g"]["config_data"]["d"]["variables"]
    assert shown == {"A": HIDDEN, "B": HIDDEN_NEW}


def test_values_of_named_things_that_nobody_knows_are_hidden_too() -> None:
    have = from_wire(
        TABLE, {"extensions": {"extension": {"name": "x", "property": [{"name": "pw", "value": "secret"}]}}}
    )
    assert "secret" not in str(hidden(TABLE, have, {}))
