# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""For all tests: a running simulator of each system, `f5_vnfm`, `openstack` and so on; new for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators import load
from simulators.kit import Running, serve


@pytest.fixture
def openstack() -> Iterator[Running]:
    with serve(load("openstack")()) as running:
        yield running


@pytest.fixture
def huawei_ecs() -> Iterator[Running]:
    with serve(load("huawei_ecs")()) as running:
        yield running


@pytest.fixture
def cisco_esc() -> Iterator[Running]:
    with serve(load("cisco_esc")()) as running:
        yield running


@pytest.fixture
def f5_vnfm() -> Iterator[Running]:
    with serve(load("f5_vnfm")()) as running:
        yield running


@pytest.fixture
def cloudmanager(openstack: Running) -> Iterator[Running]:
    """CloudManager trusts the Keystone of the simulated OpenStack, which runs beside it."""
    with serve(load("cloudmanager")(keystone=openstack.simulator)) as running:
        yield running
