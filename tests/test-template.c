/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/ciclo-error.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-format.h"
#include "model/ciclo-template.h"

#include <string.h>

static const CicloTemplate *
find (const char *id)
{
  g_autoptr (GError) error = NULL;
  const CicloTemplate *template = ciclo_template_find (id, &error);

  g_assert_no_error (error);

  return template;
}

static CicloNode *
make (const char *id,
      const char *language)
{
  g_autoptr (GError) error = NULL;
  CicloNode *course = ciclo_template_new_course (find (id), language, &error);

  g_assert_no_error (error);

  return course;
}

/* The catalogue and the folder name the same templates. */
static void
test_list (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "data", "templates", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const CicloTemplate *const *templates;
  guint n, n_files = 0;

  templates = ciclo_template_list (&n);
  g_assert_cmpstr (ciclo_template_get_id (templates[0]), ==, "blank");
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (ciclo_template_get_title (templates[i]), !=, "");
      g_assert_cmpstr (ciclo_template_get_what (templates[i]), !=, "");
      g_assert_true (find (ciclo_template_get_id (templates[i])) == templates[i]);
    }

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *id = g_strndup (name, strlen (name) - strlen (CICLO_FORMAT_EXTENSION));

      g_assert_true (g_str_has_suffix (name, CICLO_FORMAT_EXTENSION));
      find (id);
      n_files++;
    }
  g_assert_cmpuint (n, ==, n_files);
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ciclo_template_find ("no-such", &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "“no-such”"));
  g_assert_nonnull (strstr (error->message, "blank"));
}

/* Each file of the folder is exactly what the program would write. */
static void
test_files (void)
{
  const CicloTemplate *const *templates;
  guint n;

  templates = ciclo_template_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat (ciclo_template_get_id (templates[i]), CICLO_FORMAT_EXTENSION, NULL);
      g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "data", "templates", name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CicloDocument) document = ciclo_document_load (path, &error);
      g_autoptr (GBytes) bytes = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (ciclo_document_get_oddities (document)->len, ==, 0);
      bytes = ciclo_document_dup_bytes (document, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpmem (text, strlen (text), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
}

static void
test_draft (void)
{
  static const struct
  {
    const char *language, *title;
  } rows[] = {
    { "en", "New course" },
    { "en-GB", "New course" },
    { "pt-BR", "Novo curso" },
    { "pt-PT", "Novo curso" },
    { "fr", "New course" },
  };

  g_assert_null (ciclo_template_dup_languages (find ("blank")));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CicloNode *course = make ("blank", rows[i].language);

      g_assert_cmpstr (ciclo_node_get_text (course, CICLO_COURSE_LANGUAGES, NULL), ==, rows[i].language);
      g_assert_cmpstr (ciclo_node_get_text (course, CICLO_COURSE_TITLE, rows[i].language), ==, rows[i].title);
      g_assert_cmpuint (ciclo_words_get_size (ciclo_node_get_words (course, CICLO_COURSE_TITLE)), ==, 1);
      g_assert_finalize_object (course);
    }
}

/* Without a word about the language it is that of the interface: English in this test. */
static void
test_usual_language (void)
{
  CicloNode *course = make ("blank", NULL);

  g_assert_cmpstr (ciclo_node_get_language (course), ==, "en");
  g_assert_finalize_object (course);
}

/* Two courses made of one template are two courses. */
static void
test_own_id (void)
{
  CicloNode *one = make ("blank", "en"), *other = make ("blank", "en");

  g_assert_cmpstr (ciclo_node_get_id (one), !=, ciclo_node_get_id (other));
  g_assert_cmpstr (ciclo_node_get_id (one), !=, "course");
  g_assert_true (ciclo_tree_find (one, ciclo_node_get_id (one)) == one);
  g_assert_null (ciclo_tree_find (one, "course"));

  g_assert_finalize_object (one);
  g_assert_finalize_object (other);
}

static void
test_worked (void)
{
  static const char *const worked[] = { "tot-five-days", "asylum-two-days" };

  for (guint i = 0; i < G_N_ELEMENTS (worked); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) languages = ciclo_template_dup_languages (find (worked[i]));
      CicloNode *course = make (worked[i], "pt-BR");

      g_assert_cmpstr (ciclo_node_get_text (course, CICLO_COURSE_LANGUAGES, NULL), ==, "pt-BR en");
      g_assert_cmpuint (g_strv_length (languages), ==, 2);
      g_assert_finalize_object (course);

      g_assert_null (ciclo_template_new_course (find (worked[i]), "fr", &error));
      g_assert_error (error, CICLO_ERROR, CICLO_ERROR_UNKNOWN);
      g_assert_nonnull (strstr (error->message, "“fr”"));
      g_assert_nonnull (strstr (error->message, "pt-BR"));
    }
}

static void
test_languages (void)
{
  static const struct
  {
    const char *text, *expected;
  } rows[] = {
    { "", "en" },
    { "pt-BR", "pt-BR" },
    { "pt-BR en", "pt-BR en" },
    { "pt_BR  en", "pt-BR en" },
    { "pt-BR en pt-BR", "pt-BR en" },
    { "en português", "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
      g_auto (GStrv) languages = NULL;
      g_autofree char *found = NULL;

      ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, rows[i].text);
      languages = ciclo_course_dup_languages (course);
      found = g_strjoinv (" ", languages);
      g_assert_cmpstr (found, ==, rows[i].expected);
      g_assert_finalize_object (course);
    }
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/list", test_list);
  g_test_add_func ("/template/unknown", test_unknown);
  g_test_add_func ("/template/files", test_files);
  g_test_add_func ("/template/draft", test_draft);
  g_test_add_func ("/template/usual-language", test_usual_language);
  g_test_add_func ("/template/own-id", test_own_id);
  g_test_add_func ("/template/worked", test_worked);
  g_test_add_func ("/course/languages", test_languages);

  return g_test_run ();
}
