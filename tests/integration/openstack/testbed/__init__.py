# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real OpenStack on loopback: Keystone, Placement, Glance, Nova with three fake hypervisors, Neutron without packets.

    PYTHONPATH=tests python -m integration.openstack.testbed up      # installs what is missing (apt, as root), starts
    PYTHONPATH=tests python -m integration.openstack.testbed down    # stops; with --wipe nothing is left but packages

For Debian 12, whose packages are the Zed release. Everything is kept below :data:`places.STATE`, nothing below /etc.
"""
