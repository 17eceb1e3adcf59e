# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Carrying out an operation of ESC's: what the error of one that does not end names."""

from __future__ import annotations

from typing import Any, cast

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.asynchronous import carry_out
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Answer
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.work import Work

UPDATE = Operation("update_thing", "PUT", "/things/{id}")


class Script:
    """A work that is not told to wait: no listener, one answer."""

    check_mode = False

    def __init__(self, created_id: str | None) -> None:
        self.params: dict[str, Any] = {"wait": False}
        self.created_id = created_id
        self.gate = self
        self.operations: list[Any] = []

    def answer(self, operation: Operation, path: Any, **carried: Any) -> Answer:
        return Answer(202, {})

    def wait(self, *looks: Any, **words: Any) -> None:
        return None


@pytest.mark.parametrize(
    ("known", "creates", "named"), [("a", None, "a"), (None, None, None), (None, "b", "b"), ("a", "b", "b")]
)
def test_what_is_known_to_exist_is_forgotten_for_nothing(
    known: str | None, creates: str | None, named: str | None
) -> None:
    work = Script(known)
    carry_out(
        cast(Work, work),
        UPDATE,
        look=lambda: None,
        done=lambda state: True,
        what="thing a",
        attempt="update thing a",
        creates=creates,
    )
    assert work.created_id == named
