/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typed access to fields, so that the rest of the program never sees a GValue. */

#include "config.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"

#include <string.h>

static const CicloField *
get_field (CicloNode *self,
           guint field)
{
  return &ciclo_node_get_schema (self)->fields[field];
}

const char *
ciclo_node_get_text (CicloNode *self,
                     guint field,
                     const char *language)
{
  const GValue *value = ciclo_node_get_value (self, field);

  if (value == NULL)
    return "";
  if (G_VALUE_HOLDS (value, CICLO_TYPE_WORDS))
    return ciclo_words_in (g_value_get_boxed (value), language != NULL ? language : ciclo_node_get_language (self));

  g_return_val_if_fail (G_VALUE_HOLDS_STRING (value), "");

  return g_value_get_string (value);
}

/* The first text in a language that begins like @language: "pt" for "pt-BR" and the reverse. */
static const char *
same_language (CicloWords *words,
               const char *language)
{
  gsize length = strcspn (language, "-");

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    if (strcspn (ciclo_words_get_language (words, i), "-") == length &&
        strncmp (ciclo_words_get_language (words, i), language, length) == 0)
      return ciclo_words_get_text (words, i);

  return "";
}

const char *
ciclo_node_say (CicloNode *self,
                guint field,
                const char *language)
{
  const char *text = ciclo_node_get_text (self, field, language);
  CicloWords *words = ciclo_node_get_words (self, field);

  if (*text == '\0' && words != NULL && language != NULL)
    text = same_language (words, language);
  if (*text == '\0' && words != NULL)
    text = ciclo_words_in (words, ciclo_node_get_language (self));
  if (*text == '\0' && words != NULL)
    text = ciclo_words_get_text (words, 0);

  return text;
}

CicloWords *
ciclo_node_get_words (CicloNode *self,
                      guint field)
{
  const GValue *value = ciclo_node_get_value (self, field);

  return value != NULL && G_VALUE_HOLDS (value, CICLO_TYPE_WORDS) ? g_value_get_boxed (value) : NULL;
}

int
ciclo_node_get_int (CicloNode *self,
                    guint field)
{
  const GValue *value = ciclo_node_get_value (self, field);

  return value != NULL ? g_value_get_int (value) : (int) get_field (self, field)->initial;
}

double
ciclo_node_get_real (CicloNode *self,
                     guint field)
{
  const GValue *value = ciclo_node_get_value (self, field);

  return value != NULL ? g_value_get_double (value) : get_field (self, field)->initial;
}

gboolean
ciclo_node_get_bool (CicloNode *self,
                     guint field)
{
  const GValue *value = ciclo_node_get_value (self, field);

  return value != NULL ? g_value_get_boolean (value) : get_field (self, field)->initial != 0;
}

int
ciclo_node_get_enum (CicloNode *self,
                     guint field)
{
  const GValue *value = ciclo_node_get_value (self, field);

  return value != NULL ? ciclo_terms_find (get_field (self, field)->terms, g_value_get_string (value)) : -1;
}

const char *
ciclo_node_get_code (CicloNode *self,
                     guint field)
{
  return ciclo_node_get_text (self, field, NULL);
}

const CicloDuration *
ciclo_node_get_duration (CicloNode *self,
                         guint field)
{
  const GValue *value = ciclo_node_get_value (self, field);

  return value != NULL ? g_value_get_boxed (value) : NULL;
}

int
ciclo_node_get_seconds (CicloNode *self,
                        guint field)
{
  const GValue *value = ciclo_node_get_value (self, field);

  if (value == NULL)
    return -1;
  if (G_VALUE_HOLDS_INT (value))
    return g_value_get_int (value);

  return ((const CicloDuration *) g_value_get_boxed (value))->seconds;
}

const char *const *
ciclo_node_get_strings (CicloNode *self,
                        guint field)
{
  static const char *const none[] = { NULL };
  const GValue *value = ciclo_node_get_value (self, field);

  return value != NULL ? g_value_get_boxed (value) : none;
}

CicloNode *
ciclo_node_follow (CicloNode *self,
                   guint field)
{
  const char *id = ciclo_node_get_text (self, field, NULL);

  return *id != '\0' ? ciclo_tree_find (ciclo_node_get_root (self), id) : NULL;
}

void
ciclo_node_unset (CicloNode *self,
                  guint field)
{
  ciclo_node_set_value (self, field, NULL);
}

/* Values that the caller made for this very field are accepted; anything else is a mistake of the program. */
static void
set (CicloNode *self,
     guint field,
     const GValue *value)
{
  if (!ciclo_node_set_value (self, field, value))
    g_critical ("%s: value refused", get_field (self, field)->name);
}

void
ciclo_node_set_text (CicloNode *self,
                     guint field,
                     const char *language,
                     const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (ciclo_field_has_languages (get_field (self, field)))
    {
      const char *in = language != NULL ? language : ciclo_node_get_language (self);

      g_value_init (&value, CICLO_TYPE_WORDS);
      g_value_take_boxed (&value, ciclo_words_with (ciclo_node_get_words (self, field), in, text));
    }
  else
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, text);
    }

  set (self, field, &value);
}

void
ciclo_node_set_int (CicloNode *self,
                    guint field,
                    int number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, number);
  set (self, field, &value);
}

void
ciclo_node_set_real (CicloNode *self,
                     guint field,
                     double number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, number);
  set (self, field, &value);
}

void
ciclo_node_set_bool (CicloNode *self,
                     guint field,
                     gboolean yes)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, yes);
  set (self, field, &value);
}

void
ciclo_node_set_enum (CicloNode *self,
                     guint field,
                     int term)
{
  const CicloTerms *terms = get_field (self, field)->terms;

  g_return_if_fail (term >= 0 && (guint) term < terms->n_terms);

  ciclo_node_set_text (self, field, NULL, terms->terms[term].code);
}

void
ciclo_node_set_duration (CicloNode *self,
                         guint field,
                         const CicloDuration *duration)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CICLO_TYPE_DURATION);
  g_value_set_boxed (&value, duration);
  set (self, field, &value);
}

void
ciclo_node_set_strings (CicloNode *self,
                        guint field,
                        const char *const *strings)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, strings);
  set (self, field, &value);
}

CicloNode *
ciclo_node_append (CicloNode *self,
                   guint field,
                   CicloNode *child)
{
  ciclo_node_insert (self, field, ciclo_node_get_size (self, field), child);
  g_object_unref (child);

  return child;
}
