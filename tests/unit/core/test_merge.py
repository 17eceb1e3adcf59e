# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a change leaves when it is more than what was wanted: check mode predicts what the change will do."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.present import _merged

MERGING = Field(type="list", elements="str", merge=lambda want, have: sorted({*want, *have}))


@pytest.mark.parametrize(
    ("field", "want", "have", "after"),
    [
        (MERGING, ["b"], ["a"], ["a", "b"]),
        (MERGING, ["b"], None, ["b"]),
        (Field(type="list", elements="str"), ["b"], ["a"], ["b"]),
        (Field(type="dict", compare="subset"), {"b": 1}, {"a": 1}, {"a": 1, "b": 1}),
        (Field(type="dict", fields={"x": MERGING}), {"x": ["b"]}, {"x": ["a"], "y": 1}, {"x": ["a", "b"], "y": 1}),
    ],
)
def test_what_a_change_leaves(field: Field, want: Any, have: Any, after: Any) -> None:
    assert _merged(field, want, have) == after
