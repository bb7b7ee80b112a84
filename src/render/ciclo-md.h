/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

G_BEGIN_DECLS

/* Where text stands in Markdown, and with that, what becomes of the ends of its lines. */
typedef enum
{
  CICLO_MD_PARAGRAPH, /* line below line */
  CICLO_MD_HEADING,   /* one line */
  CICLO_MD_CELL,      /* of a table: one line, broken where it is shown */
  CICLO_MD_FACT,      /* one line, with dots between */
} CicloMdPlace;

/* A document of Markdown while it is written. */
typedef struct
{
  const CicloReport *report;
  GHashTable *folded; /* headers of tables that become lists; see ciclo_md_find_folded() */
  guint open;         /* headings; see ciclo_nesting_enter() */
} CicloMd;

/* The text of @runs with their styles and links, and with nothing else in it that a reader of Markdown would take for
 * markup. */
char *ciclo_md_dup_runs (const CicloRuns *runs,
                         CicloMdPlace place) G_GNUC_WARN_UNUSED_RESULT;
/* The same for plain @text in one style. */
char *ciclo_md_dup_text (const char *text,
                         CicloStyle style,
                         CicloMdPlace place) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the lines of @text to @lines. */
void ciclo_md_add_lines (GPtrArray *lines,
                         const char *text);

/* Adds @blocks with what separates them. A list that follows a list takes other bullets, or both would be one. */
void ciclo_md_add_blocks (GPtrArray *lines,
                          CicloMd *self,
                          const GPtrArray *blocks);
void ciclo_md_add_note (GPtrArray *lines,
                        CicloMd *self,
                        const CicloBlock *block);

/* Finds out which tables have cells that no table of Markdown can hold. Those with the same header are all lists, so
 * that what is alike looks alike. */
void ciclo_md_find_folded (CicloMd *self);
gboolean ciclo_md_is_folded (const CicloMd *self,
                             const CicloBlock *table);
/* @bullet is used where the table becomes a list. */
void ciclo_md_add_table (GPtrArray *lines,
                         CicloMd *self,
                         const CicloBlock *table,
                         char bullet);

G_END_DECLS
