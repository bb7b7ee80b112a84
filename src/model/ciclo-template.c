/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates are designs like any other, carried in the program; a catalogue names them in their order. The texts of a
 * draft are in the catalogue of translations under template.ID.OBJECT.FIELD. */

#include "config.h"

#include "model/ciclo-template.h"

#include "core/ciclo-error.h"
#include "core/ciclo-language.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-node-private.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "data/ciclo-data.h"
#include "model/ciclo-course.h"
#include "model/ciclo-format.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define FOLDER "/org/ciclo/data/"
#define DRAFT_LANGUAGE "en"

struct _CicloTemplate
{
  char *id;
  char *title; /* both in English */
  char *what;
};

/* The catalogue */

static GBytes *
look_up (const char *path)
{
  g_autofree char *full = g_strconcat (FOLDER, path, NULL);
  GBytes *bytes = g_resource_lookup_data (ciclo_data_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);

  return bytes;
}

static GPtrArray *
read_catalogue (void)
{
  g_autoptr (GBytes) bytes = look_up ("guide/templates.json");
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  GPtrArray *templates = g_ptr_array_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  JsonArray *rows;

  if (!json_parser_load_from_data (parser, text, length, NULL))
    g_error ("guide/templates.json is no JSON");

  rows = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "templates");
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      CicloTemplate *template = g_new0 (CicloTemplate, 1);

      template->id = g_strdup (json_object_get_string_member (row, "template"));
      template->title = g_strdup (json_object_get_string_member (row, "title"));
      template->what = g_strdup (json_object_get_string_member (row, "what"));
      g_ptr_array_add (templates, template);
    }

  return templates;
}

const CicloTemplate *const *
ciclo_template_list (guint *n)
{
  static GPtrArray *templates;
  static gsize once;

  g_return_val_if_fail (n != NULL, NULL);

  if (g_once_init_enter (&once))
    {
      templates = read_catalogue ();
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
      if (g_str_equal (templates[i]->id, id))
        return templates[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", templates[i]->id);
    }

  g_propagate_error (error,
                     ciclo_error_new (CICLO_ERROR_UNKNOWN, 0, "template", id,
                                      /* Translators: the second %s lists names such as "blank, tot-five-days". */
                                      _ ("There is no template called “%s”. Choose one of these: %s."),
                                      id, names->str));
  return NULL;
}

const char *
ciclo_template_get_id (const CicloTemplate *self)
{
  return self->id;
}

static const char *
say (const CicloTemplate *self,
     const char *key,
     const char *text)
{
  g_autofree char *context = g_strdup_printf ("template.%s.%s", self->id, key);

  return g_dpgettext2 (CICLO_GUIDE_PACKAGE, context, text);
}

const char *
ciclo_template_get_title (const CicloTemplate *self)
{
  return say (self, "title", self->title);
}

const char *
ciclo_template_get_what (const CicloTemplate *self)
{
  return say (self, "what", self->what);
}

/* Drafts */

typedef struct
{
  const char *template;
  CicloSpeech *speech;
} Translation;

static const char *
find_part_name (CicloNode *part)
{
  CicloNode *parent = ciclo_node_get_parent (part);
  const CicloSchema *schema = ciclo_node_get_schema (parent);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_PART && _ciclo_node_peek_object (parent, i) == (GObject *) part)
      return schema->fields[i].name;

  g_return_val_if_reached (NULL);
}

/* A part has no id of its own: it is named by the one that it belongs to. */
static char *
dup_context (const Translation *translation,
             CicloNode *node,
             const char *field)
{
  g_autofree char *further = NULL;

  if (!_ciclo_node_is_part (node))
    return g_strdup_printf ("template.%s.%s.%s", translation->template, ciclo_node_get_id (node), field);

  further = g_strdup_printf ("%s.%s", find_part_name (node), field);

  return dup_context (translation, ciclo_node_get_parent (node), further);
}

static gboolean
translate_node (CicloNode *node,
                gpointer closure)
{
  const Translation *translation = closure;
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const char *text;
      g_autofree char *context = NULL;
      g_autofree char *translated = NULL;

      if (!ciclo_field_has_languages (&schema->fields[i]) || !ciclo_node_is_set (node, i))
        continue;

      text = ciclo_node_get_text (node, i, DRAFT_LANGUAGE);
      context = dup_context (translation, node, schema->fields[i].name);
      translated = g_strdup (ciclo_speech_say_guide (translation->speech, context, text));
      ciclo_node_unset (node, i);
      ciclo_node_set_text (node, i, ciclo_speech_get_language (translation->speech), translated);
    }

  return FALSE;
}

static void
translate (const CicloTemplate *self,
           CicloNode *course,
           const char *language)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
  Translation translation = { self->id, speech };

  ciclo_tree_walk (course, translate_node, &translation);
}

/* Courses */

static CicloNode *
read_template (const CicloTemplate *self)
{
  g_autofree char *path = g_strdup_printf ("templates/%s%s", self->id, CICLO_FORMAT_EXTENSION);
  g_autoptr (GBytes) bytes = look_up (path);
  CicloNode *course = ciclo_xml_read (&ciclo_format, bytes, NULL, NULL);

  g_assert (course != NULL);

  return course;
}

static gboolean
is_draft (char **languages)
{
  return g_strv_length (languages) == 1 && g_str_equal (languages[0], DRAFT_LANGUAGE);
}

char **
ciclo_template_dup_languages (const CicloTemplate *self)
{
  g_autoptr (CicloNode) course = NULL;
  g_auto (GStrv) languages = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  course = read_template (self);
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

  course = read_template (self);
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
                                          self->id, language, names));
      return NULL;
    }

  if (is_draft (languages))
    {
      translate (self, course, first);
      ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, first);
    }
  else
    {
      put_first (course, languages, first);
    }
  ciclo_tree_renew_root_id (course);

  return g_steal_pointer (&course);
}
