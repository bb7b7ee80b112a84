/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who sends a paper stands at its head. The logo is a file beside the design, which knows its place only; so it may be
 * gone, or be something else by now, and a paper without it is better than none. */

#include "config.h"

#include "report/ciclo-logo.h"

#include "core/ciclo-error.h"
#include "core/ciclo-png.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-settings.h"
#include "report/ciclo-blocks.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MOST_BYTES (2 * 1024 * 1024)
#define TALLEST 0.09 /* of the width of the text: a centimetre and a half on A4 */
#define WIDEST 0.35

static GError *
refuse (const char *path,
        const char *format)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *quoted = ciclo_error_quote (name);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (quoted, parts);

  return ciclo_error_new (CICLO_ERROR_READ, 0, "logo", path, "%s", message);
}

GBytes *
ciclo_logo_load (const char *path,
                 GError **error)
{
  g_autoptr (GBytes) png = NULL;
  GStatBuf facts;
  char *content = NULL;
  const char *why = NULL;
  gsize length = 0;
  guint width;
  guint height;

  g_return_val_if_fail (path != NULL, NULL);

  /* A device would never end. */
  if (!g_path_is_absolute (path) || g_stat (path, &facts) != 0 || !S_ISREG (facts.st_mode))
    why = _ ("There is no file “%s”. Choose the logo again.");
  else if (facts.st_size > MOST_BYTES)
    why = _ ("“%s” is larger than 2 MB. Make the picture smaller and choose it again.");
  else if (!g_file_get_contents (path, &content, &length, NULL))
    why = _ ("“%s” cannot be read. Choose a file that you may open.");
  else
    png = g_bytes_new_take (content, length);
  if (png != NULL && ciclo_png_measure (png, &width, &height))
    return g_steal_pointer (&png);

  if (png != NULL)
    why = _ ("“%s” is no PNG picture of at most 4096 by 4096 points. Save the logo as PNG and choose it again.");
  g_propagate_error (error, refuse (path, why));

  return NULL;
}

void
ciclo_logo_add_letterhead (CicloNode *course,
                           CicloSpeech *speech,
                           GPtrArray *blocks)
{
  CicloNode *settings;
  const char *institution;
  const char *path;
  g_autoptr (GBytes) logo = NULL;
  guint width;
  guint height;

  g_return_if_fail (CICLO_IS_COURSE (course));
  g_return_if_fail (blocks != NULL);

  settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  institution = ciclo_node_get_text (settings, CICLO_SETTINGS_INSTITUTION, NULL);
  path = ciclo_node_get_text (settings, CICLO_SETTINGS_LOGO, NULL);
  if (*path != '\0')
    logo = ciclo_logo_load (path, NULL);
  if (logo != NULL && ciclo_png_measure (logo, &width, &height))
    ciclo_blocks_add_picture (blocks, logo, ciclo_speech_say (speech, N_ ("Logo")),
                              MIN (TALLEST * width / height, WIDEST));
  if (*institution != '\0')
    ciclo_blocks_add_paragraph (blocks, ciclo_runs_new (institution));
}
