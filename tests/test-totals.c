/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every row of the tables in docs/totals.md and tests/data/cases/cases.md: numbers that somebody worked out by hand. */

#include "model/ciclo-declared.h"
#include "totals-fixture.h"

#include <string.h>

typedef struct
{
  CicloNode *course;
  CicloTotals *totals[2];
  guint n_rows;
} Page;

/* Reading a row: a label in it has _ for each blank. */

static CicloNode *
find_labelled (CicloNode *course,
               guint field,
               guint label_field,
               char *label)
{
  g_strdelimit (label, "_", ' ');
  for (guint i = 0; i < ciclo_node_get_size (course, field); i++)
    {
      CicloNode *node = ciclo_node_get_child (course, field, i);

      if (g_str_equal (ciclo_node_get_text (node, label_field, NULL), label))
        return node;
    }

  g_error ("nothing is called “%s”", label);
}

/* The node that a row begins with: "session RIGHT", "day 2"; otherwise the course, and no word is used up. */
static CicloNode *
find_scope (CicloNode *course,
            char **words,
            guint *used)
{
  *used = 2;
  if (g_str_equal (words[0], "day"))
    return ciclo_node_get_child (course, CICLO_COURSE_DAYS, (guint) g_ascii_strtoull (words[1], NULL, 10) - 1);
  if (g_str_equal (words[0], "session"))
    return find_labelled (course, CICLO_COURSE_SESSIONS, CICLO_SESSION_LABEL, words[1]);
  if (g_str_equal (words[0], "component"))
    return find_labelled (course, CICLO_COURSE_COMPONENTS, CICLO_COMPONENT_LABEL, words[1]);

  *used = 0;

  return course;
}

static CicloSpan
find_amount (const GArray *amounts,
             CicloNode *node)
{
  for (guint i = 0; i < amounts->len; i++)
    if (g_array_index (amounts, CicloAmount, i).node == node)
      return g_array_index (amounts, CicloAmount, i).time;

  return (CicloSpan){ 0 };
}

static CicloSpan
find_row (const CicloTotal *total,
          const char *breakdown,
          const char *code)
{
  guint n;
  const CicloBreakdown *rows = ciclo_breakdown_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (rows[i].name, breakdown))
      {
        int value = ciclo_terms_find (ciclo_breakdown_get_terms (&rows[i]), code);

        g_assert_true (value >= 0 || g_str_equal (code, "none"));
        return *ciclo_total_get_span (total, value >= 0 ? (guint) rows[i].first + (guint) value : (guint) rows[i].last);
      }

  g_error ("no breakdown “%s”", breakdown);
}

static CicloSpan
find_figure (const CicloTotal *total,
             const char *name)
{
  guint n;
  const CicloFigureName *figures = ciclo_figure_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (figures[i].name, name))
      return *ciclo_total_get_span (total, figures[i].figure);

  g_error ("no figure “%s”", name);
}

static CicloSpan
look_up (CicloNode *course,
         CicloTotals *totals,
         char **words)
{
  guint used;
  const CicloTotal *total = ciclo_totals_find (totals, find_scope (course, words, &used));

  words += used;
  if (words[1] == NULL)
    return find_figure (total, words[0]);
  if (g_str_equal (words[0], "objective"))
    return find_amount (total->objectives,
                        find_labelled (course, CICLO_COURSE_OBJECTIVES, CICLO_OBJECTIVE_LABEL, words[1]));
  if (g_str_equal (words[0], "trainer"))
    return find_amount (total->trainers,
                        find_labelled (course, CICLO_COURSE_TRAINERS, CICLO_TRAINER_LABEL, words[1]));

  return find_row (total, words[0], words[1]);
}

/* As the tables write it: 120, 30–45, 120+, 30–45+ */
static char *
format_span (const CicloSpan *span)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT, span->seconds / 60);
  if (span->latest != span->seconds)
    g_string_append_printf (text, "–%" G_GINT64_FORMAT, span->latest / 60);
  if (span->open)
    g_string_append_c (text, '+');
  g_assert_cmpint (span->seconds % 60, ==, 0);
  g_assert_cmpint (span->latest, >=, span->seconds);

  return g_string_free (text, FALSE);
}

static char *
say (CicloNode *course,
     CicloTotals *totals,
     const char *what)
{
  g_auto (GStrv) words = g_strsplit (what, " ", -1);
  CicloSpan span;

  if (g_str_equal (what, "activities"))
    return g_strdup_printf ("%u", ciclo_totals_get_course (totals)->n_activities);
  if (g_str_equal (what, "unmeasured"))
    return g_strdup_printf ("%u", ciclo_totals_get_course (totals)->n_unmeasured);

  span = look_up (course, totals, words);

  return format_span (&span);
}

/* Reading the page */

static void
close_page (Page *page)
{
  if (page->course == NULL)
    return;

  g_assert_cmpuint (page->n_rows, >, 5);
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&page->totals[i], ciclo_totals_free);
  g_assert_finalize_object (g_steal_pointer (&page->course));
}

static void
open_page (Page *page,
           const char *folder,
           const char *name)
{
  close_page (page);
  page->n_rows = 0;
  page->course = load_course (folder, name);
  for (guint i = 0; i < 2; i++)
    page->totals[i] = ciclo_totals_new (page->course, i == 0 ? CICLO_WITHOUT_OPTIONAL : CICLO_WITH_OPTIONAL);
}

static void
check_row (Page *page,
           const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);
  g_autofree char *what = g_strndup (cells[1] + 2, strlen (cells[1]) - 4);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *said = say (page->course, page->totals[i], what);

      if (!g_str_equal (said, g_strstrip (cells[2 + i])))
        g_test_message ("%s", line);
      g_assert_cmpstr (said, ==, cells[2 + i]);
    }
  page->n_rows++;
}

typedef struct
{
  const char *page;   /* its headings name the design that the tables below are about: `FOLDER/NAME.ciclo` */
  const char *folder; /* of the designs */
  guint n;            /* designs */
} Tables;

static void
test_tables (gconstpointer data)
{
  const Tables *tables = data;
  g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), tables->page, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Page page = { 0 };
  guint n_pages = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *file = strstr (lines[i], tables->folder);

      if (g_str_has_prefix (lines[i], "## ") && file != NULL)
        {
          const char *start = file + strlen (tables->folder) + 1;
          g_autofree char *name = g_strndup (start, strcspn (start, "."));

          open_page (&page, tables->folder, name);
          n_pages++;
        }
      else if (g_str_has_prefix (lines[i], "| `") && page.course != NULL)
        check_row (&page, lines[i]);
    }
  close_page (&page);
  g_assert_cmpuint (n_pages, ==, tables->n);
}

/* Declared figures */

static void
test_declared (void)
{
  static const struct
  {
    const char *id;
    int declared;
    int computed; /* -1: nothing to compare with */
    gboolean differs;
  } rows[] = {
    { "s0000000000f1", 80, 75, TRUE }, /* planned; the activities say 75 */
    { "s0000000000f2", 60, 60, FALSE },
    { "m0000000000f2", 60, 60, FALSE },  /* workload of what takes 60 to 90 */
    { "k0000000000f1", 240, 195, TRUE }, /* 4 h on the certificate; it may be 225 */
    { "f0000000000f1", 120, 135, TRUE }, /* contact */
    { "f0000000000f2", 20, 18, TRUE },   /* people */
    { "f0000000000f3", 80, 80, FALSE },  /* exercises of the day: 20 + 60 */
    { "f0000000000f4", 75, 60, FALSE },  /* follow-up of 60 to 90 */
    { "f0000000000f5", 480, -1, FALSE }, /* another figure */
    { "f0000000000f6", 480, -1, FALSE }, /* of something that is not there */
  };
  CicloNode *course = load_course ("tests/data/totals", "held");
  g_autoptr (CicloTotals) totals = ciclo_totals_new (course, CICLO_WITH_OPTIONAL);
  g_autoptr (GArray) declared = ciclo_declared_list (totals);

  g_assert_cmpuint (declared->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < declared->len; i++)
    {
      const CicloDeclared *row = &g_array_index (declared, CicloDeclared, i);

      g_assert_cmpstr (ciclo_node_get_id (row->node), ==, rows[i].id);
      g_assert_cmpint (row->differs, ==, rows[i].differs);
      g_assert_cmpint (row->is_computed, ==, rows[i].computed >= 0);
      g_assert_cmpint (row->is_number ? (gint64) row->declared_number : row->declared.seconds / 60, ==,
                       rows[i].declared);
      if (row->is_computed)
        g_assert_cmpint (row->is_number ? (gint64) row->computed_number : row->computed.seconds / 60, ==,
                         rows[i].computed);
    }
  g_assert_finalize_object (course);
}

/* What may be more does not differ from more. */
static void
test_declared_doubt (void)
{
  static const gboolean differs[] = { TRUE, FALSE, FALSE }; /* 90 and 50–65; 150 and 120+; 60 and 25+ */
  CicloNode *course = load_course ("tests/data/totals", "intervals");
  g_autoptr (CicloTotals) totals = ciclo_totals_new (course, CICLO_WITH_OPTIONAL);
  g_autoptr (GArray) declared = ciclo_declared_list (totals);

  g_assert_cmpuint (declared->len, ==, G_N_ELEMENTS (differs));
  for (guint i = 0; i < declared->len; i++)
    g_assert_cmpint (g_array_index (declared, CicloDeclared, i).differs, ==, differs[i]);
  g_assert_finalize_object (course);
}

/* The lists are as long as the figures that were reserved for them. */
static void
test_lists (void)
{
  guint n;
  const CicloBreakdown *breakdowns = ciclo_breakdown_list (&n);
  guint next = breakdowns[0].first;

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (breakdowns[i].first, ==, next);
      g_assert_cmpuint (breakdowns[i].first + ciclo_breakdown_get_terms (&breakdowns[i])->n_terms, ==,
                        breakdowns[i].last);
      next = breakdowns[i].last + 1;
    }
  g_assert_cmpuint (next, ==, CICLO_N_FIGURES);
  ciclo_figure_list (&n);
  g_assert_cmpuint (n, ==, breakdowns[0].first);
}

int
main (int argc,
      char **argv)
{
  static const Tables worked = { "docs/totals.md", "tests/data/totals", 6 };
  static const Tables cases = { "tests/data/cases/cases.md", "tests/data/cases", 11 };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/totals/tables/worked", &worked, test_tables);
  g_test_add_data_func ("/totals/tables/cases", &cases, test_tables);
  g_test_add_func ("/totals/declared", test_declared);
  g_test_add_func ("/totals/declared-doubt", test_declared_doubt);
  g_test_add_func ("/totals/lists", test_lists);

  return g_test_run ();
}
