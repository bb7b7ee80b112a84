/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The parts that a text can play on a page; each has its size, weight and distances in one table. */
typedef enum
{
  CICLO_ROLE_TITLE,
  CICLO_ROLE_SUBTITLE,
  CICLO_ROLE_LOW_TITLE, /* of a sheet across, which is short */
  CICLO_ROLE_LOW_SUBTITLE,
  CICLO_ROLE_HEADING, /* of level l: CICLO_ROLE_HEADING + l - 1 */
  CICLO_ROLE_ABOVE = CICLO_ROLE_HEADING + CICLO_MAX_HEADING,
  CICLO_ROLE_ASIDE, /* of a heading of level 1 */
  CICLO_ROLE_BODY,
  CICLO_ROLE_TERM,
  CICLO_ROLE_CELL,
  CICLO_ROLE_TABLE_HEAD,
  CICLO_ROLE_BAND,
  CICLO_ROLE_WORD, /* before a note */
  CICLO_ROLE_FURNITURE,
  CICLO_ROLE_ENTRY, /* of a day to scale */
  CICLO_ROLE_ENTRY_TEXT,
  CICLO_ROLE_LARGE_ENTRY, /* the same where there is room */
  CICLO_ROLE_LARGE_ENTRY_TEXT,
  CICLO_N_ROLES,
} CicloRole;

typedef struct
{
  double size; /* points */
  gboolean bold;
  gboolean italic;
  double grey;   /* 0 is black */
  double before; /* the least distance to what is above; the larger of two neighbours counts */
  double after;
} CicloRoleLook;

const CicloRoleLook *ciclo_role_get_look (CicloRole role);
/* Free with pango_font_description_free(). */
PangoFontDescription *ciclo_role_describe_font (CicloRole role);

/* What text is set in: points, no hinting, the rules of @language. */
PangoContext *ciclo_role_create_context (const char *language);

G_END_DECLS
