/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks the answer to an item: one small function for each type finds the share of the points; what the types have in
 * common (blank, no key, points) is decided once. */

#include "config.h"

#include "model/ciclo-marking.h"

#include "core/ciclo-values.h"
#include "model/ciclo-item.h"

/* Marking compares everything with everything. A question with more options than this is none for people. */
#define MOST_OPTIONS 1000

typedef CicloMarkState (*MarkFunc) (CicloNode *item, const char *const *answer, double *share);

/* Options */

static guint
count_options (CicloNode *item)
{
  return ciclo_node_get_size (item, CICLO_ITEM_OPTIONS);
}

static CicloNode *
get_option (CicloNode *item,
            guint position)
{
  return ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, position);
}

static CicloNode *
find_option (CicloNode *item,
             const char *id)
{
  for (guint i = 0; i < count_options (item); i++)
    if (g_str_equal (ciclo_node_get_id (get_option (item, i)), id))
      return get_option (item, i);

  return NULL;
}

static gboolean
is_partial (CicloNode *item)
{
  return g_str_equal (ciclo_node_get_code (item, CICLO_ITEM_SCORING), "partial");
}

/* Somebody who chose one option twice chose it once. */
static gboolean
is_first (const char *const *answer,
          guint position)
{
  for (guint i = 0; i < position; i++)
    if (g_str_equal (answer[i], answer[position]))
      return FALSE;

  return TRUE;
}

/* The types */

static CicloMarkState
mark_choice (CicloNode *item,
             const char *const *answer,
             double *share)
{
  guint right = 0, wrong = 0, n_right = 0;

  for (guint i = 0; i < count_options (item); i++)
    n_right += ciclo_node_get_bool (get_option (item, i), CICLO_OPTION_CORRECT) ? 1 : 0;
  if (n_right == 0)
    return CICLO_MARK_NO_KEY;

  for (guint i = 0; answer[i] != NULL; i++)
    {
      CicloNode *option = find_option (item, answer[i]);
      gboolean correct = option != NULL && ciclo_node_get_bool (option, CICLO_OPTION_CORRECT);

      right += correct && is_first (answer, i) ? 1 : 0;
      wrong += correct ? 0 : 1;
    }
  *share = ciclo_marking_get_choice (right, wrong, n_right, is_partial (item));

  return CICLO_MARK_DONE;
}

/* One of several right options is enough here. */
static CicloMarkState
mark_single (CicloNode *item,
             const char *const *answer,
             double *share)
{
  CicloMarkState state = mark_choice (item, answer, share);
  CicloNode *option = find_option (item, answer[0]);

  *share = answer[1] == NULL && option != NULL && ciclo_node_get_bool (option, CICLO_OPTION_CORRECT) ? 1 : 0;

  return state;
}

/* 1 for yes, 0 for no, -1 for what is neither. */
static int
read_answer (const char *text)
{
  if (g_ascii_strcasecmp (text, "true") == 0 || g_ascii_strcasecmp (text, "yes") == 0)
    return 1;

  return g_ascii_strcasecmp (text, "false") == 0 || g_ascii_strcasecmp (text, "no") == 0 ? 0 : -1;
}

static CicloMarkState
mark_yes_no (CicloNode *item,
             const char *const *answer,
             double *share)
{
  int key = read_answer (ciclo_node_get_text (item, CICLO_ITEM_KEY, NULL));

  *share = read_answer (answer[0]) == key ? 1 : 0;

  if (key >= 0)
    return CICLO_MARK_DONE;

  /* “Would you come again?” has no key because it needs none. */
  return ciclo_node_get_enum (item, CICLO_ITEM_TYPE) == CICLO_ITEM_TYPE_YES_NO ? CICLO_MARK_OPINION : CICLO_MARK_NO_KEY;
}

static const char *
get_match (CicloNode *option)
{
  return ciclo_node_say (option, CICLO_OPTION_MATCH, NULL);
}

/* Two options may have the same match; then either is right. */
static CicloMarkState
mark_matching (CicloNode *item,
               const char *const *answer,
               double *share)
{
  guint n_answers = g_strv_length ((char **) answer);
  guint n_pairs = 0, n_correct = 0;

  for (guint i = 0; i < count_options (item); i++)
    {
      const char *match = get_match (get_option (item, i));
      CicloNode *chosen = i < n_answers ? find_option (item, answer[i]) : NULL;

      if (*match == '\0')
        continue;

      n_pairs++;
      n_correct += chosen != NULL && g_str_equal (get_match (chosen), match) ? 1 : 0;
    }
  *share = ciclo_marking_get_matching (n_correct, n_pairs);

  return n_pairs > 0 ? CICLO_MARK_DONE : CICLO_MARK_NO_KEY;
}

/* An order is one only where each thing stands in it, once. */
static CicloMarkState
mark_ordering (CicloNode *item,
               const char *const *answer,
               double *share)
{
  guint n = count_options (item);
  g_autofree int *places = g_new0 (int, n + 1);
  gboolean complete = g_strv_length ((char **) answer) == n;

  for (guint i = 0; i < n; i++)
    if (!ciclo_node_is_set (get_option (item, i), CICLO_OPTION_POSITION))
      return CICLO_MARK_NO_KEY;

  for (guint i = 0; complete && i < n; i++)
    {
      CicloNode *option = find_option (item, answer[i]);

      complete = option != NULL && is_first (answer, i);
      places[i] = complete ? ciclo_node_get_int (option, CICLO_OPTION_POSITION) : 0;
    }
  *share = complete ? ciclo_marking_get_ordering (places, n, is_partial (item)) : 0;

  return n > 0 ? CICLO_MARK_DONE : CICLO_MARK_NO_KEY;
}

static CicloMarkState
mark_number (CicloNode *item,
             const char *const *answer,
             double *share)
{
  double key, number;

  if (!ciclo_marking_get_number (ciclo_node_get_text (item, CICLO_ITEM_KEY, NULL), &key))
    return CICLO_MARK_NO_KEY;

  *share = ciclo_marking_get_number (answer[0], &number) &&
                   ciclo_marking_is_near (number, key, ciclo_node_get_real (item, CICLO_ITEM_TOLERANCE))
               ? 1
               : 0;

  return CICLO_MARK_DONE;
}

/* What is accepted in any language of the design is accepted. What is not has to be read: people find words. */
static CicloMarkState
mark_short_answer (CicloNode *item,
                   const char *const *answer,
                   double *share)
{
  CicloWords *words = ciclo_node_get_words (item, CICLO_ITEM_ACCEPTED_ANSWERS);
  guint n = words != NULL ? ciclo_words_get_size (words) : 0;
  gboolean accepted = ciclo_marking_is_accepted (answer[0], ciclo_node_get_text (item, CICLO_ITEM_KEY, NULL));

  for (guint i = 0; i < n && !accepted; i++)
    accepted = ciclo_marking_is_accepted (answer[0], ciclo_words_get_text (words, i));
  *share = accepted ? 1 : 0;

  return accepted ? CICLO_MARK_DONE : CICLO_MARK_BY_HAND;
}

static CicloMarkState
mark_rows (CicloNode *item,
           const char *const *answer,
           double *share)
{
  guint n_answers = g_strv_length ((char **) answer);
  guint n_keys = 0, n_correct = 0;

  for (guint i = 0; i < ciclo_node_get_size (item, CICLO_ITEM_ROWS); i++)
    {
      const char *key = ciclo_node_get_text (ciclo_node_get_child (item, CICLO_ITEM_ROWS, i), CICLO_MATRIX_ROW_KEY,
                                             NULL);

      n_keys += *key != '\0' ? 1 : 0;
      n_correct += *key != '\0' && i < n_answers && ciclo_marking_is_accepted (answer[i], key) ? 1 : 0;
    }
  *share = ciclo_marking_get_matching (n_correct, n_keys);

  return n_keys > 0 ? CICLO_MARK_DONE : CICLO_MARK_OPINION;
}

static CicloMarkState
mark_point (CicloNode *item,
            const char *const *answer,
            double *share)
{
  int seen = read_answer (answer[0]);

  *share = seen == 1 ? 1 : 0;

  return seen >= 0 ? CICLO_MARK_DONE : CICLO_MARK_BLANK;
}

static CicloMarkState
mark_by_hand (CicloNode *item,
              const char *const *answer,
              double *share)
{
  return CICLO_MARK_BY_HAND;
}

/* Types that are not in here ask for an opinion or a fact about the person. */
static const MarkFunc functions[] = {
  [CICLO_ITEM_TYPE_SINGLE_CHOICE] = mark_single,
  [CICLO_ITEM_TYPE_MULTIPLE_CHOICE] = mark_choice,
  [CICLO_ITEM_TYPE_TRUE_FALSE] = mark_yes_no,
  [CICLO_ITEM_TYPE_YES_NO] = mark_yes_no,
  [CICLO_ITEM_TYPE_MATCHING] = mark_matching,
  [CICLO_ITEM_TYPE_ORDERING] = mark_ordering,
  [CICLO_ITEM_TYPE_SHORT_ANSWER] = mark_short_answer,
  [CICLO_ITEM_TYPE_ESSAY] = mark_by_hand,
  [CICLO_ITEM_TYPE_NUMERIC] = mark_number,
  [CICLO_ITEM_TYPE_MATRIX] = mark_rows,
  [CICLO_ITEM_TYPE_RUBRIC_CRITERION] = mark_by_hand,
  [CICLO_ITEM_TYPE_CHECKLIST_POINT] = mark_point,
};

static gboolean
is_blank (const char *const *answer)
{
  for (guint i = 0; answer[i] != NULL; i++)
    if (answer[i][strspn (answer[i], " \t\n")] != '\0')
      return FALSE;

  return TRUE;
}

CicloMark
ciclo_marking_mark (CicloNode *item,
                    const char *const *answer)
{
  CicloMark mark = { CICLO_MARK_OPINION, 0, 0 };
  double share = 0;
  int type;

  g_return_val_if_fail (CICLO_IS_ITEM (item), mark);
  g_return_val_if_fail (answer != NULL, mark);

  mark.max = ciclo_node_is_set (item, CICLO_ITEM_POINTS) ? ciclo_node_get_real (item, CICLO_ITEM_POINTS) : 1;
  type = ciclo_node_get_enum (item, CICLO_ITEM_TYPE);
  if (count_options (item) > MOST_OPTIONS || g_strv_length ((char **) answer) > MOST_OPTIONS)
    mark.state = CICLO_MARK_BY_HAND;
  else if (type >= 0 && type < (int) G_N_ELEMENTS (functions) && functions[type] != NULL)
    mark.state = is_blank (answer) ? CICLO_MARK_BLANK : functions[type](item, answer, &share);
  else if (is_blank (answer))
    mark.state = CICLO_MARK_BLANK;
  if (mark.state == CICLO_MARK_DONE)
    mark.points = share * mark.max;

  return mark;
}
