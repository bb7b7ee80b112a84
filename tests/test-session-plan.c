/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The printed plan of sessions: what it says for hand-made designs (golden files in data/plans), and that nothing for
 * trainers ever reaches participants, whatever field it stands in. CICLO_UPDATE=1 writes the golden files anew. */

#include "config.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-session.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-session-plan.h"

#include <string.h>

static char *
render (CicloNode *course,
        const char *language,
        CicloAudience audience,
        const char *format)
{
  const CicloDocumentRequest request = { course, language, audience, NULL };
  g_autoptr (CicloReport) report = ciclo_session_plan_build (&request);
  const CicloRenderer *renderer = ciclo_renderer_find (format, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (renderer, report, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Golden files */

static const struct
{
  const char *design;
  const char *language;
  CicloAudience audience;
  const char *golden;
} plans[] = {
  { "tests/data/plans/hard.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "hard.trainer.pt-BR.txt" },
  { "tests/data/plans/hard.ciclo", "pt-BR", CICLO_AUDIENCE_PARTICIPANT, "hard.participant.pt-BR.txt" },
  { "tests/data/plans/hard.ciclo", "en", CICLO_AUDIENCE_TRAINER, "hard.trainer.en.txt" },
  { "docs/small.ciclo", "en", CICLO_AUDIENCE_TRAINER, "small.trainer.en.txt" },
  { "data/templates/asylum-two-days.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "asylum.trainer.pt-BR.txt" },
  { "data/templates/asylum-two-days.ciclo", "en", CICLO_AUDIENCE_PARTICIPANT, "asylum.participant.en.txt" },
};

static void
show_difference (const char *path,
                 const char *text)
{
  g_autofree char *found = g_build_filename (g_get_tmp_dir (), "ciclo-found.txt", NULL);
  const char *const command[] = { "diff", "-u", path, found, NULL };

  g_file_set_contents (found, text, -1, NULL);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                NULL, NULL);
}

static void
test_golden (gconstpointer closure)
{
  guint i = GPOINTER_TO_UINT (closure);
  g_autofree char *design = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), plans[i].design, NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "data", "plans", plans[i].golden, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDocument) document = ciclo_document_load (design, &error);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  g_assert_no_error (error);
  text = render (ciclo_document_get_course (document), plans[i].language, plans[i].audience, "txt");
  if (g_getenv ("CICLO_UPDATE") != NULL)
    g_file_set_contents (golden, text, -1, NULL);
  g_file_get_contents (golden, &expected, NULL, NULL);
  if (g_strcmp0 (text, expected) == 0)
    return;

  show_difference (golden, text);
  g_test_fail_printf ("%s differs; is the change meant? Then run this test with CICLO_UPDATE=1.", plans[i].golden);
}

/* Secrets */

static char *
name_of (CicloNode *node,
         guint field)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  return g_strdup_printf ("Canary %s %s.", schema->element, schema->fields[field].name);
}

/* Every text of every kind below @node says its own name; every list gets one child. */
static void
fill (CicloNode *node,
      guint depth)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_autofree char *name = name_of (node, i);

      if (schema->fields[i].kind == CICLO_PART)
        fill (ciclo_node_get_part (node, i), depth + 1);
      else if (schema->fields[i].kind == CICLO_LIST && depth < 4)
        fill (ciclo_node_append (node, i, ciclo_node_new (schema->fields[i].type ())), depth + 1);
      else if (ciclo_field_has_languages (&schema->fields[i]) || schema->fields[i].kind == CICLO_TEXT)
        ciclo_node_set_text (node, i, "en", name);
    }
}

static CicloNode *
make_telling_course (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, "en");
  fill (course, 0);

  return course;
}

typedef struct
{
  const char *text;
  guint secrets;
} Search;

/* Whether the node as a whole is for trainers: marked so, or so unless it is marked otherwise. */
static gboolean
is_kept_back (CicloNode *node)
{
  int field = ciclo_schema_find (ciclo_node_get_schema (node), "trainer-only");

  return field >= 0 && ciclo_node_get_bool (node, (guint) field);
}

static gboolean
look_for_secrets (CicloNode *node,
                  gpointer closure)
{
  Search *search = closure;
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_autofree char *name = name_of (node, i);

      if (!ciclo_node_is_set (node, i) || (schema->fields[i].audience != CICLO_FOR_TRAINER && !is_kept_back (node)))
        continue;
      search->secrets++;
      g_test_message ("%s", name);
      g_assert_null (strstr (search->text, name));
    }

  return FALSE;
}

static void
test_secrets (void)
{
  g_autoptr (CicloNode) course = make_telling_course ();
  g_autofree char *participant = render (course, "en", CICLO_AUDIENCE_PARTICIPANT, "txt");
  g_autofree char *trainer = render (course, "en", CICLO_AUDIENCE_TRAINER, "txt");
  Search search = { participant, 0 };

  ciclo_tree_walk (course, look_for_secrets, &search);
  g_assert_cmpuint (search.secrets, >, 20);

  /* The trainer does read them, and participants do read theirs. */
  g_assert_nonnull (strstr (trainer, "Canary activity trainer-notes."));
  g_assert_nonnull (strstr (trainer, "Canary activity safety."));
  g_assert_nonnull (strstr (trainer, "Canary session plan-b."));
  g_assert_nonnull (strstr (trainer, "Canary note text."));
  g_assert_nonnull (strstr (participant, "Canary activity participants-do."));
  g_assert_null (strstr (participant, "Canary person name."));
  g_assert_null (strstr (trainer, "Canary person name."));
}

/* An empty design prints too, and says that it is empty. */
static void
test_empty (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autofree char *text = render (course, "pt-BR", CICLO_AUDIENCE_TRAINER, "txt");

  g_assert_nonnull (strstr (text, "ainda não tem sessões"));
}

static void
test_same_bytes (void)
{
  g_autoptr (CicloNode) course = make_telling_course ();
  const CicloDocumentRequest request = { course, "en", CICLO_AUDIENCE_TRAINER, NULL };
  const CicloRenderer *pdf = ciclo_renderer_find ("pdf", NULL);
  g_autoptr (CicloReport) one = ciclo_session_plan_build (&request);
  g_autoptr (CicloReport) two = ciclo_session_plan_build (&request);
  g_autoptr (GBytes) first = ciclo_renderer_render (pdf, one, NULL, NULL);
  g_autoptr (GBytes) second = ciclo_renderer_render (pdf, two, NULL, NULL);

  g_assert_nonnull (first);
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *path = g_strconcat ("/session-plan/golden/", plans[i].golden, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }
  g_test_add_func ("/session-plan/secrets", test_secrets);
  g_test_add_func ("/session-plan/empty", test_empty);
  g_test_add_func ("/session-plan/same-bytes", test_same_bytes);

  return g_test_run ();
}
