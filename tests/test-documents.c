/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The printed documents: what they say (golden files in data/documents), and that nothing for trainers ever reaches
 * participants, whatever field it stands in. CICLO_UPDATE=1 writes the golden files anew. */

#include "config.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"

#include <string.h>

static char *
render (const char *document,
        CicloNode *course,
        const char *language,
        CicloAudience audience)
{
  const CicloDocumentRequest request = { course, language, audience, NULL };
  g_autoptr (CicloReport) report = ciclo_documents_find (document, NULL)->build (&request);
  const CicloRenderer *renderer = ciclo_renderer_find ("txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (renderer, report, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Golden files */

static const struct
{
  const char *document;
  const char *design;
  const char *language;
  CicloAudience audience;
  const char *golden;
} rows[] = {
  { "session-plan", "tests/data/documents/hard.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "hard.trainer.pt-BR.txt" },
  { "session-plan", "tests/data/documents/hard.ciclo", "pt-BR", CICLO_AUDIENCE_PARTICIPANT,
    "hard.participant.pt-BR.txt" },
  { "session-plan", "tests/data/documents/hard.ciclo", "en", CICLO_AUDIENCE_TRAINER, "hard.trainer.en.txt" },
  { "session-plan", "docs/small.ciclo", "en", CICLO_AUDIENCE_TRAINER, "small.trainer.en.txt" },
  { "session-plan", "data/templates/asylum-two-days.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER,
    "asylum.trainer.pt-BR.txt" },
  { "session-plan", "data/templates/asylum-two-days.ciclo", "en", CICLO_AUDIENCE_PARTICIPANT,
    "asylum.participant.en.txt" },
  { "participant-agenda", "data/templates/asylum-two-days.ciclo", "pt-BR", CICLO_AUDIENCE_PARTICIPANT,
    "asylum.agenda.pt-BR.txt" },
  { "participant-agenda", "tests/data/documents/hard.ciclo", "pt-BR", CICLO_AUDIENCE_PARTICIPANT,
    "hard.agenda.pt-BR.txt" },
  { "participant-agenda", "data/templates/half-day.ciclo", "pt-BR", CICLO_AUDIENCE_PARTICIPANT,
    "half-day.agenda.pt-BR.txt" },
  { "timetable", "data/templates/tot-five-days.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "tot.timetable.pt-BR.txt" },
  { "timetable", "data/templates/online-series.ciclo", "en", CICLO_AUDIENCE_PARTICIPANT, "online.timetable.en.txt" },
  { "timetable", "tests/data/documents/days.ciclo", "en", CICLO_AUDIENCE_TRAINER, "days.timetable.en.txt" },
  { "timetable", "tests/data/documents/days.ciclo", "pt-BR", CICLO_AUDIENCE_PARTICIPANT, "days.timetable.pt-BR.txt" },
  { "timetable", "tests/data/documents/hard.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "hard.timetable.pt-BR.txt" },
  { "course-outline", "data/templates/asylum-two-days.ciclo", "en", CICLO_AUDIENCE_TRAINER, "asylum.outline.en.txt" },
  { "course-outline", "data/templates/blank.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "blank.outline.pt-BR.txt" },
  { "materials-list", "data/templates/tot-five-days.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER,
    "tot.materials.pt-BR.txt" },
  { "open-points", "data/templates/tot-five-days.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "tot.open.pt-BR.txt" },
  { "open-points", "data/templates/asylum-two-days.ciclo", "en", CICLO_AUDIENCE_TRAINER, "asylum.open.en.txt" },
  { "open-points", "data/templates/blank.ciclo", "pt-BR", CICLO_AUDIENCE_TRAINER, "blank.open.pt-BR.txt" },
  { "open-points", "data/templates/half-day.ciclo", "en", CICLO_AUDIENCE_TRAINER, "half-day.open.en.txt" },
  { "method-card", "docs/small.ciclo", "en", CICLO_AUDIENCE_TRAINER, "small.methods.en.txt" },
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
  g_autofree char *design = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), rows[i].design, NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "data", "documents", rows[i].golden, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDocument) document = ciclo_document_load (design, &error);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  g_assert_no_error (error);
  text = render (rows[i].document, ciclo_document_get_course (document), rows[i].language, rows[i].audience);
  if (g_getenv ("CICLO_UPDATE") != NULL)
    g_file_set_contents (golden, text, -1, NULL);
  g_file_get_contents (golden, &expected, NULL, NULL);
  if (g_strcmp0 (text, expected) == 0)
    return;

  show_difference (golden, text);
  g_test_fail_printf ("%s differs; is the change meant? Then run this test with CICLO_UPDATE=1.", rows[i].golden);
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

/* Whoever may get a document: participants get every one that can be made for them, and one made for them alone. */
static void
test_secrets (void)
{
  guint n;
  const CicloDocumentKind *documents = ciclo_documents_list (&n);
  g_autoptr (CicloNode) course = make_telling_course ();
  const CicloDocumentRequest request = { course, "en", CICLO_AUDIENCE_PARTICIPANT, NULL };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) report = documents[i].build (&request);
      g_autofree char *text = NULL;
      Search search = { NULL, 0 };

      if (report->audience != CICLO_AUDIENCE_PARTICIPANT)
        continue;
      text = render (documents[i].id, course, "en", CICLO_AUDIENCE_PARTICIPANT);
      search.text = text;
      ciclo_tree_walk (course, look_for_secrets, &search);
      g_assert_cmpuint (search.secrets, >, 20);
      g_assert_null (strstr (text, "Canary person"));
    }
}

static void
test_readers (void)
{
  g_autoptr (CicloNode) course = make_telling_course ();
  g_autofree char *participant = render ("session-plan", course, "en", CICLO_AUDIENCE_PARTICIPANT);
  g_autofree char *trainer = render ("session-plan", course, "en", CICLO_AUDIENCE_TRAINER);

  /* The trainer does read them, and participants do read theirs. */
  g_assert_nonnull (strstr (trainer, "Canary activity trainer-notes."));
  g_assert_nonnull (strstr (trainer, "Canary activity safety."));
  g_assert_nonnull (strstr (trainer, "Canary session plan-b."));
  g_assert_nonnull (strstr (trainer, "Canary note text."));
  g_assert_nonnull (strstr (participant, "Canary activity participants-do."));
  g_assert_null (strstr (trainer, "Canary person name."));
}

/* The texts of a session that are for the room are on the trainer's plan; a new field is, or is named here. */
static gboolean
look_for_text (CicloNode *node,
               gpointer closure)
{
  static const char *const not_for_the_room[] = { "session module", "session what-worked", "session what-to-change",
                                                  "session source-text", "activity method-text", "activity due",
                                                  "activity what-happened", "activity source-text", "phase condition",
                                                  "phase method-text" };
  static const char *const kinds[] = { "session", "activity", "phase", "note" };
  const CicloSchema *schema = ciclo_node_get_schema (node);
  gboolean printed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    printed |= g_str_equal (schema->element, kinds[i]);
  for (guint i = 0; printed && i < schema->n_fields; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s %s", schema->element, schema->fields[i].name);
      g_autofree char *name = name_of (node, i);
      gboolean elsewhere = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (not_for_the_room); j++)
        elsewhere |= g_str_equal (place, not_for_the_room[j]);
      g_test_message ("%s", name);
      if (ciclo_node_is_set (node, i) && !elsewhere && strstr (closure, name) == NULL)
        {
          g_test_message ("%s is not printed", place);
          g_test_fail ();
        }
    }

  return FALSE;
}

static void
test_complete (void)
{
  g_autoptr (CicloNode) course = make_telling_course ();
  g_autofree char *trainer = render ("session-plan", course, "en", CICLO_AUDIENCE_TRAINER);

  /* Long lines are broken; the text is looked for without breaks. */
  g_strdelimit (trainer, "\n|", ' ');
  ciclo_tree_walk (course, look_for_text, trainer);
}

/* An empty design prints too, and says that it is empty. */
static void
test_empty (void)
{
  guint n;
  const CicloDocumentKind *documents = ciclo_documents_list (&n);
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = render (documents[i].id, course, "pt-BR", CICLO_AUDIENCE_TRAINER);

      g_assert_cmpuint (strlen (text), >, 0);
      if (g_str_equal (documents[i].id, "session-plan"))
        g_assert_nonnull (strstr (text, "ainda não tem sessões"));
    }
}

static void
test_same_bytes (void)
{
  guint n;
  const CicloDocumentKind *documents = ciclo_documents_list (&n);
  const CicloRenderer *pdf = ciclo_renderer_find ("pdf", NULL);
  g_autoptr (CicloNode) course = make_telling_course ();
  const CicloDocumentRequest request = { course, "en", CICLO_AUDIENCE_TRAINER, NULL };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) one = documents[i].build (&request);
      g_autoptr (CicloReport) two = documents[i].build (&request);
      g_autoptr (GBytes) first = ciclo_renderer_render (pdf, one, NULL, NULL);
      g_autoptr (GBytes) second = ciclo_renderer_render (pdf, two, NULL, NULL);

      g_assert_nonnull (first);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* A file may say that a day, or a session without one, belongs to the day, which is no component. */
static void
test_wrong_kind (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *day = ciclo_node_append (course, CICLO_COURSE_DAYS, ciclo_node_new (CICLO_TYPE_DAY));
  CicloNode *session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
  CicloNode *alone = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
  g_autoptr (CicloDuration) hour = ciclo_duration_new (60 * 60, 0, FALSE, NULL);
  const CicloDocumentRequest request = { course, "en", CICLO_AUDIENCE_TRAINER, NULL };
  guint n;
  const CicloDocumentKind *documents = ciclo_documents_list (&n);

  ciclo_node_set_text (session, CICLO_SESSION_DAY, NULL, ciclo_node_get_id (day));
  ciclo_node_set_text (day, CICLO_DAY_COMPONENT, NULL, ciclo_node_get_id (day));
  ciclo_node_set_text (alone, CICLO_SESSION_COMPONENT, NULL, ciclo_node_get_id (day));
  ciclo_node_set_int (day, CICLO_DAY_START, 9 * 60 * 60);
  ciclo_node_set_int (day, CICLO_DAY_END, 17 * 60 * 60);
  ciclo_node_set_duration (session, CICLO_SESSION_PLANNED, hour);
  ciclo_node_set_duration (alone, CICLO_SESSION_PLANNED, hour);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) report = documents[i].build (&request);

      g_assert_nonnull (report);
    }
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/documents/golden/", rows[i].golden, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }
  g_test_add_func ("/documents/secrets", test_secrets);
  g_test_add_func ("/documents/readers", test_readers);
  g_test_add_func ("/documents/complete", test_complete);
  g_test_add_func ("/documents/empty", test_empty);
  g_test_add_func ("/documents/same-bytes", test_same_bytes);
  g_test_add_func ("/documents/wrong-kind", test_wrong_kind);

  return g_test_run ();
}
