/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which namespace and version designs have. A change that an older program could misread raises the minor number and
 * adds an upgrade; the namespace stays. */

#include "config.h"

#include "model/ciclo-format.h"

#include "model/ciclo-course.h"

const CicloXmlFormat ciclo_format = { CICLO_FORMAT_NAMESPACE, 1, 0, ciclo_course_get_type, NULL };
