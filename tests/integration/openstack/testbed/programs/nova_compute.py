#!/usr/bin/python3
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""nova-compute, from Debian's python3-nova: the package nova-compute itself depends on libvirt and QEMU.

Run by /usr/bin/python3, which has nova, and not by the project's own environments.
"""

import sys

from nova.cmd.compute import main  # first: it patches the standard library

if __name__ == "__main__":
    sys.exit(main())
