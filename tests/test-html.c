/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* HTML, read again as XML: it is sound whatever people wrote, says all of it once, and holds nothing but what we put
 * there. */

#include "core/ciclo-icu.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-markup.h"
#include "test-random-reports.h"
#include "test-samples.h"

#include <libxml/parser.h>
#include <string.h>

#define N_SEEDS (g_test_slow () ? 2000 : 60)

static char *
render (const CicloReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (ciclo_renderer_find ("html", NULL), report, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static xmlDoc *
parse (const char *html)
{
  xmlDoc *document = xmlReadMemory (html, strlen (html), NULL, "UTF-8", XML_PARSE_NONET);

  if (document == NULL)
    g_test_message ("%s", html);
  g_assert_nonnull (document);

  return document;
}

static gboolean
is_one_of (const char *word,
           const char *const *words)
{
  if (!g_strv_contains (words, word))
    g_test_message ("“%s” does not belong here", word);

  return g_strv_contains (words, word);
}

static void
check_attribute (const xmlAttr *attribute)
{
  static const char *const names[] = {
    "alt", "aria-label", "charset", "class", "colspan", "content", "data-name", "dir", "height", "href", "http-equiv",
    "id", "lang", "name", "rel", "role", "scope", "src", "style", "tabindex", "value", "width", NULL
  };
  g_autofree char *value = (char *) xmlNodeGetContent ((const xmlNode *) attribute);

  g_assert_true (is_one_of ((const char *) attribute->name, names));
  if (g_str_equal ((const char *) attribute->name, "href"))
    g_assert_true (*value == '#' || ciclo_uri_is_allowed (value));
  if (g_str_equal ((const char *) attribute->name, "src"))
    g_assert_true (g_str_has_prefix (value, "data:image/png;base64,"));
}

/* Walks over all there is, and adds up the text that a reader sees. */
static void
check (const xmlNode *node,
       gsize *found)
{
  static const char *const names[] = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "h5", "p", "div", "span", "ul",
    "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "img", "a",
    "strong", "em", "small", "br", "wbr", "bdi", NULL
  };
  static const char *const unseen[] = { "head", "caption", NULL };

  for (; node != NULL; node = node->next)
    if (node->type == XML_TEXT_NODE)
      {
        if (found != NULL)
          random_reports_count_text ((const char *) node->content, found);
      }
    else if (node->type == XML_ELEMENT_NODE)
      {
        g_assert_true (is_one_of ((const char *) node->name, names));
        for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
          check_attribute (attribute);
        check (node->children, g_strv_contains (unseen, (const char *) node->name) ? NULL : found);
      }
    else
      {
        g_assert_cmpint (node->type, ==, XML_DTD_NODE);
      }
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < (guint) N_SEEDS; seed++)
    {
      g_autoptr (CicloReport) report = random_reports_make (seed, TRUE);
      g_autofree char *html = render (report);
      xmlDoc *document = parse (html);
      gsize expected[256] = { 0 };
      gsize found[256] = { 0 };

      g_test_message ("seed %u", seed);
      random_reports_count (report, expected);
      random_reports_count_text (report->foot, expected);
      check (document->children, found);
      for (guint i = 0; i < G_N_ELEMENTS (found); i++)
        g_assert_cmpuint (found[i], ==, expected[i]);
      xmlFreeDoc (document);
    }
}

static void
test_samples (void)
{
  guint n;
  const Sample *samples = samples_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) report = samples[i].make ();
      g_autofree char *html = render (report);
      xmlDoc *document = parse (html);

      check (document->children, NULL);
      xmlFreeDoc (document);
    }
}

/* What stands in the page of a paragraph, a heading, an item. */
static void
test_pieces (void)
{
  static const struct
  {
    const char *language, *prose, *piece;
  } rows[] = {
    { "en", "a & b < c > d \" e ' f", "<p>a &amp; b &lt; c &gt; d &quot; e &#39; f</p>" },
    { "en", "one\ntwo", "<p>one<br />\ntwo</p>" },
    { "en", "**b** *i* ***bi***",
      "<p><strong>b</strong> <em>i</em> <strong><em>bi</em></strong></p>" },
    { "en", "[here](https://example.org/?a=1&b='\"x)",
      "<a href=\"https://example.org/?a=1&amp;b=%27%22x\" class=\"far\" rel=\"noopener noreferrer\">here</a>" },
    { "en", "see https://a.org", "<a href=\"https://a.org\" rel=\"noopener noreferrer\">https://a.org</a>" },
    { "en", "[x](javascript:alert)", "<p>[x](javascript:alert)</p>" },
    { "en", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>" },
    { "en", "3. a\n7. b", "<ol>\n<li value=\"3\">a</li>\n<li value=\"7\">b</li>\n</ol>" },
    { "en", "1.2 a", "<li><span class=\"label\">1.2</span> <div>a</div></li>" },
    { "en", "- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>" },
    { "en", "- a\n\n  more", "<ul>\n<li>a<p>more</p></li>\n</ul>" },
    /* Other scripts and directions. */
    { "en", "say سلام عليكم, then go",
      "say <bdi lang=\"und-Arab\" xml:lang=\"und-Arab\" dir=\"rtl\">سلام عليكم</bdi>, then go" },
    { "en", "Ωmega", "<bdi lang=\"und-Grek\" xml:lang=\"und-Grek\" dir=\"ltr\">Ω</bdi>mega" },
    { "en", "שלום", "<p dir=\"rtl\"><bdi lang=\"und-Hebr\"" },
    { "ar", "سلام", "<p>سلام</p>" },
    { "ar", "Ciclo", "<p dir=\"ltr\"><bdi lang=\"und-Latn\" xml:lang=\"und-Latn\" dir=\"ltr\">Ciclo</bdi></p>" },
    { "ja", "日本語のテキスト", "<p>日本語のテキスト</p>" },
    /* What turns the direction ends with the text. */
    { "en", "a\xe2\x80\xae"
            "b",
      "<p><bdi>a\xe2\x80\xae"
      "b</bdi></p>" },
    { "en", "\xef\xb7\x90x\xf0\x9f\xbf\xbe", "<p>x</p>" }, /* U+FDD0, U+1FFFE */
    { "en", "Rindfleischetikettierungsgesetz", "<p>Rindflei<wbr />schetike<wbr />ttierung<wbr />sgesetz</p>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloReport) report = ciclo_report_new ("Title", rows[i].language);
      g_autofree char *html = NULL;

      ciclo_markup_add (report->blocks, rows[i].prose);
      html = render (report);
      if (strstr (html, rows[i].piece) == NULL)
        g_test_fail_printf ("“%s” is not in %s", rows[i].piece, strstr (html, "<body"));
    }
}

static void
assert_holds (const CicloReport *report,
              const char *piece)
{
  g_autofree char *html = render (report);

  if (strstr (html, piece) == NULL)
    g_test_fail_printf ("“%s” is not in %s", piece, html);
}

static void
test_page (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("A <b> title", "he");

  assert_holds (report, "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"he\" xml:lang=\"he\" dir=\"rtl\">");
  assert_holds (report, "<title>A &lt;b&gt; title</title>");
  assert_holds (report, "size: a4;");
  report->landscape = TRUE;
  assert_holds (report, "size: a4 landscape;");
  report->draft = TRUE;
  ciclo_report_set_word (report, CICLO_WORD_DRAFT, "\"</style>");
  assert_holds (report, "content: \"\\000022\\00003c\\00002f");
  ciclo_report_set (&report->author, "\"A\" & B");
  assert_holds (report, "<meta name=\"author\" content=\"&quot;A&quot; &amp; B\" />");
}

static void
test_paper (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  const CicloRenderer *html = ciclo_renderer_find ("html", NULL);
  g_autoptr (GBytes) letter = ciclo_renderer_render (html, report, &(CicloRenderOptions){ "letter" }, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (g_strstr_len (g_bytes_get_data (letter, NULL), g_bytes_get_size (letter), "size: letter;"));
  g_assert_null (ciclo_renderer_render (html, report, &(CicloRenderOptions){ "a5" }, &error));
  g_assert_nonnull (error);
}

/* Links lead to the first heading of an id, and only to ids that can be one. */
static void
test_places (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  CicloRuns *runs = ciclo_runs_new (NULL);
  g_autofree char *html = NULL;

  ciclo_blocks_add_heading (report->blocks, 2, "s1", "One");
  ciclo_blocks_add_heading (report->blocks, 2, "s1", "Two");
  ciclo_blocks_add_heading (report->blocks, 1, "a\" onclick=\"b", "Three");
  ciclo_runs_add_reference (runs, CICLO_STYLE_PLAIN, "there", "s1");
  ciclo_runs_add_reference (runs, CICLO_STYLE_PLAIN, "nowhere", "a\" onclick=\"b");
  ciclo_blocks_add_paragraph (report->blocks, runs);
  html = render (report);
  g_assert_nonnull (strstr (html, "<h2 class=\"l2\" id=\"s1\">One</h2>\n<h2 class=\"l2\">Two</h2>\n"
                                  "<h2 class=\"l1\">Three</h2>\n"));
  g_assert_nonnull (strstr (html, "<p><a href=\"#s1\">there</a>nowhere</p>"));
}

static const CicloColumn columns[] = { { 0, CICLO_ALIGN_END }, { 2 }, { 1 } };

static CicloBlock *
add_table (CicloReport *report)
{
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, columns, G_N_ELEMENTS (columns));
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_HEADER);

  ciclo_row_add_text (row, "No.");
  ciclo_row_add_text (row, NULL);
  ciclo_row_add_text (row, "Who & why");

  return table;
}

static void
test_table (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  CicloBlock *table;
  CicloRow *row;

  ciclo_blocks_add_heading (report->blocks, 2, NULL, "Heading < caption");
  table = add_table (report);
  row = ciclo_block_add_row (table, CICLO_ROW_BAND);
  ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 3), ciclo_runs_new ("Band"));
  row = ciclo_block_add_row (table, CICLO_ROW_BODY);
  ciclo_row_add_text (row, "1");
  ciclo_row_add_text (row, "A text that is long enough not to fit beside the others");
  ciclo_row_add_text (row, "Somebody who has been here for long");
  assert_holds (report, "<caption>Heading &lt; caption</caption>");
  assert_holds (report, "<thead>\n<tr><th scope=\"col\" class=\"end whole\">No.</th><td></td>"
                        "<th scope=\"col\">Who &amp; why</th></tr>\n</thead>\n<tbody>\n"
                        "<tr class=\"band\"><th colspan=\"3\" scope=\"rowgroup\">Band</th></tr>\n"
                        "<tr><td class=\"end whole\">1</td><td>A text");
}

static void
add_body (CicloBlock *table,
          const char *text)
{
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BODY);

  for (guint i = 0; i < table->columns->len; i++)
    ciclo_row_add_text (row, text);
}

/* A table that fits a telephone stays one, a larger one is folded, one of many columns moves in a box of its own. */
static void
test_widths (void)
{
  const CicloColumn many[9] = { { 1 } };
  g_autoptr (CicloReport) narrow = ciclo_report_new ("Title", "en");
  g_autoptr (CicloReport) wide = ciclo_report_new ("Title", "en");
  g_autoptr (CicloReport) boxed = ciclo_report_new ("A \"title\"", "en");

  add_body (add_table (narrow), "x");
  assert_holds (narrow, "<table>");
  add_body (add_table (wide), "12 and more");
  assert_holds (wide, "<table class=\"fold lead\" style=\"--lead:6.9em\">");
  assert_holds (wide, "<td data-name=\"Who &amp; why\">12 and more</td>");
  add_body (ciclo_blocks_add_table (boxed->blocks, many, G_N_ELEMENTS (many)), "x");
  assert_holds (boxed, "<div class=\"box\" role=\"region\" tabindex=\"0\" aria-label=\"A &quot;title&quot;\">\n"
                       "<table>");
}

static void
test_direction (void)
{
  static const struct
  {
    const char *text;
    int direction;
  } rows[] = { { "", 0 }, { "12 (3)", 0 }, { "12 a שלום", 1 }, { "12 שלום a", -1 }, { "مرحبا", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (ciclo_icu_find_direction (rows[i].text, rows[i].text + strlen (rows[i].text)), ==,
                     rows[i].direction);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/direction", test_direction);
  g_test_add_func ("/html/random", test_random);
  g_test_add_func ("/html/samples", test_samples);
  g_test_add_func ("/html/pieces", test_pieces);
  g_test_add_func ("/html/page", test_page);
  g_test_add_func ("/html/paper", test_paper);
  g_test_add_func ("/html/places", test_places);
  g_test_add_func ("/html/table", test_table);
  g_test_add_func ("/html/widths", test_widths);

  return g_test_run ();
}
