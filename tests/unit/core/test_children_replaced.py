# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Children that one call replaces: when it is made, what it is given, and that check mode predicts it."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.client import Gate
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.present import Present
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Children, Resource


class Work:
    """What Present needs of a work, and a note of what was done to the children."""

    label = "thing a"
    created_id = None

    def __init__(self, check: bool, present: list[str], **params: Any) -> None:
        self.params = {"name": "a", **params}
        self.check_mode = check
        self.present = present
        self.gate = Gate(closed=check)
        self.done: list[tuple[str, list[str]]] = []

    def do(self, what: str, items: list[str]) -> None:
        self.done.append((what, items))
        if self.check_mode:
            return
        kept = {"add": [*self.present, *items], "replace": items}
        self.present = kept.get(what, [item for item in self.present if item not in items])


def _resource() -> Resource:
    return Resource(
        system=None,  # type: ignore[arg-type]
        name="thing",
        plural="things",
        title="thing",
        summary="Things",
        reference="none",
        key=("name",),
        fields={
            "name": Field(required=True, doc="Name."),
            "tags": Field(type="list", elements="str", compare="set", doc="Tags."),
            "purge": Field(type="bool", option_only=True, doc="Purge."),
            "replace": Field(type="bool", option_only=True, doc="Replace."),
        },
        find=lambda work: {"name": "a"},
        children=(
            Children(
                field="tags",
                read=lambda work, parent: list(work.present),  # type: ignore[attr-defined]
                add=lambda work, parent, items: work.do("add", items),  # type: ignore[attr-defined]
                remove=lambda work, parent, items: work.do("remove", items),  # type: ignore[attr-defined]
                purge="purge",
                replace=lambda work, parent, items: work.do("replace", items),  # type: ignore[attr-defined]
                replace_when="replace",
            ),
        ),
    )


@pytest.mark.parametrize("check", [False, True])
@pytest.mark.parametrize(
    ("present", "params", "done", "after"),
    [
        (["x", "y"], {"tags": ["y", "z"]}, [("add", ["z"])], ["x", "y", "z"]),
        (["x", "y"], {"tags": ["y", "z"], "purge": True}, [("add", ["z"]), ("remove", ["x"])], ["y", "z"]),
        (["x", "y"], {"tags": ["y", "z"], "replace": True}, [("replace", ["y", "z"])], ["y", "z"]),
        (["x", "y"], {"tags": ["y"], "replace": True}, [("replace", ["y"])], ["y"]),
        (["x"], {"tags": [], "replace": True}, [("replace", [])], []),
        (["y", "x"], {"tags": ["x", "y"], "replace": True}, [], ["x", "y"]),
        (["x"], {"replace": True}, [], None),
    ],
)
def test_what_is_done(
    check: bool, present: list[str], params: dict[str, Any], done: list[Any], after: list[str] | None
) -> None:
    work = Work(check, present, **params)
    outcome = Present(work, _resource()).run()  # type: ignore[arg-type]
    assert work.done == done
    assert outcome.changed is bool(done)
    assert outcome.after is not None
    assert sorted(outcome.after["tags"]) == after if after is not None else "tags" not in outcome.after
