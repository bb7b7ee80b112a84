/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding by words. Each word of the query is as far away as the text in which it is found first; the middle of a word
 * is farther than any beginning of one. */

#include "config.h"

#include "core/ciclo-search.h"

#include "core/ciclo-text.h"

#include <string.h>

struct _CicloSearch
{
  char **words; /* folded */
};

CicloSearch *
ciclo_search_new (const char *query)
{
  CicloSearch *self;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  folded = ciclo_text_fold (query);
  self = g_new0 (CicloSearch, 1);
  self->words = g_strsplit (folded, " ", -1);

  return self;
}

void
ciclo_search_free (CicloSearch *self)
{
  g_strfreev (self->words);
  g_free (self);
}

/* Whether @word begins a word of @text, both folded. A quotation mark or a bracket may stand before it. */
static gboolean
begins_word (const char *text,
             const char *word)
{
  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    if (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;

  return FALSE;
}

static int
find_word (char **folded,
           int n,
           const char *word)
{
  for (int i = 0; i < n; i++)
    if (begins_word (folded[i], word))
      return i;

  for (int i = 0; i < n; i++)
    if (strstr (folded[i], word) != NULL)
      return n + i;

  return -1;
}

int
ciclo_search_get_distance (CicloSearch *self,
                           const char *const *texts)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  int distance = 0;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (texts != NULL, -1);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (folded, ciclo_text_fold (texts[i]));

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      int one = *self->words[i] != '\0' ? find_word ((char **) folded->pdata, (int) folded->len, self->words[i]) : 0;

      if (one < 0)
        return -1;
      distance += one;
    }

  return distance;
}
