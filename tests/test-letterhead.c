/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who sends a paper stands at its head: in every document and every format, also on pages that are laid out to be
 * full. */

#include "config.h"

#include "core/ciclo-error.h"
#include "core/ciclo-file-write.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-settings.h"
#include "render/ciclo-pages.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"
#include "report/ciclo-logo.h"

#include <string.h>

#define SENDER "Escola Nacional"

static CicloDocument *
load (const char *logo)
{
  g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "data/templates/tot-five-days.ciclo", NULL);
  g_autoptr (GError) error = NULL;
  CicloDocument *document = ciclo_document_load (path, &error);
  CicloNode *settings;

  g_assert_no_error (error);
  settings = ciclo_node_get_part (ciclo_document_get_course (document), CICLO_COURSE_SETTINGS);
  ciclo_node_set_text (settings, CICLO_SETTINGS_INSTITUTION, NULL, SENDER);
  ciclo_node_set_text (settings, CICLO_SETTINGS_LOGO, NULL, logo);

  return document;
}

static char *
dup_picture (void)
{
  return g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "docs/pictures/timetable.png", NULL);
}

static void
test_formats (void)
{
  g_autofree char *logo = dup_picture ();
  g_autoptr (CicloDocument) document = load (logo);
  static const char *const formats[] = { "html", "md", "txt" };
  guint n;
  const CicloDocumentKind *kinds = ciclo_documents_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        const CicloDocumentRequest request = { ciclo_document_get_course (document), "pt-BR",
                                               CICLO_AUDIENCE_PARTICIPANT, NULL };
        g_autoptr (CicloReport) report = kinds[i].build (&request);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = NULL;
        g_autofree char *text = NULL;

        report->audience = CICLO_AUDIENCE_TRAINER; /* what may be read is not asked here */
        bytes = ciclo_renderer_render (ciclo_renderer_find (formats[j], NULL), report, NULL, &error);
        g_assert_no_error (error);
        text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
        g_test_message ("%s as %s", kinds[i].id, formats[j]);
        g_assert_nonnull (strstr (text, SENDER));
        g_assert_nonnull (strstr (text, "Logotipo"));
      }
}

static guint
count_pages (CicloDocument *document,
             const CicloDocumentKind *kind)
{
  const CicloDocumentRequest request = { ciclo_document_get_course (document), "en", CICLO_AUDIENCE_TRAINER, NULL };
  g_autoptr (CicloReport) report = kind->build (&request);
  g_autoptr (GError) error = NULL;
  guint n;
  CicloPages *pages = ciclo_pages_new (report, 595, 842, &error);

  g_assert_no_error (error);
  n = ciclo_pages_get_count (pages);
  ciclo_pages_free (pages);

  return n;
}

/* The logo costs a page at most. */
static void
test_pages (void)
{
  g_autofree char *logo = dup_picture ();
  g_autoptr (CicloDocument) with = load (logo);
  g_autoptr (CicloDocument) without = load ("");
  guint n;
  const CicloDocumentKind *kinds = ciclo_documents_list (&n);

  for (guint i = 0; i < n; i++)
    {
      guint least = count_pages (without, &kinds[i]);

      g_test_message ("%s", kinds[i].id);
      g_assert_cmpuint (count_pages (with, &kinds[i]), <=, least + 1);
    }
}

/* The file may be gone: then the paper comes without it. */
static void
test_gone (void)
{
  static const char *const paths[] = { "/nowhere/logo.png", "logo.png", "/dev/zero", "/", "" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (CicloDocument) document = load (paths[i]);
      const CicloDocumentRequest request = { ciclo_document_get_course (document), "en", CICLO_AUDIENCE_TRAINER, NULL };
      g_autoptr (CicloReport) report = ciclo_documents_find ("session-plan", NULL)->build (&request);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (report->top->len, ==, 1);
      g_assert_null (ciclo_logo_load (paths[i], &error));
      g_assert_error (error, CICLO_ERROR, CICLO_ERROR_READ);
    }
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  ciclo_file_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letterhead/formats", test_formats);
  g_test_add_func ("/letterhead/pages", test_pages);
  g_test_add_func ("/letterhead/gone", test_gone);

  return g_test_run ();
}
