/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one door through which values enter nodes, whoever brings them: a form, a file, an import, undo. */

#include "config.h"

#include "core/ciclo-door.h"
#include "core/ciclo-text.h"

static char *
clean_for (const CicloField *field,
           const char *text)
{
  gboolean paragraphs = field->kind == CICLO_TEXT || field->kind == CICLO_PROSE;

  return paragraphs ? ciclo_text_clean (text) : ciclo_text_clean_line (text);
}

static void
take_words (GValue *fit,
            CicloWords *words)
{
  if (words == NULL)
    return;

  g_value_init (fit, CICLO_TYPE_WORDS);
  g_value_take_boxed (fit, words);
}

static void
fit_words (const CicloField *field,
           CicloWords *words,
           GValue *fit)
{
  CicloWords *clean = NULL;

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      g_autofree char *text = clean_for (field, ciclo_words_get_text (words, i));
      CicloWords *more = ciclo_words_with (clean, ciclo_words_get_language (words, i), text);

      g_clear_pointer (&clean, ciclo_words_unref);
      clean = more;
    }

  take_words (fit, clean);
}

static void
fit_string (const CicloField *field,
            const char *text,
            const GValue *current,
            const char *language,
            GValue *fit)
{
  g_autofree char *clean = clean_for (field, text != NULL ? text : "");

  if (ciclo_field_has_languages (field))
    {
      take_words (fit, ciclo_words_with (current != NULL ? g_value_get_boxed (current) : NULL, language, clean));
      return;
    }
  if (*clean == '\0')
    return;

  g_value_init (fit, G_TYPE_STRING);
  g_value_take_string (fit, g_steal_pointer (&clean));
}

static void
fit_duration (const CicloDuration *duration,
              GValue *fit)
{
  g_autofree char *text = duration->text != NULL ? ciclo_text_clean_line (duration->text) : NULL;

  if (duration->seconds < 0 && (text == NULL || *text == '\0'))
    return;

  g_value_init (fit, CICLO_TYPE_DURATION);
  if (duration->seconds < 0)
    g_value_take_boxed (fit, ciclo_duration_new_words (text));
  else
    g_value_take_boxed (fit, ciclo_duration_new (duration->seconds, duration->max_seconds, duration->open,
                                                 text != NULL && *text != '\0' ? text : NULL));
}

static gboolean
means_nothing (const CicloField *field,
               const GValue *value)
{
  if (G_VALUE_HOLDS_BOXED (value) && g_value_get_boxed (value) == NULL)
    return TRUE;
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    return *(char **) g_value_get_boxed (value) == NULL;

  return field->kind == CICLO_TIME && G_VALUE_HOLDS_INT (value) && g_value_get_int (value) == -1;
}

gboolean
ciclo_door_pass (const CicloField *field,
                 const GValue *value,
                 const GValue *current,
                 const char *language,
                 GValue *fit)
{
  if (value == NULL || means_nothing (field, value))
    return TRUE;

  if (G_VALUE_HOLDS_STRING (value))
    {
      fit_string (field, g_value_get_string (value), current, language, fit);
    }
  else if (G_VALUE_HOLDS (value, CICLO_TYPE_WORDS))
    {
      fit_words (field, g_value_get_boxed (value), fit);
    }
  else if (G_VALUE_HOLDS (value, CICLO_TYPE_DURATION))
    {
      fit_duration (g_value_get_boxed (value), fit);
    }
  else
    {
      g_value_init (fit, G_VALUE_TYPE (value));
      g_value_copy (value, fit);
    }

  return !G_IS_VALUE (fit) || ciclo_field_accepts (field, fit);
}
