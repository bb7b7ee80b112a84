/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the texts and references of any node leave open, whatever its kind: found by the kind of field alone. */

#include "config.h"

#include "model/ciclo-open-points-private.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-blanks.h"
#include "model/ciclo-course.h"
#include "model/ciclo-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Texts */

static gboolean
is_text (CicloNode *node,
         guint field)
{
  return ciclo_field_has_languages (&ciclo_node_get_schema (node)->fields[field]) && ciclo_node_is_set (node, field);
}

/* The blanks of @best, or where it has none those of the first language of @words that has any; NULL where none has. */
static GPtrArray *
find_blanks (CicloWords *words,
             const char *best)
{
  g_autoptr (GPtrArray) blanks = ciclo_blanks_list (best);

  for (guint i = 0; blanks->len == 0 && i < ciclo_words_get_size (words); i++)
    {
      g_ptr_array_unref (blanks);
      blanks = ciclo_blanks_list (ciclo_words_get_text (words, i));
    }

  return blanks->len > 0 ? g_steal_pointer (&blanks) : NULL;
}

void
_ciclo_open_look_for_questions (CicloOpenWalk *walk,
                                const CicloOpenKind *kind,
                                CicloNode *node)
{
  for (guint i = 0; i < ciclo_node_get_schema (node)->n_fields; i++)
    {
      g_autoptr (GPtrArray) blanks = is_text (node, i) ? find_blanks (ciclo_node_get_words (node, i), "") : NULL;

      if (blanks != NULL)
        _ciclo_open_walk_add (walk, kind, node, (int) i);
    }
}

/* The questions as they are; other blanks are told apart from what is to be done with them. */
char *
_ciclo_open_dup_questions (const CicloOpenPoint *point,
                           CicloSpeech *speech)
{
  guint field = (guint) point->field;
  const char *text = ciclo_node_say (point->node, field, ciclo_speech_get_language (speech));
  g_autoptr (GPtrArray) blanks = find_blanks (ciclo_node_get_words (point->node, field), text);
  gboolean asks = FALSE;
  g_autofree char *all = NULL;

  if (blanks == NULL)
    return g_strdup ("");

  for (guint i = 0; i < blanks->len; i++)
    asks |= strchr (blanks->pdata[i], '?') != NULL;
  g_ptr_array_add (blanks, NULL);
  all = g_strjoinv (" · ", (char **) blanks->pdata);

  /* Translators: %s is what stands in square brackets in a template, such as “the people they serve”. */
  return asks ? g_steal_pointer (&all) : g_strdup_printf (ciclo_speech_say (speech, N_ ("To fill in: %s")), all);
}

void
_ciclo_open_look_for_put_off (CicloOpenWalk *walk,
                              const CicloOpenKind *kind,
                              CicloNode *node)
{
  for (guint i = 0; i < ciclo_node_get_schema (node)->n_fields; i++)
    {
      CicloWords *words = is_text (node, i) ? ciclo_node_get_words (node, i) : NULL;

      for (guint j = 0; j < ciclo_words_get_size (words); j++)
        if (ciclo_blanks_puts_off (ciclo_words_get_text (words, j), ciclo_words_get_language (words, j)))
          {
            _ciclo_open_walk_add (walk, kind, node, (int) i);
            break;
          }
    }
}

/* Translations are counted, not listed: the coach names each of them. */
static void
count_translations (CicloOpenWalk *walk,
                    CicloNode *node)
{
  for (guint i = 0; i < ciclo_node_get_schema (node)->n_fields; i++)
    for (guint j = 0; is_text (node, i) && walk->tags[j] != NULL; j++)
      walk->missing[j] += *ciclo_node_get_text (node, i, walk->tags[j]) == '\0' ? 1 : 0;
}

void
_ciclo_open_look_for_translations (CicloOpenWalk *walk,
                                   const CicloOpenKind *kind,
                                   CicloNode *node)
{
  if (walk->tags[1] == NULL)
    return;

  count_translations (walk, node);
  for (guint i = 0; node == walk->course && walk->tags[i] != NULL; i++)
    if (walk->missing[i] > 0)
      {
        CicloOpenPoint *point = _ciclo_open_walk_add (walk, kind, node, CICLO_COURSE_LANGUAGES);

        point->language = g_intern_string (walk->tags[i]);
        point->n = walk->missing[i];
      }
}

char *
_ciclo_open_dup_translations (const CicloOpenPoint *point,
                              CicloSpeech *speech)
{
  g_autofree char *number = ciclo_speech_dup_number (speech, point->n, 0);
  g_autofree char *language = ciclo_speech_dup_language_name (speech, point->language);

  /* Translators: a number, and the name of a language. */
  return g_strdup_printf (ciclo_speech_say_plural (speech, "%s text is not there in this language yet: %s",
                                                   "%s texts are not there in this language yet: %s", point->n),
                          number, language);
}

/* References */

static gboolean
leads_nowhere (CicloOpenWalk *walk,
               const CicloField *field,
               const char *id)
{
  CicloNode *target = *id != '\0' ? ciclo_tree_find (walk->course, id) : NULL;

  if (*id == '\0')
    return FALSE;

  return target == NULL || (field->type != NULL && !g_type_is_a (G_OBJECT_TYPE (target), field->type ()));
}

static gboolean
is_broken (CicloOpenWalk *walk,
           CicloNode *node,
           guint position)
{
  const CicloField *field = &ciclo_node_get_schema (node)->fields[position];
  const char *const *ids;

  /* People may have been left out on purpose, for a copy to share. */
  if (field->type == ciclo_person_get_type)
    return FALSE;
  if (field->kind == CICLO_REF)
    return leads_nowhere (walk, field, ciclo_node_get_text (node, position, NULL));
  if (field->kind != CICLO_REFS)
    return FALSE;

  for (ids = ciclo_node_get_strings (node, position); *ids != NULL; ids++)
    if (leads_nowhere (walk, field, *ids))
      return TRUE;

  return FALSE;
}

void
_ciclo_open_look_for_references (CicloOpenWalk *walk,
                                 const CicloOpenKind *kind,
                                 CicloNode *node)
{
  for (guint i = 0; i < ciclo_node_get_schema (node)->n_fields; i++)
    if (is_broken (walk, node, i))
      _ciclo_open_walk_add (walk, kind, node, (int) i);
}
