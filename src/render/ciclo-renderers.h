/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *paper;  /* id of the paper; NULL for A4 */
  GPtrArray *notices; /* of char *: gets what the user should know about the result; NULL where nobody asks */
} CicloRenderOptions;

/* A format that any report can be had in. */
typedef struct
{
  const char *id;        /* as on the command line */
  const char *label;     /* to be translated */
  const char *mime_type; /* with its charset where it has one */
  const char *extension; /* without the dot */
  GBytes *(*render) (const CicloReport *report,
                     const CicloRenderOptions *options,
                     GError **error);
} CicloRenderer;

/* All formats; @n gets their number. */
const CicloRenderer *ciclo_renderer_list (guint *n);
/* The format called @id; an unknown one gives NULL and CICLO_ERROR_UNKNOWN with the names of those that exist. */
const CicloRenderer *ciclo_renderer_find (const char *id,
                                          GError **error);

/* The file that @report is in the format of @self. The same report and options give the same bytes. @options may be
 * NULL. A report for participants that holds something for trainers only is refused. */
GBytes *ciclo_renderer_render (const CicloRenderer *self,
                               const CicloReport *report,
                               const CicloRenderOptions *options,
                               GError **error);

/* The formats themselves; use ciclo_renderer_render(). */
GBytes *ciclo_render_html (const CicloReport *report,
                           const CicloRenderOptions *options,
                           GError **error);
GBytes *ciclo_render_md (const CicloReport *report,
                         const CicloRenderOptions *options,
                         GError **error);
GBytes *ciclo_render_pdf (const CicloReport *report,
                          const CicloRenderOptions *options,
                          GError **error);
GBytes *ciclo_render_txt (const CicloReport *report,
                          const CicloRenderOptions *options,
                          GError **error);

G_END_DECLS
