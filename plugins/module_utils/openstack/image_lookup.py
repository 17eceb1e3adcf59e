# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking images up by their names. Source: OpenStack API Complete Reference (17 November 2015), 11.2 "Images"."""

from __future__ import annotations

from ..core.lookup import reference
from ..core.operation import Operation

LIST = Operation("image_v2.list_images", "GET", "/v2/images", service="image")
GET = Operation("image_v2.show_image_details", "GET", "/v2/images/{image_id}", service="image")

image_id = reference(GET, LIST, "image", "image")
