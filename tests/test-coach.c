/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule against the designs in tests/data/coach: what it must find in RULE.bad.ciclo, and nothing in its twin
 * RULE.good.ciclo. Where a rule needs more, a word follows: RULE-word.bad.ciclo. Comments before the course name each
 * finding: the id of the node (of a part: its element), the field ("-" for the node itself), and after a colon a piece
 * of the message in the language of the course. */

#include "config.h"

#include "coaching.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-document.h"
#include "model/ciclo-template.h"

#include <string.h>

/* Languages whose texts must be complete. */
static const char *const languages[] = { "en", "pt-BR" };

typedef struct
{
  char *rule;
  CicloDocument *document;
  CicloNode *course;
  CicloHistory *history;
  CicloCoach *coach;
  GStrv expected; /* what the comments say */
} Case;

static char *
dup_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "coach", NULL);
}

static GStrv
read_comments (const char *text)
{
  g_autoptr (GStrvBuilder) comments = g_strv_builder_new ();
  const char *course = strstr (text, "<course");
  const char *start;

  while ((start = strstr (text, "<!--")) != NULL && start < course)
    {
      g_autofree char *comment = g_strndup (start + 4, (gsize) (strstr (start, "-->") - start - 4));

      g_strv_builder_add (comments, g_strstrip (comment));
      text = strstr (start, "-->");
    }

  return g_strv_builder_end (comments);
}

static Case *
case_new (const char *name)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  Case *self = g_new0 (Case, 1);

  self->rule = g_strndup (name, strcspn (name, "-."));
  self->document = ciclo_document_load (path, &error);
  g_assert_no_error (error);
  /* What is odd in these files is a slip, unless they are about references that lead nowhere. */
  if (strstr (name, "-nowhere") == NULL)
    g_assert_cmpuint (ciclo_document_get_oddities (self->document)->len, ==, 0);
  self->course = ciclo_document_get_course (self->document);
  self->history = ciclo_document_get_history (self->document);
  self->coach = coaching_new (self->course);
  ciclo_coach_follow (self->coach, self->history);
  ciclo_coach_check (self->coach);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  self->expected = read_comments (text);

  return self;
}

static void
case_free (Case *self)
{
  g_object_unref (self->coach);
  g_object_unref (self->document);
  g_strfreev (self->expected);
  g_free (self->rule);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

/* The finding of the rule in question after the position @after, -1 to begin. */
static int
find_next (Case *self,
           int after)
{
  for (guint i = (guint) (after + 1); i < ciclo_coach_get_size (self->coach); i++)
    if (g_str_equal (ciclo_finding_get_rule (ciclo_coach_get_finding (self->coach, i))->id, self->rule))
      return (int) i;

  return -1;
}

static char *
describe (CicloFinding *finding)
{
  CicloNode *node = ciclo_finding_get_node (finding);
  const CicloSchema *schema = ciclo_node_get_schema (node);
  int field = ciclo_finding_get_field (finding);
  guint list, position;
  gboolean is_part = ciclo_node_get_parent (node) != NULL && !ciclo_node_get_place (node, &list, &position);

  return g_strdup_printf ("%s %s", is_part ? schema->element : ciclo_node_get_id (node),
                          field >= 0 ? schema->fields[field].name : "-");
}

static void
assert_message (CicloFinding *finding,
                const char *language,
                const char *piece)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
  g_autofree char *message = ciclo_finding_dup_message (finding, speech);

  g_test_message ("%s", message);
  g_assert_cmpstr (message, !=, "");
  g_assert_null (strpbrk (message, "{}"));
  g_assert_null (strstr (message, "…"));
  if (piece != NULL && strstr (message, piece) == NULL)
    g_error ("“%s” is not in “%s”", piece, message);
}

static void
assert_finding (Case *self,
                CicloFinding *finding,
                const char *expected)
{
  g_auto (GStrv) pieces = g_strsplit (expected, ": ", 2);
  g_autofree char *found = describe (finding);

  g_assert_cmpstr (found, ==, pieces[0]);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    assert_message (finding, languages[i], NULL);
  assert_message (finding, ciclo_node_get_language (self->course), pieces[1]);
}

static void
test_find (gconstpointer name)
{
  g_autoptr (Case) self = case_new (name);
  int position = find_next (self, -1);

  for (guint i = 0; self->expected[i] != NULL; i++)
    {
      g_assert_cmpint (position, >=, 0);
      assert_finding (self, ciclo_coach_get_finding (self->coach, (guint) position), self->expected[i]);
      position = find_next (self, position);
    }
  if (position >= 0)
    g_error ("Not expected: %s", describe (ciclo_coach_get_finding (self->coach, (guint) position)));
}

/* What mends itself is mended, in one step that can be undone. */
static void
test_fix (gconstpointer name)
{
  g_autoptr (Case) self = case_new (name);
  g_autoptr (CicloNode) before = ciclo_tree_snapshot (self->course);

  for (int i = find_next (self, -1); i >= 0; i = find_next (self, i))
    {
      g_autoptr (CicloFinding) finding = g_object_ref (ciclo_coach_get_finding (self->coach, (guint) i));

      if (!ciclo_finding_can_be_fixed (finding))
        continue;

      ciclo_coach_fix (self->coach, finding);
      g_assert_cmpstr (ciclo_history_get_undo_label (self->history), !=, "");
      ciclo_coach_update (self->coach);
      for (int j = find_next (self, -1); j >= 0; j = find_next (self, j))
        {
          CicloFinding *left = ciclo_coach_get_finding (self->coach, (guint) j);

          g_assert_true (ciclo_finding_get_node (left) != ciclo_finding_get_node (finding) ||
                         ciclo_finding_get_field (left) != ciclo_finding_get_field (finding));
        }

      ciclo_history_undo (self->history);
      g_assert_true (ciclo_tree_equal (self->course, before));
      ciclo_coach_update (self->coach);
    }
}

static void
assert_texts (const CicloRule *rule)
{
  static const struct
  {
    guint field;
    const char *name;
  } texts[] = { { CICLO_ADVICE_MESSAGE, "message" },
                { CICLO_ADVICE_WHY, "why" },
                { CICLO_ADVICE_GOOD, "good" },
                { CICLO_ADVICE_BAD, "bad" } };
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");

  g_test_message ("%s", rule->id);
  g_assert_nonnull (ciclo_advice_find (rule->id));
  g_assert_true (ciclo_node_is_set (ciclo_advice_find (rule->id), CICLO_ADVICE_SEVERITY));
  g_assert_true (ciclo_node_is_set (ciclo_advice_find (rule->id), CICLO_ADVICE_STAGE));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *said = ciclo_rule_say (rule, texts[i].field, english);

      g_assert_cmpstr (said, !=, "");
      /* The same pointer back would mean that there is no translation. */
      g_assert_true (ciclo_rule_say (rule, texts[i].field, portuguese) != said);
    }
  if (rule->fix != NULL)
    g_assert_cmpstr (ciclo_rule_say (rule, CICLO_ADVICE_FIX, portuguese), !=, "");
}

static gboolean
has_file (const char *rule,
          const char *ending)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_strconcat (rule, ending, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_rules (void)
{
  const CicloRule *const *rules;
  guint n;

  rules = ciclo_rules_list (&n);
  for (guint i = 0; i < n; i++)
    {
      assert_texts (rules[i]);
      g_assert_true (ciclo_rule_find (rules[i]->id) == rules[i]);
      g_assert_true (has_file (rules[i]->id, ".bad.ciclo"));
      g_assert_true (has_file (rules[i]->id, ".good.ciclo"));
    }
}

/* What has words has a function. */
static void
test_complete (void)
{
  const GPtrArray *advice = ciclo_advice_get_all ();

  for (guint i = 0; i < advice->len; i++)
    {
      const char *id = ciclo_node_get_id (advice->pdata[i]);

      g_test_message ("%s", id);
      g_assert_nonnull (ciclo_rule_find (id));
    }
}

/* What the program brings has tips to take at most. */
static void
assert_worked (const char *template,
               const char *language)
{
  CicloFindingFilter filter = { -1, CICLO_SEVERITY_WARNING, NULL, FALSE };
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
  g_autoptr (CicloNode) course = ciclo_template_new_course (ciclo_template_find (template, NULL), language, NULL);
  g_autoptr (CicloCoach) coach = coaching_new (course);
  g_autoptr (GPtrArray) findings = NULL;

  ciclo_coach_check (coach);
  findings = ciclo_coach_dup_findings (coach, &filter);
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *place = describe (findings->pdata[i]);
      g_autofree char *message = ciclo_finding_dup_message (findings->pdata[i], speech);

      g_test_message ("%s %s: %s", ciclo_finding_get_rule (findings->pdata[i])->id, place, message);
    }
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_worked (gconstpointer template)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    assert_worked (template, languages[i]);
}

static void
add_templates (void)
{
  guint n;
  const CicloTemplate *const *templates = ciclo_template_list (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *id = ciclo_template_get_id (templates[i]);
      g_autofree char *path = g_strconcat ("/coach/worked/", id, NULL);

      g_test_add_data_func (path, id, test_worked);
    }
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coach/complete", test_complete);
  g_test_add_func ("/coach/rules", test_rules);
  add_templates ();

  folder = dup_folder ();
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *find = g_strconcat ("/coach/find/", name, NULL);
      g_autofree char *fix = g_strconcat ("/coach/fix/", name, NULL);

      g_test_add_data_func_full (find, g_strdup (name), test_find, g_free);
      g_test_add_data_func_full (fix, g_strdup (name), test_fix, g_free);
    }

  return g_test_run ();
}
