/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogues and drafts that are carried in the program. The texts of drafts are in the translations of the guide under
 * draft.KIND.FIELD, such as draft.activity.title: what several drafts say in the same field is translated once. */

#include "config.h"

#include "model/ciclo-ready.h"

#include "core/ciclo-speech.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "data/ciclo-data.h"
#include "model/ciclo-format.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define FOLDER "/org/ciclo/data"

/* Catalogues */

static GBytes *
look_up (const char *path)
{
  GBytes *bytes = g_resource_lookup_data (ciclo_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);

  return bytes;
}

static CicloReady *
read_entry (JsonObject *row,
            const char *kind)
{
  CicloReady *entry = g_new0 (CicloReady, 1);

  entry->id = g_strdup (json_object_get_string_member (row, kind));
  entry->title = g_strdup (json_object_get_string_member (row, "title"));
  entry->what = g_strdup (json_object_get_string_member (row, "what"));
  entry->minutes = (int) json_object_get_int_member_with_default (row, "minutes", 0);
  entry->minutes_min = (int) json_object_get_int_member_with_default (row, "minutes-min", 0);
  entry->minutes_max = (int) json_object_get_int_member_with_default (row, "minutes-max", 0);

  return entry;
}

GPtrArray *
ciclo_ready_read (const char *kind)
{
  g_autofree char *list = g_strconcat (kind, "s", NULL);
  g_autofree char *path = g_strdup_printf (FOLDER "/guide/%s.json", list);
  g_autoptr (GBytes) bytes = look_up (path);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  GPtrArray *entries = g_ptr_array_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  JsonArray *rows;

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    g_error ("%s is no JSON", path);

  rows = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), list);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_ptr_array_add (entries, read_entry (json_array_get_object_element (rows, i), kind));

  return entries;
}

const char *
ciclo_ready_say (const char *kind,
                 const char *id,
                 const char *key,
                 const char *text)
{
  g_autofree char *context = g_strdup_printf ("%s.%s.%s", kind, id, key);

  return g_dpgettext2 (CICLO_GUIDE_PACKAGE, context, text);
}

/* Designs */

CicloNode *
ciclo_ready_open (const char *kind,
                  const char *id)
{
  g_autofree char *path = g_strdup_printf (FOLDER "/%ss/%s%s", kind, id, CICLO_FORMAT_EXTENSION);
  g_autoptr (GBytes) bytes = look_up (path);
  CicloNode *course = ciclo_xml_read (&ciclo_format, bytes, NULL, NULL);

  g_assert (course != NULL);

  return course;
}

static gboolean
translate_node (CicloNode *node,
                gpointer closure)
{
  CicloSpeech *speech = closure;
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const char *text;
      g_autofree char *context = NULL;
      g_autofree char *translated = NULL;

      if (!ciclo_field_has_languages (&schema->fields[i]) || !ciclo_node_is_set (node, i))
        continue;

      text = ciclo_node_get_text (node, i, CICLO_READY_LANGUAGE);
      context = g_strdup_printf ("draft.%s.%s", schema->element, schema->fields[i].name);
      translated = g_strdup (ciclo_speech_say_guide (speech, context, text));
      ciclo_node_unset (node, i);
      ciclo_node_set_text (node, i, ciclo_speech_get_language (speech), translated);
    }

  return FALSE;
}

void
ciclo_ready_translate (CicloNode *course,
                       const char *language)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);

  ciclo_tree_walk (course, translate_node, speech);
}
