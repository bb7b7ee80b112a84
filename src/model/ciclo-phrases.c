/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One way to say the value of any field, by what the tables of the kinds tell about it. */

#include "config.h"

#include "model/ciclo-phrases.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-naming.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
ciclo_phrase_dup_number (double value,
                         CicloSpeech *speech)
{
  int digits = 0;

  for (double scaled = value; digits < 2 && fabs (scaled - round (scaled)) > 1e-6; digits++)
    scaled *= 10;

  return ciclo_speech_dup_number (speech, value, digits);
}

static const char *
say_code (const CicloTerms *terms,
          const char *code,
          CicloSpeech *speech)
{
  int term = ciclo_terms_find (terms, code);

  return term >= 0 ? ciclo_speech_say_context (speech, "value", terms->terms[term].label) : code;
}

char *
ciclo_phrase_dup_short_name (CicloNode *node,
                             CicloSpeech *speech)
{
  const char *label = ciclo_naming_get_label (node);
  const char *title = ciclo_naming_get_title (node, speech);

  if (*label != '\0')
    return g_strdup (label);

  return *title != '\0' ? ciclo_naming_dup_excerpt (title) : ciclo_naming_dup_name (node, speech);
}

/* Codes of a closed list, or ids. */
static char *
dup_several (CicloNode *node,
             guint field,
             CicloSpeech *speech)
{
  const CicloTerms *terms = ciclo_node_get_schema (node)->fields[field].terms;
  const char *const *codes = ciclo_node_get_strings (node, field);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (; *codes != NULL; codes++)
    {
      CicloNode *target = terms == NULL ? ciclo_tree_find (ciclo_node_get_root (node), *codes) : NULL;

      if (terms != NULL)
        g_ptr_array_add (words, g_strdup (say_code (terms, *codes, speech)));
      else if (target != NULL)
        g_ptr_array_add (words, ciclo_phrase_dup_short_name (target, speech));
    }
  g_ptr_array_add (words, NULL);

  return ciclo_speech_dup_list (speech, (const char *const *) words->pdata);
}

static char *
dup_time (CicloNode *node,
          guint field,
          CicloSpeech *speech)
{
  int seconds = ciclo_node_get_seconds (node, field);

  return seconds >= 0 ? ciclo_speech_dup_time (speech, seconds) : g_strdup ("");
}

static char *
dup_text (CicloNode *node,
          guint field,
          CicloSpeech *speech)
{
  return g_strdup (ciclo_node_say (node, field, ciclo_speech_get_language (speech)));
}

static char *
dup_int (CicloNode *node,
         guint field,
         CicloSpeech *speech)
{
  return ciclo_phrase_dup_number (ciclo_node_get_int (node, field), speech);
}

static char *
dup_real (CicloNode *node,
          guint field,
          CicloSpeech *speech)
{
  return ciclo_phrase_dup_number (ciclo_node_get_real (node, field), speech);
}

static char *
dup_bool (CicloNode *node,
          guint field,
          CicloSpeech *speech)
{
  const char *label = ciclo_node_get_schema (node)->fields[field].label;

  return g_strdup (ciclo_node_get_bool (node, field) ? ciclo_speech_say_context (speech, "field", label) : "");
}

static char *
dup_code (CicloNode *node,
          guint field,
          CicloSpeech *speech)
{
  const CicloTerms *terms = ciclo_node_get_schema (node)->fields[field].terms;

  return g_strdup (say_code (terms, ciclo_node_get_code (node, field), speech));
}

static char *
dup_duration (CicloNode *node,
              guint field,
              CicloSpeech *speech)
{
  return ciclo_speech_dup_duration (speech, ciclo_node_get_duration (node, field));
}

static char *
dup_date (CicloNode *node,
          guint field,
          CicloSpeech *speech)
{
  return ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_SHORT, ciclo_node_get_text (node, field, NULL));
}

static char *
dup_target (CicloNode *node,
            guint field,
            CicloSpeech *speech)
{
  CicloNode *target = ciclo_node_follow (node, field);

  return target != NULL ? ciclo_phrase_dup_short_name (target, speech) : g_strdup ("");
}

char *
ciclo_phrase_dup_value (CicloNode *node,
                        guint field,
                        CicloSpeech *speech)
{
  static char *(*const say[]) (CicloNode *, guint, CicloSpeech *) = {
    [CICLO_LINE] = dup_text,
    [CICLO_TEXT] = dup_text,
    [CICLO_WORDS] = dup_text,
    [CICLO_PROSE] = dup_text,
    [CICLO_INT] = dup_int,
    [CICLO_REAL] = dup_real,
    [CICLO_BOOL] = dup_bool,
    [CICLO_ENUM] = dup_code,
    [CICLO_ENUMS] = dup_several,
    [CICLO_DURATION] = dup_duration,
    [CICLO_TIME] = dup_time,
    [CICLO_DATE] = dup_date,
    [CICLO_REF] = dup_target,
    [CICLO_REFS] = dup_several,
  };
  CicloKind kind;

  g_return_val_if_fail (CICLO_IS_NODE (node) && field < ciclo_node_get_schema (node)->n_fields, NULL);

  kind = ciclo_node_get_schema (node)->fields[field].kind;

  return kind < G_N_ELEMENTS (say) && ciclo_node_is_set (node, field) ? say[kind](node, field, speech) : g_strdup ("");
}

char *
ciclo_phrase_dup_size (CicloNode *node,
                       guint min_field,
                       guint max_field,
                       CicloSpeech *speech)
{
  gboolean has_min = ciclo_node_is_set (node, min_field), has_max = ciclo_node_is_set (node, max_field);
  g_autofree char *min = ciclo_speech_dup_number (speech, ciclo_node_get_int (node, min_field), 0);
  g_autofree char *max = ciclo_speech_dup_number (speech, ciclo_node_get_int (node, max_field), 0);

  if (has_min && has_max)
    return g_str_equal (min, max) ? g_strdup (min) : ciclo_speech_dup_range (speech, min, max);
  if (has_min)
    /* Translators: people in a group or minutes, "at least 3". */
    return g_strdup_printf (ciclo_speech_say (speech, N_ ("at least %s")), min);
  if (has_max)
    return g_strdup_printf (ciclo_speech_say (speech, N_ ("at most %s")), max);

  return NULL;
}

char *
ciclo_phrase_dup_people (int people,
                         CicloSpeech *speech)
{
  g_autofree char *number = ciclo_speech_dup_number (speech, people, 0);

  if (people <= 0)
    return g_strdup ("");

  return g_strdup_printf (ciclo_speech_say_plural (speech, "%s person", "%s people", (gulong) people), number);
}
