# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that appear under their name only when they are whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass

PRIVATE = 0o600


@dataclass
class Part:
    """The file while it is written.

    :param path: Where to write: beside the file, so that it can take its place in one step.
    :param keep: Set it to False, and what was written is thrown away in place of becoming the file.
    """

    path: str
    keep: bool = True


@contextlib.contextmanager
def whole_file(path: str, *, mode: int = PRIVATE) -> Iterator[Part]:
    """Write a file that replaces *path* when the block ends well; when it does not, what was there stays.

    While it is written nobody but its owner may read it, whatever its mode is going to be.

    :param path: The file; its folder must exist.
    :param mode: Its permissions.
    :raises OSError: The file cannot be made, or cannot take its place.
    """
    handle, name = tempfile.mkstemp(prefix=".telco_cloud-", dir=os.path.dirname(os.path.abspath(path)))
    os.close(handle)
    part = Part(name)
    try:
        yield part
        if part.keep:
            os.chmod(part.path, mode)
            os.replace(part.path, path)
    finally:
        # It is gone when it has taken the file's place.
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
