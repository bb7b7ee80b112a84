/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates are designs like any other, carried in the program. A draft is translated when a course is made of it; a
 * worked course only puts the language that was asked for first. */

#include "config.h"

#include "model/ciclo-template.h"

#include "core/ciclo-error.h"
#include "core/ciclo-language.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-ready.h"

#include <glib/gi18n-lib.h>

#define KIND "template"

struct _CicloTemplate
{
  CicloReady entry;
};

/* The catalogue */

const CicloTemplate *const *
ciclo_template_list (guint *n)
{
  static GPtrArray *templates;
  static gsize once;

  g_return_val_if_fail (n != NULL, NULL);

  if (g_once_init_enter (&once))
    {
      templates = ciclo_ready_read (KIND);
      g_once_init_leave (&once, 1);
    }

  *n = templates->len;

  return (const CicloTemplate *const *) templates->pdata;
}

const CicloTemplate *
ciclo_template_find (const char *id,
                     GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const CicloTemplate *const *templates;
  guint n;

  g_return_val_if_fail (id != NULL, NULL);

  templates = ciclo_template_list (&n);
  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (templates[i]->entry.id, id))
        return templates[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", templates[i]->entry.id);
    }

  g_propagate_error (error,
                     ciclo_error_new (CICLO_ERROR_UNKNOWN, 0, "template", id,
                                      /* Translators: the second %s lists names such as "blank, half-day". */
                                      _ ("There is no template called “%s”. Choose one of these: %s."),
                                      id, names->str));
  return NULL;
}

const char *
ciclo_template_get_id (const CicloTemplate *self)
{
  return self->entry.id;
}

const char *
ciclo_template_get_title (const CicloTemplate *self)
{
  return ciclo_ready_say (KIND, self->entry.id, "title", self->entry.title);
}

const char *
ciclo_template_get_what (const CicloTemplate *self)
{
  return ciclo_ready_say (KIND, self->entry.id, "what", self->entry.what);
}

/* Courses */

static gboolean
is_draft (char **languages)
{
  return g_strv_length (languages) == 1 && g_str_equal (languages[0], CICLO_READY_LANGUAGE);
}

char **
ciclo_template_dup_languages (const CicloTemplate *self)
{
  g_autoptr (CicloNode) course = NULL;
  g_auto (GStrv) languages = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  course = ciclo_ready_open (KIND, self->entry.id);
  languages = ciclo_course_dup_languages (course);

  return is_draft (languages) ? NULL : g_steal_pointer (&languages);
}

static void
put_first (CicloNode *course,
           char **languages,
           const char *language)
{
  g_autoptr (GString) list = g_string_new (language);

  for (guint i = 0; languages[i] != NULL; i++)
    if (!g_str_equal (languages[i], language))
      g_string_append_printf (list, " %s", languages[i]);

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, list->str);
}

/* Interned; NULL where a worked course lacks the language asked for. */
static const char *
choose_language (char **languages,
                 const char *language)
{
  const char *const *own = (const char *const *) languages;
  const char *nearest;

  if (language != NULL)
    return g_intern_string (is_draft (languages) ? language : ciclo_language_match (language, own));
  if (is_draft (languages))
    return g_intern_string (ciclo_locale_get_language ());

  nearest = ciclo_language_match (ciclo_locale_get_language (), own);

  return g_intern_string (nearest != NULL ? nearest : own[0]);
}

CicloNode *
ciclo_template_new_course (const CicloTemplate *self,
                           const char *language,
                           GError **error)
{
  g_autoptr (CicloNode) course = NULL;
  g_auto (GStrv) languages = NULL;
  const char *first;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language == NULL || ciclo_language_is_normal (language), NULL);

  course = ciclo_ready_open (KIND, self->entry.id);
  languages = ciclo_course_dup_languages (course);
  first = choose_language (languages, language);
  if (first == NULL)
    {
      g_autofree char *names = g_strjoinv (", ", languages);

      g_propagate_error (error,
                         ciclo_error_new (CICLO_ERROR_UNKNOWN, 0, "languages", language,
                                          /* Translators: the second %s is a language tag, the third lists some. */
                                          _ ("The template “%s” is not available in the language “%s”. "
                                             "Choose one of these: %s."),
                                          self->entry.id, language, names));
      return NULL;
    }

  if (is_draft (languages))
    {
      ciclo_ready_translate (course, first);
      ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, first);
    }
  else
    {
      put_first (course, languages, first);
    }
  ciclo_tree_renew_root_id (course);

  return g_steal_pointer (&course);
}
