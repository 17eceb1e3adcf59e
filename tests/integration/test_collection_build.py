# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The collection is built from a clean copy, installed into a fresh path, and works there without the repository."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from simulators.kit import Running

ROOT = pathlib.Path(__file__).parents[2]
PROGRAMS = pathlib.Path(sys.executable).parent
#: What may lie at the top of the installed collection; MANIFEST.json and FILES.json are Galaxy's own.
SHIPPED = {
    "CHANGELOG.md", "FILES.json", "LICENSE", "MANIFEST.json", "README.md", "api", "bindep.txt", "changelogs", "docs",
    "extensions", "meta", "playbooks", "plugins", "requirements.txt", "roles",
}  # fmt: skip
PLAYBOOK = """
- hosts: localhost
  gather_facts: false
  tasks:
    - telco.cloud.f5_vnfm_tenant:
        name: built
      register: created
    - telco.cloud.f5_vnfm_tenant_info:
        name: built
      register: found
    - ansible.builtin.copy:
        content: "{{ {'created': created, 'found': found} | to_json }}"
        dest: "{{ result }}"
"""


def _run(*command: str | pathlib.Path, cwd: pathlib.Path, **environment: str) -> str:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ANSIBLE_")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**inherited, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The path of collections that the built archive was installed into."""
    folder = tmp_path_factory.mktemp("built")
    copy = folder / "some_name"
    # With what is not committed yet: the test is to fail before the commit, not after it.
    for name in _run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT).split("\0"):
        if name and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    # What working in the repository leaves behind must not get into the archive either.
    for litter in ("build/venv/x", ".pytest_cache/x", "tests/unit/__pycache__/x.pyc", "plugins/__pycache__/x.pyc"):
        (copy / litter).parent.mkdir(parents=True, exist_ok=True)
        (copy / litter).write_text("litter", encoding="utf-8")
    galaxy = PROGRAMS / "ansible-galaxy"
    _run(galaxy, "collection", "build", "--output-path", folder, cwd=copy)
    (archive,) = folder.glob("telco-cloud-*.tar.gz")
    path = folder / "collections"
    install = (galaxy, "collection", "install", "--offline", "-p", path, archive)
    _run(*install, cwd=folder, ANSIBLE_COLLECTIONS_PATH=str(path))
    shutil.rmtree(copy)
    return path


def test_only_what_is_meant_to_ship(installed: pathlib.Path) -> None:
    root = installed / "ansible_collections" / "telco" / "cloud"
    assert {path.name for path in root.iterdir()} <= SHIPPED
    assert {"README.md", "LICENSE", "meta", "plugins", "requirements.txt"} <= {path.name for path in root.iterdir()}
    files = [path for path in root.rglob("*") if path.is_file()]
    assert [path for path in files if path.suffix == ".pyc" or path.name.startswith(".")] == []
    assert not (root / "extensions" / "molecule").exists()


def test_every_module_is_documented(installed: pathlib.Path) -> None:
    told = _run(
        PROGRAMS / "ansible-doc", "-t", "module", "-l", "-j", "telco.cloud",
        cwd=installed, ANSIBLE_COLLECTIONS_PATH=str(installed),
    )  # fmt: skip
    documented = json.loads(told)
    expected = {f"telco.cloud.{path.stem}" for path in (ROOT / "plugins" / "modules").glob("[!_]*.py")}
    assert set(documented) == expected
    assert all(documented.values()), "a module without a short description"


@pytest.mark.parametrize("in_process", ["true", "false"])
def test_a_playbook_runs_with_it(
    installed: pathlib.Path, f5_vnfm: Running, tmp_path: pathlib.Path, in_process: str
) -> None:
    (tmp_path / "play.yml").write_text(PLAYBOOK, encoding="utf-8")
    login = f5_vnfm.simulator.login()
    _run(
        PROGRAMS / "ansible-playbook", "play.yml",
        "-e", f"result={tmp_path / 'result.json'}",
        "-e", json.dumps({"telco_cloud_in_process": in_process == "true"}),
        cwd=tmp_path,
        ANSIBLE_COLLECTIONS_PATH=str(installed),
        F5_VNFM_URL=f5_vnfm.url,
        F5_VNFM_USERNAME=login["username"],
        F5_VNFM_PASSWORD=login["password"],
    )  # fmt: skip
    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    assert result["created"]["changed"] is True
    assert [one["name"] for one in result["found"]["tenants"]] == ["built"]
