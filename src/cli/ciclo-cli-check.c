/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* check: what the coach finds. The exit status tells only what was asked for: a finding is advice and no failure. */

#include "config.h"

#include "cli/ciclo-cli-check.h"

#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"
#include "core/ciclo-locale.h"

#include <glib/gi18n-lib.h>

#define NO_SEVERITY (-1)

/* What was asked for. */
typedef struct
{
  int stage;    /* -1 for all */
  int severity; /* that lets the command fail */
  gboolean list_points;
  gboolean json;
} Wish;

/* The value that @code has in @terms, @otherwise where nothing was typed; FALSE after saying what there is. */
static gboolean
understand (const CicloCall *call,
            const CicloTerms *terms,
            const char *code,
            int *value)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  if (code == NULL)
    return TRUE;

  *value = ciclo_terms_find (terms, code);
  for (guint i = 0; i < terms->n_terms; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", terms->terms[i].code);
  if (*value < 0 && terms == &ciclo_stage_terms)
    ciclo_cli_refuse (call, _ ("There is no stage “%s”. Choose one of these: %s."), code, codes->str);
  else if (*value < 0)
    ciclo_cli_refuse (call, _ ("There is no severity “%s”. Choose one of these: %s."), code, codes->str);

  return *value >= 0;
}

static gboolean
is_any_as_bad (GPtrArray *findings,
               int severity)
{
  for (guint i = 0; severity != NO_SEVERITY && i < findings->len; i++)
    if ((int) ciclo_finding_get_severity (findings->pdata[i]) >= severity)
      return TRUE;

  return FALSE;
}

/* The open points of @stage alone, or all of them. */
static GArray *
list_points (CicloNode *course,
             int stage)
{
  g_autoptr (GArray) all = ciclo_open_points_list (course);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (CicloOpenPoint));

  for (guint i = 0; i < all->len; i++)
    {
      CicloOpenPoint *point = &g_array_index (all, CicloOpenPoint, i);

      if (stage < 0 || g_str_equal (ciclo_open_point_get_stage (point), ciclo_stage_terms.terms[stage].code))
        g_array_append_val (points, *point);
    }

  return points;
}

static CicloExit
check (CicloNode *course,
       const Wish *wish)
{
  g_autoptr (CicloCoach) coach = ciclo_coach_new (course);
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (ciclo_locale_get_language ());
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) set_aside = NULL;
  g_autoptr (GArray) points = list_points (course, wish->stage);
  CicloFindingFilter filter = CICLO_FINDING_FILTER_OPEN;

  ciclo_coach_check (coach);
  filter.stage = wish->stage;
  open = ciclo_coach_dup_findings (coach, &filter);
  filter.set_aside = TRUE;
  set_aside = ciclo_coach_dup_findings (coach, &filter);
  (wish->json ? ciclo_cli_check_print_json : ciclo_cli_check_print_text) (
      &(CicloCheckOutput){ course, speech, open, set_aside, points, wish->stage, wish->list_points });

  return is_any_as_bad (open, wish->severity) ? CICLO_EXIT_FOUND : CICLO_EXIT_DONE;
}

CicloExit
ciclo_cli_check (CicloCall *call)
{
  g_autofree char *stage_code = NULL;
  g_autofree char *severity_code = NULL;
  Wish wish = { -1, NO_SEVERITY };
  const GOptionEntry entries[] = {
    CICLO_OPTION_TEXT ("stage", &stage_code, N_ ("Only what is found in that stage of the work, such as design"),
                       N_ ("STAGE")),
    CICLO_OPTION_TEXT ("fail-on", &severity_code, N_ ("Ends with status 4 if something as serious or worse is found"),
                       "error|warning|tip"),
    CICLO_OPTION_FLAG ("open-points", &wish.list_points, N_ ("Lists what is still open too, not only how much")),
    CICLO_OPTION_FLAG ("json", &wish.json, N_ ("Prints it as JSON, for programs")),
    { NULL }
  };
  g_autoptr (CicloDocument) document = NULL;
  CicloExit status;

  if (!ciclo_cli_parse (call, entries, 1, &status))
    return status;
  if (!understand (call, &ciclo_stage_terms, stage_code, &wish.stage) ||
      !understand (call, &ciclo_severity_terms, severity_code, &wish.severity))
    return CICLO_EXIT_USAGE;

  document = ciclo_cli_load (call->files[0]);
  if (document == NULL)
    return CICLO_EXIT_NOT_READ;

  return check (ciclo_document_get_course (document), &wish);
}
