# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each example request of ESC's reference is what a task of esc_reference/play.yml sends.

Bodies are compared as canonical XML: white space between elements, comments and prefixes mean nothing, the order of
elements does. The journal of the simulators has no bodies; they are taken down in front of the application.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import pytest

from integration.job_template import ROOT, play
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve
from unit.simulators.cisco_esc_client import canonical

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120), pytest.mark.xdist_group("esc_reference")]

DOCUMENTS = ROOT / "tests" / "unit" / "simulators" / "cisco_esc_examples"
COPIES = ROOT / "tests" / "unit" / "requests" / "cisco_esc" / "documented"
VM = "test-dep1-cirros_overid_0_cfeefcee-a1fe-4e94-9ffc-81792b265788"
CALLBACK, EVENTS = "Callback", "Callback-Esc-Events"
#: Of the example of the update, and of the one of the creation, which options are written with.
UPDATE_NAMESPACE, NAMESPACE = "http://www.cisco.com/esc/api/v0", "http://www.cisco.com/esc/esc"


@dataclass(frozen=True)
class Example:
    """Request line and callback headers of an example; the others are the same for all."""

    method: str
    path: str
    headers: tuple[str, ...] = (CALLBACK,)


#: The examples with a body, by the name of their document.
BODIES = {
    "tenant_create_request": Example("POST", "/v0/tenants/tentest"),
    "image_create_request_1": Example("POST", "/v0/images/my_image_id"),
    "image_create_request_2": Example("POST", "/v0/images/my_image_id"),
    "image_create_request_3": Example("POST", "/v0/images/my_image_id"),
    "flavor_create_request": Example("POST", "/v0/flavors/my_flavor_id"),
    "deployment_create_request": Example("POST", "/v0/deployments/my_dep_id", (CALLBACK, EVENTS)),
    "deployment_update_request": Example("PUT", "/v0/deployments/my_dep_id", (CALLBACK, EVENTS)),
    # The line that the example has is that of a VM's operation, cut at the edge of the page; this is the section's.
    "service_stop_request": Example("POST", "/v0/test-tenant1/deployments/service/test-tenant1test-dep1-cirros"),
    "vm_stop_request": Example("POST", f"/v0/test-tenant1/deployments/vm/{VM}", (CALLBACK, EVENTS)),
}
#: Those without, and what their query says. ESCManger in two of the addresses is a misprint of ESCManager.
BODILESS = [
    ("GET", "/v0/tenants", {}),
    ("POST", "/v0/authentication/setpassword", {"userName": "yourUsername", "password": "yourPassword"}),
    ("PUT", "/v0/config/log/level/debug", {}),
]
#: The documents of tests/unit/requests that are examples too.
COPIED = {
    "create_deployment": "deployment_create_request",
    "update_deployment": "deployment_update_request",
    "stop_deployment": "service_stop_request",
    "stop_vm": "vm_stop_request",
}


@dataclass(frozen=True)
class Sent:
    """A request as the simulator got it."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


def _recorded(inner: Callable[..., Iterable[bytes]], into: list[Sent]) -> Callable[..., Iterable[bytes]]:
    """An application that takes down what it is asked."""

    def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        body = environ["wsgi.input"].read()
        environ["wsgi.input"] = io.BytesIO(body)
        headers = {
            name.removeprefix("HTTP_").replace("_", "-").title(): str(value)
            for name, value in environ.items()
            if name.startswith("HTTP_") or name == "CONTENT_TYPE"
        }
        query = dict(parse_qsl(environ["QUERY_STRING"]))
        path = environ["PATH_INFO"].removeprefix("/ESCManager")
        into.append(Sent(environ["REQUEST_METHOD"], path, query, headers, body))
        return inner(environ, start_response)

    return application


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> list[Sent]:
    """All that the playbook sends."""
    esc = CiscoEsc(callback_delay=0.02)
    esc.username = "yourUsername"  # so that the password's example is about somebody who is there
    # The last VM, after ASA twice and CSR twice, has the name of the example.
    esc.vim.preset("vm_name", [*(f"vm-{number}" for number in range(4)), VM])
    taken: list[Sent] = []
    esc.app.wsgi_app = _recorded(esc.app.wsgi_app, taken)  # type: ignore[method-assign]
    with serve(esc) as running:
        environment = {
            "CISCO_ESC_URL": running.url,
            "CISCO_ESC_USERNAME": esc.username,
            "CISCO_ESC_PASSWORD": esc.login()["password"],
        }
        status, output = play(
            "../tests/integration/esc_reference/play",
            {"documents": str(DOCUMENTS)},
            [],
            environment,
            tmp_path_factory.mktemp("esc_reference"),
        )
    assert status == 0, output
    assert esc.crashes == []
    return taken


def _document(name: str) -> str:
    return canonical((DOCUMENTS / f"{name}.xml").read_bytes())


def _matching(sent: list[Sent], example: Example) -> list[Sent]:
    return [one for one in sent if (one.method, one.path) == (example.method, example.path)]


def test_no_example_is_left_out() -> None:
    """A document without a row above, or a copy that has become another, is a mistake."""
    assert {path.stem for path in DOCUMENTS.glob("*_request*.xml")} == set(BODIES)
    for copy, name in COPIED.items():
        assert canonical((COPIES / f"{copy}.xml").read_bytes()) == _document(name), copy


@pytest.mark.parametrize("name", sorted(BODIES))
def test_a_task_sends_the_example(sent: list[Sent], name: str) -> None:
    candidates = _matching(sent, BODIES[name])
    bodies = [canonical(one.body) for one in candidates]
    assert _document(name) in bodies
    request = candidates[bodies.index(_document(name))]
    assert request.headers["Content-Type"] == "application/xml"
    assert request.headers["Authorization"].startswith("Basic ")
    assert set(BODIES[name].headers) <= set(request.headers)


def test_the_update_from_options_differs_in_its_namespace_only(sent: list[Sent]) -> None:
    """The two examples of deployments have different namespaces; options are always written with the first one."""
    document = _document("deployment_update_request")
    assert UPDATE_NAMESPACE in document
    bodies = [canonical(one.body) for one in _matching(sent, BODIES["deployment_update_request"])]
    # The first is of the task with options, the last of the one with the document; removing the group is between.
    assert len(bodies) == 3
    assert bodies[0] == document.replace(UPDATE_NAMESPACE, NAMESPACE)
    assert bodies[-1] == document


@pytest.mark.parametrize(("method", "path", "query"), BODILESS)
def test_a_task_sends_the_example_without_a_body(
    sent: list[Sent], method: str, path: str, query: dict[str, str]
) -> None:
    requests = [one for one in sent if (one.method, one.path, one.query) == (method, path, query)]
    assert requests
    assert {one.body for one in requests} == {b""}
    assert all(one.headers["Authorization"].startswith("Basic ") for one in requests)
