"""What the runner's tests share: one collection tree, and each playbook played once for each ansible-core."""

from __future__ import annotations

import pathlib
import sys
from collections.abc import Callable

import pytest

from integration.runner import tree
from integration.runner.playbook import CORES, Played, play, python


@pytest.fixture(scope="session")
def collections(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    return tree.make(tmp_path_factory.mktemp("collections"))


@pytest.fixture(scope="session", params=CORES)
def core(request: pytest.FixtureRequest) -> str:
    version: str = request.param
    if not python(version).exists():
        pytest.skip(f"no virtual environment with ansible-core {version}: tools/venv.sh {version} makes it")
    return version


Play = Callable[..., Played]


@pytest.fixture(scope="session")
def player(collections: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> Play:
    """Plays a playbook in a new folder."""

    def start(core: str, playbook: str, *options: str, **variables: object) -> Played:
        folder = tmp_path_factory.mktemp(playbook.partition(".")[0])
        sudo = folder / "sudo"
        sudo.write_text('#!/bin/sh\nwhile [ "$1" != /bin/sh ]; do shift; done\nexec "$@"\n', encoding="utf-8")
        sudo.chmod(0o755)
        (folder / "python").symlink_to(pathlib.Path(sys.executable).resolve())
        return play(core, collections, folder, playbook, *options, **variables)

    return start


@pytest.fixture(scope="session")
def in_process(core: str, player: Play) -> Played:
    return player(core, "both_ways.yml")


@pytest.fixture(scope="session")
def ordinary(core: str, player: Play) -> Played:
    return player(core, "both_ways.yml", telco_cloud_in_process=False)


@pytest.fixture(scope="session")
def guards(core: str, player: Play) -> Played:
    return player(core, "guards.yml")
