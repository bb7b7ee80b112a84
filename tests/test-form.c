/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where fields are worked on, and what typing them rests upon: dates as people write them, and steps of undo. */

#include "config.h"

#include "core/ciclo-date.h"
#include "core/ciclo-history.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-form.h"
#include "model/ciclo-kinds.h"
#include "model/ciclo-session.h"

static guint
count_in (const GPtrArray *groups,
          int part,
          guint field)
{
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const CicloFormGroup *group = groups->pdata[i];

      for (guint j = 0; j < group->n_fields; j++)
        n += group->part == part && group->fields[j] == field;
    }

  return n;
}

/* On the form of a kind everything stands once. */
static void
test_kinds (void)
{
  guint n;
  const GType *types = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      const CicloSchema *schema = ciclo_schema_for_type (types[i]);

      for (guint j = 0; types[i] != CICLO_TYPE_COURSE && j < schema->n_fields; j++)
        {
          g_test_message ("%s %s", schema->element, schema->fields[j].name);
          g_assert_cmpuint (count_in (ciclo_form_get_kind (schema), -1, j), ==, schema->fields[j].kind != CICLO_PART);
        }
    }
}

static guint
count_on_pages (int part,
                guint field)
{
  const GPtrArray *pages = ciclo_guide_get_pages ();
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    n += count_in (ciclo_form_get_page (ciclo_node_get_id (pages->pdata[i])), part, field);

  return n;
}

/* What the course itself holds is on a page that there is, and is found there. */
static void
check_on_pages (CicloNode *course,
                int part)
{
  CicloNode *node = part < 0 ? course : ciclo_node_get_part (course, (guint) part);
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const char *page = ciclo_form_find_page (node, (int) i);

      g_test_message ("%s %s", schema->element, schema->fields[i].name);
      g_assert_nonnull (ciclo_guide_find_page (page));
      if (schema->fields[i].kind == CICLO_PART)
        continue;
      g_assert_cmpuint (count_on_pages (part, i), >, 0);
      g_assert_cmpuint (count_in (ciclo_form_get_page (page), part, i), ==, 1);
      g_assert_true (ciclo_form_is_on_page (node, (int) i, page));
    }
}

static void
test_pages (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  const CicloSchema *schema = ciclo_node_get_schema (course);
  CicloNode *session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));

  check_on_pages (course, -1);
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_PART)
      check_on_pages (course, (int) i);

  g_assert_cmpstr (ciclo_form_find_page (session, CICLO_SESSION_TITLE), ==, "session");
  g_assert_cmpstr (ciclo_form_find_page (session, -1), ==, "session");
  g_assert_true (ciclo_form_is_on_page (session, -1, "what-happened"));
  g_assert_false (ciclo_form_is_on_page (session, -1, "gaps"));
  g_assert_cmpuint (ciclo_form_get_page ("nowhere")->len, ==, 0);
}

static void
check_titles (const GPtrArray *groups,
              CicloSpeech *english,
              CicloSpeech *portuguese)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const CicloFormGroup *group = groups->pdata[i];
      const char *one = ciclo_form_say_title (group, english);
      const char *other = ciclo_form_say_title (group, portuguese);

      g_assert_cmpuint (group->n_fields, >, 0);
      g_assert_true ((group->title == NULL) == (*one == '\0'));
      /* What is folded has to say what it is. */
      g_assert_false (group->folded && *one == '\0');
      if (*one != '\0')
        g_assert_cmpstr (one, !=, other);
    }
}

static void
test_titles (void)
{
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  const GPtrArray *pages = ciclo_guide_get_pages ();
  guint n;
  const GType *types = ciclo_kinds (&n);

  for (guint i = 0; i < pages->len; i++)
    check_titles (ciclo_form_get_page (ciclo_node_get_id (pages->pdata[i])), english, portuguese);
  for (guint i = 0; i < n; i++)
    check_titles (ciclo_form_get_kind (ciclo_schema_for_type (types[i])), english, portuguese);
}

/* Dates as they are typed */

static void
test_dates (void)
{
  static const struct
  {
    const char *language, *typed, *date;
  } rows[] = {
    { "en", "2 March 2027", "2027-03-02" },
    { "en", "2 Mar 2027", "2027-03-02" },
    { "en", "Tuesday, 2 March 2027", "2027-03-02" },
    { "en", "02/03/2027", "2027-03-02" },
    { "en", "2/3/27", "2027-03-02" },
    { "en", "2.3.27", "2027-03-02" },
    { "en", "02-03-2027", "2027-03-02" },
    { "en", "29/02/2028", "2028-02-29" },
    { "en", "2027-03-02", "2027-03-02" },
    { "pt-BR", "2 de março de 2027", "2027-03-02" },
    { "pt-BR", "terça-feira, 2 de março de 2027", "2027-03-02" },
    { "pt-BR", "02/03/2027", "2027-03-02" },
    { "pt-BR", "2.3.27", "2027-03-02" },
    /* Not complete, or no date: as it is. */
    { "en", "March", "March" },
    { "en", "2027-03", "2027-03" },
    { "en", "02/03", "02/03" },
    { "en", "02/03/2", "02/03/2" },
    { "en", "02/03/202", "02/03/202" },
    { "en", "02/03/2027 or later", "02/03/2027 or later" },
    { "en", "week 2", "week 2" },
    { "en", "", "" },
    { "en", "2%s/3/27", "2%s/3/27" },
    { "en", "99999999999999999999/3/27", "99999999999999999999/3/27" },
    { "pt-BR", "semana 2", "semana 2" },
    { "pt-BR", "depois do carnaval 🎉", "depois do carnaval 🎉" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (rows[i].language);
      g_autofree char *date = ciclo_speech_parse_date (speech, rows[i].typed);

      g_test_message ("%s: %s", rows[i].language, rows[i].typed);
      g_assert_cmpstr (date, ==, rows[i].date);
    }
}

/* A day that there is not is never turned into another one. */
static void
test_no_such_day (void)
{
  static const char *const texts[] = { "31/02/2027", "29/02/2027", "32/01/2027", "02/13/2027", "0/1/2027",
                                       "31.4.27", "2027-02-31" };
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("en");
  g_autofree char *words = ciclo_speech_parse_date (speech, "31 February 2027");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *date = ciclo_speech_parse_date (speech, texts[i]);

      g_test_message ("%s", texts[i]);
      g_assert_cmpint (ciclo_date_classify (date), ==, CICLO_DATE_INVALID);
    }
  g_assert_cmpstr (words, ==, "31 February 2027");
}

/* All that is shown of a date can be typed again. */
static void
test_shown_dates (void)
{
  static const char *const languages[] = { "en", "pt-BR" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[i]);

      for (guint style = CICLO_DATE_STYLE_FULL; style <= CICLO_DATE_STYLE_SHORT; style++)
        for (int day = 0; day < 366; day += 5)
          {
            g_autofree char *date = ciclo_date_add_days ("2028-01-01", day);
            g_autofree char *shown = ciclo_speech_dup_date (speech, style, date);
            g_autofree char *again = ciclo_speech_parse_date (speech, shown);

            g_test_message ("%s", shown);
            g_assert_cmpstr (again, ==, date);
          }
    }
}

/* Steps of undo */

static void
test_typed_steps (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autoptr (CicloHistory) history = ciclo_history_new (course);
  const CicloSchema *schema = ciclo_node_get_schema (course);
  CicloNode *session;
  g_autoptr (CicloDuration) minute = ciclo_duration_new (60, 0, FALSE, NULL);
  g_autoptr (CicloDuration) ten = ciclo_duration_new (600, 0, FALSE, NULL);

  session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
  ciclo_node_set_int (session, CICLO_SESSION_CUT_ORDER, 1);
  ciclo_node_set_int (session, CICLO_SESSION_CUT_ORDER, 12);
  ciclo_node_set_int (session, CICLO_SESSION_START, 9 * 3600);
  ciclo_node_set_int (session, CICLO_SESSION_START, 9 * 3600 + 1800);
  ciclo_node_set_duration (session, CICLO_SESSION_PLANNED, minute);
  ciclo_node_set_duration (session, CICLO_SESSION_PLANNED, ten);
  ciclo_node_set_text (course, CICLO_COURSE_START_DATE, NULL, "2");
  ciclo_node_set_text (course, CICLO_COURSE_START_DATE, NULL, "2027-03-02");

  g_assert_cmpstr (ciclo_history_get_undo_label (history), ==,
                   ciclo_field_get_label (&schema->fields[CICLO_COURSE_START_DATE]));
  ciclo_history_undo (history);
  g_assert_false (ciclo_node_is_set (course, CICLO_COURSE_START_DATE));
  g_assert_cmpstr (ciclo_history_get_redo_label (history), ==,
                   ciclo_field_get_label (&schema->fields[CICLO_COURSE_START_DATE]));
  ciclo_history_undo (history);
  g_assert_false (ciclo_node_is_set (session, CICLO_SESSION_PLANNED));
  ciclo_history_undo (history);
  g_assert_false (ciclo_node_is_set (session, CICLO_SESSION_START));
  ciclo_history_undo (history);
  g_assert_false (ciclo_node_is_set (session, CICLO_SESSION_CUT_ORDER));
  ciclo_history_redo (history);
  g_assert_cmpint (ciclo_node_get_int (session, CICLO_SESSION_CUT_ORDER), ==, 12);
}

/* What is chosen is never a part of what was chosen before; and there is a name for it. */
static void
test_chosen_steps (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autoptr (CicloHistory) history = ciclo_history_new (course);
  const CicloSchema *schema = ciclo_node_get_schema (course);

  ciclo_node_set_enum (course, CICLO_COURSE_DELIVERY, 0);
  ciclo_node_set_enum (course, CICLO_COURSE_DELIVERY, 1);
  ciclo_history_undo (history);
  g_assert_cmpint (ciclo_node_get_enum (course, CICLO_COURSE_DELIVERY), ==, 0);
  g_assert_cmpstr (ciclo_history_get_undo_label (history), ==,
                   ciclo_field_get_label (&schema->fields[CICLO_COURSE_DELIVERY]));
  ciclo_history_begin (history, "Choose");
  ciclo_node_set_enum (course, CICLO_COURSE_DELIVERY, 1);
  ciclo_history_end (history);
  g_assert_cmpstr (ciclo_history_get_undo_label (history), ==, "Choose");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/kinds", test_kinds);
  g_test_add_func ("/form/pages", test_pages);
  g_test_add_func ("/form/titles", test_titles);
  g_test_add_func ("/form/dates", test_dates);
  g_test_add_func ("/form/no-such-day", test_no_such_day);
  g_test_add_func ("/form/shown-dates", test_shown_dates);
  g_test_add_func ("/form/typed-steps", test_typed_steps);
  g_test_add_func ("/form/chosen-steps", test_chosen_steps);

  return g_test_run ();
}
