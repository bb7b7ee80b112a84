/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Whole courses from the source tree, to be counted. */

#include "core/ciclo-values.h"
#include "core/ciclo-xml.h"
#include "model/ciclo-course.h"
#include "model/ciclo-format.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-totals.h"

static inline CicloNode *
load_course (const char *folder,
             const char *name)
{
  g_autofree char *file = g_strconcat (name, ".ciclo", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), folder, file, NULL);
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CicloNode *course;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  course = ciclo_xml_read (&ciclo_format, bytes, &notes, &error);
  g_assert_no_error (error);

  return course;
}
