# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of what was performed of each API, and that the committed one knows every operation."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from telco_tools import inventory  # noqa: E402
from telco_tools.coverage_table import markdown, rows  # noqa: E402
from telco_tools.inventory import Documented  # noqa: E402

_ROW = re.compile(r"^\| (\w+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def _operation(name: str) -> Documented:
    return Documented("openstack", name, "GET", "/", "openstack_x_info")


def test_an_operation_is_real_simulated_or_missing() -> None:
    operations = [_operation(name) for name in ("a.one", "a.two", "b.three", "a.four")]
    first, second = rows(operations, {"a.one"}, {"a.one", "a.two"})
    assert (first.api, first.of, first.real, first.simulated_ids, first.missing) == ("a", 3, 1, ["a.two"], ["a.four"])
    assert (second.api, second.of, second.real, second.simulated, second.missing) == ("b", 1, 0, 0, ["b.three"])
    page = markdown([first, second])
    assert "| a | 3 | 1 | 1 | 1 |" in page
    assert "- b: `three`" in page


def test_the_committed_table_has_every_operation() -> None:
    page = (ROOT / "docs" / "openstack_coverage.md").read_text(encoding="utf-8")
    told = {name: [int(number) for number in numbers] for name, *numbers in _ROW.findall(page)}
    assert {name: numbers[0] for name, numbers in told.items()} == Counter(
        item.id.partition(".")[0] for item in inventory.inventory("openstack")
    )
    assert all(of == real + simulated + missing for of, real, simulated, missing in told.values())
