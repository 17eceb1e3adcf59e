# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports of this collection's files by Python's own loader.

Ansible's loader compiles each file anew in each process, which for a large module is 25 ms of every task; Python's
keeps what it has compiled in ``__pycache__``, where it may write there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from typing import Any

_OWN = __name__.removesuffix("plugin_utils.compiled")


class _Compiled:
    """Finds the files below this collection's plugins; packages are left to Ansible."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """For a file of this collection; None for all else."""
        if not path or not name.startswith(_OWN):
            return None
        file = os.path.join(next(iter(path)), f"{name.rpartition('.')[2]}.py")
        return spec_from_file_location(name, file) if os.path.isfile(file) else None


@contextmanager
def compiled() -> Iterator[None]:
    """Import so in here. Elsewhere nothing is changed: the process is Ansible's."""
    sys.meta_path.insert(0, _Compiled)
    try:
        yield
    finally:
        sys.meta_path.remove(_Compiled)
