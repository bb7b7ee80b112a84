/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A learning objective: who will do what, given what, how well. The sentence is kept as agreed; where nobody has
 * written it, it is put together from its parts. */

#include "config.h"

#include "model/ciclo-objective.h"

#include "core/ciclo-values.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-method.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */

static const CicloTerm objective_type_list[] = {
  [CICLO_OBJECTIVE_TYPE_TERMINAL] = { "terminal", NC_ ("value", "Terminal objective") },
  [CICLO_OBJECTIVE_TYPE_ENABLING] = { "enabling", NC_ ("value", "Enabling objective") },
};
static const CicloTerms objective_type_terms = TERMS (objective_type, "objective-type");

static const CicloTerm knowledge_list[] = {
  { "factual",       NC_ ("value", "Facts") },
  { "conceptual",    NC_ ("value", "Concepts") },
  { "procedural",    NC_ ("value", "How-to") },
  { "metacognitive", NC_ ("value", "Knowing one's own thinking") },
};
static const CicloTerms knowledge_terms = TERMS (knowledge, "knowledge");

static const CicloTerm stem_list[] = {
  [CICLO_STEM_COURSE]  = { "course",  NC_ ("value", "By the end of the course") },
  [CICLO_STEM_SESSION] = { "session", NC_ ("value", "By the end of the session") },
};
static const CicloTerms stem_terms = TERMS (stem, "stem");

static const CicloTerm eqf_category_list[] = {
  { "knowledge",                   NC_ ("value", "Knowledge (European category)") },
  { "skills",                      NC_ ("value", "Skills (European category)") },
  { "responsibility-and-autonomy", NC_ ("value", "Responsibility and autonomy") },
};
static const CicloTerms eqf_category_terms = TERMS (eqf_category, "eqf-category");

#undef F
#define F(index, name, kind, ...) [CICLO_OBJECTIVE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField objective_fields[] = {
  F (LABEL,                "label",                LINE,  NC_ ("field", "Short code")),
  F (TYPE,                 "type",                 ENUM,  NC_ ("field", "Kind of objective"), ONE_OF (objective_type)),
  F (PARENT,               "parent",               REF,   NC_ ("field", "Leads to"), OF (objective)),
  F (DOMAIN,               "domain",               ENUM,  NC_ ("field", "Domain"), ONE_OF (ciclo_domain)),
  F (LEVEL,                "level",                ENUM,  NC_ ("field", "Level"), ONE_OF (ciclo_level)),
  F (KNOWLEDGE_DIMENSION,  "knowledge-dimension",  ENUM,  NC_ ("field", "Kind of knowledge"), ONE_OF (knowledge)),
  F (EQF_CATEGORY,         "eqf-category",         ENUM,  NC_ ("field", "European category"), ONE_OF (eqf_category)),
  F (STEM,                 "stem",                 ENUM,  NC_ ("field", "Opening words"), ONE_OF (stem)),
  F (AUDIENCE,             "audience",             WORDS, NC_ ("field", "Who (audience)")),
  F (BEHAVIOUR,            "behaviour",            WORDS, NC_ ("field", "What they will do (behaviour)")),
  F (VERB,                 "verb",                 WORDS, NC_ ("field", "Verb")),
  F (OBJECT,               "object",               WORDS, NC_ ("field", "Object of the verb")),
  F (CONDITION,            "condition",            WORDS, NC_ ("field", "Given what (condition)")),
  F (DEGREE,               "degree",               WORDS, NC_ ("field", "How well (degree)")),
  F (TEXT,                 "text",                 PROSE, NC_ ("field", "Whole sentence")),
  F (NEEDS,                "needs",                REFS,  NC_ ("field", "Answers which gap"), OF (gap)),
  F (PREREQUISITES,        "prerequisites",        REFS,  NC_ ("field", "Needs first"), OF (objective)),
  F (ASSESSED_BY,          "assessed-by",          REFS,  NC_ ("field", "Checked by"), OF (instrument)),
  F (NO_ASSESSMENT_REASON, "no-assessment-reason", PROSE, NC_ ("field", "Why it is not checked")),
  F (COMPETENCES,          "competences",          REFS,  NC_ ("field", "Competences"), OF (framework_node)),
  F (WEIGHT,               "weight",               REAL,  NC_ ("field", "Weight")),
  F (TAGS,                 "tags",                 REFS,  NC_ ("field", "Tags"), OF (tag)),
  F (NOTE,                 "note",                 PROSE, NC_ ("field", "Note for trainers"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloObjective, ciclo_objective, "objective",
                   NC_ ("kind", "Objective"), NC_ ("kind", "Objectives"), objective_fields)

/* clang-format on */

/* Whether somebody wrote in @language what people will do. */
static gboolean
is_worded (CicloNode *objective,
           const char *language)
{
  return *ciclo_node_get_text (objective, CICLO_OBJECTIVE_BEHAVIOUR, language) != '\0' ||
         *ciclo_node_get_text (objective, CICLO_OBJECTIVE_VERB, language) != '\0';
}

static char *
dup_behaviour (CicloNode *objective,
               const char *language)
{
  const char *behaviour = ciclo_node_say (objective, CICLO_OBJECTIVE_BEHAVIOUR, language);
  const char *verb = ciclo_node_say (objective, CICLO_OBJECTIVE_VERB, language);
  const char *object = ciclo_node_say (objective, CICLO_OBJECTIVE_OBJECT, language);

  if (*behaviour != '\0')
    return g_strdup (behaviour);
  if (*verb == '\0' || *object == '\0')
    return g_strdup (verb);

  return g_strdup_printf ("%s %s", verb, object);
}

/* Portuguese, as many languages, has other words for one and for several people. The first word of the audience tells
 * well enough, in English and in the Romance languages: "participants", "as pessoas", "cada pessoa". */
static gulong
count_people (const char *audience)
{
  gsize length = strcspn (audience, " ,;(");

  return length > 0 && audience[length - 1] != 's' ? 1 : 2;
}

static char *
dup_opening (CicloNode *objective,
             CicloSpeech *speech)
{
  const char *audience = ciclo_node_say (objective, CICLO_OBJECTIVE_AUDIENCE, ciclo_speech_get_language (speech));
  int stem = ciclo_node_get_enum (objective, CICLO_OBJECTIVE_STEM);
  int type = ciclo_node_get_enum (objective, CICLO_OBJECTIVE_TYPE);

  if (*audience == '\0')
    audience = ciclo_speech_say_context (speech, "audience of an objective", "participants");

  /* Translators: the beginning of a learning objective. %s is who learns, in the trainer's words; the plural is for
   * several people. What they will do follows at once: "... will be able to draft an appeal". */
  if (stem == CICLO_STEM_SESSION || (stem < 0 && type == CICLO_OBJECTIVE_TYPE_ENABLING))
    return g_strdup_printf (ciclo_speech_say_plural (speech, "By the end of the session, %s will be able to",
                                                     "By the end of the session, %s will be able to",
                                                     count_people (audience)),
                            audience);

  /* Translators: the same for a whole course. */
  return g_strdup_printf (ciclo_speech_say_plural (speech, "By the end of the course, %s will be able to",
                                                   "By the end of the course, %s will be able to",
                                                   count_people (audience)),
                          audience);
}

static void
end_sentence (GString *text)
{
  if (strchr (".!?;:", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, '.');
}

static void
add_part (GString *text,
          const char *format,
          const char *part)
{
  if (*part == '\0')
    return;

  end_sentence (text);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, format, part);
}

static char *
compose (CicloNode *objective,
         CicloSpeech *speech)
{
  const char *language = ciclo_speech_get_language (speech);
  g_autofree char *behaviour = dup_behaviour (objective, language);
  g_autofree char *opening = NULL;
  GString *text;

  if (*behaviour == '\0')
    return g_strdup ("");

  opening = dup_opening (objective, speech);
  text = g_string_new (opening);
  g_string_append_printf (text, " %s", behaviour);
  /* Translators: under which conditions people show that they have reached a learning objective. */
  add_part (text, ciclo_speech_say (speech, "Given: %s"),
            ciclo_node_say (objective, CICLO_OBJECTIVE_CONDITION, language));
  /* Translators: how well people do what a learning objective says. */
  add_part (text, ciclo_speech_say (speech, "Standard: %s"),
            ciclo_node_say (objective, CICLO_OBJECTIVE_DEGREE, language));
  end_sentence (text);

  return g_string_free (text, FALSE);
}

char *
ciclo_objective_dup_sentence (CicloNode *objective,
                              CicloSpeech *speech)
{
  const char *language;
  const char *text;

  g_return_val_if_fail (CICLO_IS_OBJECTIVE (objective), NULL);
  g_return_val_if_fail (speech != NULL, NULL);

  language = ciclo_speech_get_language (speech);
  text = ciclo_node_get_text (objective, CICLO_OBJECTIVE_TEXT, language);
  if (*text == '\0' && !is_worded (objective, language))
    text = ciclo_node_say (objective, CICLO_OBJECTIVE_TEXT, language);

  return *text != '\0' ? g_strdup (text) : compose (objective, speech);
}
