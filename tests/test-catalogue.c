/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"

#include <string.h>

#define N_METHODS 94

static gpointer
find_in_thread (gpointer unused)
{
  return ciclo_catalogue_find_method ("fishbowl");
}

/* Comes first: the threads ask for a catalogue that nobody has read yet. */
static void
test_threads (void)
{
  GThread *threads[4];
  gpointer found[G_N_ELEMENTS (threads)];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", find_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    found[i] = g_thread_join (threads[i]);

  g_assert_nonnull (found[0]);
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (found[i] == found[0]);
}

static void
test_all (void)
{
  const GPtrArray *methods = ciclo_catalogue_get_methods ();

  g_assert_cmpuint (methods->len, ==, N_METHODS);
  for (guint i = 0; i < methods->len; i++)
    {
      CicloNode *method = methods->pdata[i];
      const char *code = ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL);

      g_test_message ("%s", code);
      g_assert_true (ciclo_catalogue_find_method (code) == method);
      g_assert_true (ciclo_course_find_method (NULL, code) == method);
      g_assert_cmpstr (ciclo_node_get_text (method, CICLO_METHOD_NAME, "en"), !=, "");
      g_assert_cmpint (ciclo_node_get_enum (method, CICLO_METHOD_CATEGORY), >=, 0);
      g_assert_cmpuint (ciclo_node_get_size (method, CICLO_METHOD_STEPS), >=, 3);
      g_assert_cmpint (ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MAX), >, 0);
    }
}

/* The same pointer back means that the guide has no translation. */
static void
assert_translated (CicloSpeech *speech,
                   CicloNode *node,
                   guint field,
                   const char *context)
{
  const char *english = ciclo_node_get_text (node, field, "en");
  const char *portuguese = ciclo_speech_say_guide (speech, context, english);
  g_autofree char *said = ciclo_method_dup_text (node, field, speech);

  g_test_message ("%s", context);
  g_assert_true (portuguese != english);
  g_assert_cmpstr (said, ==, portuguese);
}

static void
assert_method_translated (CicloSpeech *speech,
                          CicloNode *method)
{
  const CicloSchema *schema = ciclo_node_get_schema (method);
  const char *code = ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL);

  for (guint field = 0; field < schema->n_fields; field++)
    if (ciclo_field_has_languages (&schema->fields[field]) && ciclo_node_is_set (method, field))
      {
        g_autofree char *context = g_strdup_printf ("method.%s.%s", code, schema->fields[field].name);

        assert_translated (speech, method, field, context);
      }

  for (guint i = 0; i < ciclo_node_get_size (method, CICLO_METHOD_STEPS); i++)
    {
      CicloNode *step = ciclo_node_get_child (method, CICLO_METHOD_STEPS, i);
      g_autofree char *context = g_strdup_printf ("method.%s.step.%s", code, ciclo_node_get_id (step));

      assert_translated (speech, step, CICLO_METHOD_STEP_TEXT, context);
    }
}

static void
test_portuguese (void)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
  const GPtrArray *methods = ciclo_catalogue_get_methods ();

  for (guint i = 0; i < methods->len; i++)
    assert_method_translated (speech, methods->pdata[i]);
}

static void
assert_name (CicloNode *course,
             const char *code,
             const char *language,
             const char *expected)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
  g_autofree char *name = ciclo_method_dup_name (course, code, speech);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (void)
{
  static const struct
  {
    const char *code, *english, *portuguese;
  } rows[] = {
    { "fishbowl", "Fishbowl", "Aquário" },
    { "mini-lecture", "Mini-lecture", "Miniexposição" },
    { "jigsaw", "Jigsaw", "Painel integrado" },
    { "snowball", "Snowball discussion", "Bola de neve" },
    { "world-cafe", "World café", "World Café" },
    { "role-play", "Role play", "Dramatização" },
    { "skills-trio", "Skills trio", "Trios de prática" },
    { "q-and-a", "Questions and answers", "Perguntas e respostas" },
    { "debriefing", "Debriefing after an activity", "Processamento da atividade" },
    { "case-study", "Case study", "Estudo de caso" },
    { "retrieval-recap", "Retrieval recap", "Retomada com perguntas rápidas" },
    { "one-two-four-all", "1-2-4-All", "1-2-4-Todos" },
    { "parking-lot", "Parking lot review", "Estacionamento de ideias" },
    { "corridor-of-deadlines", "corridor-of-deadlines", "corridor-of-deadlines" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_name (NULL, rows[i].code, "en", rows[i].english);
      assert_name (NULL, rows[i].code, "pt_BR", rows[i].portuguese);
      assert_name (NULL, rows[i].code, "fr", rows[i].english);
    }
  /* European Portuguese has no words of its own yet. */
  assert_name (NULL, "fishbowl", "pt-PT", "Aquário");
}

/* The methods of the two worked courses. */
static void
test_examples (void)
{
  static const char codes[] =
      "action-planning affinity-map application-assignment async-forum branching-scenario briefing card-sort carousel "
      "case-study certificates closing-circle co-delivery coaching computer-lab debriefing demonstration "
      "drafting-workshop elearning-module energiser-movement energiser-seated exit-ticket expectations-wall "
      "forum-theatre four-corners gallery-walk grounding-pause group-task guided-practice guided-reading "
      "impromptu-networking individual-exercise interactive-lecture jigsaw learning-contract learning-journal "
      "letter-to-self line-up micro-teaching micro-video mini-lecture online-quiz pair-interviews parking-lot "
      "participant-recap peer-consultation peer-review pulse-check q-and-a re-teach reaction-form retrieval-recap "
      "review-game self-assessment skills-drill skills-trio structured-observation test think-pair-share webinar "
      "welcome-formal";
  g_auto (GStrv) each = g_strsplit (codes, " ", -1);

  g_assert_cmpuint (g_strv_length (each), ==, 60);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_test_message ("%s", each[i]);
      g_assert_nonnull (ciclo_catalogue_find_method (each[i]));
    }
}

static void
test_spellings (void)
{
  static const struct
  {
    const char *typed, *code;
  } rows[] = {
    { "fishbowl", "fishbowl" },
    { " FISHBOWL ", "fishbowl" },
    { "World Cafe", "world-cafe" },
    { "world–café", "world-cafe" },
    { "Think pair share", "think-pair-share" },
    { "think_pair_share", "think-pair-share" },
    { "Think, pair, share", "think-pair-share" },
    { "ROLE-PLAY", "role-play" },
    { "q&a", "q-and-a" },
    { "Debriefing after an activity", "debriefing" },
    { "brainwriting", "brainwriting" },
    { "fish", NULL },
    { "Inner and outer circle\nTalk", NULL },
    { " - ", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CicloNode *method = ciclo_course_find_method (NULL, rows[i].typed);

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (method != NULL ? ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL) : NULL, ==, rows[i].code);
    }
  /* What has to be exact is. */
  g_assert_null (ciclo_catalogue_find_method ("Fishbowl"));
}

static CicloNode *
add_own (CicloNode *course,
         const char *code)
{
  CicloNode *method = ciclo_node_append (course, CICLO_COURSE_METHODS, ciclo_node_new (CICLO_TYPE_METHOD));

  ciclo_node_set_text (method, CICLO_METHOD_CODE, NULL, code);

  return method;
}

static void
test_own (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *corridor, *fishbowl;

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, "pt-BR en");
  corridor = add_own (course, "deadline-corridor");
  ciclo_node_set_text (corridor, CICLO_METHOD_NAME, "pt-BR", "Corredor dos prazos");
  ciclo_node_set_text (corridor, CICLO_METHOD_ALIASES, "pt-BR", "Linha do tempo viva\nJúri simulado");
  ciclo_node_set_text (corridor, CICLO_METHOD_ALIASES, "en", "Living timeline");

  /* By code, by name and by alias, in any language, however it is typed. */
  g_assert_true (ciclo_course_find_method (course, "deadline-corridor") == corridor);
  g_assert_true (ciclo_course_find_method (course, "corredor DOS prazos") == corridor);
  g_assert_true (ciclo_course_find_method (course, "JURI SIMULADO") == corridor);
  g_assert_true (ciclo_course_find_method (course, "living-timeline") == corridor);
  g_assert_null (ciclo_course_find_method (NULL, "living-timeline"));
  assert_name (course, "Juri simulado", "pt-BR", "Corredor dos prazos");
  /* A missing translation is never an empty page. */
  assert_name (course, "deadline-corridor", "en", "Corredor dos prazos");

  /* An own method hides that of the catalogue; one without a name goes by its code. */
  assert_name (course, "fishbowl", "pt-BR", "Aquário");
  fishbowl = add_own (course, "fishbowl");
  g_assert_true (ciclo_course_find_method (course, "fishbowl") == fishbowl);
  assert_name (course, "fishbowl", "pt-BR", "fishbowl");
  ciclo_node_set_text (fishbowl, CICLO_METHOD_NAME, "pt-BR", "Roda dupla");
  assert_name (course, "fishbowl", "pt-BR", "Roda dupla");
  assert_name (course, "jigsaw", "pt-BR", "Painel integrado");

  /* A code counts more than another method's alias. */
  ciclo_node_set_text (corridor, CICLO_METHOD_ALIASES, "en", "fishbowl");
  g_assert_true (ciclo_course_find_method (course, "fishbowl") == fishbowl);

  g_assert_finalize_object (course);
}

/* Steps of the user's own say their own words, also where the method has the code of one of the catalogue. */
static void
test_own_texts (void)
{
  CicloNode *method = ciclo_node_new (CICLO_TYPE_METHOD);
  CicloNode *step = ciclo_node_append (method, CICLO_METHOD_STEPS, ciclo_node_new (CICLO_TYPE_METHOD_STEP));
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
  g_autofree char *purpose = NULL;
  g_autofree char *text = NULL;

  ciclo_node_set_text (method, CICLO_METHOD_CODE, NULL, "fishbowl");
  ciclo_node_set_text (step, CICLO_METHOD_STEP_TEXT, "pt-BR", "Duas rodas");
  purpose = ciclo_method_dup_text (method, CICLO_METHOD_PURPOSE, speech);
  text = ciclo_method_dup_text (step, CICLO_METHOD_STEP_TEXT, speech);
  g_assert_cmpstr (purpose, ==, "");
  g_assert_cmpstr (text, ==, "Duas rodas");

  g_assert_finalize_object (method);
}

/* A text that is not there has no translation either: the header of the catalogue least of all. */
static void
test_no_text (void)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
  CicloNode *method = ciclo_catalogue_find_method ("name-gesture");
  g_autofree char *text = ciclo_method_dup_text (method, CICLO_METHOD_DEBRIEF, speech);

  g_assert_cmpstr (text, ==, "");
}

/* European letters have a way of their own, which must lead to the same: a letter of another script closes it. */
static void
test_fold_quickly (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      GString *text = g_string_new ("x");
      g_autofree char *longer = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *rest = NULL;

      for (guint j = 0; j < 6; j++)
        g_string_append_unichar (text, g_rand_int_range (random, 0, 4) == 0
                                           ? (gunichar) g_rand_int_range (random, 0x2010, 0x2027)
                                           : (gunichar) g_rand_int_range (random, 1, i % 2 ? 0x7F : 0x250));
      g_string_append_c (text, 'x');
      longer = g_strconcat ("日", text->str, "日", NULL);
      folded = ciclo_text_fold (text->str);
      rest = ciclo_text_fold (longer);
      g_string_free (text, TRUE);
      g_assert_true (g_str_has_prefix (rest, "日") && g_str_has_suffix (rest, "日"));
      rest[strlen (rest) - strlen ("日")] = '\0';
      g_assert_cmpstr (folded, ==, rest + strlen ("日"));
    }
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } rows[] = {
    { "", "" },
    { " \t-_\n", "" },
    { "Aquário", "aquario" },
    { "  Mini - LECTURE_x ", "mini lecture x" },
    { "São João", "sao joao" },
    { "Straße ﬁn", "strasse fin" },
    { "1–2—4\xc2\xa0todos", "1 2 4 todos" },
    { "Q&A (1/2)", "q&a (1/2)" },
    { "a\xff\x01", "a" },
    { "Ακρόαση", "ακροαση" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = ciclo_text_fold (rows[i].text);

      g_assert_cmpstr (folded, ==, rows[i].folded);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/fold-quickly", test_fold_quickly);
  g_test_add_func ("/catalogue/threads", test_threads);
  g_test_add_func ("/catalogue/all", test_all);
  g_test_add_func ("/catalogue/portuguese", test_portuguese);
  g_test_add_func ("/catalogue/names", test_names);
  g_test_add_func ("/catalogue/examples", test_examples);
  g_test_add_func ("/catalogue/spellings", test_spellings);
  g_test_add_func ("/catalogue/own", test_own);
  g_test_add_func ("/catalogue/own-texts", test_own_texts);
  g_test_add_func ("/catalogue/no-text", test_no_text);
  g_test_add_func ("/catalogue/fold", test_fold);

  return g_test_run ();
}
