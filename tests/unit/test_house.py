# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house is in order: what Galaxy, ansible-test and a reader expect to find is there and agrees with itself."""

from __future__ import annotations

import ast
import os
import pathlib
import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

ROOT = pathlib.Path(__file__).parents[2]
MODULES = sorted(path for path in (ROOT / "plugins" / "modules").glob("*.py") if path.name != "__init__.py")
SYSTEMS = ("openstack", "huawei_ecs", "cisco_esc", "f5_vnfm", "cloudmanager")
LICENSE_LINES = (
    "# Copyright (c) 2026, telco.cloud contributors",
    "# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)",
    "# SPDX-License-Identifier: GPL-3.0-or-later",
)


def _yaml(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def _documentation(module: pathlib.Path) -> Any:
    for statement in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "DOCUMENTATION":
            return yaml.safe_load(ast.literal_eval(statement.value))
    raise AssertionError(f"{module.name} has no DOCUMENTATION")


def test_galaxy_yml() -> None:
    galaxy = _yaml("galaxy.yml")
    assert (galaxy["namespace"], galaxy["name"]) == ("telco", "cloud")
    assert re.fullmatch(r"\d+\.\d+\.\d+", galaxy["version"])
    assert galaxy["dependencies"] == {}
    assert (ROOT / galaxy["readme"]).is_file()
    assert (ROOT / galaxy["license_file"]).read_text(encoding="utf-8").lstrip().startswith("GNU GENERAL PUBLIC LICENSE")
    assert all(re.fullmatch(r"[a-z0-9]+", tag) for tag in galaxy["tags"]), "Galaxy takes no other characters in tags"


def test_one_version() -> None:
    """The version told to the servers (User-Agent) is that of the collection."""
    from ansible_collections.telco.cloud.plugins.module_utils.core.client import VERSION

    assert _yaml("galaxy.yml")["version"] == VERSION


def test_execution_environment_names_files_that_exist() -> None:
    dependencies = _yaml("meta/execution-environment.yml")["dependencies"]
    assert sorted(dependencies) == ["python", "system"]
    assert all((ROOT / name).is_file() for name in dependencies.values())


def test_every_requirement_is_bounded() -> None:
    """No release that nobody has seen is taken by itself, unless the requirement is another file."""
    files = [ROOT / "requirements.txt", *sorted((ROOT / "requirements").glob("*.txt"))]
    assert len(files) > 1
    lines = [line.split("#")[0].strip() for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    unbounded = [line for line in lines if line and not line.startswith("-r ") and not re.search(r"<|==|~=", line)]
    assert unbounded == []


def test_runtime() -> None:
    """Modules, action groups and routing are the same set; a system's group holds that system's modules."""
    runtime = _yaml("meta/runtime.yml")
    assert runtime["requires_ansible"] == ">=2.17.0"
    names = {module.stem for module in MODULES}
    assert names, "there are no modules"
    for system, members in runtime["action_groups"].items():
        assert system in SYSTEMS
        assert members == sorted(name for name in names if name.startswith(f"{system}_"))
    assert {name for members in runtime["action_groups"].values() for name in members} == names
    assert set(runtime["plugin_routing"]["modules"]) == names


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_module_has_example_and_first_version(module: pathlib.Path) -> None:
    """The changelog lists a new module by its version_added, and no other entry is needed for it."""
    documentation = _documentation(module)
    assert documentation["module"] == module.stem
    assert re.fullmatch(r"\d+\.\d+\.\d+", documentation["version_added"])
    assert (ROOT / "tests" / "examples" / f"{module.stem}.yml").is_file(), "no example"


def test_modules_are_what_the_declarations_yield() -> None:
    done = subprocess.run(
        [sys.executable, "tools/modules.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run `make modules`\n{done.stdout}{done.stderr}"


def test_license_lines() -> None:
    """Every Python file that is shipped says under which license, in its first lines."""
    missing = []
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        head = [line for line in lines[:4] if not line.startswith("#!")][:3]
        if lines and tuple(head) != LICENSE_LINES:
            missing.append(str(path.relative_to(ROOT)))
    assert missing == []


def test_imports_point_downwards() -> None:
    """Core names no product, and a product names no other product."""
    utils = ROOT / "plugins" / "module_utils"
    wrong = []
    for path in sorted(utils.rglob("*.py")):
        own = path.relative_to(utils).parts[0]
        for imported in re.findall(r"plugins\.module_utils\.(\w+)", path.read_text(encoding="utf-8")):
            if imported not in ("core", own):
                wrong.append(f"{path.relative_to(ROOT)} imports {imported}")
    assert wrong == []


def test_ignored_sanity_has_a_reason() -> None:
    for path in (ROOT / "tests" / "sanity").glob("ignore-*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert re.fullmatch(r"\S+ [\w:!-]+ # \S.{15,}", line), f"{path.name}: {line!r} does not say why"


def test_commands_exist() -> None:
    """The targets that README and CI name, and nothing that make would silently take for a file."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {name for line in re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE) for name in line.split()}
    wanted = "demo test modules coverage lint sanity simulators test-openstack bench"
    assert set(wanted.split()) <= targets
    for script in (".ci/run", "tools/venv.sh"):
        assert os.access(ROOT / script, os.X_OK), f"{script} is not executable"
