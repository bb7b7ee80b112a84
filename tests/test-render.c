/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-error.h"
#include "render/ciclo-list.h"
#include "render/ciclo-nesting.h"
#include "render/ciclo-pages.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-markup.h"
#include "test-samples.h"

#include <stdio.h>
#include <string.h>

static GBytes *
render (const CicloReport *report,
        const char *format,
        GPtrArray *notices)
{
  g_autoptr (GError) error = NULL;
  const CicloRenderer *renderer = ciclo_renderer_find (format, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = ciclo_renderer_render (renderer, report, &(CicloRenderOptions){ NULL, notices }, &error);
  g_assert_no_error (error);

  return bytes;
}

static void
test_table (void)
{
  guint n;
  const CicloRenderer *renderers = ciclo_renderer_list (&n);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_assert_true (ciclo_renderer_find (renderers[i].id, NULL) == &renderers[i]);
  g_assert_null (ciclo_renderer_find ("doc", &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "pdf, html, md, txt"));
}

/* A word must not depend on where or how often a report is rendered. */
static void
test_same_bytes (void)
{
  guint n_samples;
  guint n_renderers;
  const Sample *samples = samples_list (&n_samples);
  const CicloRenderer *renderers = ciclo_renderer_list (&n_renderers);

  for (guint i = 0; i < n_samples; i++)
    for (guint j = 0; j < n_renderers; j++)
      {
        g_autoptr (CicloReport) first = samples[i].make ();
        g_autoptr (CicloReport) second = samples[i].make ();
        g_autoptr (GBytes) a = render (first, renderers[j].id, NULL);
        g_autoptr (GBytes) b = render (second, renderers[j].id, NULL);

        g_assert_true (g_bytes_equal (a, b));
      }
}

static gpointer
render_in_thread (gpointer report)
{
  return render (report, "pdf", NULL);
}

static void
test_thread (void)
{
  guint n;
  g_autoptr (CicloReport) report = samples_list (&n)[0].make ();
  g_autoptr (GBytes) here = render (report, "pdf", NULL);
  g_autoptr (GBytes) there = g_thread_join (g_thread_new ("render", render_in_thread, report));

  g_assert_true (g_bytes_equal (here, there));
}

static char *
get_golden_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "report", NULL);
}

static void
update (const char *path,
        GBytes *bytes)
{
  FILE *file = fopen (path, "wb");
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (text, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* Shows where @bytes differ from the file at @path. */
static void
show_difference (const char *path,
                 GBytes *bytes)
{
  g_autoptr (GSubprocess) diff = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                                                   "diff", "-u", path, "-", NULL);
  g_autoptr (GBytes) shown = NULL;

  if (diff != NULL && g_subprocess_communicate (diff, bytes, NULL, &shown, NULL, NULL))
    g_test_message ("%.*s", (int) g_bytes_get_size (shown), (const char *) g_bytes_get_data (shown, NULL));
}

typedef struct
{
  const char *sample;
  const char *format;
} Golden;

/* PNGs are not everywhere the same bytes: what holds one has no golden HTML. */
static const Golden goldens[] = {
  { "days", "html" },
  { "days", "txt" },
  { "empty", "txt" },
  { "everything", "txt" },
  { "plan-participant", "txt" },
  { "plan-trainer", "txt" },
  { "empty", "html" },
  { "plan-trainer", "html" },
  { "empty", "md" },
  { "everything", "md" },
  { "plan-trainer", "md" },
};

/* The look of HTML is looked at, not compared. */
static GBytes *
leave_out_style (GBytes *bytes)
{
  const char *text = g_bytes_get_data (bytes, NULL);
  gsize length = g_bytes_get_size (bytes);
  const char *start = g_strstr_len (text, length, "<style>");
  const char *end = g_strstr_len (text, length, "</style>");
  GString *rest;

  if (start == NULL)
    return g_bytes_ref (bytes);

  g_assert_nonnull (end);
  rest = g_string_new_len (text, start - text);
  g_string_append_len (rest, end, text + length - end);

  return g_string_free_to_bytes (rest);
}

static void
test_golden (gconstpointer user_data)
{
  const Golden *golden = user_data;
  guint n;
  const Sample *sample = samples_list (&n);
  g_autofree char *folder = get_golden_folder ();
  g_autofree char *path = g_strdup_printf ("%s/%s.%s", folder, golden->sample, golden->format);
  g_autoptr (CicloReport) report = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *expected = NULL;
  gsize length = 0;

  while (!g_str_equal (sample->name, golden->sample))
    sample++;
  report = sample->make ();
  whole = render (report, golden->format, NULL);
  bytes = leave_out_style (whole);
  if (g_getenv ("CICLO_UPDATE") != NULL)
    update (path, bytes);
  if (!g_file_get_contents (path, &expected, &length, NULL) || length != g_bytes_get_size (bytes) ||
      memcmp (expected, g_bytes_get_data (bytes, NULL), length) != 0)
    {
      show_difference (path, bytes);
      g_test_message ("CICLO_UPDATE=1 writes the files anew");
      g_test_fail ();
    }
}

/* Each file belongs to a row of the table. */
static void
test_golden_files (void)
{
  g_autofree char *folder = get_golden_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  if (n_files != G_N_ELEMENTS (goldens))
    g_test_fail_printf ("%u files for %u rows", n_files, (guint) G_N_ELEMENTS (goldens));
}

/* Lines of plain text stay within 80 columns. */
static void
test_width (void)
{
  guint n;
  const Sample *samples = samples_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) report = samples[i].make ();
      g_autoptr (GBytes) bytes = render (report, "txt", NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_assert_cmpint (g_utf8_strlen (lines[j], -1), <=, 80);
          g_assert_false (g_str_has_suffix (lines[j], " "));
        }
    }
}

static void
test_trainer_only (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CicloBlock *note = ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_KEY, NULL);

  ciclo_markup_add (note->blocks, "The answer is b.");
  note->trainer_only = TRUE;
  bytes = render (report, "txt", NULL);
  g_clear_pointer (&bytes, g_bytes_unref);

  report->audience = CICLO_AUDIENCE_PARTICIPANT;
  bytes = ciclo_renderer_render (ciclo_renderer_find ("txt", NULL), report, NULL, &error);
  g_assert_null (bytes);
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_BAD_VALUE);
  g_assert_nonnull (strstr (error->message, "The answer is b."));
}

static void
test_bad_paper (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (ciclo_renderer_find ("pdf", NULL), report,
                                                    &(CicloRenderOptions){ "a5", NULL }, &error);

  g_assert_null (bytes);
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_UNKNOWN);
}

/* A character that no font has is said, once. U+10FFFD is for private use. */
static void
test_missing (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("\xf4\x8f\xbf\xbd\xf4\x8f\xbf\xbd", "en");
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = render (report, "pdf", notices);

  g_assert_cmpuint (notices->len, ==, 1);
  g_assert_nonnull (strstr (notices->pdata[0], ": \xf4\x8f\xbf\xbd. "));
}

static void
test_no_notice (void)
{
  guint n;
  const Sample *samples = samples_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) report = samples[i].make ();
      g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) bytes = render (report, "pdf", notices);

      g_assert_cmpuint (notices->len, ==, 0);
    }
}

/* Headings of one level stand equally deep, and none is left out on the way down. */
static void
test_nesting (void)
{
  static const guint rows[][2] = { { 2, 1 }, { 2, 1 }, { 4, 2 }, { 4, 2 }, { 3, 2 }, { 4, 3 }, { 1, 1 }, { 3, 2 } };
  guint open = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (ciclo_nesting_enter (&open, rows[i][0]), ==, rows[i][1]);
}

static char *
describe_items (const GPtrArray *items)
{
  GString *text = g_string_new ("(");

  for (guint i = 0; i < items->len; i++)
    {
      const CicloListItem *item = items->pdata[i];
      g_autofree char *own = ciclo_runs_dup_text (item->block->runs);
      g_autofree char *nested = item->nested->len > 0 ? describe_items (item->nested) : NULL;

      g_string_append_printf (text, " %c%u%s+%u%s", "-#xo"[item->kind], item -> number, own, item -> more -> len,
                              nested != NULL ? nested : "");
    }

  return g_string_free (g_string_append (text, " )"), FALSE);
}

static void
test_list (void)
{
  static const struct
  {
    guint level;
    const char *label, *text;
  } rows[] = {
    { 2, "•", "a" },
    { 3, "3.", "b" },
    { 3, "", "b" },
    { 1, "03.", "c" },
    { 1, "☐", "d" },
    { 1, "", "d" },
    { 3, "3)", "e" },
    { 1, "", "f" },
  };
  g_autoptr (GPtrArray) blocks = ciclo_blocks_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *text = NULL;
  guint at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ciclo_blocks_add_item (blocks, rows[i].level, rows[i].label, ciclo_runs_new (rows[i].text));
  ciclo_blocks_add_paragraph (blocks, ciclo_runs_new ("after"));
  items = ciclo_list_read (blocks, &at);
  text = describe_items (items);
  g_assert_cmpuint (at, ==, G_N_ELEMENTS (rows));
  g_assert_cmpstr (text, ==, "( -0a+0( #3b+1 ) o0c+0 x0d+1( o3e+0 ) o0f+0 )");
  g_assert_cmpuint (ciclo_list_count_alike (items, 0), ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/table", test_table);
  g_test_add_func ("/render/same-bytes", test_same_bytes);
  g_test_add_func ("/render/thread", test_thread);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/render/golden/%s.%s", goldens[i].sample, goldens[i].format);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  g_test_add_func ("/render/golden/files", test_golden_files);
  g_test_add_func ("/render/nesting", test_nesting);
  g_test_add_func ("/render/list", test_list);
  g_test_add_func ("/render/width", test_width);
  g_test_add_func ("/render/trainer-only", test_trainer_only);
  g_test_add_func ("/render/bad-paper", test_bad_paper);
  g_test_add_func ("/render/missing", test_missing);
  g_test_add_func ("/render/no-notice", test_no_notice);

  return g_test_run ();
}
