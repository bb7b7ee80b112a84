/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-speech.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-objective.h"

typedef struct
{
  CicloNode *course;
  CicloNode *objective;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer closure)
{
  fixture->course = ciclo_node_new (CICLO_TYPE_COURSE);
  ciclo_node_set_text (fixture->course, CICLO_COURSE_LANGUAGES, NULL, "pt-BR en");
  fixture->objective = ciclo_node_append (fixture->course, CICLO_COURSE_OBJECTIVES,
                                          ciclo_node_new (CICLO_TYPE_OBJECTIVE));
}

static void
tear_down (Fixture *fixture,
           gconstpointer closure)
{
  g_assert_finalize_object (fixture->course);
}

static void
set (Fixture *fixture,
     guint field,
     const char *language,
     const char *text)
{
  ciclo_node_set_text (fixture->objective, field, language, text);
}

static void
assert_sentence (Fixture *fixture,
                 const char *language,
                 const char *expected)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
  g_autofree char *sentence = ciclo_objective_dup_sentence (fixture->objective, speech);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_agreed (Fixture *fixture,
             gconstpointer closure)
{
  assert_sentence (fixture, "en", "");
  set (fixture, CICLO_OBJECTIVE_TEXT, "en", "Participants draft an appeal.");
  set (fixture, CICLO_OBJECTIVE_BEHAVIOUR, "en", "draft something else");
  assert_sentence (fixture, "en", "Participants draft an appeal.");
  /* A missing translation is never an empty page. */
  assert_sentence (fixture, "pt-BR", "Participants draft an appeal.");
}

static void
test_composed (Fixture *fixture,
               gconstpointer closure)
{
  set (fixture, CICLO_OBJECTIVE_BEHAVIOUR, "en", "draft an appeal");
  assert_sentence (fixture, "en", "By the end of the course, participants will be able to draft an appeal.");

  set (fixture, CICLO_OBJECTIVE_AUDIENCE, "en", "public defenders");
  set (fixture, CICLO_OBJECTIVE_CONDITION, "en", "a simulated file.");
  set (fixture, CICLO_OBJECTIVE_DEGREE, "en", "all parts, in 60 minutes");
  ciclo_node_set_enum (fixture->objective, CICLO_OBJECTIVE_TYPE, CICLO_OBJECTIVE_TYPE_ENABLING);
  assert_sentence (fixture, "en",
                   "By the end of the session, public defenders will be able to draft an appeal. "
                   "Given: a simulated file. Standard: all parts, in 60 minutes.");

  ciclo_node_set_enum (fixture->objective, CICLO_OBJECTIVE_STEM, CICLO_STEM_COURSE);
  set (fixture, CICLO_OBJECTIVE_CONDITION, "en", "");
  set (fixture, CICLO_OBJECTIVE_DEGREE, "en", "");
  assert_sentence (fixture, "en", "By the end of the course, public defenders will be able to draft an appeal.");
}

static void
test_verb (Fixture *fixture,
           gconstpointer closure)
{
  set (fixture, CICLO_OBJECTIVE_VERB, "en", "draft");
  assert_sentence (fixture, "en", "By the end of the course, participants will be able to draft.");
  set (fixture, CICLO_OBJECTIVE_OBJECT, "en", "an appeal");
  assert_sentence (fixture, "en", "By the end of the course, participants will be able to draft an appeal.");
}

static void
test_portuguese (Fixture *fixture,
                 gconstpointer closure)
{
  set (fixture, CICLO_OBJECTIVE_BEHAVIOUR, "pt-BR", "redigir um recurso");
  assert_sentence (fixture, "pt-BR",
                   "Ao final do curso, as pessoas participantes serão capazes de redigir um recurso.");
  set (fixture, CICLO_OBJECTIVE_AUDIENCE, "pt-BR", "cada participante");
  set (fixture, CICLO_OBJECTIVE_CONDITION, "pt-BR", "autos simulados");
  set (fixture, CICLO_OBJECTIVE_DEGREE, "pt-BR", "em 60 minutos");
  assert_sentence (fixture, "pt-BR",
                   "Ao final do curso, cada participante será capaz de redigir um recurso. "
                   "Condições: autos simulados. Critério: em 60 minutos.");
}

/* What was written in one language only goes out in that one, in a frame that says so. */
static void
test_other_language (Fixture *fixture,
                     gconstpointer closure)
{
  set (fixture, CICLO_OBJECTIVE_TEXT, "pt-BR", "As pessoas redigem um recurso.");
  set (fixture, CICLO_OBJECTIVE_BEHAVIOUR, "en", "draft an appeal");
  assert_sentence (fixture, "en", "By the end of the course, participants will be able to draft an appeal.");
  set (fixture, CICLO_OBJECTIVE_BEHAVIOUR, "en", "");
  assert_sentence (fixture, "en", "As pessoas redigem um recurso.");
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer closure);
  } tests[] = {
    { "/objective/agreed", test_agreed },
    { "/objective/composed", test_composed },
    { "/objective/verb", test_verb },
    { "/objective/portuguese", test_portuguese },
    { "/objective/other-language", test_other_language },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
