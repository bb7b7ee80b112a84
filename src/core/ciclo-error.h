/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What can go wrong outside the program. Only cases that a caller tells apart have a code of their own.
 * Every message is a whole sentence in the user's language: what, where, why, what to do. */
typedef enum
{
  CICLO_ERROR_EMPTY,      /* no bytes, or only zeros */
  CICLO_ERROR_NOT_DESIGN, /* a file of another kind: binary, compressed, other XML */
  CICLO_ERROR_MALFORMED,  /* XML or JSON that cannot be parsed: cut, damaged, hostile */
  CICLO_ERROR_TOO_LARGE,  /* beyond a limit: file, depth, elements, tag, text */
  CICLO_ERROR_TOO_NEW,    /* written by a later major version of the format */
  CICLO_ERROR_BAD_VALUE,  /* a value that its field cannot hold */
  CICLO_ERROR_ODDITY,     /* readable, but not what the program would have written */
  CICLO_ERROR_READ,       /* the system refused to give the file */
  CICLO_ERROR_WRITE,      /* the system refused to take the file */
  CICLO_ERROR_CHANGED,    /* another program changed the file since it was read */
  CICLO_ERROR_NOT_SAME,   /* what would have been written does not read back as the same design */
  CICLO_ERROR_UNKNOWN,    /* a name that does not exist: document, format, template, session, language */
} CicloErrorCode;

#define CICLO_ERROR (ciclo_error_quark ())
GQuark ciclo_error_quark (void);

/* A new error that knows its place. @line counts from 1, 0 where there is none; @field and @value may be NULL. */
GError *ciclo_error_new (CicloErrorCode code,
                         int line,
                         const char *field,
                         const char *value,
                         const char *format,
                         ...) G_GNUC_PRINTF (5, 6) G_GNUC_WARN_UNUSED_RESULT;

/* The line in the file, counted from 1; 0 where unknown, also for errors of other domains. */
int ciclo_error_get_line (const GError *error);
/* The name of the field or element concerned, borrowed; NULL where there is none. */
const char *ciclo_error_get_field (const GError *error);
/* The value that was refused, borrowed and cut to 200 bytes; NULL where there is none. */
const char *ciclo_error_get_value (const GError *error);

/* The beginning of @text as a message can show it: at most 60 letters, valid UTF-8, with “…” where it was cut. */
char *ciclo_error_quote (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
