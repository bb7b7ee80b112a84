/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/ciclo-pdf-content.h"

#include <string.h>

/* In what is expected, "[" stands for the beginning of an artifact and "]" for its end. */
static const struct
{
  const char *content;
  const char *expected;
  int ground;
} ROWS[] = {
  { "", "", -1 },
  { "q 1 0 0 1 0 0 cm Q", "q 1 0 0 1 0 0 cm Q", -1 },
  { "q 1 2 3 4 re f Q", "q[ 1 2 3 4 re f] Q", -1 },
  { "0 0 m 1 1 l S 0 0 m 1 1 l S", "[0 0 m 1 1 l S][ 0 0 m 1 1 l S]", -1 },
  { "0 0 1 1 re W n q", "[0 0 1 1 re W n] q", -1 },
  { "BT /F 1 Tf (a) Tj ET", "[BT /F 1 Tf (a) Tj ET]", -1 },
  { "/x Do", "[/x Do]", -1 },
  { "0 0 1 1 re f /P <</MCID 0>> BDC BT (a) Tj ET EMC", "[0 0 1 1 re f] /P <</MCID 0>> BDC BT (a) Tj ET EMC", -1 },
  { "0 0 1 1 re f /P <</MCID 3>> BDC 0 0 1 1 re f EMC 0 0 1 1 re f",
    "[0 0 1 1 re f] /P <</MCID 3>> BDC 0 0 1 1 re f EMC[ 0 0 1 1 re f]", -1 },
  /* How text is to be copied stands inside the artifact. */
  { "BT /Span <</ActualText (fi)>> BDC (x) Tj EMC ET", "[BT /Span <</ActualText (fi)>> BDC (x) Tj EMC ET]", -1 },
  /* Decoration that was taken for a piece of the document. */
  { "/TBody << /MCID 17 >> BDC 0 0 1 1 re f EMC /TD <</MCID 2>> BDC (a) Tj EMC",
    "<0 0 1 1 re f EMC /TD <</MCID 2>> BDC (a) Tj EMC", 17 },
  /* What is no operator. */
  { "(re f \\) BDC ( BDC )) Tj <42 44 43> Tj % re f BDC\n[(f)-1(S)]TJ /BDC gs -1.5 w",
    "(re f \\) BDC ( BDC )) Tj <42 44 43> Tj % re f BDC\n[(f)-1(S)]TJ /BDC gs -1.5 w", -1 },
  { "BI /W 1 ID re BDC f\nEI q", "[BI /W 1 ID re BDC f\nEI] q", -1 },
  /* Cut off. */
  { "0 0 1 1 re", "[0 0 1 1 re]", -1 },
  { "(open", "(open", -1 },
  { "(a\\", "(a\\", -1 },
  { "<4", "<4", -1 },
  { "/P <</MCID", "/P <</MCID", -1 },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GString) got = NULL;
      /* A block of its own, so that a sanitizer sees the first byte read too far. */
      gsize length = strlen (ROWS[i].content);
      g_autofree char *content = g_malloc (length + 1);
      int ground;

      memcpy (content, ROWS[i].content, length);
      content[length] = '\0';
      got = ciclo_pdf_mark_artifacts (content, length, &ground);
      g_string_replace (got, "\n/Artifact BMC\n", strstr (ROWS[i].expected, "<0") != NULL ? "<" : "[", 0);
      g_string_replace (got, "\nEMC\n", "]", 0);
      g_string_replace (got, "< ", "<", 1);
      g_assert_cmpstr (got->str, ==, ROWS[i].expected);
      g_assert_cmpint (ground, ==, ROWS[i].ground);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-content/rows", test_rows);

  return g_test_run ();
}
