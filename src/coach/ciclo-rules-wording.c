/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: how objectives are worded. Each text is looked at with the lexicon of its language; where there
 * is none, these rules say nothing. One finding stands for all languages of a text: who mends one sees the others. */

#include "config.h"

#include "coach/ciclo-rule.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>

#define FAR_LEVELS 2

/* What people will do: the behaviour, or the verb where nobody wrote more. */
static guint
get_deed (CicloNode *objective)
{
  return ciclo_node_is_set (objective, CICLO_OBJECTIVE_BEHAVIOUR) ? CICLO_OBJECTIVE_BEHAVIOUR : CICLO_OBJECTIVE_VERB;
}

/* The first text that @objective has for what people will do in a language with a lexicon, beginning with @from; -1
 * where there is none. */
static int
find_deed (CicloNode *objective,
           int from,
           const CicloLexicon **lexicon)
{
  CicloWords *words = ciclo_node_get_words (objective, get_deed (objective));

  for (guint i = (guint) from; i < ciclo_words_get_size (words); i++)
    {
      *lexicon = ciclo_lexicon_find (ciclo_words_get_language (words, i));
      if (*lexicon != NULL)
        return (int) i;
    }

  return -1;
}

static const char *
get_deed_text (CicloNode *objective,
               int position)
{
  return ciclo_words_get_text (ciclo_node_get_words (objective, get_deed (objective)), (guint) position);
}

/* The first language in which the verb is of @kind: its position, -1 where there is none. */
static int
find_verb (CicloNode *objective,
           CicloVerbKind kind,
           CicloVerb *verb)
{
  int domain = ciclo_node_get_enum (objective, CICLO_OBJECTIVE_DOMAIN);
  const CicloLexicon *lexicon;

  for (int i = find_deed (objective, 0, &lexicon); i >= 0; i = find_deed (objective, i + 1, &lexicon))
    {
      *verb = ciclo_lexicon_begin (lexicon, get_deed_text (objective, i), domain);
      if (verb->kind == kind)
        return i;
    }

  return -1;
}

/* Verbs */

static void
hidden_verb (CicloNode *objective,
             CicloFindings *findings)
{
  CicloVerb verb;

  if (find_verb (objective, CICLO_VERB_HIDES, &verb) < 0)
    return;

  ciclo_findings_add (findings, objective, (int) get_deed (objective));
  ciclo_findings_say_text (findings, "verb", verb.verb);
  for (guint i = 0; verb.instead[i] != NULL; i++)
    ciclo_findings_say_text (findings, "suggestions", verb.instead[i]);
}

static void
use_suggestion (CicloNode *objective,
                int field)
{
  CicloVerb verb;
  int position = find_verb (objective, CICLO_VERB_HIDES, &verb);

  while (position >= 0)
    {
      CicloWords *words = ciclo_node_get_words (objective, get_deed (objective));
      const char *language = ciclo_words_get_language (words, (guint) position);
      g_autofree char *text = ciclo_wording_replace_verb (get_deed_text (objective, position), &verb, verb.instead[0]);

      ciclo_node_set_text (objective, get_deed (objective), language, text);
      position = find_verb (objective, CICLO_VERB_HIDES, &verb);
    }
}

/* The words of English do not tell a verb from a thing, so the rule is less sure there. */
static void
no_verb (CicloNode *objective,
         CicloFindings *findings)
{
  CicloVerb verb;
  int position = find_verb (objective, CICLO_VERB_UNKNOWN, &verb);
  const CicloLexicon *lexicon;

  if (position < 0)
    return;

  ciclo_findings_add (findings, objective, (int) get_deed (objective));
  find_deed (objective, position, &lexicon);
  if (!ciclo_lexicon_tells_verbs (lexicon))
    ciclo_findings_set_severity (findings, CICLO_SEVERITY_WARNING);
}

static void
two_performances (CicloNode *objective,
                  CicloFindings *findings)
{
  if (ciclo_node_check_wording (objective, CICLO_OBJECTIVE_BEHAVIOUR, ciclo_wording_has_two_performances) == 1)
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_BEHAVIOUR);
}

/* An objective with a standard says how well somebody does something: nobody demands that of the trainer. */
static void
about_the_trainer (CicloNode *objective,
                   CicloFindings *findings)
{
  CicloVerb verb;

  if (!ciclo_node_is_set (objective, CICLO_OBJECTIVE_DEGREE) && find_verb (objective, CICLO_VERB_TRAINS, &verb) >= 0)
    ciclo_findings_add (findings, objective, (int) get_deed (objective));
}

/* The level that its verb usually has; -1 where that is near to the level of the objective, or not known. */
static int
find_far_level (CicloNode *objective,
                CicloVerb *verb)
{
  int level = ciclo_node_get_enum (objective, CICLO_OBJECTIVE_LEVEL);
  const CicloLexicon *lexicon;

  for (int i = find_deed (objective, 0, &lexicon); level >= 0 && i >= 0; i = find_deed (objective, i + 1, &lexicon))
    {
      CicloObjectiveDomain domain = ciclo_level_get_domain ((CicloLevel) level);
      int usual = -1;

      *verb = ciclo_lexicon_begin (lexicon, get_deed_text (objective, i), (int) domain);
      if (verb->kind == CICLO_VERB_SHOWS)
        usual = ciclo_lexicon_find_level (lexicon, verb->verb, domain, (CicloLevel) level);
      if (usual >= 0)
        return ABS (usual - level) >= FAR_LEVELS ? usual : -1;
    }

  return -1;
}

static void
unusual_level (CicloNode *objective,
               CicloFindings *findings)
{
  CicloVerb verb;
  int usual = find_far_level (objective, &verb);

  if (usual < 0)
    return;

  ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_LEVEL);
  ciclo_findings_say_text (findings, "verb", verb.verb);
  ciclo_findings_say_term (findings, "a", &ciclo_level_terms, (guint) usual);
  ciclo_findings_say_term (findings, "b", &ciclo_level_terms,
                           (guint) ciclo_node_get_enum (objective, CICLO_OBJECTIVE_LEVEL));
}

static void
use_usual_level (CicloNode *objective,
                 int field)
{
  CicloVerb verb;
  int usual = find_far_level (objective, &verb);

  if (usual >= 0)
    ciclo_node_set_enum (objective, CICLO_OBJECTIVE_LEVEL, usual);
}

/* Conditions, standards, people: asked for where somebody has said what people will do */

static gboolean
says_deed (CicloNode *objective)
{
  return ciclo_node_is_set (objective, get_deed (objective));
}

static void
no_condition (CicloNode *objective,
              CicloFindings *findings)
{
  if (says_deed (objective) && !ciclo_node_is_set (objective, CICLO_OBJECTIVE_CONDITION) &&
      ciclo_node_check_wording (objective, CICLO_OBJECTIVE_TEXT, ciclo_wording_has_condition) != 1)
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_CONDITION);
}

static void
no_degree (CicloNode *objective,
           CicloFindings *findings)
{
  int degree = ciclo_node_check_wording (objective, CICLO_OBJECTIVE_DEGREE, ciclo_wording_has_degree);

  if (!says_deed (objective) || degree == 1 || (degree < 0 && ciclo_node_is_set (objective, CICLO_OBJECTIVE_DEGREE)))
    return;
  if (degree < 0 && ciclo_node_check_wording (objective, CICLO_OBJECTIVE_TEXT, ciclo_wording_has_degree) == 1)
    return;

  ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_DEGREE);
}

static void
no_audience (CicloNode *objective,
             CicloFindings *findings)
{
  if (says_deed (objective) && !ciclo_node_is_set (objective, CICLO_OBJECTIVE_AUDIENCE))
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_AUDIENCE);
}

/* Puts @phrase at the end of what @field says, in each language in which the objective says what people will do. */
static void
add_phrase (CicloNode *objective,
            guint field,
            const char *phrase)
{
  CicloWords *deed = ciclo_node_get_words (objective, get_deed (objective));

  for (guint i = 0; i < ciclo_words_get_size (deed); i++)
    {
      const char *language = ciclo_words_get_language (deed, i);
      const char *old = ciclo_node_get_text (objective, field, language);
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
      g_autofree char *text = g_strconcat (old, *old != '\0' ? ", " : "",
                                           ciclo_speech_say_context (speech, "objective", phrase), NULL);

      ciclo_node_set_text (objective, field, language, text);
    }
}

static void
insert_condition (CicloNode *objective,
                  int field)
{
  add_phrase (objective, CICLO_OBJECTIVE_CONDITION, NC_ ("objective", "given a simulated file"));
}

static void
insert_degree (CicloNode *objective,
               int field)
{
  add_phrase (objective, CICLO_OBJECTIVE_DEGREE, NC_ ("objective", "at least 8 of 10"));
}

static void
use_target_group (CicloNode *objective,
                  int field)
{
  CicloNode *course = ciclo_node_get_root (objective);
  CicloNode *group = ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS) > 0
                         ? ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, 0)
                         : NULL;
  CicloWords *roles = group != NULL ? ciclo_node_get_words (group, CICLO_TARGET_GROUP_ROLES) : NULL;

  for (guint i = 0; i < ciclo_words_get_size (roles); i++)
    {
      g_auto (GStrv) lines = g_strsplit (ciclo_words_get_text (roles, i), "\n", 2);

      ciclo_node_set_text (objective, CICLO_OBJECTIVE_AUDIENCE, ciclo_words_get_language (roles, i), lines[0]);
    }
}

/* Length */

static guint
count_words (CicloNode *objective,
             const char *language)
{
  static const guint parts[] = { CICLO_OBJECTIVE_AUDIENCE, CICLO_OBJECTIVE_BEHAVIOUR, CICLO_OBJECTIVE_CONDITION,
                                 CICLO_OBJECTIVE_DEGREE };
  const char *text = ciclo_node_get_text (objective, CICLO_OBJECTIVE_TEXT, language);
  guint n = ciclo_wording_count_words (text);

  for (guint i = 0; *text == '\0' && i < G_N_ELEMENTS (parts); i++)
    n += ciclo_wording_count_words (ciclo_node_get_text (objective, parts[i], language));

  return n;
}

static void
too_long (CicloNode *objective,
          CicloFindings *findings)
{
  g_auto (GStrv) languages = ciclo_course_dup_languages (ciclo_findings_get_course (findings));
  guint longest = 0;

  for (guint i = 0; languages[i] != NULL; i++)
    longest = MAX (longest, count_words (objective, languages[i]));
  if (longest <= ciclo_findings_get_limit (findings, CICLO_SETTINGS_MAX_OBJECTIVE_WORDS))
    return;

  ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_TEXT);
  ciclo_findings_say_number (findings, "n", longest, 0);
}

static void
aim_like_objective (CicloNode *course,
                    CicloFindings *findings)
{
  if (ciclo_node_check_wording (course, CICLO_COURSE_AIM, ciclo_wording_promises_outcome) == 1)
    ciclo_findings_add (findings, course, CICLO_COURSE_AIM);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "O02", ciclo_objective_get_type, hidden_verb,        CICLO_SCOPE_BRANCH, use_suggestion },
  { "O03", ciclo_objective_get_type, no_verb,            CICLO_SCOPE_BRANCH },
  { "O04", ciclo_objective_get_type, two_performances,   CICLO_SCOPE_BRANCH },
  { "O05", ciclo_objective_get_type, no_condition,       CICLO_SCOPE_BRANCH, insert_condition },
  { "O06", ciclo_objective_get_type, no_degree,          CICLO_SCOPE_BRANCH, insert_degree },
  { "O07", ciclo_objective_get_type, no_audience,        CICLO_SCOPE_BRANCH, use_target_group },
  { "O16", ciclo_objective_get_type, unusual_level,      CICLO_SCOPE_BRANCH, use_usual_level },
  { "O19", ciclo_course_get_type,    aim_like_objective },
  { "O20", ciclo_objective_get_type, too_long,           CICLO_SCOPE_BRANCH },
  { "O21", ciclo_objective_get_type, about_the_trainer,  CICLO_SCOPE_BRANCH },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_wording = CICLO_RULE_SET (rules);
