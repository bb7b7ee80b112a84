/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text in several languages as one immutable value, so that history can keep the old one by a reference and two
 * documents may share it. */

#include "config.h"

#include "core/ciclo-words.h"

#include <string.h>

typedef struct
{
  const char *language; /* interned */
  char *text;
} Entry;

struct _CicloWords
{
  gatomicrefcount references;
  guint size;
  Entry entries[];
};

G_DEFINE_BOXED_TYPE (CicloWords, ciclo_words, ciclo_words_ref, ciclo_words_unref)

CicloWords *
ciclo_words_ref (CicloWords *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
ciclo_words_unref (CicloWords *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  for (guint i = 0; i < self->size; i++)
    g_free (self->entries[i].text);
  g_free (self);
}

static void
append (CicloWords *self,
        const char *language,
        const char *text)
{
  Entry *entry = &self->entries[self->size++];

  entry->language = g_intern_string (language);
  entry->text = g_strdup (text);
}

CicloWords *
ciclo_words_with (CicloWords *self,
                  const char *language,
                  const char *text)
{
  guint size = ciclo_words_get_size (self);
  gboolean pending = text != NULL && *text != '\0';
  g_autoptr (CicloWords) words = NULL;

  g_return_val_if_fail (language != NULL && *language != '\0', NULL);

  words = g_malloc0 (sizeof (CicloWords) + (size + 1) * sizeof (Entry));
  g_atomic_ref_count_init (&words->references);

  for (guint i = 0; i < size; i++)
    {
      int order = strcmp (self->entries[i].language, language);

      if (order >= 0 && pending)
        {
          append (words, language, text);
          pending = FALSE;
        }
      if (order != 0)
        append (words, self->entries[i].language, self->entries[i].text);
    }
  if (pending)
    append (words, language, text);

  return words->size > 0 ? g_steal_pointer (&words) : NULL;
}

guint
ciclo_words_get_size (const CicloWords *self)
{
  return self != NULL ? self->size : 0;
}

const char *
ciclo_words_get_language (const CicloWords *self,
                          guint position)
{
  g_return_val_if_fail (position < ciclo_words_get_size (self), "");

  return self->entries[position].language;
}

const char *
ciclo_words_get_text (const CicloWords *self,
                      guint position)
{
  g_return_val_if_fail (position < ciclo_words_get_size (self), "");

  return self->entries[position].text;
}

const char *
ciclo_words_in (const CicloWords *self,
                const char *language)
{
  for (guint i = 0; i < ciclo_words_get_size (self); i++)
    if (strcmp (self->entries[i].language, language) == 0)
      return self->entries[i].text;

  return "";
}

gboolean
ciclo_words_equal (const CicloWords *a,
                   const CicloWords *b)
{
  guint size = ciclo_words_get_size (a);

  if (size != ciclo_words_get_size (b))
    return FALSE;

  /* Languages are interned: equal tags are the same pointer. */
  for (guint i = 0; i < size; i++)
    if (a->entries[i].language != b->entries[i].language || strcmp (a->entries[i].text, b->entries[i].text) != 0)
      return FALSE;

  return TRUE;
}
