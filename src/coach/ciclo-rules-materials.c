/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: whether what a method needs is on the table, and not more than there is time to look at. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "model/ciclo-method.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-timed.h"
#include "model/ciclo-tokens.h"
#include "model/ciclo-vocabulary.h"
#include "model/ciclo-wording.h"

#include <string.h>

#define MINUTE 60
#define SHORTEST_WORD 4 /* letters: shorter ones are "of" and "the" */

/* What methods need. The materials of a method are words, and so are those of the list: what shares a word is taken for
 * the same thing. */

typedef struct
{
  CicloFindings *findings; /* NULL where somebody only asks what is missing */
  CicloNode *course;
  GPtrArray *speeches; /* of the languages of the course, the first one first; empty until asked for */
  GHashTable *words;   /* of all that is on the list, and of what was said to be missing */
} Needs;

static void
add_words (GHashTable *words,
           const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);

  for (guint i = 0; i < tokens->len; i++)
    {
      g_autofree char *word = g_strdup (g_array_index (tokens, CicloToken, i).folded);

      /* "Cards" are more than one "card" in both languages that the catalogue speaks. */
      if (g_str_has_suffix (word, "s"))
        word[strlen (word) - 1] = '\0';
      if (g_utf8_strlen (word, -1) >= SHORTEST_WORD)
        g_hash_table_add (words, g_steal_pointer (&word));
    }
}

static void
add_field (GHashTable *words,
           CicloNode *node,
           guint field)
{
  CicloWords *texts = ciclo_node_get_words (node, field);

  for (guint i = 0; i < ciclo_words_get_size (texts); i++)
    add_words (words, ciclo_words_get_text (texts, i));
}

static gboolean
shares_word (GHashTable *words,
             GHashTable *others)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (g_hash_table_contains (others, word))
      return TRUE;

  return FALSE;
}

static void
needs_init (Needs *needs,
            CicloNode *course,
            CicloFindings *findings)
{
  *needs = (Needs){ .findings = findings, .course = course };
  needs->speeches = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_speech_unref);
  needs->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_MATERIALS); i++)
    add_field (needs->words, ciclo_node_get_child (course, CICLO_COURSE_MATERIALS, i), CICLO_MATERIAL_TITLE);
}

static void
needs_clear (Needs *needs)
{
  g_ptr_array_unref (needs->speeches);
  g_hash_table_unref (needs->words);
}

static void
learn_to_speak (Needs *needs)
{
  g_auto (GStrv) languages = ciclo_course_dup_languages (needs->course);

  for (guint i = 0; languages[i] != NULL && needs->speeches->len <= i; i++)
    g_ptr_array_add (needs->speeches, ciclo_speech_new (languages[i]));
}

/* What a method needs, in each language of the course: arrays with as many lines, the first language first. */
static GPtrArray *
list_lines (Needs *needs,
            CicloNode *method)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  learn_to_speak (needs);
  for (guint i = 0; i < needs->speeches->len; i++)
    {
      g_autofree char *text = ciclo_method_dup_text (method, CICLO_METHOD_MATERIALS, needs->speeches->pdata[i]);

      g_ptr_array_add (lines, g_strsplit (text, "\n", -1));
    }

  return lines;
}

static const char *
get_line (GPtrArray *lines,
          guint language,
          guint position)
{
  char **texts = lines->pdata[language];

  return position < g_strv_length (texts) ? texts[position] : "";
}

static gboolean
is_required (Needs *needs,
             const char *line)
{
  const CicloLexicon *lexicon = ciclo_lexicon_find (ciclo_speech_get_language (needs->speeches->pdata[0]));

  return *line != '\0' && (lexicon == NULL || !ciclo_wording_mentions (lexicon, "not-required", line));
}

/* Whether the line @position is on the list in any language, or among @others; from now on it is. */
static gboolean
note_line (Needs *needs,
           GPtrArray *lines,
           guint position,
           GHashTable *others)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer word;

  for (guint i = 0; i < lines->len; i++)
    add_words (words, get_line (lines, i, position));
  if (g_hash_table_size (words) == 0 || shares_word (words, needs->words) || shares_word (words, others))
    return TRUE;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_hash_table_add (needs->words, g_strdup (word));

  return FALSE;
}

static gboolean
has_resources (CicloNode *activity)
{
  for (CicloNode *node = activity; CICLO_IS_ACTIVITY (node); node = ciclo_node_get_parent (node))
    if (ciclo_node_get_size (node, CICLO_ACTIVITY_RESOURCES) > 0)
      return TRUE;
  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    if (ciclo_node_get_size (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i), CICLO_PHASE_RESOURCES) > 0)
      return TRUE;

  return FALSE;
}

/* The method of an activity for which nobody has put anything on the table yet; NULL where there is none. */
static CicloNode *
get_bare_method (CicloNode *activity)
{
  CicloNode *method;

  if (ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND) == CICLO_ACTIVITY_KIND_BUFFER || has_resources (activity) ||
      ciclo_node_is_set (activity, CICLO_ACTIVITY_REPEATS))
    return NULL;

  method = ciclo_glance_get_method (activity);

  return method != NULL && ciclo_node_is_set (method, CICLO_METHOD_MATERIALS) ? method : NULL;
}

/* The positions of the lines in what @activity needs that are nowhere; @lines are NULL where it needs nothing. */
static GArray *
list_missing (Needs *needs,
              CicloNode *activity,
              GPtrArray **lines)
{
  CicloNode *method = get_bare_method (activity);
  CicloNode *session = ciclo_glance_get_session (activity);
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) prepared = NULL;

  *lines = NULL;
  if (method == NULL)
    return missing;

  prepared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (session != NULL)
    add_field (prepared, session, CICLO_SESSION_MATERIALS_TO_PREPARE);
  *lines = list_lines (needs, method);
  for (guint i = 0; i < g_strv_length ((*lines)->pdata[0]); i++)
    if (is_required (needs, get_line (*lines, 0, i)) && !note_line (needs, *lines, i, prepared))
      g_array_append_val (missing, i);

  return missing;
}

static void
check_needs (Needs *needs,
             CicloNode *activity)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GArray) missing = list_missing (needs, activity, &lines);

  if (missing->len == 0)
    return;

  ciclo_findings_add (needs->findings, activity, CICLO_ACTIVITY_RESOURCES);
  for (guint i = 0; i < missing->len; i++)
    ciclo_findings_say_text (needs->findings, "list", get_line (lines, 0, g_array_index (missing, guint, i)));
}

static gboolean
check_activity (CicloNode *node,
                gpointer needs)
{
  if (CICLO_IS_ACTIVITY (node) && !ciclo_glance_is_within_set_aside (node))
    check_needs (needs, node);

  return FALSE;
}

/* What several activities need is said once, at the first of them. */
static void
not_on_list (CicloNode *course,
             CicloFindings *findings)
{
  Needs needs;

  needs_init (&needs, course, findings);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    ciclo_tree_walk (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i), check_activity, &needs);
  needs_clear (&needs);
}

static void
add_material (Needs *needs,
              CicloNode *activity,
              GPtrArray *lines,
              guint position)
{
  CicloNode *material = ciclo_node_append (needs->course, CICLO_COURSE_MATERIALS, ciclo_node_new (CICLO_TYPE_MATERIAL));
  CicloNode *resource = ciclo_node_append (activity, CICLO_ACTIVITY_RESOURCES, ciclo_node_new (CICLO_TYPE_RESOURCE));

  for (guint i = 0; i < lines->len; i++)
    ciclo_node_set_text (material, CICLO_MATERIAL_TITLE, ciclo_speech_get_language (needs->speeches->pdata[i]),
                         get_line (lines, i, position));
  ciclo_node_set_enum (material, CICLO_MATERIAL_STATUS, CICLO_MATERIAL_STATUS_TO_MAKE);
  ciclo_node_set_text (resource, CICLO_RESOURCE_MATERIAL, NULL, ciclo_node_get_id (material));
}

static void
put_on_list (CicloNode *activity,
             int field)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GArray) missing = NULL;
  Needs needs;

  needs_init (&needs, ciclo_node_get_root (activity), NULL);
  missing = list_missing (&needs, activity, &lines);
  for (guint i = 0; i < missing->len; i++)
    add_material (&needs, activity, lines, g_array_index (missing, guint, i));
  needs_clear (&needs);
}

/* Slides */

/* The time for showing something: the phases that say so, otherwise all of @activity. FALSE where nobody knows. */
static gboolean
get_showing (CicloNode *activity,
             CicloSpan *length)
{
  CicloSpan shown = { 0 };

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    {
      CicloNode *phase = ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i);
      int kind = ciclo_node_get_enum (phase, CICLO_PHASE_KIND);
      CicloSpan part = { .open = TRUE };

      if (kind != CICLO_PHASE_KIND_INPUT && kind != CICLO_PHASE_KIND_DEMONSTRATION)
        continue;
      ciclo_span_set_duration (&part, ciclo_node_get_duration (phase, CICLO_PHASE_DURATION), 1);
      ciclo_span_add (&shown, &part);
    }
  if (!ciclo_span_is_zero (&shown))
    {
      *length = shown;
      return !shown.open;
    }

  return ciclo_timed_get_length (activity, length) && !length->open;
}

static guint
count_in_locator (CicloNode *resource)
{
  CicloWords *words = ciclo_node_get_words (resource, CICLO_RESOURCE_LOCATOR);
  guint most = 0;

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      const CicloLexicon *lexicon = ciclo_lexicon_find (ciclo_words_get_language (words, i));

      if (lexicon == NULL)
        lexicon = ciclo_lexicon_find ("en");
      most = MAX (most, ciclo_wording_count_slides (lexicon, ciclo_words_get_text (words, i)));
    }

  return most;
}

static guint
count_slides (CicloNode *holder,
              guint field)
{
  guint n = 0;

  for (guint i = 0; i < ciclo_node_get_size (holder, field); i++)
    {
      CicloNode *resource = ciclo_node_get_child (holder, field, i);
      CicloNode *material = ciclo_node_follow (resource, CICLO_RESOURCE_MATERIAL);

      if (CICLO_IS_MATERIAL (material) &&
          ciclo_node_get_enum (material, CICLO_MATERIAL_KIND) == CICLO_MATERIAL_KIND_SLIDES)
        n += count_in_locator (resource);
    }

  return n;
}

static void
many_slides (CicloNode *activity,
             CicloFindings *findings)
{
  guint n = count_slides (activity, CICLO_ACTIVITY_RESOURCES);
  CicloSpan length;

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    n += count_slides (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i), CICLO_PHASE_RESOURCES);

  if (n > 0 && !ciclo_glance_is_within_set_aside (activity) && get_showing (activity, &length) &&
      n > (guint64) length.latest / MINUTE)
    ciclo_findings_add (findings, activity, CICLO_ACTIVITY_RESOURCES);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "M06", ciclo_course_get_type,   not_on_list,    CICLO_SCOPE_COURSE,     put_on_list },
  { "M09", ciclo_activity_get_type, many_slides,    CICLO_SCOPE_NEIGHBOURS },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_materials = CICLO_RULE_SET (rules);
