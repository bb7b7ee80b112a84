/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One error domain for the whole program; each error remembers line, field and value, so that a message, a list of
 * oddities and a machine-readable report all come from the same object. */

#include "config.h"

#include "core/ciclo-error.h"

#include <string.h>

#define LONGEST_VALUE 200 /* bytes */
#define LONGEST_QUOTE 60  /* letters */

typedef struct
{
  int line;
  char *field;
  char *value;
} CicloErrorPrivate;

static void
ciclo_error_private_init (CicloErrorPrivate *priv)
{
}

static void
ciclo_error_private_copy (const CicloErrorPrivate *from,
                          CicloErrorPrivate *to)
{
  g_assert (from != NULL && to != NULL);

  to->line = from->line;
  to->field = g_strdup (from->field);
  to->value = g_strdup (from->value);
}

static void
ciclo_error_private_clear (CicloErrorPrivate *priv)
{
  g_assert (priv != NULL);

  g_clear_pointer (&priv->field, g_free);
  g_clear_pointer (&priv->value, g_free);
}

G_DEFINE_EXTENDED_ERROR (CicloError, ciclo_error)

/* Cuts between characters, never inside one. */
static char *
shorten (const char *value)
{
  const char *end;

  if (value == NULL || strlen (value) <= LONGEST_VALUE)
    return g_strdup (value);

  end = g_utf8_find_prev_char (value, value + LONGEST_VALUE + 1);
  return g_strndup (value, end != NULL ? end - value : LONGEST_VALUE);
}

GError *
ciclo_error_new (CicloErrorCode code,
                 int line,
                 const char *field,
                 const char *value,
                 const char *format,
                 ...)
{
  g_autofree char *message = NULL;
  g_autofree char *valid = NULL;
  GError *error;
  CicloErrorPrivate *priv;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* It quotes what was wrong, so it may be anything; what shows it takes UTF-8 alone. */
  valid = g_utf8_make_valid (message, -1);
  error = g_error_new_literal (CICLO_ERROR, code, valid);

  priv = ciclo_error_get_private (error);
  g_assert (priv != NULL);
  priv->line = line;
  priv->field = g_strdup (field);
  priv->value = shorten (value);

  return error;
}

static CicloErrorPrivate *
get_private (const GError *error)
{
  return error != NULL && error->domain == CICLO_ERROR ? ciclo_error_get_private (error) : NULL;
}

int
ciclo_error_get_line (const GError *error)
{
  CicloErrorPrivate *priv = get_private (error);

  return priv != NULL ? priv->line : 0;
}

const char *
ciclo_error_get_field (const GError *error)
{
  CicloErrorPrivate *priv = get_private (error);

  return priv != NULL ? priv->field : NULL;
}

const char *
ciclo_error_get_value (const GError *error)
{
  CicloErrorPrivate *priv = get_private (error);

  return priv != NULL ? priv->value : NULL;
}

char *
ciclo_error_quote (const char *text)
{
  g_autofree char *start = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  start = g_strndup (text, LONGEST_VALUE);
  valid = g_utf8_make_valid (start, -1);
  if (g_utf8_strlen (valid, -1) <= LONGEST_QUOTE)
    return g_steal_pointer (&valid);

  *g_utf8_offset_to_pointer (valid, LONGEST_QUOTE) = '\0';
  return g_strconcat (valid, "…", NULL);
}
