/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the kinds of fields can do, as one table: type in memory, text in the file, check at the door, comparison.
 * A new kind is a row here, and the generic tests then try it everywhere. */

#include "config.h"

#include "core/ciclo-clock.h"
#include "core/ciclo-date.h"
#include "core/ciclo-schema.h"
#include "core/ciclo-text.h"

#include <errno.h>
#include <gio/gio.h>
#include <math.h>
#include <string.h>

typedef struct
{
  GType (*type) (void);
  char *(*to_string) (const CicloField *field, const GValue *value);
  gboolean (*from_string) (const CicloField *field, const char *text, GValue *value);
  gboolean (*accepts) (const CicloField *field, const GValue *value);
  gboolean (*equal) (const GValue *a, const GValue *b);
} Kind;

static gboolean
has_limits (const CicloField *field)
{
  return field->min != 0 || field->max != 0;
}

static gboolean
is_inside (const CicloField *field,
           double number)
{
  if (!has_limits (field))
    return TRUE;

  return number >= field->min && (field->max == 0 || number <= field->max);
}

/* Text */

static GType
string_type (void)
{
  return G_TYPE_STRING;
}

static char *
string_to_string (const CicloField *field,
                  const GValue *value)
{
  return g_value_dup_string (value);
}

static gboolean
string_from_string (const CicloField *field,
                    const char *text,
                    GValue *value)
{
  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, text);

  return TRUE;
}

static gboolean
string_equal (const GValue *a,
              const GValue *b)
{
  return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
}

static gboolean
line_accepts (const CicloField *field,
              const GValue *value)
{
  return strlen (g_value_get_string (value)) <= CICLO_LINE_LIMIT;
}

static gboolean
text_accepts (const CicloField *field,
              const GValue *value)
{
  return strlen (g_value_get_string (value)) <= CICLO_TEXT_LIMIT;
}

static gboolean
code_accepts (const CicloField *field,
              const GValue *value)
{
  return ciclo_text_is_id (g_value_get_string (value));
}

static gboolean
code_from_string (const CicloField *field,
                  const char *text,
                  GValue *value)
{
  return ciclo_text_is_id (text) && string_from_string (field, text, value);
}

static gboolean
date_accepts (const CicloField *field,
              const GValue *value)
{
  return ciclo_date_classify (g_value_get_string (value)) != CICLO_DATE_INVALID && line_accepts (field, value);
}

static gboolean
date_from_string (const CicloField *field,
                  const char *text,
                  GValue *value)
{
  return ciclo_date_classify (text) != CICLO_DATE_INVALID && string_from_string (field, text, value);
}

/* Texts in several languages */

static gboolean
words_accepts (const CicloField *field,
               const GValue *value)
{
  CicloWords *words = g_value_get_boxed (value);

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    if (strlen (ciclo_words_get_text (words, i)) > CICLO_TEXT_LIMIT)
      return FALSE;

  return TRUE;
}

static gboolean
words_equal (const GValue *a,
             const GValue *b)
{
  return ciclo_words_equal (g_value_get_boxed (a), g_value_get_boxed (b));
}

/* Numbers */

static GType
int_type (void)
{
  return G_TYPE_INT;
}
static GType
real_type (void)
{
  return G_TYPE_DOUBLE;
}
static GType
bool_type (void)
{
  return G_TYPE_BOOLEAN;
}

static char *
int_to_string (const CicloField *field,
               const GValue *value)
{
  return g_strdup_printf ("%d", g_value_get_int (value));
}

static gboolean
int_from_string (const CicloField *field,
                 const char *text,
                 GValue *value)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &number, NULL) || !is_inside (field, number))
    return FALSE;

  g_value_init (value, G_TYPE_INT);
  g_value_set_int (value, (int) number);

  return TRUE;
}

static gboolean
int_accepts (const CicloField *field,
             const GValue *value)
{
  return is_inside (field, g_value_get_int (value));
}

static gboolean
int_equal (const GValue *a,
           const GValue *b)
{
  return g_value_get_int (a) == g_value_get_int (b);
}

/* The shortest text that reads back as the same number. */
static char *
real_to_string (const CicloField *field,
                const GValue *value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double number = g_value_get_double (value);

  for (int digits = 6; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }

  return g_strdup (text);
}

static gboolean
real_from_string (const CicloField *field,
                  const char *text,
                  GValue *value)
{
  char *end;
  double number;

  /* strtod() would take hexadecimal, "inf" and leading blanks as well. */
  if (*text == '\0' || strspn (text, "+-.0123456789eE") != strlen (text))
    return FALSE;

  errno = 0;
  number = g_ascii_strtod (text, &end);
  if (*end != '\0' || errno != 0 || !isfinite (number) || !is_inside (field, number))
    return FALSE;

  g_value_init (value, G_TYPE_DOUBLE);
  g_value_set_double (value, number == 0 ? 0 : number);

  return TRUE;
}

static gboolean
real_accepts (const CicloField *field,
              const GValue *value)
{
  return isfinite (g_value_get_double (value)) && is_inside (field, g_value_get_double (value));
}

static gboolean
real_equal (const GValue *a,
            const GValue *b)
{
  return g_value_get_double (a) == g_value_get_double (b);
}

static char *
bool_to_string (const CicloField *field,
                const GValue *value)
{
  return g_strdup (g_value_get_boolean (value) ? "true" : "false");
}

static gboolean
bool_from_string (const CicloField *field,
                  const char *text,
                  GValue *value)
{
  gboolean yes = g_str_equal (text, "true");

  if (!yes && !g_str_equal (text, "false"))
    return FALSE;

  g_value_init (value, G_TYPE_BOOLEAN);
  g_value_set_boolean (value, yes);

  return TRUE;
}

static gboolean
any_accepts (const CicloField *field,
             const GValue *value)
{
  return TRUE;
}

static gboolean
bool_equal (const GValue *a,
            const GValue *b)
{
  return g_value_get_boolean (a) == g_value_get_boolean (b);
}

/* Lists of codes and of ids: blank separated in the file */

static char *
strings_to_string (const CicloField *field,
                   const GValue *value)
{
  return g_strjoinv (" ", g_value_get_boxed (value));
}

static gboolean
strings_accepts (const CicloField *field,
                 const GValue *value)
{
  const char *const *strings = g_value_get_boxed (value);

  for (; strings != NULL && *strings != NULL; strings++)
    if (!ciclo_text_is_id (*strings))
      return FALSE;

  return TRUE;
}

static gboolean
strings_from_string (const CicloField *field,
                     const char *text,
                     GValue *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = g_strsplit_set (text, " \t\n", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_strv_builder_add (builder, pieces[i]);

  g_value_init (value, G_TYPE_STRV);
  g_value_take_boxed (value, g_strv_builder_end (builder));
  if (strings_accepts (field, value))
    return TRUE;

  g_value_unset (value);

  return FALSE;
}

static gboolean
strings_equal (const GValue *a,
               const GValue *b)
{
  return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
}

/* Time */

static char *
duration_to_string (const CicloField *field,
                    const GValue *value)
{
  const CicloDuration *duration = g_value_get_boxed (value);

  return ciclo_duration_format_iso (duration->seconds);
}

static gboolean
duration_from_string (const CicloField *field,
                      const char *text,
                      GValue *value)
{
  int seconds;

  if (!ciclo_duration_parse_iso (text, &seconds))
    return FALSE;

  g_value_init (value, CICLO_TYPE_DURATION);
  g_value_take_boxed (value, ciclo_duration_new (seconds, 0, FALSE, NULL));

  return TRUE;
}

static gboolean
duration_equal (const GValue *a,
                const GValue *b)
{
  return ciclo_duration_equal (g_value_get_boxed (a), g_value_get_boxed (b));
}

static char *
time_to_string (const CicloField *field,
                const GValue *value)
{
  return ciclo_clock_format (g_value_get_int (value));
}

static gboolean
time_from_string (const CicloField *field,
                  const char *text,
                  GValue *value)
{
  int seconds;

  if (!ciclo_clock_parse_iso (text, &seconds))
    return FALSE;

  g_value_init (value, G_TYPE_INT);
  g_value_set_int (value, seconds);

  return TRUE;
}

static gboolean
time_accepts (const CicloField *field,
              const GValue *value)
{
  return g_value_get_int (value) >= 0 && g_value_get_int (value) < 24 * 60 * 60;
}

/* clang-format off */
static const Kind kinds[] = {
  [CICLO_LINE]     = { string_type, string_to_string, string_from_string, line_accepts, string_equal },
  [CICLO_TEXT]     = { string_type, string_to_string, string_from_string, text_accepts, string_equal },
  [CICLO_WORDS]    = { ciclo_words_get_type, NULL, NULL, words_accepts, words_equal },
  [CICLO_PROSE]    = { ciclo_words_get_type, NULL, NULL, words_accepts, words_equal },
  [CICLO_INT]      = { int_type, int_to_string, int_from_string, int_accepts, int_equal },
  [CICLO_REAL]     = { real_type, real_to_string, real_from_string, real_accepts, real_equal },
  [CICLO_BOOL]     = { bool_type, bool_to_string, bool_from_string, any_accepts, bool_equal },
  [CICLO_ENUM]     = { string_type, string_to_string, code_from_string, code_accepts, string_equal },
  [CICLO_ENUMS]    = { g_strv_get_type, strings_to_string, strings_from_string, strings_accepts, strings_equal },
  [CICLO_DURATION] = { ciclo_duration_get_type, duration_to_string, duration_from_string, any_accepts, duration_equal },
  [CICLO_TIME]     = { int_type, time_to_string, time_from_string, time_accepts, int_equal },
  [CICLO_DATE]     = { string_type, string_to_string, date_from_string, date_accepts, string_equal },
  [CICLO_REF]      = { string_type, string_to_string, code_from_string, code_accepts, string_equal },
  [CICLO_REFS]     = { g_strv_get_type, strings_to_string, strings_from_string, strings_accepts, strings_equal },
  [CICLO_LIST]     = { g_list_model_get_type },
  [CICLO_PART]     = { g_object_get_type },
};
/* clang-format on */

GType
ciclo_field_get_value_type (const CicloField *field)
{
  return kinds[field->kind].type ();
}

char *
ciclo_field_to_string (const CicloField *field,
                       const GValue *value)
{
  g_return_val_if_fail (kinds[field->kind].to_string != NULL, NULL);

  return kinds[field->kind].to_string (field, value);
}

gboolean
ciclo_field_from_string (const CicloField *field,
                         const char *text,
                         GValue *value)
{
  g_return_val_if_fail (kinds[field->kind].from_string != NULL, FALSE);
  g_return_val_if_fail (!G_IS_VALUE (value), FALSE);

  return kinds[field->kind].from_string (field, text, value);
}

gboolean
ciclo_field_accepts (const CicloField *field,
                     const GValue *value)
{
  g_return_val_if_fail (kinds[field->kind].accepts != NULL, FALSE);

  return G_VALUE_HOLDS (value, ciclo_field_get_value_type (field)) && kinds[field->kind].accepts (field, value);
}

gboolean
ciclo_field_values_equal (const CicloField *field,
                          const GValue *a,
                          const GValue *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return kinds[field->kind].equal (a, b);
}
