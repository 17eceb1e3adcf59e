# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking the simulated Cinder as the administrator does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import requests

from simulators.kit import serve
from simulators.openstack import OpenStack
from simulators.openstack.identity.state import fixed_id

from .test_openstack_compute import Client

Ask = Callable[..., requests.Response]


@contextmanager
def asking() -> Iterator[Ask]:
    """A function that sends method, path below the project, and body; no request may crash the simulator."""
    with serve(OpenStack()) as running:
        headers = {"X-Auth-Token": Client(running).token}
        root = f"{running.url}/block-storage"

        def call(verb: str, path: str, body: Any = None, **query: Any) -> requests.Response:
            where = path if path.startswith("/v3/") or path == "/" else f"/v3/{fixed_id('project.admin')}{path}"
            return requests.request(verb, root + where, json=body, params=query, headers=headers, timeout=5)

        yield call
        assert running.simulator.crashes == []


def refused(answer: requests.Response, status: int, words: str) -> bool:
    """Whether an answer is an error of this status in Cinder's form, with these words."""
    error = next(iter(answer.json().values()))
    return answer.status_code == error["code"] == status and words in error["message"]
