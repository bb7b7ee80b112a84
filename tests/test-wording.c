/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lexicon of objectives and what is checked with it. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-question.h"
#include "model/ciclo-tokens.h"
#include "model/ciclo-wording.h"

#include <string.h>

static const CicloLexicon *
english (void)
{
  return ciclo_lexicon_find ("en");
}

static const CicloLexicon *
portuguese (void)
{
  return ciclo_lexicon_find ("pt-BR");
}

static void
test_find (void)
{
  g_assert_nonnull (english ());
  g_assert_nonnull (portuguese ());
  g_assert_true (ciclo_lexicon_find ("en-GB") == english ());
  g_assert_true (ciclo_lexicon_find ("pt") == portuguese ());
  g_assert_true (ciclo_lexicon_find ("pt-PT") == portuguese ());
  g_assert_null (ciclo_lexicon_find ("fr"));
  g_assert_null (ciclo_lexicon_find (""));
  g_assert_false (ciclo_lexicon_tells_verbs (english ()));
  g_assert_true (ciclo_lexicon_tells_verbs (portuguese ()));
}

/* Every level has verbs, and each of them begins an objective as one that shows something, at its level. */
static void
assert_levels (const CicloLexicon *lexicon)
{
  for (guint level = 0; level < ciclo_level_terms.n_terms; level++)
    {
      CicloObjectiveDomain domain = ciclo_level_get_domain ((CicloLevel) level);
      const char *const *verbs = ciclo_lexicon_list_verbs (lexicon, (CicloLevel) level);

      g_assert_nonnull (verbs[0]);
      for (; *verbs != NULL; verbs++)
        {
          CicloVerb verb = ciclo_lexicon_begin (lexicon, *verbs, (int) domain);

          g_test_message ("%s", *verbs);
          g_assert_cmpint (verb.kind, ==, CICLO_VERB_SHOWS);
          g_assert_cmpstr (verb.verb, ==, *verbs);
          g_assert_cmpint (ciclo_lexicon_find_level (lexicon, *verbs, domain, (CicloLevel) level), ==, level);
          g_assert_true (ciclo_wording_is_observable (lexicon, *verbs));
        }
    }
}

static void
test_levels (void)
{
  assert_levels (english ());
  assert_levels (portuguese ());
  g_assert_cmpint (ciclo_lexicon_find_level (english (), "list", CICLO_DOMAIN_AFFECTIVE, 0), ==, -1);
  g_assert_cmpint (ciclo_lexicon_find_level (english (), "fly", CICLO_DOMAIN_COGNITIVE, 0), ==, -1);
  /* A verb of two levels is taken for the nearer one. */
  g_assert_cmpint (ciclo_lexicon_find_level (portuguese (), "desenhar", CICLO_DOMAIN_COGNITIVE, CICLO_LEVEL_CREATE), ==,
                   CICLO_LEVEL_CREATE);
  g_assert_cmpint (ciclo_lexicon_find_level (portuguese (), "Desenhar", CICLO_DOMAIN_COGNITIVE, CICLO_LEVEL_REMEMBER),
                   ==, CICLO_LEVEL_APPLY);
}

static void
test_begin (void)
{
  static const struct
  {
    const char *language, *text;
    int domain;
    CicloVerbKind kind;
    const char *verb;
  } cases[] = {
    { "en", "draft an appeal", -1, CICLO_VERB_SHOWS, "draft" },
    { "en", "  To DRAFT an appeal", -1, CICLO_VERB_SHOWS, "draft" },
    { "en", "be able to draft an appeal", -1, CICLO_VERB_SHOWS, "draft" },
    { "en", "Participants will be able to draft an appeal", -1, CICLO_VERB_SHOWS, "draft" },
    { "en", "carry out an interview", -1, CICLO_VERB_SHOWS, "carry out" },
    { "en", "demonstrate without help an opening", CICLO_DOMAIN_PSYCHOMOTOR, CICLO_VERB_SHOWS,
      "demonstrate without help" },
    { "en", "understand the law", -1, CICLO_VERB_HIDES, "understand" },
    { "en", "become aware of risks", -1, CICLO_VERB_HIDES, "become aware of" },
    { "en", "be able to understand the law", -1, CICLO_VERB_HIDES, "understand" },
    { "en", "develop their skills", -1, CICLO_VERB_HIDES, "develop their skills" },
    { "en", "develop a checklist", -1, CICLO_VERB_SHOWS, "develop" },
    { "en", "present the law", -1, CICLO_VERB_TRAINS, "present" },
    { "en", "Deadlines and remedies", -1, CICLO_VERB_UNKNOWN, NULL },
    { "en", "", -1, CICLO_VERB_UNKNOWN, NULL },
    { "en", "to", -1, CICLO_VERB_UNKNOWN, NULL },
    { "en", "…!?", -1, CICLO_VERB_UNKNOWN, NULL },
    { "pt-BR", "redigir um recurso", -1, CICLO_VERB_SHOWS, "redigir" },
    { "pt-BR", "Comprometer-se com o sigilo", -1, CICLO_VERB_SHOWS, "comprometer-se" },
    { "pt-BR", "serão capazes de redigir", -1, CICLO_VERB_SHOWS, "redigir" },
    { "pt-BR", "triar ligações", -1, CICLO_VERB_LIKELY, NULL },
    { "pt-BR", "valorizar o sigilo", CICLO_DOMAIN_AFFECTIVE, CICLO_VERB_SHOWS, "valorizar" },
    { "pt-BR", "valorizar o sigilo", CICLO_DOMAIN_COGNITIVE, CICLO_VERB_HIDES, "valorizar" },
    { "pt-BR", "TER NOCOES DE direito", -1, CICLO_VERB_HIDES, "ter noções de" },
    { "pt-BR", "proporcionar conhecimentos", -1, CICLO_VERB_TRAINS, "proporcionar" },
    { "pt-BR", "Prazos e recursos", -1, CICLO_VERB_UNKNOWN, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CicloVerb verb = ciclo_lexicon_begin (ciclo_lexicon_find (cases[i].language), cases[i].text, cases[i].domain);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (verb.kind, ==, cases[i].kind);
      g_assert_cmpstr (verb.verb, ==, cases[i].verb);
      /* Better verbs are real ones. */
      g_assert_cmpint (verb.instead != NULL, ==, verb.kind == CICLO_VERB_HIDES);
      for (guint j = 0; verb.instead != NULL && verb.instead[j] != NULL; j++)
        g_assert_cmpint (ciclo_lexicon_begin (ciclo_lexicon_find (cases[i].language), verb.instead[j], -1).kind, ==,
                         CICLO_VERB_SHOWS);
    }
}

static void
test_checks (void)
{
  static const struct
  {
    CicloWordingCheck check;
    const char *language, *yes, *no;
  } cases[] = {
    { ciclo_wording_has_two_performances, "en", "draft an appeal and conduct an interview", "draft an appeal" },
    { ciclo_wording_has_two_performances, "en", "draft an appeal / review it", "read the guide and report" },
    { ciclo_wording_has_two_performances, "en", "draft, then review the outline", "name plans, tests and reports" },
    { ciclo_wording_has_two_performances, "en", "list rights and explain how they protect", "select and justify two" },
    { ciclo_wording_has_two_performances, "pt-BR", "ouvir a pessoa e orientar sobre prazos e redigir", "ouvir e" },
    { ciclo_wording_has_degree, "en", "8 of 10", "in a satisfactory way" },
    { ciclo_wording_has_degree, "en", "within half an hour", "well" },
    { ciclo_wording_has_degree, "en", "without error", "in a good way" },
    { ciclo_wording_has_degree, "pt-BR", "oito de dez", "de forma adequada" },
    { ciclo_wording_has_degree, "pt-BR", "SEM ERRO", "com uma boa estrutura" },
    { ciclo_wording_has_condition, "en", "Given a file, draft", "Draft, given a file" },
    { ciclo_wording_has_condition, "pt-BR", "A partir de um caso, redigir", "Redigir" },
    { ciclo_wording_is_observable, "en", "It was explained", "Staff are not sensitive enough" },
    { ciclo_wording_is_observable, "en", "12 of 12", "Better attitude" },
    { ciclo_wording_is_observable, "pt-BR", "O sigilo é explicado", "Uma equipe sensível" },
    { ciclo_wording_promises_outcome, "en", "People will be able to draft", "To help people draft appeals well" },
    { ciclo_wording_promises_outcome, "en", "Draft an appeal in 60 minutes", "To reach 27 states" },
    { ciclo_wording_promises_outcome, "pt-BR", "Ao final do curso, redigem", "Ampliar o grupo de pessoas capazes" },
    { ciclo_wording_cites_law, "en", "Comments on Act 9.474/1997", "Act now" },
    { ciclo_wording_cites_law, "en", "Law No. 9.474", "The law in 2 days" },
    { ciclo_wording_cites_law, "pt-BR", "Lei nº 9.474", "A lei, em dois dias de 2025" },
    { ciclo_wording_cites_law, "pt-BR", "Decreto n.º 9.199/2017", "Artigos" },
    { ciclo_question_asks_twice, "en", "The room and the food were good.", "The room was good. And?" },
    { ciclo_question_asks_twice, "en", "It was clear as well as short", "The trainers answered my questions" },
    { ciclo_question_asks_twice, "en", "Questions and answers and breaks",
      "Days 1 and 2: questions and answers" },
    { ciclo_question_asks_twice, "en", "Between a and b, and c", "The balance between input and practice was right" },
    { ciclo_question_asks_twice, "pt-BR", "A sala e o lanche", "O material é claro, e" },
    { ciclo_question_asks_twice, "pt-BR", "Os instrutores e a sala", "Os instrutores e as instrutoras escutaram" },
    { ciclo_wording_repeats_myth, "en", "Yes. We remember 10% of what we read", "File 90% of what we get" },
    { ciclo_wording_repeats_myth, "en", "Retention: read 10 %, heard 20 %, done 90 %", "Read 10 %, done 90 %" },
    { ciclo_wording_repeats_myth, "en", "For all learning styles", "Learning styles? They are a myth" },
    { ciclo_wording_repeats_myth, "pt-BR", "Retemos 90 por cento do que fazemos", "Mais de 90% do que fazemos é útil" },
    { ciclo_wording_repeats_myth, "en", "\xcc\x81 learning styles", "\xcc\x81 \xcc\x81" },
    { ciclo_wording_repeats_myth, "pt-BR", "Segundo a PIRAMIDE de aprendizagem", "Aprendizagem em pirâmide" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CicloLexicon *lexicon = ciclo_lexicon_find (cases[i].language);

      g_test_message ("%s | %s", cases[i].yes, cases[i].no);
      g_assert_true (cases[i].check (lexicon, cases[i].yes));
      g_assert_false (cases[i].check (lexicon, cases[i].no));
      g_assert_false (cases[i].check (lexicon, ""));
    }
}

static void
test_replace (void)
{
  static const struct
  {
    const char *language, *text, *better, *expected;
  } cases[] = {
    { "en", "Understand exclusion clauses", "explain", "Explain exclusion clauses" },
    { "en", "be able to be aware of risks", "identify", "be able to identify risks" },
    { "pt-BR", "Dar-se conta de riscos", "explicar", "Explicar riscos" },
    { "pt-BR", "saber", "listar", "listar" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CicloVerb verb = ciclo_lexicon_begin (ciclo_lexicon_find (cases[i].language), cases[i].text, -1);
      g_autofree char *text = ciclo_wording_replace_verb (cases[i].text, &verb, cases[i].better);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Stories may have negatives; the question had better not. */
static void
test_emphasise (void)
{
  static const struct
  {
    const char *language, *text, *expected;
  } cases[] = {
    { "en", "Which is not required?", "Which is NOT required?" },
    { "en", "Which isn't, except one, right", "Which ISN'T, EXCEPT one, right" },
    { "en", "She was not notified. What is the deadline?", NULL },
    { "en", "She was notified. Which step does not come next?\nTick one.",
      "She was notified. Which step does NOT come next?\nTick one." },
    { "en", "All of them but one apply. Which does not", "All of them but one apply. Which does NOT" },
    { "en", "Which is **not** or *not* or NOT required?", NULL },
    { "en", "Which *of these* is not required?", "Which *of these* is NOT required?" },
    { "en", "Which is not only right?", NULL },
    { "en", "", NULL },
    { "pt-BR", "Qual documento não é exigido?", "Qual documento NÃO é exigido?" },
    { "pt-BR", "Todos, à exceção de um", "Todos, À EXCEÇÃO DE um" },
    { "pt-BR", "Cabe recurso ou não?", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ciclo_question_emphasise (ciclo_lexicon_find (cases[i].language), cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_drop_myths (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "Begin. We remember 90% of what we do! Then go on.", "Begin. Then go on." },
    { "- Ask\n- Mind the learning styles\n- Wait", "- Ask\n- Wait" },
    { "Think of visual learners", "" },
    { "Begin.  Go on.", "Begin.  Go on." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ciclo_wording_drop_myths (ciclo_lexicon_find ("en"), cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_slides (void)
{
  static const struct
  {
    const char *language, *text;
    guint n;
  } cases[] = {
    { "en", "Slides 12–18", 7 },
    { "en", "slides 12 - 18, 20", 8 },
    { "en", "slides 3 to 5 and 9", 4 },
    { "en", "38 slides", 38 },
    { "en", "slide 18-12", 1 },
    { "en", "the whole set", 0 },
    { "en", "99999999999", 0 },
    { "pt-BR", "Lâminas 1 a 4", 4 },
    { "pt-BR", "38 eslaides", 38 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (ciclo_wording_count_slides (ciclo_lexicon_find (cases[i].language), cases[i].text), ==,
                      cases[i].n);
}

static void
test_words (void)
{
  g_autofree char *phrase = ciclo_tokens_dup_phrase (" São-Paulo,  70% (d'água) ");
  g_autoptr (GArray) tokens = ciclo_tokens_new ("a, b");

  g_assert_cmpstr (phrase, ==, "sao paulo 70 % d agua");
  g_assert_cmpuint (ciclo_wording_count_words ("In four short cases, calculate the day."), ==, 7);
  g_assert_cmpuint (ciclo_wording_count_words ("70% de acertos"), ==, 3);
  g_assert_cmpuint (ciclo_wording_count_words (" … "), ==, 0);
  g_assert_false (g_array_index (tokens, CicloToken, 0).is_apart);
  g_assert_true (g_array_index (tokens, CicloToken, 1).is_apart);
}

/* A text passes when it passes in one language, and is not judged in a language without a lexicon. */
static void
test_fields (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, "fr en pt-BR");
  g_assert_cmpint (ciclo_node_check_wording (course, CICLO_COURSE_AIM, ciclo_wording_has_degree), ==, -1);
  ciclo_node_set_text (course, CICLO_COURSE_AIM, "fr", "8 sur 10");
  g_assert_cmpint (ciclo_node_check_wording (course, CICLO_COURSE_AIM, ciclo_wording_has_degree), ==, -1);
  ciclo_node_set_text (course, CICLO_COURSE_AIM, "en", "well");
  g_assert_cmpint (ciclo_node_check_wording (course, CICLO_COURSE_AIM, ciclo_wording_has_degree), ==, 0);
  ciclo_node_set_text (course, CICLO_COURSE_AIM, "pt-BR", "oito de dez chefias");
  g_assert_cmpint (ciclo_node_check_wording (course, CICLO_COURSE_AIM, ciclo_wording_has_degree), ==, 1);
  g_assert_true (ciclo_node_mentions (course, CICLO_COURSE_AIM, "supervisor"));
  g_assert_false (ciclo_node_mentions (course, CICLO_COURSE_AIM, "law"));
  g_assert_false (ciclo_node_mentions (course, CICLO_COURSE_AIM, "no such list"));
}

static CicloLexicon *
read_lexicon (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return ciclo_lexicon_read (bytes);
}

static void
test_damaged (void)
{
  static const char *const refused[] = { "", "{", "[]", "{}", "{\"format\":\"ciclo-lexicon/2\"}" };
  static const char *const taken[] = {
    "{\"format\":\"ciclo-lexicon/1\"}",
    "{\"format\":\"ciclo-lexicon/1\",\"verbs\":[],\"avoid\":{},\"words\":7,\"endings\":\"\",\"forms\":null}",
    "{\"format\":\"ciclo-lexicon/1\",\"verbs\":{\"cognitive\":7},\"avoid\":[7,{\"verbs\":7}],\"words\":{\"stem\":[7]}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*lexicon*");
      g_assert_null (read_lexicon (refused[i]));
      g_test_assert_expected_messages ();
    }
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autoptr (CicloLexicon) lexicon = read_lexicon (taken[i]);

      g_assert_nonnull (lexicon);
      g_assert_cmpint (ciclo_lexicon_begin (lexicon, "draft an appeal", -1).kind, ==, CICLO_VERB_UNKNOWN);
      g_assert_null (ciclo_lexicon_list_verbs (lexicon, CICLO_LEVEL_APPLY)[0]);
    }
}

static void
test_unknown_level (void)
{
  g_autoptr (CicloLexicon) lexicon = NULL;

  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*“fly”*");
  lexicon = read_lexicon ("{\"format\":\"ciclo-lexicon/1\",\"verbs\":{\"cognitive\":"
                          "{\"fly\":[\"soar\"],\"apply\":[\"use\"]}}}");
  g_test_assert_expected_messages ();
  g_assert_cmpint (ciclo_lexicon_begin (lexicon, "use it", -1).kind, ==, CICLO_VERB_SHOWS);
  g_assert_cmpint (ciclo_lexicon_begin (lexicon, "soar", -1).kind, ==, CICLO_VERB_UNKNOWN);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/find", test_find);
  g_test_add_func ("/wording/levels", test_levels);
  g_test_add_func ("/wording/begin", test_begin);
  g_test_add_func ("/wording/checks", test_checks);
  g_test_add_func ("/wording/replace", test_replace);
  g_test_add_func ("/wording/emphasise", test_emphasise);
  g_test_add_func ("/wording/drop-myths", test_drop_myths);
  g_test_add_func ("/wording/slides", test_slides);
  g_test_add_func ("/wording/words", test_words);
  g_test_add_func ("/wording/fields", test_fields);
  g_test_add_func ("/wording/damaged", test_damaged);
  g_test_add_func ("/wording/unknown-level", test_unknown_level);

  return g_test_run ();
}
