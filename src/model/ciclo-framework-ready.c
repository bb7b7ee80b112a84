/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frameworks that the program brings along, data/guide/frameworks.json, and copies of them for a course. */

#include "config.h"

#include "model/ciclo-framework.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-guide.h"

static gpointer
read_frameworks (gpointer unused)
{
  return ciclo_guide_read (CICLO_TYPE_FRAMEWORK, "frameworks", "frameworks", NULL);
}

const GPtrArray *
ciclo_framework_get_ready (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_frameworks, NULL);
}

/* The name that tools/guide-pot gave to a text. */
static char *
dup_context (CicloNode *node,
             const char *field)
{
  CicloNode *parent = ciclo_node_get_parent (node);

  if (parent == NULL)
    return g_strdup_printf ("framework.%s.%s", ciclo_node_get_id (node), field);

  return g_strdup_printf ("framework.%s.%s.%s.%s", ciclo_node_get_id (parent),
                          CICLO_IS_FRAMEWORK_LEVEL (node) ? "level" : "node", ciclo_node_get_id (node), field);
}

/* What @from, of the catalogue, says in the language of @speech becomes the text of @to. */
static void
translate (CicloNode *from,
           CicloNode *to,
           CicloSpeech *speech)
{
  const CicloSchema *schema = ciclo_node_get_schema (from);

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]) && ciclo_node_is_set (from, i))
      {
        g_autofree char *context = dup_context (from, schema->fields[i].name);

        ciclo_node_set_text (to, i, ciclo_speech_get_language (speech),
                             ciclo_speech_say_guide (speech, context, ciclo_node_get_text (from, i, "en")));
      }
}

static void
translate_all (CicloNode *from,
               CicloNode *to,
               CicloSpeech *speech)
{
  static const guint lists[] = { CICLO_FRAMEWORK_LEVELS, CICLO_FRAMEWORK_NODES };

  translate (from, to, speech);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < ciclo_node_get_size (from, lists[i]); j++)
      translate (ciclo_node_get_child (from, lists[i], j), ciclo_node_get_child (to, lists[i], j), speech);
}

static gboolean
forget_texts (CicloNode *node,
              gpointer unused)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]))
      ciclo_node_unset (node, i);

  return FALSE;
}

CicloNode *
ciclo_framework_new_ready (const char *id,
                           const char *const *languages)
{
  CicloNode *ready;
  CicloNode *framework;

  g_return_val_if_fail (id != NULL && languages != NULL, NULL);

  ready = ciclo_guide_find (ciclo_framework_get_ready (), id);
  if (ready == NULL)
    return NULL;

  framework = ciclo_tree_clone (ready);
  ciclo_tree_walk (framework, forget_texts, NULL);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[i]);

      translate_all (ready, framework, speech);
    }

  return framework;
}
