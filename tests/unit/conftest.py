# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all unit tests stand on: the archives that request cases name."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def example_files() -> None:
    """The archives in tests/examples/files/archives."""
    script = Path(__file__).resolve().parents[1] / "examples" / "make_files.py"
    runpy.run_path(str(script))["make"]()
