/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a stretch of text differs from the text around it; the values add up. */
typedef enum
{
  CICLO_STYLE_PLAIN = 0,
  CICLO_STYLE_BOLD = 1 << 0,
  CICLO_STYLE_ITALIC = 1 << 1,
  CICLO_STYLE_SMALL = 1 << 2, /* said in passing: the minutes under a clock time, a source */
} CicloStyle;

typedef struct
{
  CicloStyle style;
  char *text;   /* valid UTF-8 without control characters; a line feed breaks the line */
  char *uri;    /* http, https or mailto; NULL where the run leads nowhere outside */
  char *target; /* the id of a heading of the same report; NULL where the run leads nowhere inside */
} CicloRun;

/* One paragraph: runs of text in reading order. */
typedef struct
{
  GPtrArray *list; /* of CicloRun */
} CicloRuns;

/* A paragraph that begins with plain @text; NULL or "" makes an empty one. Free with ciclo_runs_free(). */
CicloRuns *ciclo_runs_new (const char *text);
void ciclo_runs_free (CicloRuns *self);

/* Adds @text, cleaned of what no page can show; NULL or "" adds nothing. Gives @self back, to go on with. */
CicloRuns *ciclo_runs_add (CicloRuns *self,
                           CicloStyle style,
                           const char *text);

/* Adds @text that leads to @uri. An address that ciclo_uri_is_allowed() refuses leaves plain text and gives FALSE. */
gboolean ciclo_runs_add_link (CicloRuns *self,
                              CicloStyle style,
                              const char *text,
                              const char *uri);

/* Adds @text that leads to the heading with the id @target. Where there is no such heading the text leads nowhere. */
void ciclo_runs_add_reference (CicloRuns *self,
                               CicloStyle style,
                               const char *text,
                               const char *target);

/* TRUE where there is nothing to read but blanks. */
gboolean ciclo_runs_is_empty (const CicloRuns *self);
/* The text without style and links. */
char *ciclo_runs_dup_text (const CicloRuns *self) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE for http:, https: and mailto: with something after it; any other scheme could start a program. */
gboolean ciclo_uri_is_allowed (const char *uri);
/* @uri with everything percent-encoded that could end an address or a string around it in some format; ASCII. */
char *ciclo_uri_dup_harmless (const char *uri) G_GNUC_WARN_UNUSED_RESULT;
/* What paper needs beside the words of a run with a uri: the address without scheme; NULL where the words say it. */
char *ciclo_run_dup_address (const CicloRun *run) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloRuns, ciclo_runs_free)

G_END_DECLS
