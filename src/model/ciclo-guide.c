/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Guidance is data: nodes like those of a design, read through the same schema from the files that the program carries.
 * Their English is in the node; what other languages say is found under the name that tools/guide-pot gave the text. */

#include "config.h"

#include "model/ciclo-guide.h"

#include "core/ciclo-json.h"
#include "core/ciclo-values.h"
#include "data/ciclo-data.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "ciclo-guide/1"

/* clang-format off */

static const CicloTerm stage_list[] = {
  [CICLO_STAGE_NEEDS]       = { "needs",       NC_ ("value", "Needs") },
  [CICLO_STAGE_OBJECTIVES]  = { "objectives",  NC_ ("value", "Objectives") },
  [CICLO_STAGE_DESIGN]      = { "design",      NC_ ("value", "Design") },
  [CICLO_STAGE_PREPARATION] = { "preparation", NC_ ("value", "Preparation") },
  [CICLO_STAGE_DELIVERY]    = { "delivery",    NC_ ("value", "Delivery") },
  [CICLO_STAGE_EVALUATION]  = { "evaluation",  NC_ ("value", "Evaluation") },
  [CICLO_STAGE_OVERVIEW]    = { "overview",    NC_ ("value", "Overview") },
  [CICLO_STAGE_METHODS]     = { "methods",     NC_ ("value", "Methods") },
  [CICLO_STAGE_DOCUMENTS]   = { "documents",   NC_ ("value", "Documents") },
};
const CicloTerms ciclo_stage_terms = { "stage", stage_list, CICLO_STAGE_OVERVIEW + 1 };
const CicloTerms ciclo_page_stage_terms = { "page-stage", stage_list, G_N_ELEMENTS (stage_list) };

#define F(index, name, kind, ...) [CICLO_GUIDE_PAGE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField guide_page_fields[] = {
  F (STAGE,     "stage",     ENUM,  NC_ ("field", "Stage"), .terms = &ciclo_page_stage_terms),
  F (TITLE,     "title",     WORDS, NC_ ("field", "Title")),
  F (PURPOSE,   "purpose",   PROSE, NC_ ("field", "What for")),
  F (POINTS,    "points",    LIST,  NC_ ("field", "How to do it well"), .type = ciclo_guide_point_get_type),
  F (EXAMPLE,   "example",   PROSE, NC_ ("field", "Example")),
  F (MISTAKE,   "mistake",   PROSE, NC_ ("field", "A common mistake")),
  F (EMPTY,     "empty",     PROSE, NC_ ("field", "While it is empty")),
  F (BUTTON,    "button",    WORDS, NC_ ("field", "Button")),
  F (QUESTIONS, "questions", LIST,  NC_ ("field", "Questions"), .type = ciclo_guide_question_get_type),
};

CICLO_DEFINE_NODE (CicloGuidePage, ciclo_guide_page, "page",
                   NC_ ("kind", "Page"), NC_ ("kind", "Pages"), guide_page_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_GUIDE_POINT_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField guide_point_fields[] = {
  F (TEXT, "text", PROSE, NC_ ("field", "Text")),
};

CICLO_DEFINE_NODE (CicloGuidePoint, ciclo_guide_point, "point",
                   NC_ ("kind", "Piece of advice"), NC_ ("kind", "Pieces of advice"), guide_point_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_GUIDE_QUESTION_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField guide_question_fields[] = {
  F (QUESTION, "question", PROSE, NC_ ("field", "Question")),
  F (HELP,     "help",     PROSE, NC_ ("field", "Help")),
  F (RESULT,   "result",   PROSE, NC_ ("field", "Result")),
};

CICLO_DEFINE_NODE (CicloGuideQuestion, ciclo_guide_question, "question",
                   NC_ ("kind", "Question"), NC_ ("kind", "Questions"), guide_question_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_GUIDE_KIND_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField guide_kind_fields[] = {
  F (KIND,   "kind",   LINE,  NC_ ("field", "Name")),
  F (WHAT,   "what",   PROSE, NC_ ("field", "What it is")),
  F (FIELDS, "fields", LIST,  NC_ ("field", "Fields"), .type = ciclo_guide_field_get_type),
};

CICLO_DEFINE_NODE (CicloGuideKind, ciclo_guide_kind, "kind",
                   NC_ ("kind", "Kind of thing"), NC_ ("kind", "Kinds of things"), guide_kind_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_GUIDE_FIELD_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField guide_field_fields[] = {
  F (FIELD,   "field",   LINE,  NC_ ("field", "Name")),
  F (HINT,    "hint",    PROSE, NC_ ("field", "What to put there")),
  F (EXAMPLE, "example", PROSE, NC_ ("field", "Example")),
  F (WHY,     "why",     PROSE, NC_ ("field", "Reason")),
};

CICLO_DEFINE_NODE (CicloGuideField, ciclo_guide_field, "field",
                   NC_ ("kind", "Field"), NC_ ("kind", "Fields"), guide_field_fields)

/* clang-format on */

/* Reading */

/* Asked by its own name: the linker would leave a resource out that nobody mentions. */
static GBytes *
look_up (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/ciclo/data/guide/%s.json", name);

  return g_resource_lookup_data (ciclo_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

GPtrArray *
ciclo_guide_read (GType type,
                  const char *name,
                  const char *list,
                  GBytes *bytes)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *nodes;

  g_return_val_if_fail (name != NULL && list != NULL, NULL);

  contents = bytes != NULL ? g_bytes_ref (bytes) : look_up (name);
  g_assert (contents != NULL);
  nodes = ciclo_json_read_array (type, contents, FORMAT, list, "en", &error);
  if (nodes != NULL)
    return nodes;

  g_warning ("%s.json cannot be read: %s", name, error->message);

  return g_ptr_array_new_with_free_func (g_object_unref);
}

CicloNode *
ciclo_guide_find (const GPtrArray *nodes,
                  const char *id)
{
  g_return_val_if_fail (nodes != NULL && id != NULL, NULL);

  for (guint i = 0; i < nodes->len; i++)
    if (g_str_equal (ciclo_node_get_id (nodes->pdata[i]), id))
      return nodes->pdata[i];

  return NULL;
}

static gpointer
read_pages (gpointer unused)
{
  return ciclo_guide_read (CICLO_TYPE_GUIDE_PAGE, "pages", "pages", NULL);
}

const GPtrArray *
ciclo_guide_get_pages (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_pages, NULL);
}

CicloNode *
ciclo_guide_find_page (const char *id)
{
  return ciclo_guide_find (ciclo_guide_get_pages (), id);
}

/* Kinds by their names, and fields by "kind.field". */
static gpointer
read_kinds (gpointer unused)
{
  /* The nodes live as long as the program. */
  GPtrArray *kinds = ciclo_guide_read (CICLO_TYPE_GUIDE_KIND, "fields", "kinds", NULL);
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < kinds->len; i++)
    {
      const char *name = ciclo_node_get_text (kinds->pdata[i], CICLO_GUIDE_KIND_KIND, NULL);

      g_hash_table_insert (places, g_strdup (name), kinds->pdata[i]);
      for (guint j = 0; j < ciclo_node_get_size (kinds->pdata[i], CICLO_GUIDE_KIND_FIELDS); j++)
        {
          CicloNode *field = ciclo_node_get_child (kinds->pdata[i], CICLO_GUIDE_KIND_FIELDS, j);
          const char *own = ciclo_node_get_text (field, CICLO_GUIDE_FIELD_FIELD, NULL);

          g_hash_table_insert (places, g_strconcat (name, ".", own, NULL), field);
        }
    }
  g_ptr_array_set_free_func (kinds, NULL);
  g_ptr_array_unref (kinds);

  return places;
}

static CicloNode *
find_place (const char *place)
{
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_lookup (g_once (&once, read_kinds, NULL), place);
}

CicloNode *
ciclo_guide_find_kind (const char *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return strchr (kind, '.') == NULL ? find_place (kind) : NULL;
}

CicloNode *
ciclo_guide_find_field (const char *kind,
                        const char *field)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (kind != NULL && field != NULL, NULL);

  place = g_strconcat (kind, ".", field, NULL);

  return find_place (place);
}

/* Saying */

/* The name that tools/guide-pot gave to a text. */
static char *
dup_context (CicloNode *node,
             const char *field)
{
  CicloNode *parent = ciclo_node_get_parent (node);

  if (CICLO_IS_GUIDE_PAGE (node))
    return g_strdup_printf ("page.%s.%s", ciclo_node_get_id (node), field);
  if (CICLO_IS_GUIDE_POINT (node))
    return g_strdup_printf ("page.%s.point.%s", ciclo_node_get_id (parent), ciclo_node_get_id (node));
  if (CICLO_IS_GUIDE_QUESTION (node))
    return g_strdup_printf ("page.%s.question.%s.%s", ciclo_node_get_id (parent), ciclo_node_get_id (node), field);
  if (CICLO_IS_GUIDE_KIND (node))
    return g_strdup_printf ("kind.%s.%s", ciclo_node_get_text (node, CICLO_GUIDE_KIND_KIND, NULL), field);

  return g_strdup_printf ("field.%s.%s.%s", ciclo_node_get_text (parent, CICLO_GUIDE_KIND_KIND, NULL),
                          ciclo_node_get_text (node, CICLO_GUIDE_FIELD_FIELD, NULL), field);
}

const char *
ciclo_guide_say (CicloNode *node,
                 guint field,
                 CicloSpeech *speech)
{
  g_autofree char *context = NULL;

  g_return_val_if_fail (CICLO_IS_NODE (node) && speech != NULL, "");

  if (!ciclo_node_is_set (node, field))
    return "";

  context = dup_context (node, ciclo_node_get_schema (node)->fields[field].name);

  return ciclo_speech_say_guide (speech, context, ciclo_node_get_text (node, field, "en"));
}
