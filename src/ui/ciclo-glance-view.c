/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A summary of what other pages show at length; every line of it leads there. It counts what is open, and never says
 * how many per cent are done: a course is ready when it works. */

#include "config.h"

#include "ui/ciclo-glance-view.h"

#include "coach/ciclo-glance.h"
#include "core/ciclo-values.h"
#include "model/ciclo-alignment.h"
#include "model/ciclo-course.h"
#include "model/ciclo-guide.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-open-points.h"
#include "ui/ciclo-view-figures.h"

#include <glib/gi18n-lib.h>

#define FEW 3 /* open points that are named */

struct _CicloGlanceView
{
  CicloView parent_instance;

  CicloViewList *next;
  CicloViewList *time;
  CicloViewList *learning;
  GtkWidget *bar;
  CicloViewList *objectives;
  CicloViewList *coach;
  CicloViewList *open;
  GtkWidget *all; /* the button that shows all open points, or few again */
  gboolean shows_all;
};

G_DEFINE_FINAL_TYPE (CicloGlanceView, ciclo_glance_view, CICLO_TYPE_VIEW)

static CicloSpeech *
get_speech (CicloGlanceView *self)
{
  return ciclo_desk_get_speech (ciclo_view_get_desk (CICLO_VIEW (self)));
}

static char *
dup_count (CicloGlanceView *self,
           guint n)
{
  return ciclo_speech_dup_number (get_speech (self), n, 0);
}

/* Time */

static void
add_figure (CicloGlanceView *self,
            const CicloTotal *total,
            CicloFigure figure,
            const char *label)
{
  const CicloSpan *span = ciclo_total_get_span (total, figure);

  if (!ciclo_span_is_zero (span))
    ciclo_view_row_lead_to_page (ciclo_view_list_add_span (self->time, get_speech (self), label, span, 0), "balance");
}

static void
show_time (CicloGlanceView *self,
           const CicloTotal *total)
{
  static const CicloFigure figures[] = { CICLO_FIGURE_CONTACT, CICLO_FIGURE_BREAKS, CICLO_FIGURE_BUFFER };
  guint n;
  const CicloFigureName *names = ciclo_figure_list (&n);
  g_autofree char *unmeasured = dup_count (self, total->n_unmeasured);
  g_autofree char *note =
      g_strdup_printf (ngettext ("%s activity has no length yet: figures with + may be more.",
                                 "%s activities have no length yet: figures with + may be more.", total->n_unmeasured),
                       unmeasured);

  ciclo_view_list_begin (self->time);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add_figure (self, total, figures[i], _ (names[figures[i]].label));
  for (guint i = 0; i < ciclo_mode_terms.n_terms; i++)
    add_figure (self, total, CICLO_FIGURE_MODE + i, ciclo_terms_get_label (&ciclo_mode_terms, i));
  ciclo_view_list_set_note (self->time, total->n_unmeasured > 0 ? note : NULL);
  ciclo_view_list_end (self->time);
}

static void
show_learning (CicloGlanceView *self,
               const CicloTotal *total)
{
  ciclo_view_list_begin (self->learning);
  ciclo_view_list_add_breakdown (self->learning, get_speech (self), total, "learning-types");
  ciclo_view_list_end (self->learning);
  ciclo_view_show_breakdown (CICLO_BAR (self->bar), get_speech (self), total, "learning-types");
  gtk_widget_set_visible (self->bar, ciclo_view_list_get_size (self->learning) > 0);
}

/* Objectives */

static void
add_lack (CicloGlanceView *self,
          CicloNode *objective,
          const char *remark)
{
  g_autofree char *name = ciclo_naming_dup_name (objective, get_speech (self));
  CicloViewRow *row = ciclo_view_list_add (self->objectives, &(CicloViewTexts){ .title = name, .remark = remark });

  ciclo_view_row_lead_to (row, objective, -1);
}

static void
show_objectives (CicloGlanceView *self,
                 CicloTotals *totals)
{
  g_autoptr (CicloAlignment) alignment = ciclo_alignment_new (ciclo_view_get_course (CICLO_VIEW (self)), totals);
  const GArray *objectives = ciclo_alignment_get_objectives (alignment);
  guint n_checked = 0, n_excused = 0;
  g_autofree char *all = dup_count (self, objectives->len);
  g_autofree char *checked = NULL;
  g_autofree char *excused = NULL;

  ciclo_view_list_begin (self->objectives);
  for (guint i = 0; i < objectives->len; i++)
    {
      const CicloAlignedObjective *aligned = &g_array_index (objectives, CicloAlignedObjective, i);

      n_checked += aligned->checks->len > 0 ? 1 : 0;
      n_excused += aligned->checks->len == 0 && aligned->excused ? 1 : 0;
    }
  checked = dup_count (self, n_checked);
  excused = dup_count (self, n_excused);
  if (objectives->len > 0)
    {
      /* Translators: the first %s is how many objectives there are, the second one how many of them are checked. */
      g_autofree char *sum = g_strdup_printf (_ ("%s in all, %s with a check"), all, checked);
      g_autofree char *detail = g_strdup_printf (ngettext ("%s goes without one for a reason that is written down",
                                                           "%s go without one for reasons that are written down",
                                                           n_excused),
                                                 excused);
      CicloViewTexts texts = { .title = sum, .detail = n_excused > 0 ? detail : NULL };
      CicloViewRow *row = ciclo_view_list_add (self->objectives, &texts);

      ciclo_view_row_show_bar (row, (double) n_checked / objectives->len, 0);
      ciclo_view_row_lead_to_page (row, "alignment");
    }
  for (guint i = 0; i < objectives->len; i++)
    {
      const CicloAlignedObjective *aligned = &g_array_index (objectives, CicloAlignedObjective, i);

      if (aligned->checks->len == 0 && !aligned->excused)
        add_lack (self, aligned->objective, _ ("Nothing checks it"));
    }
  ciclo_view_list_end (self->objectives);
}

/* The coach */

/* "2 errors, 3 warnings and 1 tip". */
static char *
dup_weights (CicloGlanceView *self,
             const guint counts[])
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (int severity = CICLO_SEVERITY_ERROR; severity >= CICLO_SEVERITY_TIP; severity--)
    {
      guint n = counts[severity];
      g_autofree char *number = dup_count (self, n);
      const char *format = severity == CICLO_SEVERITY_ERROR     ? ngettext ("%s error", "%s errors", n)
                           : severity == CICLO_SEVERITY_WARNING ? ngettext ("%s warning", "%s warnings", n)
                                                                : ngettext ("%s tip", "%s tips", n);

      if (n > 0)
        g_ptr_array_add (words, g_strdup_printf (format, number));
    }
  g_ptr_array_add (words, NULL);

  return ciclo_speech_dup_list (get_speech (self), (const char *const *) words->pdata);
}

static void
add_stage (CicloGlanceView *self,
           CicloCoach *coach,
           guint stage)
{
  CicloFindingFilter filter = CICLO_FINDING_FILTER_OPEN;
  g_autoptr (GPtrArray) findings = NULL;
  guint counts[CICLO_SEVERITY_ERROR + 1] = { 0 };
  CicloFinding *worst = NULL;
  g_autofree char *weights = NULL;
  g_autofree char *message = NULL;
  CicloViewRow *row;

  filter.stage = (int) stage;
  findings = ciclo_coach_dup_findings (coach, &filter);
  for (guint i = 0; i < findings->len; i++)
    {
      CicloSeverity severity = ciclo_finding_get_severity (findings->pdata[i]);

      counts[severity]++;
      if (worst == NULL || severity > ciclo_finding_get_severity (worst))
        worst = findings->pdata[i];
    }
  if (worst == NULL)
    return;

  weights = dup_weights (self, counts);
  message = ciclo_finding_dup_message (worst, get_speech (self));
  row = ciclo_view_list_add (self->coach, &(CicloViewTexts){ .title = ciclo_terms_get_label (&ciclo_stage_terms, stage),
                                                             .detail = message,
                                                             .value = weights });
  ciclo_view_row_lead_to (row, ciclo_finding_get_node (worst), ciclo_finding_get_field (worst));
}

static void
show_coach (CicloGlanceView *self)
{
  CicloCoach *coach = ciclo_desk_get_coach (ciclo_view_get_desk (CICLO_VIEW (self)));
  gboolean is_stale = ciclo_coach_is_stale (coach);

  ciclo_view_list_begin (self->coach);
  for (guint i = 0; !is_stale && i < ciclo_stage_terms.n_terms; i++)
    add_stage (self, coach, i);
  ciclo_view_list_set_stays (self->coach, TRUE);
  ciclo_view_list_set_note (self->coach, is_stale ? _ ("The coach is still reading.")
                                         : ciclo_view_list_get_size (self->coach) == 0
                                             ? _ ("Nothing to say at the moment.")
                                             : NULL);
  ciclo_view_list_end (self->coach);
}

/* Open points */

static void
show_next (CicloGlanceView *self,
           const GArray *points)
{
  CicloViewTexts texts = { .title = _ ("Nothing is left open: print it and talk it over with a colleague.") };
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;
  CicloViewRow *row;

  ciclo_view_list_begin (self->next);
  if (points->len > 0)
    {
      const CicloOpenPoint *point = &g_array_index (points, CicloOpenPoint, 0);

      text = ciclo_open_point_dup_text (point, get_speech (self));
      place = ciclo_naming_dup_place (point->node, point->field, get_speech (self));
      texts = (CicloViewTexts){ .title = ciclo_open_point_say_page (point, get_speech (self)),
                                .detail = place,
                                .remark = text };
      row = ciclo_view_list_add (self->next, &texts);
      ciclo_view_row_lead_to (row, point->node, point->field);
    }
  else
    ciclo_view_row_lead_to_page (ciclo_view_list_add (self->next, &texts), "gallery");
  ciclo_view_list_end (self->next);
}

static guint
count_on_page (const GArray *points,
               guint first)
{
  guint i = first;

  while (i < points->len && g_array_index (points, CicloOpenPoint, i).page ==
                                g_array_index (points, CicloOpenPoint, first).page)
    i++;

  return i - first;
}

static void
add_page (CicloGlanceView *self,
          const CicloOpenPoint *first,
          guint n)
{
  g_autofree char *number = dup_count (self, n);
  const char *page = ciclo_open_point_say_page (first, get_speech (self));
  CicloViewRow *row = ciclo_view_list_add (self->open, &(CicloViewTexts){ .title = page, .value = number });

  ciclo_view_row_set_band (row, TRUE);
  ciclo_view_row_lead_to_page (row, ciclo_open_point_get_page (first));
}

static void
add_point (CicloGlanceView *self,
           const CicloOpenPoint *point)
{
  g_autofree char *text = ciclo_open_point_dup_text (point, get_speech (self));
  g_autofree char *path = ciclo_naming_dup_place (point->node, point->field, get_speech (self));
  CicloViewRow *row = ciclo_view_list_add (self->open, &(CicloViewTexts){ .title = text, .detail = path });

  ciclo_view_row_lead_to (row, point->node, point->field);
}

static void
show_open (CicloGlanceView *self,
           const GArray *points)
{
  g_autofree char *sum = dup_count (self, points->len);
  g_autofree char *note = g_strdup_printf (ngettext ("%s point is still open in this design.",
                                                     "%s points are still open in this design.", points->len),
                                           sum);
  gboolean has_more = FALSE;

  ciclo_view_list_begin (self->open);
  for (guint i = 0, n; i < points->len; i += n)
    {
      const CicloOpenPoint *first = &g_array_index (points, CicloOpenPoint, i);
      n = count_on_page (points, i);
      add_page (self, first, n);
      for (guint j = 0; j < (self->shows_all ? n : MIN (n, FEW)); j++)
        add_point (self, &g_array_index (points, CicloOpenPoint, i + j));
      has_more |= n > FEW;
    }
  ciclo_view_list_set_note (self->open, points->len > 0 ? note : NULL);
  ciclo_view_list_end (self->open);
  gtk_widget_set_visible (self->all, has_more);
  gtk_button_set_label (GTK_BUTTON (self->all), self->shows_all ? _ ("Show few") : _ ("Show all"));
}

/* The view */

static gboolean
ciclo_glance_view_is_empty (CicloView *view)
{
  CicloNode *course = ciclo_view_get_course (view);

  return !ciclo_glance_is_begun (course) && ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES) == 0 &&
         ciclo_node_get_size (course, CICLO_COURSE_SESSIONS) == 0;
}

static void
ciclo_glance_view_refresh (CicloView *view)
{
  CicloGlanceView *self = CICLO_GLANCE_VIEW (view);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (ciclo_view_get_course (view), CICLO_WITH_OPTIONAL);
  g_autoptr (GArray) points = ciclo_open_points_list (ciclo_view_get_course (view));
  const CicloTotal *total = ciclo_totals_get_course (totals);

  show_next (self, points);
  show_time (self, total);
  show_learning (self, total);
  show_objectives (self, totals);
  show_coach (self);
  show_open (self, points);
}

static void
ciclo_glance_view_start (CicloView *view)
{
  ciclo_desk_open_page (ciclo_view_get_desk (view), "request");
}

static void
all_clicked_cb (CicloGlanceView *self)
{
  self->shows_all = !self->shows_all;
  ciclo_view_update (CICLO_VIEW (self));
}

static void
ciclo_glance_view_constructed (GObject *object)
{
  CicloGlanceView *self = CICLO_GLANCE_VIEW (object);
  CicloView *view = CICLO_VIEW (self);

  G_OBJECT_CLASS (ciclo_glance_view_parent_class)->constructed (object);

  self->next = ciclo_view_append_list (view, _ ("A good next step"));
  self->time = ciclo_view_append_list (view, C_ ("heading", "Time"));
  self->bar = ciclo_bar_new ();
  self->learning = ciclo_view_append_list (view, _ ("Ways of learning"));
  self->objectives = ciclo_view_append_list (view, _ ("Objectives"));
  self->coach = ciclo_view_append_list (view, _ ("What the coach found"));
  self->open = ciclo_view_append_list (view, _ ("Open points"));
  self->all = gtk_button_new ();
  gtk_widget_add_css_class (self->all, "flat");
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (all_clicked_cb), self);
  ciclo_view_list_add_control (self->learning, self->bar);
  ciclo_view_list_add_control (self->open, self->all);
}

static void
ciclo_glance_view_class_init (CicloGlanceViewClass *klass)
{
  CicloViewClass *view_class = CICLO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ciclo_glance_view_constructed;
  view_class->page = "glance";
  view_class->is_empty = ciclo_glance_view_is_empty;
  view_class->refresh = ciclo_glance_view_refresh;
  view_class->start = ciclo_glance_view_start;
}

static void
ciclo_glance_view_init (CicloGlanceView *self)
{
}

GtkWidget *
ciclo_glance_view_new (CicloDesk *desk)
{
  return g_object_new (CICLO_TYPE_GLANCE_VIEW, "desk", desk, NULL);
}
