/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of methods, and what a document calls a method. A method of the catalogue is a node like one of the
 * user's own; only its texts come from another place: English stands in the node, every other language in the
 * translations of the guide, under the name that tools/guide-pot gave them. */

#include "config.h"

#include "model/ciclo-catalogue.h"

#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-guide.h"
#include "model/ciclo-method.h"

typedef struct
{
  GPtrArray *methods;  /* CicloMethod */
  GHashTable *by_code; /* code -> CicloMethod, borrowed */
  GHashTable *by_name; /* folded code, name or alias -> CicloMethod, borrowed */
} Catalogue;

/* One name a line. The first method with a name keeps it. */
static void
add_names (GHashTable *by_name,
           const char *names,
           CicloNode *method)
{
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *folded = ciclo_text_fold (lines[i]);

      if (*folded != '\0' && !g_hash_table_contains (by_name, folded))
        g_hash_table_insert (by_name, g_steal_pointer (&folded), method);
    }
}

static void
index_methods (Catalogue *catalogue)
{
  for (guint i = 0; i < catalogue->methods->len; i++)
    {
      CicloNode *method = catalogue->methods->pdata[i];
      const char *code = ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL);

      g_hash_table_insert (catalogue->by_code, g_strdup (code), method);
      add_names (catalogue->by_name, code, method);
    }

  /* After all codes, so that no alias hides one. */
  for (guint i = 0; i < catalogue->methods->len; i++)
    {
      CicloNode *method = catalogue->methods->pdata[i];

      add_names (catalogue->by_name, ciclo_node_get_text (method, CICLO_METHOD_NAME, "en"), method);
      add_names (catalogue->by_name, ciclo_node_get_text (method, CICLO_METHOD_ALIASES, "en"), method);
    }
}

static gpointer
load (gpointer unused)
{
  Catalogue *catalogue = g_new0 (Catalogue, 1);

  catalogue->methods = ciclo_guide_read (CICLO_TYPE_METHOD, "methods", "methods", NULL);
  catalogue->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  catalogue->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index_methods (catalogue);

  return catalogue;
}

static const Catalogue *
get_catalogue (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

const GPtrArray *
ciclo_catalogue_get_methods (void)
{
  return get_catalogue ()->methods;
}

CicloNode *
ciclo_catalogue_find_method (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return g_hash_table_lookup (get_catalogue ()->by_code, code);
}

/* Whether a line of a text of @method, in any language, is @folded. */
static gboolean
is_called (CicloNode *method,
           guint field,
           const char *folded)
{
  CicloWords *words = ciclo_node_get_words (method, field);

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      g_auto (GStrv) lines = g_strsplit (ciclo_words_get_text (words, i), "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_autofree char *line = ciclo_text_fold (lines[j]);

          if (g_str_equal (line, folded))
            return TRUE;
        }
    }

  return FALSE;
}

static CicloNode *
find_own (CicloNode *course,
          const char *code,
          const char *folded)
{
  guint n_methods = ciclo_node_get_size (course, CICLO_COURSE_METHODS);

  for (guint i = 0; i < n_methods; i++)
    {
      CicloNode *method = ciclo_node_get_child (course, CICLO_COURSE_METHODS, i);

      if (g_str_equal (ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL), code))
        return method;
    }

  for (guint i = 0; i < n_methods; i++)
    {
      CicloNode *method = ciclo_node_get_child (course, CICLO_COURSE_METHODS, i);

      if (is_called (method, CICLO_METHOD_ALIASES, folded) || is_called (method, CICLO_METHOD_NAME, folded))
        return method;
    }

  return NULL;
}

CicloNode *
ciclo_course_find_method (CicloNode *course,
                          const char *code)
{
  g_autofree char *folded = NULL;
  CicloNode *method = NULL;

  g_return_val_if_fail (course == NULL || CICLO_IS_COURSE (course), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  folded = ciclo_text_fold (code);
  if (*folded == '\0')
    return NULL;

  if (course != NULL)
    method = find_own (course, code, folded);

  return method != NULL ? method : g_hash_table_lookup (get_catalogue ()->by_name, folded);
}

/* The name that tools/guide-pot gives to a text of the catalogue: method.fishbowl.purpose, method.fishbowl.step.ID. */
static char *
dup_context (CicloNode *node,
             guint field)
{
  CicloNode *parent = ciclo_node_get_parent (node);
  const char *code = ciclo_node_get_text (parent != NULL ? parent : node, CICLO_METHOD_CODE, NULL);

  if (parent != NULL)
    return g_strdup_printf ("method.%s.step.%s", code, ciclo_node_get_id (node));

  return g_strdup_printf ("method.%s.%s", code, ciclo_node_get_schema (node)->fields[field].name);
}

/* What a course holds has the course above it, what a user's file of methods holds is not the catalogue's. */
static gboolean
is_of_catalogue (CicloNode *node)
{
  CicloNode *root = ciclo_node_get_root (node);

  return CICLO_IS_METHOD (root) &&
         ciclo_catalogue_find_method (ciclo_node_get_text (root, CICLO_METHOD_CODE, NULL)) == root;
}

char *
ciclo_method_dup_text (CicloNode *node,
                       guint field,
                       CicloSpeech *speech)
{
  g_autofree char *context = NULL;

  g_return_val_if_fail (CICLO_IS_METHOD (node) || CICLO_IS_METHOD_STEP (node), NULL);
  g_return_val_if_fail (speech != NULL, NULL);

  if (!is_of_catalogue (node))
    return g_strdup (ciclo_node_say (node, field, ciclo_speech_get_language (speech)));

  context = dup_context (node, field);

  return g_strdup (ciclo_speech_say_guide (speech, context, ciclo_node_get_text (node, field, "en")));
}

char *
ciclo_method_dup_name (CicloNode *course,
                       const char *code,
                       CicloSpeech *speech)
{
  CicloNode *method;
  g_autofree char *name = NULL;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (speech != NULL, NULL);

  method = ciclo_course_find_method (course, code);
  if (method != NULL)
    name = ciclo_method_dup_text (method, CICLO_METHOD_NAME, speech);

  return name != NULL && *name != '\0' ? g_steal_pointer (&name) : g_strdup (code);
}
