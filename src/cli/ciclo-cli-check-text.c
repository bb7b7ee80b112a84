/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the coach found, for reading: stage after stage, in each what matters most first. What one rule found stands
 * together, so that its reason is read once. */

#include "config.h"

#include "cli/ciclo-cli-check.h"

#include "coach/ciclo-glance.h"
#include "core/ciclo-file-error.h"
#include "core/ciclo-values.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-naming.h"
#include "render/ciclo-txt-lines.h"

#include <glib/gi18n-lib.h>

#define WIDTH 100

/* Prints @text, broken into lines, after @lead; further lines begin below its end. */
static void
print_hanging (const char *lead,
               const char *text)
{
  g_autoptr (GPtrArray) body = ciclo_txt_new ();
  g_autoptr (GPtrArray) lines = ciclo_txt_new ();
  g_auto (GStrv) words = g_strsplit_set (text, "\n\t", -1);
  g_autofree char *line = g_strjoinv (" ", words);
  g_autofree char *shown = ciclo_file_display_name (line);

  ciclo_txt_wrap (body, shown, WIDTH - ciclo_txt_measure (lead));
  ciclo_txt_hang (lines, lead, body);
  for (guint i = 0; i < lines->len; i++)
    g_print ("%s\n", (const char *) lines->pdata[i]);
}

static char *
dup_finding_place (const CicloCheckOutput *output,
                   CicloFinding *finding)
{
  return ciclo_naming_dup_place (ciclo_finding_get_node (finding), ciclo_finding_get_field (finding), output->speech);
}

static void
print_finding (const CicloCheckOutput *output,
               CicloFinding *finding)
{
  g_autofree char *place = dup_finding_place (output, finding);
  g_autofree char *message = ciclo_finding_dup_message (finding, output->speech);

  print_hanging ("    ", place);
  print_hanging ("      ", message);
}

static void
print_advice (const CicloCheckOutput *output,
              const CicloRule *rule,
              const char *label,
              guint field)
{
  g_autofree char *lead = g_strdup_printf ("    %s ", label);
  const char *text = ciclo_rule_say (rule, field, output->speech);

  if (*text != '\0')
    print_hanging (lead, text);
}

/* All of one rule and one severity, from the finding at @first; returns where the next rule begins. */
static guint
print_rule (const CicloCheckOutput *output,
            guint first,
            CicloSeverity severity)
{
  const CicloRule *rule = ciclo_finding_get_rule (output->open->pdata[first]);
  gboolean begun = FALSE;
  guint i;

  for (i = first; i < output->open->len && ciclo_finding_get_rule (output->open->pdata[i]) == rule; i++)
    {
      if (ciclo_finding_get_severity (output->open->pdata[i]) != severity)
        continue;
      if (!begun)
        g_print ("\n  %s %s\n", ciclo_terms_get_label (&ciclo_severity_terms, severity), rule->id);
      print_finding (output, output->open->pdata[i]);
      begun = TRUE;
    }
  if (begun)
    {
      print_advice (output, rule, _ ("Why:"), CICLO_ADVICE_WHY);
      print_advice (output, rule, _ ("What to do:"), CICLO_ADVICE_FIX);
    }

  return i;
}

static void
print_stage (const CicloCheckOutput *output,
             CicloStage stage)
{
  guint n = 0;

  for (guint i = 0; i < output->open->len; i++)
    n += ciclo_rule_get_stage (ciclo_finding_get_rule (output->open->pdata[i])) == stage ? 1 : 0;
  if (n == 0)
    return;

  g_print ("\n%s\n", ciclo_terms_get_label (&ciclo_stage_terms, stage));
  for (guint worst = ciclo_severity_terms.n_terms; worst > 0; worst--)
    for (guint i = 0; i < output->open->len;)
      if (ciclo_rule_get_stage (ciclo_finding_get_rule (output->open->pdata[i])) == stage)
        i = print_rule (output, i, (CicloSeverity) (worst - 1));
      else
        i++;
}

static void
print_set_aside (const CicloCheckOutput *output)
{
  if (output->set_aside->len > 0)
    g_print ("\n%s\n", _ ("Set aside"));
  for (guint i = 0; i < output->set_aside->len; i++)
    {
      CicloFinding *finding = output->set_aside->pdata[i];
      const char *reason = ciclo_node_say (ciclo_finding_get_dismissal (finding), CICLO_DISMISSAL_REASON,
                                           ciclo_speech_get_language (output->speech));
      g_autofree char *place = dup_finding_place (output, finding);
      g_autofree char *lead = g_strdup_printf ("  %s ", ciclo_finding_get_rule (finding)->id);

      print_hanging (lead, place);
      print_hanging ("      ", *reason != '\0' ? reason : _ ("Nobody noted a reason."));
    }
}

/* Page after page. */
static void
print_points (const CicloCheckOutput *output)
{
  CicloNode *page = NULL;

  for (guint i = 0; i < output->points->len; i++)
    {
      const CicloOpenPoint *point = &g_array_index (output->points, CicloOpenPoint, i);
      g_autofree char *place = ciclo_naming_dup_place (point->node, point->field, output->speech);
      g_autofree char *text = ciclo_open_point_dup_text (point, output->speech);

      if (i == 0)
        g_print ("\n%s\n", _ ("Still open"));
      if (page != point->page)
        g_print ("\n  %s\n", ciclo_open_point_say_page (point, output->speech));
      page = point->page;
      print_hanging ("    ", place);
      print_hanging ("      ", text);
    }
}

static void
print_open_count (const CicloCheckOutput *output)
{
  guint n = output->points->len;

  if (n == 0)
    g_print ("%s", _ ("Nothing is left open."));
  else
    g_print (ngettext ("%u point is still open.", "%u points are still open.", n), n);
  if (n > 0 && !output->list_points)
    g_print (" %s", _ ("“--open-points” lists them."));
  g_print ("\n");
}

static void
print_counts (const CicloCheckOutput *output)
{
  guint counts[] = { 0, 0, 0 };
  g_autofree char *errors = NULL;
  g_autofree char *warnings = NULL;
  g_autofree char *tips = NULL;

  for (guint i = 0; i < output->open->len; i++)
    counts[ciclo_finding_get_severity (output->open->pdata[i])]++;
  errors = g_strdup_printf (ngettext ("%u error", "%u errors", counts[CICLO_SEVERITY_ERROR]),
                            counts[CICLO_SEVERITY_ERROR]);
  warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", counts[CICLO_SEVERITY_WARNING]),
                              counts[CICLO_SEVERITY_WARNING]);
  tips = g_strdup_printf (ngettext ("%u tip", "%u tips", counts[CICLO_SEVERITY_TIP]), counts[CICLO_SEVERITY_TIP]);

  /* Translators: “2 errors, 1 warning, 5 tips, 1 set aside.” */
  g_print (ngettext ("%s, %s, %s, %u set aside.", "%s, %s, %s, %u set aside.", output->set_aside->len), errors,
           warnings, tips, output->set_aside->len);
  g_print ("\n");
}

/* Who has only begun has done nothing well or badly yet. */
static const char *
say_nothing (const CicloCheckOutput *output)
{
  if (output->set_aside->len > 0)
    return _ ("The coach has nothing to add to what was set aside.");
  if (!ciclo_glance_is_begun (output->course))
    return _ ("There is nothing for the coach to look at yet: it speaks when there are needs, objectives or sessions.");
  if (output->stage >= 0)
    return _ ("The coach has nothing to add in this stage. Well done!");

  return _ ("The coach has nothing to add. Well done!");
}

void
ciclo_cli_check_print_text (const CicloCheckOutput *output)
{
  const char *title = ciclo_naming_get_title (output->course, output->speech);

  if (*title != '\0')
    print_hanging ("", title);
  if (output->open->len == 0)
    g_print ("\n%s\n", say_nothing (output));
  for (guint i = 0; i < ciclo_stage_terms.n_terms; i++)
    print_stage (output, (CicloStage) i);
  print_set_aside (output);
  if (output->list_points)
    print_points (output);
  g_print ("\n");
  if (output->open->len + output->set_aside->len > 0)
    print_counts (output);
  print_open_count (output);
}
