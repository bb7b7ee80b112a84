/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar never stands alone: the same is said in numbers at the end of the line, and to a screen reader. */

#include "config.h"

#include "ui/ciclo-view-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
dup_value (CicloSpeech *speech,
           const CicloSpan *span,
           double share)
{
  g_autofree char *time = ciclo_span_dup_text (span, speech);
  g_autofree char *percent = NULL;

  if (isnan (share))
    return g_steal_pointer (&time);

  percent = ciclo_speech_dup_percent (speech, share, 0);

  return g_strdup_printf ("%s · %s", time, percent);
}

static CicloViewRow *
add_row (CicloViewList *self,
         CicloSpeech *speech,
         const char *name,
         const CicloSpan *span,
         double share)
{
  g_autofree char *value = dup_value (speech, span, share);

  return ciclo_view_list_add (self, &(CicloViewTexts){ .title = name, .value = value });
}

CicloViewRow *
ciclo_view_list_add_span (CicloViewList *self,
                          CicloSpeech *speech,
                          const char *name,
                          const CicloSpan *span,
                          gint64 whole)
{
  double share = whole > 0 ? (double) span->seconds / (double) whole : NAN;
  CicloViewRow *row = add_row (self, speech, name, span, share);

  if (!isnan (share))
    ciclo_view_row_show_bar (row, share, 0);

  return row;
}

/* Breakdowns */

static const CicloBreakdown *
find_breakdown (const char *name)
{
  guint n;
  const CicloBreakdown *breakdowns = ciclo_breakdown_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (breakdowns[i].name, name))
      return &breakdowns[i];

  g_assert_not_reached ();
}

static const char *
get_label (const CicloBreakdown *breakdown,
           guint figure)
{
  if (figure == breakdown->last)
    return _ ("Not said");

  return ciclo_terms_get_label (ciclo_breakdown_get_terms (breakdown), figure - breakdown->first);
}

void
ciclo_view_list_add_breakdown (CicloViewList *self,
                               CicloSpeech *speech,
                               const CicloTotal *total,
                               const char *breakdown)
{
  const CicloBreakdown *rows = find_breakdown (breakdown);

  for (guint i = rows->first; i <= rows->last; i++)
    {
      const CicloSpan *span = ciclo_total_get_span (total, i);
      double share = ciclo_total_get_share (total, i);

      if (!ciclo_span_is_zero (span))
        ciclo_view_row_show_bar (add_row (self, speech, get_label (rows, i), span, share), share, i - rows->first);
    }
}

void
ciclo_view_show_breakdown (CicloBar *bar,
                           CicloSpeech *speech,
                           const CicloTotal *total,
                           const char *breakdown)
{
  const CicloBreakdown *rows = find_breakdown (breakdown);
  g_autofree double *shares = g_new0 (double, rows->last - rows->first + 1);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *description = NULL;

  for (guint i = rows->first; i <= rows->last; i++)
    {
      double share = ciclo_total_get_share (total, i);
      g_autofree char *percent = ciclo_speech_dup_percent (speech, share, 0);

      shares[i - rows->first] = share;
      if (share > 0)
        g_ptr_array_add (words, g_strdup_printf ("%s %s", get_label (rows, i), percent));
    }
  g_ptr_array_add (words, NULL);
  description = ciclo_speech_dup_list (speech, (const char *const *) words->pdata);
  ciclo_bar_set_parts (bar, shares, rows->last - rows->first + 1);
  ciclo_bar_set_words (bar, ciclo_breakdown_get_label (rows), description);
}

/* Recommendations */

static char *
dup_recommendation (CicloSpeech *speech,
                    double share,
                    double least,
                    double most)
{
  g_autofree char *limit = ciclo_speech_dup_percent (speech, isnan (least) ? most : least, 0);
  g_autofree char *own = ciclo_speech_dup_percent (speech, share, 1);

  /* Translators: how much it is, then the limit, both in per cent. */
  if (!isnan (least) && share < least)
    return g_strdup_printf (_ ("%s is less than recommended: at least %s"), own, limit);
  if (!isnan (most) && share > most)
    return g_strdup_printf (_ ("%s is more than recommended: at most %s"), own, limit);

  return g_strdup_printf (isnan (least) ? _ ("Recommended: at most %s") : _ ("Recommended: at least %s"), limit);
}

void
ciclo_view_row_recommend (CicloViewRow *row,
                          CicloSpeech *speech,
                          double share,
                          double least,
                          double most)
{
  g_autofree char *text = dup_recommendation (speech, share, least, most);
  CicloBar *bar;

  g_return_if_fail (!isnan (least) || !isnan (most));

  ciclo_view_row_set_remark (row, text);
  bar = ciclo_view_row_show_bar (row, share, 0);
  ciclo_bar_set_range (bar, least, most);
}
