# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every case of tests/unit/requests/: the exact requests, bodies included, that a module sends.

The cases are written from the reference and from recordings. For a finished system each operation of the inventory has
to appear in one of them.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.openstack.client import OpenStackClient

from .entries import ROOT, entries
from .harness import Sent, run

sys.path.insert(0, str(ROOT / "tools"))
from telco_tools.inventory import inventory

CASES = ROOT / "tests" / "unit" / "requests"
FILES = ROOT / "tests" / "examples"
FINISHED = ("f5_vnfm", "cloudmanager", "cisco_esc")


def _cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*/*.yml")):
        for case in yaml.safe_load(path.read_text()):
            found.append(pytest.param(case, id=f"{path.stem}: {case['case']}"))
    return found


def _answers(case: Mapping[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    answers = []
    for line in case.get("server", []):
        ((request, answer),) = line.items()
        method, path = request.split(" ", 1)
        answer = dict(answer)
        if "raw" in answer:
            answer["raw"] = (FILES / answer["raw"]).read_bytes()
        if "xml_file" in answer:
            answer["raw"] = (CASES / answer.pop("xml_file")).read_bytes()
        answers.append((method, path, answer))
    return answers


@pytest.mark.parametrize("case", _cases())
def test_requests(case: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(FILES)
    # A login without Keystone is for no project; Cinder wants one in its addresses.
    monkeypatch.setattr(OpenStackClient, "known", lambda _client, _name: "p1")
    entry = entries()[case["module"]]
    params = json.loads(json.dumps(case["params"]).replace("{tmp}", str(tmp_path)))
    sent: list[Sent] = []
    if "failure" in case:
        with pytest.raises(TelcoError) as caught:
            run(entry, params, _answers(case), check=case.get("check", False), monkeypatch=monkeypatch)
        failure = caught.value.as_failure()
        for key, value in case["failure"].items():
            assert re.search(str(value), str(failure.get(key))), f"{key}: {failure}"
        assert "admin-password" not in json.dumps(failure)
        return
    result, sent, _context = run(entry, params, _answers(case), check=case.get("check", False), monkeypatch=monkeypatch)
    for expected, request in zip(case["requests"], sent, strict=False):
        _compare(expected, request)
    assert len(sent) == len(case["requests"]), [f"{item.method} {item.path}" for item in sent]
    if "changed" in case:
        assert result["changed"] is case["changed"]
    _subset(case.get("result", {}), result, "result")


def _compare(expected: Mapping[str, Any], request: Sent) -> None:
    assert (request.method, request.path) == (expected["method"], expected["path"])
    if "query" in expected:
        wanted = {key: _query_value(value) for key, value in expected["query"].items()}
        assert request.query == wanted
    for name, value in expected.get("headers", {}).items():
        assert request.headers.get(name) == value, name
    if "raw" in expected:
        assert request.body == (FILES / expected["raw"]).read_bytes()
    elif "xml" in expected or "xml_file" in expected:
        content = expected["xml"] if "xml" in expected else (CASES / expected["xml_file"]).read_text()
        assert _canonical(request.body) == _canonical(content.strip().encode())
    elif expected.get("body_size"):
        assert len(request.body) == expected["body_size"]
    elif "body" in expected and expected["body"] is not None:
        assert json.loads(request.body) == expected["body"]
    elif expected.get("any_body"):
        assert request.body
    else:
        assert request.body == b"", f"{request.method} {request.path} carries a body that the case does not have"


def _canonical(document: bytes) -> bytes:
    """A document without what means nothing: space between elements, comments, namespaces that are only declared."""
    from lxml import etree

    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True, resolve_entities=False, no_network=True)
    return bytes(etree.tostring(etree.fromstring(document, parser), method="c14n", exclusive=True))


def _query_value(value: Any) -> Any:
    if isinstance(value, list):
        return [_query_value(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _subset(expected: Any, have: Any, where: str) -> None:
    if isinstance(expected, dict):
        for key, value in expected.items():
            assert key in have, f"{where}.{key} is missing"
            _subset(value, have[key], f"{where}.{key}")
    else:
        assert have == expected, where


@pytest.mark.parametrize("system", FINISHED)
def test_each_operation_has_a_case(system: str) -> None:
    asserted = set()
    for path in (CASES / system).glob("*.yml"):
        for case in yaml.safe_load(path.read_text()):
            asserted.update((case["module"], request.get("operation")) for request in case.get("requests", []))
    missing = [item.id for item in inventory(system) if (item.module, item.id) not in asserted]
    assert not missing, f"no request case performs {', '.join(missing)} by its module"
