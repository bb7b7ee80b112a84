/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How answers are marked: the formulae, and items of every type. */

#include "core/ciclo-values.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

/* Formulae */

static void
test_choice (void)
{
  static const struct
  {
    guint right, wrong, n_right;
    double exact, partial;
  } rows[] = {
    { 2, 0, 2, 1, 1 },
    { 1, 0, 2, 0, 0.5 },
    { 2, 1, 2, 0, 0.5 },
    { 1, 2, 2, 0, 0 },
    { 0, 0, 2, 0, 0 },
    { 3, 1, 4, 0, 0.5 },
    { 0, 3, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_near (ciclo_marking_get_choice (rows[i].right, rows[i].wrong, rows[i].n_right, FALSE), rows[i].exact);
      assert_near (ciclo_marking_get_choice (rows[i].right, rows[i].wrong, rows[i].n_right, TRUE), rows[i].partial);
    }
  assert_near (ciclo_marking_get_matching (2, 3), 2.0 / 3);
  assert_near (ciclo_marking_get_matching (0, 0), 0);
}

static void
test_ordering (void)
{
  static const struct
  {
    int places[5];
    guint n;
    double exact, partial;
  } rows[] = {
    { { 1, 2, 3, 4, 5 }, 5, 1, 1 },
    { { 2, 1, 3, 4, 5 }, 5, 0, 0.9 },
    { { 5, 4, 3, 2, 1 }, 5, 0, 0 },
    { { 2, 3, 4, 5, 1 }, 5, 0, 0.6 },
    { { 1 }, 1, 1, 1 },
    { { 0 }, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_near (ciclo_marking_get_ordering (rows[i].places, rows[i].n, FALSE), rows[i].exact);
      assert_near (ciclo_marking_get_ordering (rows[i].places, rows[i].n, TRUE), rows[i].partial);
    }
}

static void
test_number (void)
{
  static const struct
  {
    const char *typed;
    gboolean good;
    double number;
  } rows[] = {
    { "13,5", TRUE, 13.5 },
    { "13.5", TRUE, 13.5 },
    { " -2 ", TRUE, -2 },
    { "+0,30", TRUE, 0.3 },
    { ",5", TRUE, 0.5 },
    { "", FALSE, 0 },
    { "1.000,5", FALSE, 0 },
    { "abc", FALSE, 0 },
    { "nan", FALSE, 0 },
    { "0x10", FALSE, 0 },
    { "1e5", FALSE, 0 },
    { "-", FALSE, 0 },
    { "5 min", FALSE, 0 },
  };
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (ciclo_marking_get_number (rows[i].typed, &number), ==, rows[i].good);
      if (rows[i].good)
        assert_near (number, rows[i].number);
    }
  g_assert_true (ciclo_marking_is_near (0.3 - 0.1, 0.2, 0));
  g_assert_true (ciclo_marking_is_near (14, 13.5, 0.5));
  g_assert_false (ciclo_marking_is_near (14.01, 13.5, 0.5));
  g_assert_false (ciclo_marking_is_near (13.4, 13.5, -1));
}

static void
test_scales (void)
{
  const double weights[] = { 2, 1, 1 };
  const double levels[] = { 4, 3, NAN };
  const CicloSeen seen[] = { CICLO_SEEN_YES, CICLO_SEEN_NO, CICLO_SEEN_YES, CICLO_SEEN_NOT_APPLICABLE };
  const gboolean first[] = { TRUE, FALSE, FALSE, TRUE };
  const gboolean second[] = { FALSE, TRUE, FALSE, FALSE };
  gboolean all;

  assert_near (ciclo_marking_get_scale (2, 1, 5, FALSE), 2);
  assert_near (ciclo_marking_get_scale (2, 1, 5, TRUE), 4);
  assert_near (ciclo_marking_get_scale (3, 0, 10, TRUE), 7);
  g_assert_true (isnan (ciclo_marking_get_scale (6, 1, 5, TRUE)));
  g_assert_true (isnan (ciclo_marking_get_scale (NAN, 1, 5, FALSE)));

  /* 2 x 4 + 3 of 2 x 4 + 4 */
  assert_near (ciclo_marking_get_rubric (weights, levels, 3, 4), 1100.0 / 12);
  g_assert_true (isnan (ciclo_marking_get_rubric (weights, levels + 2, 1, 4)));
  g_assert_true (isnan (ciclo_marking_get_rubric (weights, levels, 0, 4)));

  assert_near (ciclo_marking_get_checklist (seen, first, 4, &all), 2.0 / 3);
  g_assert_true (all);
  ciclo_marking_get_checklist (seen, second, 4, &all);
  g_assert_false (all);
  g_assert_true (isnan (ciclo_marking_get_checklist (seen + 3, NULL, 1, NULL)));
}

static void
test_accepted (void)
{
  g_assert_true (ciclo_marking_is_accepted (" REFUGIO ", "asilo\nrefúgio"));
  g_assert_true (ciclo_marking_is_accepted ("não-devolução", "Nao devolucao"));
  g_assert_false (ciclo_marking_is_accepted ("refúgios", "asilo\nrefúgio"));
  g_assert_false (ciclo_marking_is_accepted ("", "\n"));
}

/* Items. Options and rows are called a, b, c ... here. */

typedef struct
{
  CicloItemType type;
  const char *scoring;
  const char *key;     /* or what is accepted */
  const char *options; /* each '+': right, '-': wrong, a digit: its position, another letter: its match or key */
  const char *answer;  /* words; letters are options */
  CicloMarkState state;
  double points;
} ItemRow;

#define DONE CICLO_MARK_DONE
#define TYPE(name) CICLO_ITEM_TYPE_##name

/* clang-format off */
static const ItemRow item_rows[] = {
  { TYPE (SINGLE_CHOICE),    "",        "",     "-+-",   "b",         DONE, 4 },
  { TYPE (SINGLE_CHOICE),    "",        "",     "-+-",   "a",         DONE, 0 },
  { TYPE (SINGLE_CHOICE),    "partial", "",     "-+-",   "a b",       DONE, 0 },
  { TYPE (SINGLE_CHOICE),    "",        "",     "++-",   "b",         DONE, 4 },
  { TYPE (SINGLE_CHOICE),    "",        "",     "-+-",   "gone",      DONE, 0 },
  { TYPE (SINGLE_CHOICE),    "",        "",     "---",   "a",         CICLO_MARK_NO_KEY, 0 },
  { TYPE (SINGLE_CHOICE),    "",        "",     "",      "a",         CICLO_MARK_NO_KEY, 0 },
  { TYPE (SINGLE_CHOICE),    "",        "",     "-+-",   "",          CICLO_MARK_BLANK, 0 },
  { TYPE (MULTIPLE_CHOICE),  "",        "",     "+-+-",  "a c",       DONE, 4 },
  { TYPE (MULTIPLE_CHOICE),  "exact",   "",     "+-+-",  "a",         DONE, 0 },
  { TYPE (MULTIPLE_CHOICE),  "partial", "",     "+-+-",  "a",         DONE, 2 },
  { TYPE (MULTIPLE_CHOICE),  "partial", "",     "+-+-",  "a a",       DONE, 2 },
  { TYPE (MULTIPLE_CHOICE),  "partial", "",     "+-+-",  "a b c",     DONE, 2 },
  { TYPE (MULTIPLE_CHOICE),  "partial", "",     "+-+-",  "b d",       DONE, 0 },
  { TYPE (TRUE_FALSE),       "",        "false","",      "false",     DONE, 4 },
  { TYPE (TRUE_FALSE),       "",        "false","",      "true",      DONE, 0 },
  { TYPE (TRUE_FALSE),       "",        "",     "",      "true",      CICLO_MARK_NO_KEY, 0 },
  { TYPE (YES_NO),           "",        "yes",  "",      "yes",       DONE, 4 },
  { TYPE (YES_NO),           "",        "",     "",      "yes",       CICLO_MARK_OPINION, 0 },
  { TYPE (MATCHING),         "",        "",     "xyz",   "a b c",     DONE, 4 },
  { TYPE (MATCHING),         "",        "",     "xyzz",  "a b d c",   DONE, 4 },
  { TYPE (MATCHING),         "",        "",     "xyzw",  "a c b d",   DONE, 2 },
  { TYPE (MATCHING),         "",        "",     "xyzw",  "a _ c",     DONE, 2 },
  { TYPE (MATCHING),         "",        "",     "",      "a",         CICLO_MARK_NO_KEY, 0 },
  { TYPE (ORDERING),         "",        "",     "24531", "e a d b c", DONE, 4 },
  { TYPE (ORDERING),         "",        "",     "24531", "a e d b c", DONE, 0 },
  { TYPE (ORDERING),         "partial", "",     "24531", "a e d b c", DONE, 3.6 },
  { TYPE (ORDERING),         "partial", "",     "24531", "a e d b",   DONE, 0 },
  { TYPE (ORDERING),         "partial", "",     "24531", "a a a a a", DONE, 0 },
  { TYPE (ORDERING),         "",        "",     "112",   "b a c",     DONE, 4 },
  { TYPE (ORDERING),         "",        "",     "2-",    "a b",       CICLO_MARK_NO_KEY, 0 },
  { TYPE (SHORT_ANSWER),     "",        "Ação", "",      "acao",      DONE, 4 },
  { TYPE (SHORT_ANSWER),     "",        "Ação", "",      "gesto",     CICLO_MARK_BY_HAND, 0 },
  { TYPE (ESSAY),            "",        "",     "",      "text",      CICLO_MARK_BY_HAND, 0 },
  { TYPE (NUMERIC),          "",        "13.5", "",      "13,5",      DONE, 4 },
  { TYPE (NUMERIC),          "",        "13.5", "",      "13,9",      DONE, 0 },
  { TYPE (NUMERIC),          "",        "13.5", "",      "many",      DONE, 0 },
  { TYPE (NUMERIC),          "",        "many", "",      "13,5",      CICLO_MARK_NO_KEY, 0 },
  { TYPE (LIKERT),           "",        "",     "",      "4",         CICLO_MARK_OPINION, 0 },
  { TYPE (LIKERT),           "",        "",     "",      "",          CICLO_MARK_BLANK, 0 },
  { TYPE (RATING),           "",        "",     "",      "9",         CICLO_MARK_OPINION, 0 },
  { TYPE (NPS),              "",        "",     "",      "9",         CICLO_MARK_OPINION, 0 },
  { TYPE (RANKING),          "",        "",     "---",   "b a c",     CICLO_MARK_OPINION, 0 },
  { TYPE (MATRIX),           "",        "",     "xyzw",  "X y w",     DONE, 2 },
  { TYPE (MATRIX),           "",        "",     "--",    "x y",       CICLO_MARK_OPINION, 0 },
  { TYPE (RUBRIC_CRITERION), "",        "",     "",      "3",         CICLO_MARK_BY_HAND, 0 },
  { TYPE (CHECKLIST_POINT),  "",        "",     "",      "yes",       DONE, 4 },
  { TYPE (CHECKLIST_POINT),  "",        "",     "",      "no",        DONE, 0 },
  { TYPE (CHECKLIST_POINT),  "",        "",     "",      "n/a",       CICLO_MARK_BLANK, 0 },
  { TYPE (OPEN),             "",        "",     "",      "text",      CICLO_MARK_OPINION, 0 },
  { TYPE (CONSENT),          "",        "",     "",      "yes",       CICLO_MARK_OPINION, 0 },
};
/* clang-format on */

static void
add_options (CicloNode *item,
             const ItemRow *row)
{
  for (const char *sign = row->options; *sign != '\0'; sign++)
    {
      const char text[] = { *sign, '\0' };
      CicloNode *option;

      if (row->type == CICLO_ITEM_TYPE_MATRIX)
        {
          option = ciclo_node_append (item, CICLO_ITEM_ROWS, ciclo_node_new (CICLO_TYPE_MATRIX_ROW));
          ciclo_node_set_text (option, CICLO_MATRIX_ROW_KEY, NULL, *sign != '-' ? text : "");
          continue;
        }

      option = ciclo_node_append (item, CICLO_ITEM_OPTIONS, ciclo_node_new (CICLO_TYPE_OPTION));
      if (*sign == '+')
        ciclo_node_set_bool (option, CICLO_OPTION_CORRECT, TRUE);
      else if (g_ascii_isdigit (*sign))
        ciclo_node_set_int (option, CICLO_OPTION_POSITION, *sign - '0');
      else if (*sign != '-')
        ciclo_node_set_text (option, CICLO_OPTION_MATCH, NULL, text);
    }
}

/* Words that name an option become its id; "_" is nothing. */
static char **
dup_answer (CicloNode *item,
            const ItemRow *row)
{
  char **words = g_strsplit (row->answer, " ", -1);
  guint n_options = ciclo_node_get_size (item, CICLO_ITEM_OPTIONS);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint position = (guint) (words[i][0] - 'a');
      const char *word = g_str_equal (words[i], "_") ? "" : words[i];
      char *id;

      if (words[i][0] != '\0' && words[i][1] == '\0' && position < n_options)
        word = ciclo_node_get_id (ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, position));
      id = g_strdup (word);
      g_free (words[i]);
      words[i] = id;
    }

  return words;
}

static void
test_items (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (item_rows); i++)
    {
      const ItemRow *row = &item_rows[i];
      CicloNode *item = ciclo_node_new (CICLO_TYPE_ITEM);
      gboolean is_short = row->type == CICLO_ITEM_TYPE_SHORT_ANSWER;
      g_auto (GStrv) answer = NULL;
      CicloMark mark;

      ciclo_node_set_enum (item, CICLO_ITEM_TYPE, (int) row->type);
      ciclo_node_set_text (item, CICLO_ITEM_SCORING, NULL, row->scoring);
      ciclo_node_set_text (item, is_short ? CICLO_ITEM_ACCEPTED_ANSWERS : CICLO_ITEM_KEY, NULL, row->key);
      ciclo_node_set_real (item, CICLO_ITEM_POINTS, 4);
      add_options (item, row);
      answer = dup_answer (item, row);

      mark = ciclo_marking_mark (item, (const char *const *) answer);
      g_test_message ("row %u", i);
      g_assert_cmpint (mark.state, ==, row->state);
      assert_near (mark.points, row->points);
      assert_near (mark.max, 4);
      g_assert_finalize_object (item);
    }
}

static void
test_odd (void)
{
  const char *const nothing[] = { NULL };
  const char *const answer[] = { "x", NULL };
  CicloNode *item = ciclo_node_new (CICLO_TYPE_ITEM);
  CicloMark mark = ciclo_marking_mark (item, answer);

  /* Neither a type nor points. */
  g_assert_cmpint (mark.state, ==, CICLO_MARK_OPINION);
  assert_near (mark.max, 1);
  g_assert_cmpint (ciclo_marking_mark (item, nothing).state, ==, CICLO_MARK_BLANK);

  /* More options than anybody could read. */
  ciclo_node_set_enum (item, CICLO_ITEM_TYPE, CICLO_ITEM_TYPE_ORDERING);
  for (guint i = 0; i < 2000; i++)
    ciclo_node_append (item, CICLO_ITEM_OPTIONS, ciclo_node_new (CICLO_TYPE_OPTION));
  g_assert_cmpint (ciclo_marking_mark (item, answer).state, ==, CICLO_MARK_BY_HAND);
  g_assert_finalize_object (item);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marking/choice", test_choice);
  g_test_add_func ("/marking/ordering", test_ordering);
  g_test_add_func ("/marking/number", test_number);
  g_test_add_func ("/marking/scales", test_scales);
  g_test_add_func ("/marking/accepted", test_accepted);
  g_test_add_func ("/marking/items", test_items);
  g_test_add_func ("/marking/odd", test_odd);

  return g_test_run ();
}
