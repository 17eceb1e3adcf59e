# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold a secret: for their owner only, and whole or not there."""

from __future__ import annotations

import os

from .errors import InvalidOption
from .whole_file import PRIVATE, whole_file


def check_folder(option: str, path: str) -> None:
    """Refuse a file whose folder is not there, before a secret is asked for that would then be lost.

    :param option: The option that names the file.
    :raises InvalidOption: There is no such folder, or the path is a folder or a device.
    """
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder):
        raise InvalidOption(option, f"there is no folder {folder}")
    if os.path.exists(path) and not os.path.isfile(path):
        raise InvalidOption(option, f"{path} is not an ordinary file, and cannot be replaced by one")


def write_secret(path: str, text: str) -> None:
    """Write a secret into a file of mode 0600 that appears under its name only when it is whole."""
    with whole_file(path, mode=PRIVATE) as part, open(part.path, "w", encoding="utf-8") as file:
        file.write(text)


def holds(path: str, text: str) -> bool:
    """Whether a file has this text, and is for its owner only."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read() == text and not os.fstat(file.fileno()).st_mode & 0o077
    except (FileNotFoundError, UnicodeDecodeError):
        return False
