/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The totals as tables. Where what is optional makes a difference, both figures stand in one cell. */

#include "config.h"

#include "cli/ciclo-cli-table.h"
#include "cli/ciclo-cli-totals.h"
#include "core/ciclo-file-error.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-declared.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#include <glib/gi18n-lib.h>

/* A figure, or of a breakdown by its first figure how many of its rows have time. */
typedef struct
{
  const char *heading; /* context "column", to be translated */
  CicloFigure figure;
} Column;

/* clang-format off */

static const Column component_columns[] = {
  { NC_ ("column", "Participant"), CICLO_FIGURE_LEARNER },
  { NC_ ("column", "Contact"),     CICLO_FIGURE_CONTACT },
  { NC_ ("column", "Study"),       CICLO_FIGURE_STUDY },
  { NC_ ("column", "Rooms"),       CICLO_FIGURE_ROOM },
  { NC_ ("column", "Trainers"),    CICLO_FIGURE_TRAINER },
};

static const Column day_columns[] = {
  { NC_ ("column", "Participant"),    CICLO_FIGURE_LEARNER },
  { NC_ ("column", "Contact"),        CICLO_FIGURE_CONTACT },
  { NC_ ("column", "Breaks"),         CICLO_FIGURE_BREAKS },
  { NC_ ("column", "Buffer"),         CICLO_FIGURE_BUFFER },
  { NC_ ("column", "Exposition"),     CICLO_FIGURE_EXPOSITION },
  { NC_ ("column", "Rooms"),          CICLO_FIGURE_ROOM },
  { NC_ ("column", "Trainers"),       CICLO_FIGURE_TRAINER },
  { NC_ ("column", "Learning cycle"), CICLO_FIGURE_KOLB },
};

static const Column session_columns[] = {
  { NC_ ("column", "Participant"),   CICLO_FIGURE_LEARNER },
  { NC_ ("column", "Breaks"),        CICLO_FIGURE_BREAKS },
  { NC_ ("column", "Rooms"),         CICLO_FIGURE_ROOM },
  { NC_ ("column", "Trainers"),      CICLO_FIGURE_TRAINER },
  { NC_ ("column", "Held, planned"), CICLO_FIGURE_RECORDED },
  { NC_ ("column", "Held, actual"),  CICLO_FIGURE_ACTUAL },
};

/* clang-format on */

/* Cells */

static char *
dup_minutes (CicloSpeech *speech,
             gint64 seconds)
{
  return ciclo_speech_dup_number (speech, (double) seconds / 60, seconds % 60 == 0 ? 0 : 1);
}

/* 120, 30–45, 120+ */
static char *
dup_span (CicloSpeech *speech,
          const CicloSpan *span)
{
  g_autofree char *least = dup_minutes (speech, span->seconds);
  g_autofree char *most = dup_minutes (speech, span->latest);
  g_autofree char *range = span->latest > span->seconds ? ciclo_speech_dup_range (speech, least, most) : NULL;

  return g_strconcat (range != NULL ? range : least, span->open ? "+" : "", NULL);
}

/* The same in hours and minutes, where it is one length of an hour or more. */
static char *
dup_hours (CicloSpeech *speech,
           const CicloSpan *span)
{
  g_autofree char *text = NULL;

  if (span->seconds < 3600 || span->latest > span->seconds)
    return g_strdup ("");

  text = ciclo_speech_dup_seconds (speech, span->seconds);

  return g_strconcat (text, span->open ? "+" : "", NULL);
}

/* One text where both say the same. Takes both. */
static char *
join (char *without,
      char *with)
{
  g_autofree char *first = without;
  g_autofree char *second = with;

  return g_str_equal (first, second) ? g_steal_pointer (&second) : g_strdup_printf ("%s / %s", first, second);
}

/* Empty where there is no time at all. */
static char *
dup_cell (const CicloTotalsOutput *output,
          const CicloSpan *without,
          const CicloSpan *with,
          char *(*say) (CicloSpeech *, const CicloSpan *) )
{
  if (ciclo_span_is_zero (without) && ciclo_span_is_zero (with))
    return NULL;

  return join (say (output->speech, without), say (output->speech, with));
}

static const CicloSpan *
get_figure (const CicloTotalsOutput *output,
            CicloVariation variation,
            CicloNode *node,
            CicloFigure figure)
{
  return ciclo_total_get_span (ciclo_totals_find (output->totals[variation], node), figure);
}

static char *
dup_figure (const CicloTotalsOutput *output,
            CicloNode *node,
            CicloFigure figure,
            char *(*say) (CicloSpeech *, const CicloSpan *) )
{
  return dup_cell (output, get_figure (output, CICLO_WITHOUT_OPTIONAL, node, figure),
                   get_figure (output, CICLO_WITH_OPTIONAL, node, figure), say);
}

/* Label and title; where it has none, what it is and its number in the list, of which @position begins with 0. */
static char *
dup_name (const CicloTotalsOutput *output,
          CicloNode *node,
          guint position)
{
  const char *label = ciclo_naming_get_label (node);
  const char *title = ciclo_naming_get_title (node, output->speech);

  if (*label != '\0' && *title != '\0')
    return g_strconcat (label, "  ", title, NULL);
  if (*label != '\0' || *title != '\0')
    return g_strdup (*label != '\0' ? label : title);

  return g_strdup_printf ("%s %u", ciclo_schema_get_label (ciclo_node_get_schema (node)), position + 1);
}

/* Tables */

/* What activities say is news only where planned lengths say more. */
static gboolean
is_told (const CicloTotalsOutput *output,
         CicloFigure figure)
{
  const CicloTotal *total = ciclo_totals_get_course (output->totals[CICLO_WITH_OPTIONAL]);

  return figure != CICLO_FIGURE_WRITTEN ||
         !ciclo_span_equal (ciclo_total_get_span (total, figure), ciclo_total_get_span (total, CICLO_FIGURE_PROGRAMME));
}

static void
print_course (const CicloTotalsOutput *output)
{
  const char *const headings[] = { _ ("Whole course"), C_ ("column", "Minutes"), "" };
  g_autoptr (CicloTable) table = ciclo_table_new (headings, G_N_ELEMENTS (headings));
  guint n;
  const CicloFigureName *figures = ciclo_figure_list (&n);

  for (guint i = 0; i < n; i++)
    {
      char *minutes = is_told (output, figures[i].figure)
                          ? dup_figure (output, output->course, figures[i].figure, dup_span)
                          : NULL;

      if (minutes == NULL)
        continue;
      ciclo_table_take (table, g_strdup (_ (figures[i].label)));
      ciclo_table_take (table, minutes);
      ciclo_table_take (table, dup_figure (output, output->course, figures[i].figure, dup_hours));
    }
  ciclo_table_print (table);
}

static char *
dup_percent (const CicloTotalsOutput *output,
             CicloFigure figure)
{
  char *texts[2];

  for (guint i = 0; i < 2; i++)
    {
      const CicloTotal *total = ciclo_totals_get_course (output->totals[i]);

      texts[i] = ciclo_speech_dup_percent (output->speech, ciclo_total_get_share (total, figure), 1);
    }

  return join (texts[0], texts[1]);
}

static void
print_breakdown (const CicloTotalsOutput *output,
                 const CicloBreakdown *breakdown)
{
  const char *const headings[] = { ciclo_breakdown_get_label (breakdown), C_ ("column", "Minutes"), "" };
  g_autoptr (CicloTable) table = ciclo_table_new (headings, G_N_ELEMENTS (headings));
  const CicloTerms *terms = ciclo_breakdown_get_terms (breakdown);

  for (guint i = breakdown->first; i <= breakdown->last; i++)
    {
      char *minutes = dup_figure (output, output->course, i, dup_span);
      const char *label = i < breakdown->last ? ciclo_terms_get_label (terms, i - breakdown->first) : _ ("Not said");

      if (minutes == NULL)
        continue;
      ciclo_table_take (table, g_strdup (label));
      ciclo_table_take (table, minutes);
      ciclo_table_take (table, dup_percent (output, i));
    }
  ciclo_table_print (table);
}

/* How many rows of a breakdown @node has; empty for none. */
static char *
dup_count (const CicloTotalsOutput *output,
           CicloNode *node,
           CicloFigure first)
{
  guint counts[2];

  for (guint i = 0; i < 2; i++)
    counts[i] = ciclo_total_count_rows (ciclo_totals_find (output->totals[i], node), first);
  if (counts[CICLO_WITH_OPTIONAL] == 0)
    return NULL;

  return join (g_strdup_printf ("%u", counts[0]), g_strdup_printf ("%u", counts[1]));
}

static void
print_scopes (const CicloTotalsOutput *output,
              guint field,
              const Column *columns,
              guint n_columns)
{
  g_autofree const char **headings = g_new0 (const char *, n_columns + 1);
  g_autoptr (CicloTable) table = NULL;

  headings[0] = ciclo_field_get_label (&ciclo_node_get_schema (output->course)->fields[field]);
  for (guint i = 0; i < n_columns; i++)
    headings[i + 1] = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[i].heading);

  table = ciclo_table_new (headings, n_columns + 1);
  for (guint i = 0; i < ciclo_node_get_size (output->course, field); i++)
    {
      CicloNode *node = ciclo_node_get_child (output->course, field, i);

      ciclo_table_take (table, dup_name (output, node, i));
      for (guint j = 0; j < n_columns; j++)
        ciclo_table_take (table, columns[j].figure < CICLO_FIGURE_MODE
                                     ? dup_figure (output, node, columns[j].figure, dup_span)
                                     : dup_count (output, node, columns[j].figure));
    }
  ciclo_table_print (table);
}

/* node -> CicloAmount in @amounts, borrowed */
static GHashTable *
index_amounts (const GArray *amounts)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < amounts->len; i++)
    {
      CicloAmount *amount = &g_array_index (amounts, CicloAmount, i);

      g_hash_table_insert (index, amount->node, amount);
    }

  return index;
}

static void
print_amounts (const CicloTotalsOutput *output,
               guint field,
               const GArray *without,
               const GArray *with)
{
  static const CicloAmount none = { 0 };
  const char *const headings[] = { ciclo_field_get_label (&ciclo_node_get_schema (output->course)->fields[field]),
                                   C_ ("column", "Minutes"), C_ ("column", "Activities") };
  g_autoptr (CicloTable) table = ciclo_table_new (headings, G_N_ELEMENTS (headings));
  g_autoptr (GHashTable) others = index_amounts (without);

  for (guint i = 0; i < with->len; i++)
    {
      const CicloAmount *amount = &g_array_index (with, CicloAmount, i);
      const CicloAmount *other = g_hash_table_lookup (others, amount->node);

      ciclo_table_take (table, dup_name (output, amount->node, i));
      ciclo_table_take (table, join (dup_span (output->speech, other != NULL ? &other->time : &none.time),
                                     dup_span (output->speech, &amount->time)));
      ciclo_table_take (table, ciclo_speech_dup_number (output->speech, amount->n_activities, 0));
    }
  ciclo_table_print (table);
}

/* Declared figures */

/* What it is, and of what where it is not the course. */
static char *
dup_declared_name (const CicloTotalsOutput *output,
                   const CicloDeclared *row)
{
  const CicloField *field = &ciclo_node_get_schema (row->node)->fields[row->field];
  const char *quantity = CICLO_IS_DECLARED_FIGURE (row->node) ? ciclo_declared_get_label (row) : NULL;
  const char *what = quantity != NULL ? quantity : ciclo_field_get_label (field);
  g_autofree char *about = NULL;
  guint unused, position = 0;

  if (row->about == output->course)
    return g_strdup (what);

  if (row->about != NULL)
    ciclo_node_get_place (row->about, &unused, &position);
  about = row->about != NULL ? dup_name (output, row->about, position) : g_strdup ("?");

  return g_strdup_printf ("%s: %s", what, about);
}

static void
print_declared (const CicloTotalsOutput *output)
{
  const char *const headings[] = { _ ("Declared figures"), C_ ("column", "Declared"), C_ ("column", "Computed"), "" };
  g_autoptr (CicloTable) table = ciclo_table_new (headings, G_N_ELEMENTS (headings));
  g_autoptr (GArray) rows = ciclo_declared_list (output->totals[CICLO_WITH_OPTIONAL]);

  for (guint i = 0; i < rows->len; i++)
    {
      const CicloDeclared *row = &g_array_index (rows, CicloDeclared, i);
      CicloSpeech *speech = output->speech;

      if (row->quantity < 0 && !row->differs)
        continue;
      ciclo_table_take (table, dup_declared_name (output, row));
      ciclo_table_take (table, row->is_number ? ciclo_speech_dup_number (speech, row->declared_number, 0)
                                              : dup_span (speech, &row->declared));
      if (!row->is_computed)
        ciclo_table_take (table, NULL);
      else
        ciclo_table_take (table, row->is_number ? ciclo_speech_dup_number (speech, row->computed_number, 0)
                                                : dup_span (speech, &row->computed));
      ciclo_table_take (table, row->differs ? g_strdup (_ ("differs")) : NULL);
    }
  ciclo_table_print (table);
}

/* All */

static gboolean
is_varied (const CicloTotalsOutput *output)
{
  const CicloTotal *without = ciclo_totals_get_course (output->totals[CICLO_WITHOUT_OPTIONAL]);
  const CicloTotal *with = ciclo_totals_get_course (output->totals[CICLO_WITH_OPTIONAL]);

  for (guint i = 0; i < CICLO_N_FIGURES; i++)
    if (!ciclo_span_equal (ciclo_total_get_span (without, i), ciclo_total_get_span (with, i)))
      return TRUE;

  return FALSE;
}

static void
print_notes (const CicloTotalsOutput *output)
{
  guint n = ciclo_totals_get_course (output->totals[CICLO_WITH_OPTIONAL])->n_unmeasured;

  if (is_varied (output))
    g_print ("%s\n", _ ("Where two figures stand, the first is without what is optional, the second with it."));
  if (n > 0)
    {
      g_autofree char *number = ciclo_speech_dup_number (output->speech, n, 0);

      /* Translators: %s is a number; a figure with + says that it may be more. */
      g_print (ngettext ("%s activity has no length yet: figures with + may be more.",
                         "%s activities have no length yet: figures with + may be more.", n),
               number);
      g_print ("\n");
    }
}

void
ciclo_cli_totals_print_text (const CicloTotalsOutput *output)
{
  const CicloTotal *without = ciclo_totals_get_course (output->totals[CICLO_WITHOUT_OPTIONAL]);
  const CicloTotal *with = ciclo_totals_get_course (output->totals[CICLO_WITH_OPTIONAL]);
  g_autofree char *title = ciclo_file_display_name (ciclo_naming_get_title (output->course, output->speech));
  guint n;
  const CicloBreakdown *breakdowns = ciclo_breakdown_list (&n);

  if (*title != '\0')
    g_print ("%s\n", title);
  print_notes (output);
  print_course (output);
  for (guint i = 0; i < n; i++)
    print_breakdown (output, &breakdowns[i]);
  print_scopes (output, CICLO_COURSE_COMPONENTS, component_columns, G_N_ELEMENTS (component_columns));
  print_scopes (output, CICLO_COURSE_DAYS, day_columns, G_N_ELEMENTS (day_columns));
  print_scopes (output, CICLO_COURSE_SESSIONS, session_columns, G_N_ELEMENTS (session_columns));
  print_amounts (output, CICLO_COURSE_OBJECTIVES, without->objectives, with->objectives);
  print_amounts (output, CICLO_COURSE_TRAINERS, without->trainers, with->trainers);
  print_declared (output);
}
