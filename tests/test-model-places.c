/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "find-field.h"

#include "model/ciclo-course.h"

/* Each thing that published courses express has a place in the model, and nothing that gives an answer away is for
 * everyone. */

/* One row: what, and where it goes. */

/* clang-format off */
static const struct
{
  const char *what;
  const char *element;
  const char *field;
  CicloKind kind;
} places[] = {
  { "a duration that is a range, open, or text as typed",  "activity", "duration",       CICLO_DURATION },
  { "a session's own length beside the sum",               "session", "planned",         CICLO_DURATION },
  { "a duration per turn",                                 "activity", "turn-duration",  CICLO_DURATION },
  { "how many take turns",                                 "activity", "performers",     CICLO_INT },
  { "several budgets of one activity",                     "activity", "phases",         CICLO_LIST },
  { "a phase has a kind",                                  "phase", "kind",              CICLO_ENUM },
  { "a phase has minutes",                                 "phase", "duration",          CICLO_DURATION },
  { "a phase has a place in the activity",                 "phase", "offset",            CICLO_DURATION },
  { "a phase has its own groupings",                       "phase", "grouping",          CICLO_ENUMS },
  { "a cue at minute 11",                                  "note", "at",                 CICLO_DURATION },
  { "an activity with a clock time",                       "activity", "start",          CICLO_TIME },
  { "a fixed anchor",                                      "activity", "pinned",         CICLO_BOOL },
  { "a session at a fixed time",                           "session", "pinned",          CICLO_BOOL },
  { "planned and delivered start",                         "activity", "actual-start",   CICLO_TIME },
  { "planned and delivered length",                        "activity", "actual",         CICLO_DURATION },
  { "one time zone",                                       "course", "time-zone",        CICLO_LINE },
  { "a day with a name",                                   "day", "label",               CICLO_WORDS },
  { "a day without a year, or with none at all",           "day", "date",                CICLO_DATE },
  { "days that are weeks apart",                           "day", "offset",              CICLO_INT },
  { "work at one's own pace: from",                        "session", "opens",           CICLO_DATE },
  { "work at one's own pace: until",                       "session", "closes",          CICLO_DATE },
  { "work between sessions: when it is due",               "activity", "due",            CICLO_WORDS },
  { "work that gates a later activity",                    "activity", "depends-on",     CICLO_REFS },
  { "where a duration comes from",                         "activity", "duration-source", CICLO_ENUM },
  { "social moments that do not count",                    "activity", "counts-as-teaching", CICLO_BOOL },
  { "declared hours beside computed ones",                 "declared-figure", "duration", CICLO_DURATION },
  { "what a declared figure is about",                     "declared-figure", "about",   CICLO_REF },
  { "who declared it",                                     "declared-figure", "source",  CICLO_WORDS },
  { "parallel rooms and tracks",                           "session", "lane",            CICLO_REF },
  { "parallel branches inside of a session",               "activity", "lane",           CICLO_REF },
  { "a branch has its room",                               "activity", "place",          CICLO_REF },
  { "a branch has its trainers",                           "activity", "trainers",       CICLO_LIST },
  { "a branch has its groups",                             "activity", "groups",         CICLO_REFS },
  { "the same branch again on another day",                "session", "repeats",         CICLO_REF },
  { "one activity with several occurrences",               "activity", "repeats",        CICLO_REF },
  { "timed items inside of a timed item",                  "activity", "activities",     CICLO_LIST },
  { "part 2 of a session that breaks cut",                 "session", "continues",       CICLO_REF },
  { "a theme over several days",                           "session", "tags",            CICLO_REFS },
  { "material of others, with its own length",             "session", "source-link",     CICLO_LINE },
  { "a desk that is open during lunch",                    "activity", "may-overlap",    CICLO_BOOL },
  { "an activity kept but not run",                        "activity", "state",          CICLO_ENUM },
  { "a session kept but not run",                          "session", "state",           CICLO_ENUM },
  { "an optional activity",                                "activity", "optional",       CICLO_BOOL },
  { "optional minutes inside of one",                      "phase", "optional",          CICLO_BOOL },
  { "what to cut first",                                   "activity", "cut-order",      CICLO_INT },
  { "what comes instead of what was cut",                  "activity", "replaced-by",    CICLO_REF },
  { "an alternative that replaces",                        "activity", "alternative-to", CICLO_REF },
  { "the alternative that was chosen",                     "activity", "chosen",         CICLO_BOOL },
  { "another layout of the same content",                  "session", "alternative-to",  CICLO_REF },
  { "only for some platform, level or profile",            "activity", "condition",      CICLO_PROSE },
  { "a phase only for some",                               "phase", "condition",         CICLO_PROSE },
  { "groups that are made on the day",                     "activity", "group-rule",     CICLO_PROSE },
  { "groups of 3 to 4",                                    "activity", "group-size-max", CICLO_INT },
  { "a plan B for each event",                             "risk", "plan-b",             CICLO_PROSE },
  { "what an event touches",                               "risk", "activities",         CICLO_REFS },
  { "several trainers with several roles",                 "assignment", "role",         CICLO_ENUM },
  { "a trainer still to be found",                         "assignment", "name",         CICLO_WORDS },
  { "roles that participants swap",                        "phase", "roles",             CICLO_PROSE },
  { "groups with members and a monitor",                   "group", "monitor",           CICLO_REF },
  { "a person in two groups",                              "person", "groups",           CICLO_REFS },
  { "individual or pairs",                                 "activity", "grouping",       CICLO_ENUMS },
  { "a minimum age",                                       "target-group", "min-age",    CICLO_INT },
  { "prior level for an exercise",                         "activity", "prerequisites",  CICLO_PROSE },
  { "a script for each speaker",                           "note", "speaker",            CICLO_WORDS },
  { "a task four weeks before the start",                  "logistics-item", "due",      CICLO_INT },
  { "a task after the end",                                "logistics-item", "anchor",   CICLO_ENUM },
  { "a task for participants",                             "logistics-item", "audience", CICLO_ENUM },
  { "an optional task",                                    "logistics-item", "optional", CICLO_BOOL },
  { "a task that blocks",                                  "logistics-item", "blocking", CICLO_BOOL },
  { "a task for one session",                              "logistics-item", "session",  CICLO_REF },
  { "one for each person",                                 "material", "per-person",     CICLO_INT },
  { "and one for each group",                              "material", "per-group",      CICLO_INT },
  { "and some for the course",                             "material", "per-course",     CICLO_INT },
  { "slides 4 to 9 of a deck",                             "resource", "locator",        CICLO_WORDS },
  { "a handout for an activity",                           "activity", "resources",      CICLO_LIST },
  { "a handout for a phase",                               "phase", "resources",         CICLO_LIST },
  { "a channel instead of a room",                         "place", "channel",           CICLO_LINE },
  { "an equal server elsewhere",                           "place", "equivalent-to",     CICLO_REF },
  { "a pinned version of a program",                       "material", "version",        CICLO_LINE },
  { "limits of body and health, for one activity",         "activity", "accessibility",  CICLO_PROSE },
  { "limits of body and health, for the course",           "target-group", "access-needs", CICLO_PROSE },
  { "several right answers",                               "option", "correct",          CICLO_BOOL },
  { "why an answer is wrong",                              "option", "feedback",         CICLO_PROSE },
  { "what a wrong answer reveals",                         "option", "diagnosis",        CICLO_PROSE },
  { "an answer that is code",                              "option", "code",             CICLO_TEXT },
  { "a question with code",                                "item", "code",               CICLO_TEXT },
  { "a hint",                                              "item", "hint",               CICLO_PROSE },
  { "a table of questions",                                "item", "rows",               CICLO_LIST },
  { "other, with free text",                               "item", "other",              CICLO_BOOL },
  { "a question asked only after an answer",               "item", "condition-item",     CICLO_REF },
  { "consent and code",                                    "item", "type",               CICLO_ENUM },
  { "a sensitive question",                                "item", "sensitive",          CICLO_BOOL },
  { "pairing before and after without a name",             "instrument", "code-rule",    CICLO_PROSE },
  { "the same instrument before and after",                "instrument", "moments",      CICLO_LIST },
  { "weights that sum up to 100",                          "criterion", "weight",        CICLO_REAL },
  { "more than 90 %: the operator",                        "evaluation-row", "target-operator", CICLO_ENUM },
  { "more than 90 %: the value",                           "evaluation-row", "target-value", CICLO_REAL },
  { "more than 4.5 of 5: the scale",                       "evaluation-row", "target-scale", CICLO_WORDS },
  { "a rubric with empty cells",                           "criterion", "levels",        CICLO_LIST },
  { "a decision rule",                                     "instrument", "pass-rule",    CICLO_PROSE },
  { "no key is a state: unset",                            "item", "key",                CICLO_TEXT },
  { "the trainer's goal",                                  "activity", "trainer-goal",   CICLO_PROSE },
  { "the learners' outcomes",                              "activity", "objectives",     CICLO_REFS },
  { "outcomes of a session",                               "session", "objectives",      CICLO_REFS },
  { "tags from any taxonomy",                              "tag", "taxonomy",            CICLO_WORDS },
  { "competences from several frameworks",                 "activity", "competences",    CICLO_REFS },
  { "methods of one's own",                                "course", "methods",          CICLO_LIST },
  { "three spellings of one method",                       "method", "aliases",          CICLO_PROSE },
  { "the method as the source spells it",                  "activity", "method-text",    CICLO_WORDS },
  { "a phase's method as the source spells it",            "phase", "method-text",       CICLO_WORDS },
  { "tips, warnings, safety",                              "note", "kind",               CICLO_ENUM },
  { "several languages in one file",                       "course", "languages",        CICLO_LINE },
  { "what changed from edition to edition",                "course", "change-log",       CICLO_LIST },
  { "labels with gaps: sessions",                          "session", "label",           CICLO_LINE },
  { "labels with gaps: activities",                        "activity", "label",          CICLO_LINE },
  { "labels with gaps: questions",                         "item", "label",              CICLO_LINE },
  { "numbers that differ between the parts",               "session", "number",          CICLO_LINE },
  { "the day's own hours, to see holes",                   "day", "end",                 CICLO_TIME },
  { "unfinished, to be printed as a draft",                "course", "status",           CICLO_ENUM },
  { "rows of the source that make no sense",               "activity", "source-text",    CICLO_TEXT },
  { "people apart from the design",                        "course", "people",           CICLO_PART },
  { "codes instead of names",                              "settings", "pseudonyms",     CICLO_BOOL },
};

/* Nothing of this may ever be on paper that participants get. */
static const struct
{
  const char *element;
  const char *field;
} secrets[] = {
  { "activity", "trainer-does" }, { "activity", "trainer-notes" }, { "activity", "trainer-goal" },
  { "activity", "debrief" },      { "activity", "safety" },        { "activity", "plan-b" },
  { "session", "trainer-goal" },  { "session", "risks" },          { "session", "plan-b" },
  { "item", "key" },              { "item", "key-text" },          { "item", "accepted-answers" },
  { "item", "tolerance" },        { "item", "feedback" },          { "option", "correct" },
  { "option", "position" },       { "option", "match" },           { "option", "weight" },
  { "option", "feedback" },       { "option", "diagnosis" },       { "matrix-row", "key" },
  { "target-group", "conflicts" },
};
/* clang-format on */

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const CicloField *field = find_field (places[i].element, places[i].field);

      if (field == NULL || field->kind != places[i].kind)
        g_error ("No place for: %s", places[i].what);
    }
}

static void
test_secrets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      const CicloField *field = find_field (secrets[i].element, secrets[i].field);

      if (field == NULL || field->audience != CICLO_FOR_TRAINER)
        g_error ("Not for trainers only: %s of %s", secrets[i].field, secrets[i].element);
    }
}

/* What is private stays in one part, at the end of the course, and leaves with it. */
static void
test_people (void)
{
  const CicloSchema *course = ciclo_schema_for_type (CICLO_TYPE_COURSE);

  g_assert_cmpint (ciclo_schema_find (course, "people"), ==, (int) course->n_fields - 1);
  g_assert_null (find_field ("stakeholder", "contact"));
  g_assert_null (find_field ("trainer", "name"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/places", test_places);
  g_test_add_func ("/model/secrets", test_secrets);
  g_test_add_func ("/model/people", test_people);

  return g_test_run ();
}
