/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One table says where every field of a design is worked on. What is needed first stands first; what is rarely needed
 * is folded. A new field needs no row: it appears in the last group of its form. */

#include "config.h"

#include "model/ciclo-form.h"

#include "model/ciclo-course.h"
#include "model/ciclo-kinds.h"

#include <glib/gi18n-lib.h>

#define FIRST_PAGE "course-card"

typedef enum
{
  OPEN,
  FOLDED,
} Folding;

typedef struct
{
  const char *form; /* a page, or the element of a kind */
  const char *part; /* of the course, NULL: the node itself */
  const char *title;
  const char *fields;
  Folding folding;
} Row;

/* clang-format off */

static const Row pages[] = {
  /* Overview */
  { "course-card", NULL, NULL, "title aim delivery start-date end-date organisers contact" },
  { "course-card", NULL, NC_ ("group", "Content and requirements"),
    "content entry-requirements prerequisites eqf-reference-level" },
  { "course-card", NULL, NC_ ("group", "This version"),
    "code edition revised status time-zone legal-valid-on legal-note provenance notes" },
  { "course-card", NULL, NC_ ("group", "Declared figures"), "declared-figures" },
  { "course-card", NULL, NC_ ("group", "Tags"), "tags" },
  { "course-card", "settings", NC_ ("group", "Paper and institution"),
    "institution logo paper day-start pseudonyms", FOLDED },
  { "course-card", "settings", NC_ ("group", "Limits for the programme"),
    "max-seat-face-to-face max-seat-online max-day-face-to-face max-day-online max-lecture max-acquisition-share "
    "buffer-min max-video reading-speed group-max people-per-trainer-skills people-per-trainer-general", FOLDED },
  { "course-card", "settings", NC_ ("group", "Limits for needs, objectives and tests"),
    "need-ranking high-need low-need dif-yes-from rating-scale-max max-terminal max-objectives-session "
    "max-objective-words pass-mark gain-low gain-high", FOLDED },
  { "people", NULL, NULL, "stakeholders" },
  { "people", NULL, NULL, "trainers" },
  { "people", "people", NC_ ("group", "People (private list)"), "persons" },
  { "languages", NULL, NULL, "languages" },
  { "glance", NULL, NC_ ("group", "Tips set aside"), "dismissals", FOLDED },

  /* Needs */
  { "request", "request", NULL, "requested-by requested-on reason expected-change" },
  { "request", "request", NC_ ("group", "The work, as it should be and as it is"),
    "performance-expected performance-actual" },
  { "request", NULL, NULL, "constraints" },
  { "is-training", "request", NULL, "is-training-answer recommendation path" },
  { "participants", NULL, NULL, "target-groups" },
  { "sources", NULL, NULL, "sources" },
  { "tasks", NULL, NULL, "tasks" },
  { "gaps", NULL, NULL, "gaps" },
  { "other-measures", NULL, NULL, "other-measures" },

  /* Objectives */
  { "objectives", NULL, NULL, "objectives" },
  { "objectives", NULL, NULL, "frameworks" },

  /* Design */
  { "programme", NULL, NULL, "days" },
  { "programme", NULL, NULL, "components" },
  { "programme", NULL, NULL, "lanes" },
  { "programme", NULL, NULL, "groups" },
  { "session", NULL, NULL, "sessions" },

  /* Preparation */
  { "materials", NULL, NULL, "materials" },
  { "todo", NULL, NULL, "logistics" },
  { "rooms", NULL, NULL, "places" },
  { "risks", NULL, NULL, "risks" },

  /* Delivery */
  { "attendance", "people", NULL, "attendance" },
  { "what-happened", NULL, NULL, "sessions" },

  /* Evaluation */
  { "plan", NULL, NULL, "evaluation-plan" },
  { "plan", NULL, NULL, "certificate-rules" },
  { "instruments", NULL, NULL, "instruments" },
  { "results", "people", NULL, "responses" },
  { "results", "people", NULL, "assessments" },
  { "lessons", NULL, NULL, "change-log" },
  { "lessons", NULL, NULL, "editions" },

  { "catalogue", NULL, NULL, "methods" },
};

static const Row kinds[] = {
  { "target-group", NULL, NULL, "name size roles experience experience-note prior-knowledge" },
  { "target-group", NULL, NC_ ("group", "Who they are"),
    "units regions seniority gender-balance languages education min-age" },
  { "target-group", NULL, NC_ ("group", "What they bring and expect"),
    "task-experience previous-courses attitudes expectations motivation supervisor-support incentives" },
  { "target-group", NULL, NC_ ("group", "How they can learn"),
    "time-available preferred-times devices travel access-needs distress-exposure confidentiality" },
  { "target-group", NULL, NC_ ("group", "The group"),
    "group-min group-max group-rules selection-criteria composition hierarchy conflicts" },

  { "task", NULL, NULL, "label text" },
  { "task", NULL, NC_ ("group", "Ratings"), "difficulty importance frequency raters" },

  { "gap", NULL, NULL, "label competency ksa performance-expected performance-actual" },
  { "gap", NULL, NC_ ("group", "Ratings"), "current required importance frequency respondents" },
  { "gap", NULL, NC_ ("group", "What to do about it"), "cause response priority priority-reason" },
  { "gap", NULL, NC_ ("group", "Where it comes from"), "tasks sources competences" },

  { "framework", NULL, NULL, "name rating-kind min-required-default" },
  { "framework", NULL, NULL, "nodes" },
  { "framework", NULL, NULL, "levels" },
  { "framework", NULL, NULL, "evidence-rules" },
  { "framework", NULL, NC_ ("group", "Where it comes from"), "owner version date licence url languages", FOLDED },

  { "objective", NULL, NULL, "label type parent domain level" },
  { "objective", NULL, NC_ ("group", "The sentence"), "stem audience behaviour verb object condition degree text" },
  { "objective", NULL, NC_ ("group", "Links"), "needs assessed-by no-assessment-reason prerequisites competences" },
  { "objective", NULL, NC_ ("group", "More"), "knowledge-dimension eqf-category weight tags note", FOLDED },

  { "place", NULL, NULL, "name kind address url channel capacity layout equipment accessibility" },
  { "place", NULL, NC_ ("group", "More"), "contact equivalent-to note", FOLDED },

  { "session", NULL, NULL, "label title day start planned pinned" },
  { "session", NULL, NULL, "activities" },
  { "session", NULL, NC_ ("group", "What it is for"), "objectives aim key-messages assessment" },
  { "session", NULL, NC_ ("group", "Who and where"), "place room-layout room-layout-note lane groups participants" },
  { "session", NULL, NULL, "trainers" },
  { "session", NULL, NC_ ("group", "Preparing"),
    "materials-to-prepare prerequisites risks plan-b references trainer-goal" },
  { "session", NULL, NULL, "notes" },
  { "session", NULL, NC_ ("group", "Place in the course"),
    "number module component mode date opens closes repeats continues tags", FOLDED },
  { "session", NULL, NC_ ("group", "If time is short"),
    "state optional cut-order replaced-by depends-on condition alternative-to chosen", FOLDED },
  { "session", NULL, NC_ ("group", "What happened"),
    "actual-start actual what-worked what-to-change follow-up", FOLDED },
  { "session", NULL, NC_ ("group", "Source"), "competences source-text source-link", FOLDED },

  { "activity", NULL, NULL, "title kind duration method part" },
  { "activity", NULL, NC_ ("group", "What happens"),
    "trainer-does participants-do key-messages report-back debrief check trainer-notes" },
  { "activity", NULL, NULL, "phases" },
  { "activity", NULL, NC_ ("group", "Groups"),
    "grouping group-size-min group-size-max group-count group-rule turn-duration performers parallel-rooms "
    "learner-roles" },
  { "activity", NULL, NULL, "resources" },
  { "activity", NULL, NULL, "trainers" },
  { "activity", NULL, NC_ ("group", "What it is for"),
    "objectives learning-type interaction energy trainer-goal competences", FOLDED },
  { "activity", NULL, NC_ ("group", "Time"),
    "label start pinned duration-source may-overlap counts-as-teaching due due-date repeats", FOLDED },
  { "activity", NULL, NC_ ("group", "Care and place"), "safety accessibility catering place lane groups", FOLDED },
  { "activity", NULL, NULL, "notes" },
  { "activity", NULL, NULL, "activities" },
  { "activity", NULL, NC_ ("group", "If time is short"),
    "plan-b state optional cut-order replaced-by depends-on prerequisites condition alternative-to chosen", FOLDED },
  { "activity", NULL, NC_ ("group", "What happened"), "actual-start actual skipped what-happened", FOLDED },
  { "activity", NULL, NC_ ("group", "Source"), "method-text experience-for tags source-text source-link", FOLDED },

  { "phase", NULL, NULL, "kind duration what grouping group-size-min group-size-max group-count" },
  { "phase", NULL, NULL, "resources" },
  { "phase", NULL, NC_ ("group", "More"), "offset method method-text roles optional condition trainer-only", FOLDED },

  { "method", NULL, NULL, "name aliases category purpose when avoid" },
  { "method", NULL, NULL, "steps" },
  { "method", NULL, NULL, "phases" },
  { "method", NULL, NC_ ("group", "Using it"), "debrief materials risks variants" },
  { "method", NULL, NC_ ("group", "How many and how long"),
    "group-min group-max minutes-min minutes-max turn-minutes-min turn-minutes-max" },
  { "method", NULL, NC_ ("group", "Where it fits"),
    "grouping learning-types kolb-phases domains levels modes interaction energy lecture-like "
    "embedded-interaction", FOLDED },
  { "method", NULL, NC_ ("group", "Source"), "code source based-on", FOLDED },

  { "material", NULL, NULL, "label title kind status owner" },
  { "material", NULL, NC_ ("group", "How many"), "per-person per-group per-course spare" },
  { "material", NULL, NC_ ("group", "Where it is"), "file url version languages trainer-only" },
  { "material", NULL, NC_ ("group", "Rights and access"), "author licence accessible-version accessibility note" },

  { "logistics-item", NULL, NULL, "item owner status" },
  { "logistics-item", NULL, NC_ ("group", "When"), "due anchor due-date when" },
  { "logistics-item", NULL, NC_ ("group", "More"), "audience blocking optional session place cost note", FOLDED },

  { "instrument", NULL, NULL, "label title kind kirkpatrick-level respondent introduction" },
  { "instrument", NULL, NULL, "items" },
  { "instrument", NULL, NULL, "criteria" },
  { "instrument", NULL, NULL, "moments" },
  { "instrument", NULL, NULL, "blueprint" },
  { "instrument", NULL, NC_ ("group", "Points"), "time max-points pass-points pass-mark pass-rule key-trainer-only" },
  { "instrument", NULL, NC_ ("group", "Privacy"), "anonymous private code-rule consent-text anonymisation", FOLDED },
  { "instrument", NULL, NC_ ("group", "Scale"), "scale scale-min scale-max scale-labels", FOLDED },
  { "instrument", NULL, NC_ ("group", "Observing and rating"),
    "task rubric observer raters self-comment round sample-rule", FOLDED },
  { "instrument", NULL, NC_ ("group", "Conversation"), "opening ranking-task closing note-taker", FOLDED },
  { "instrument", NULL, NC_ ("group", "More"), "form moment-note note", FOLDED },

  { "item", NULL, NULL, "label type text hint" },
  { "item", NULL, NULL, "options" },
  { "item", NULL, NULL, "rows" },
  { "item", NULL, NC_ ("group", "Right answer"), "key key-text accepted-answers tolerance points scoring feedback" },
  { "item", NULL, NC_ ("group", "What it checks"), "objective competences topic evidence" },
  { "item", NULL, NC_ ("group", "Scale"), "scale-min scale-max scale-labels reverse", FOLDED },
  { "item", NULL, NC_ ("group", "More"),
    "required critical sensitive other condition-item condition-answer code", FOLDED },

  { "evaluation-row", NULL, NULL, "level question indicator instruments instrument-note" },
  { "evaluation-row", NULL, NC_ ("group", "When and who"), "when offset respondent responsible use" },
  { "evaluation-row", NULL, NC_ ("group", "Target"), "target target-operator target-value target-scale baseline" },

  { "person", NULL, NULL, "name code roles organisation unit function groups" },
  { "person", NULL, NC_ ("group", "Contact and care"), "email phone contact needs consent note" },
};

/* clang-format on */

/* Reading the table */

static void
add_group (GPtrArray *groups,
           const Row *row,
           int part,
           GArray *fields)
{
  CicloFormGroup *group = g_new0 (CicloFormGroup, 1);

  group->title = row->title;
  group->part = part;
  group->folded = row->folding == FOLDED;
  group->n_fields = fields->len;
  group->fields = (guint *) g_array_free (fields, FALSE);
  g_ptr_array_add (groups, group);
}

static const CicloSchema *
get_part_schema (const CicloSchema *schema,
                 int part)
{
  return part < 0 ? schema : ciclo_schema_for_type (schema->fields[part].type ());
}

static void
add_row (GPtrArray *groups,
         const CicloSchema *schema,
         const Row *row)
{
  int part = row->part != NULL ? ciclo_schema_find (schema, row->part) : -1;
  const CicloSchema *owner = get_part_schema (schema, part);
  g_auto (GStrv) names = g_strsplit (row->fields, " ", -1);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; names[i] != NULL; i++)
    {
      int found = ciclo_schema_find (owner, names[i]);

      g_assert (found >= 0);
      g_array_append_val (fields, found);
    }
  add_group (groups, row, part, fields);
}

/* Of a part, whether anything of it is. */
static gboolean
is_placed (const GPtrArray *groups,
           int part,
           guint field)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const CicloFormGroup *group = groups->pdata[i];

      if (part < 0 && group->part == (int) field)
        return TRUE;
      for (guint j = 0; group->part == part && j < group->n_fields; j++)
        if (group->fields[j] == field)
          return TRUE;
    }

  return FALSE;
}

/* What no row names. @placed is where to look, @groups where to put it. */
static void
add_rest (GPtrArray *groups,
          const GPtrArray *placed,
          const CicloSchema *schema,
          int part)
{
  static const Row whole = { NULL }, rest = { .title = NC_ ("group", "More"), .folding = FOLDED };
  const CicloSchema *owner = get_part_schema (schema, part);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < owner->n_fields; i++)
    if (owner->fields[i].kind != CICLO_PART && !is_placed (placed, part, i))
      g_array_append_val (fields, i);

  if (fields->len > 0)
    add_group (groups, placed->len > 0 ? &rest : &whole, part, fields);
  else
    g_array_free (fields, TRUE);
}

static void
add_rest_of_course (GHashTable *forms,
                    const CicloSchema *course)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *first = g_hash_table_lookup (forms, FIRST_PAGE);
  GHashTableIter iter;
  gpointer groups;

  g_hash_table_iter_init (&iter, forms);
  while (g_hash_table_iter_next (&iter, NULL, &groups))
    g_ptr_array_extend (all, groups, NULL, NULL);
  add_rest (first, all, course, -1);
  for (guint i = 0; i < course->n_fields; i++)
    if (course->fields[i].kind == CICLO_PART)
      add_rest (first, all, course, (int) i);
}

static GPtrArray *
get_form (GHashTable *forms,
          const char *name)
{
  GPtrArray *groups = g_hash_table_lookup (forms, name);

  if (groups == NULL)
    {
      groups = g_ptr_array_new ();
      g_hash_table_insert (forms, (char *) g_intern_string (name), groups);
    }

  return groups;
}

static GHashTable *
read_pages (void)
{
  GHashTable *forms = g_hash_table_new (g_str_hash, g_str_equal);
  const CicloSchema *course = ciclo_schema_for_type (CICLO_TYPE_COURSE);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    add_row (get_form (forms, pages[i].form), course, &pages[i]);
  add_rest_of_course (forms, course);

  return forms;
}

static GHashTable *
read_kinds (void)
{
  GHashTable *forms = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const GType *types = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      const CicloSchema *schema = ciclo_schema_for_type (types[i]);
      GPtrArray *groups = get_form (forms, schema->element);

      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        if (g_str_equal (kinds[j].form, schema->element))
          add_row (groups, schema, &kinds[j]);
      add_rest (groups, groups, schema, -1);
    }

  return forms;
}

/* Looking it up */

static const GPtrArray *
look_up (GHashTable *forms,
         const char *name)
{
  static GPtrArray none;
  const GPtrArray *groups = g_hash_table_lookup (forms, name);

  return groups != NULL ? groups : &none;
}

const GPtrArray *
ciclo_form_get_page (const char *id)
{
  static GHashTable *forms;
  static gsize read;

  g_return_val_if_fail (id != NULL, NULL);

  if (g_once_init_enter (&read))
    {
      forms = read_pages ();
      g_once_init_leave (&read, 1);
    }

  return look_up (forms, id);
}

const GPtrArray *
ciclo_form_get_kind (const CicloSchema *schema)
{
  static GHashTable *forms;
  static gsize read;

  g_return_val_if_fail (schema != NULL, NULL);

  if (g_once_init_enter (&read))
    {
      forms = read_kinds ();
      g_once_init_leave (&read, 1);
    }

  return look_up (forms, schema->element);
}

/* The field of the course, and of its part, on the way to @field of @node; @part -1: of none. */
static void
find_top (CicloNode *node,
          int *part,
          int *field)
{
  CicloNode *course = ciclo_node_get_root (node);
  const CicloSchema *schema = ciclo_node_get_schema (course);
  guint place;

  while (node != course && ciclo_node_get_parent (node) != NULL && ciclo_node_get_place (node, &place, NULL))
    {
      *field = (int) place;
      node = ciclo_node_get_parent (node);
    }
  *part = -1;
  for (guint i = 0; node != course && i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_PART && ciclo_node_get_part (course, i) == node)
      *part = (int) i;
}

const char *
ciclo_form_find_page (CicloNode *node,
                      int field)
{
  int part;

  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  find_top (node, &part, &field);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      const GPtrArray *groups = ciclo_form_get_page (pages[i].form);

      if (is_placed (groups, part, (guint) field))
        return pages[i].form;
    }

  return FIRST_PAGE;
}

gboolean
ciclo_form_is_on_page (CicloNode *node,
                       int field,
                       const char *id)
{
  int part;

  g_return_val_if_fail (CICLO_IS_NODE (node), FALSE);

  find_top (node, &part, &field);

  return is_placed (ciclo_form_get_page (id), part, (guint) field);
}

const char *
ciclo_form_say_title (const CicloFormGroup *group,
                      CicloSpeech *speech)
{
  g_return_val_if_fail (group != NULL, NULL);

  return group->title != NULL ? ciclo_speech_say_context (speech, "group", group->title) : "";
}
