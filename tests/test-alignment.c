/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What hangs together in a small course with one of each fault, and how spans are said. */

#include "config.h"

#include "core/ciclo-values.h"
#include "core/ciclo-xml.h"
#include "model/ciclo-alignment.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-naming.h"

#define COURSE                                                                                                        \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<course xmlns=\"urn:ciclo:design:1\" version=\"1.0\" "                 \
  "xml:id=\"c12345678\" languages=\"en\">\n<objectives>\n<objective xml:id=\"o1\"/>\n"                                \
  "<objective xml:id=\"o2\" assessed-by=\"i1 i9\"/>\n<objective xml:id=\"o3\"><no-assessment-reason xml:lang=\"en\">" \
  "x</no-assessment-reason></objective>\n</objectives>\n<sessions>\n<session xml:id=\"s1\" objectives=\"o2 o9\">\n"   \
  "<activities><activity xml:id=\"a1\" objectives=\"o1\" duration=\"PT20M\"/></activities></session>\n"               \
  "<session xml:id=\"s2\"><activities><activity xml:id=\"a2\" duration=\"PT10M\"/></activities></session>\n"          \
  "<session xml:id=\"s3\" state=\"parked\" planned=\"PT10M\"/>\n"                                                     \
  "<session xml:id=\"s4\"><activities><activity xml:id=\"a4\" kind=\"lunch\" duration=\"PT60M\"/></activities>"       \
  "</session>\n</sessions>\n<instruments>\n<instrument xml:id=\"i1\" kirkpatrick-level=\"2\"><items>"                 \
  "<item xml:id=\"q1\" objective=\"o1\"/><item xml:id=\"q2\" objective=\"o1\"/></items></instrument>\n"               \
  "<instrument xml:id=\"i2\" kirkpatrick-level=\"2\"/>\n<instrument xml:id=\"i3\" kirkpatrick-level=\"1\"/>\n"        \
  "</instruments>\n</course>\n"

static CicloDocument *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (COURSE, sizeof COURSE - 1);
  g_autoptr (GError) error = NULL;
  CicloDocument *document = ciclo_document_load_bytes (bytes, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_alignment (void)
{
  g_autoptr (CicloDocument) document = load ();
  CicloNode *course = ciclo_document_get_course (document);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (course, CICLO_WITH_OPTIONAL);
  g_autoptr (CicloAlignment) alignment = ciclo_alignment_new (course, totals);
  const GArray *objectives = ciclo_alignment_get_objectives (alignment);
  const CicloAlignedObjective *o = (const CicloAlignedObjective *) (gpointer) objectives->data;
  const GPtrArray *sessions = ciclo_alignment_get_lone_sessions (alignment);
  const GPtrArray *tests = ciclo_alignment_get_lone_tests (alignment);

  g_assert_cmpuint (objectives->len, ==, 3);
  g_assert_cmpuint (o[0].sessions->len, ==, 1);
  g_assert_cmpint (g_array_index (o[0].sessions, CicloAlignedSession, 0).time.seconds, ==, 1200);
  g_assert_cmpuint (o[0].checks->len, ==, 1);
  g_assert_cmpuint (g_array_index (o[0].checks, CicloAlignedCheck, 0).n_items, ==, 2);
  g_assert_cmpuint (o[1].sessions->len, ==, 1);
  g_assert_cmpuint (o[1].checks->len, ==, 1);
  g_assert_cmpuint (g_array_index (o[1].checks, CicloAlignedCheck, 0).n_items, ==, 0);
  g_assert_false (o[1].excused);
  g_assert_cmpuint (o[2].sessions->len + o[2].checks->len, ==, 0);
  g_assert_true (o[2].excused);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpstr (ciclo_node_get_id (sessions->pdata[0]), ==, "s2");
  g_assert_cmpuint (tests->len, ==, 1);
  g_assert_cmpstr (ciclo_node_get_id (tests->pdata[0]), ==, "i2");
}

static void
test_spans (void)
{
  static const struct
  {
    CicloSpan span;
    const char *text;
  } spans[] = {
    { { 5400, 5400, FALSE }, "1 h 30 min" },
    { { 1800, 2700, FALSE }, "30–45 min" },
    { { 7200, 7200, TRUE }, "at least 2 h" },
    { { 0, 0, TRUE }, "not known yet" },
    { { 0, 0, FALSE }, "0 min" },
    { { 0, 600, FALSE }, "0–10 min" },
  };
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *text = ciclo_span_dup_text (&spans[i].span, speech);

      g_assert_cmpstr (text, ==, spans[i].text);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alignment/course", test_alignment);
  g_test_add_func ("/alignment/spans", test_spans);

  return g_test_run ();
}
