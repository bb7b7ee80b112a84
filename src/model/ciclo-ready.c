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
#include "model/ciclo-guide.h"
#include "model/ciclo-table.h"

#include <glib/gi18n-lib.h>

#define FOLDER "/org/ciclo/data"

/* clang-format off */

#define TYPE_ENTRY (ciclo_ready_entry_get_type ())
G_DECLARE_FINAL_TYPE (CicloReadyEntry, ciclo_ready_entry, CICLO, READY_ENTRY, CicloNode)

enum
{
  ENTRY_TITLE, ENTRY_WHAT, ENTRY_MINUTES, ENTRY_MINUTES_MIN, ENTRY_MINUTES_MAX,
};

#define F(index, name, kind, ...) [ENTRY_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField entry_fields[] = {
  F (TITLE,       "title",       WORDS, NC_ ("field", "Title")),
  F (WHAT,        "what",        PROSE, NC_ ("field", "What for")),
  F (MINUTES,     "minutes",     INT,   NC_ ("field", "Minutes"), 0, CICLO_MANY),
  F (MINUTES_MIN, "minutes-min", INT,   NC_ ("field", "Shortest (min)"), 0, CICLO_MANY),
  F (MINUTES_MAX, "minutes-max", INT,   NC_ ("field", "Longest (min)"), 0, CICLO_MANY),
};

CICLO_DEFINE_NODE (CicloReadyEntry, ciclo_ready_entry, "ready",
                   NC_ ("kind", "Ready-made design"), NC_ ("kind", "Ready-made designs"), entry_fields)

/* clang-format on */

/* Catalogues */

static GBytes *
look_up (const char *path)
{
  GBytes *bytes = g_resource_lookup_data (ciclo_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);

  return bytes;
}

GPtrArray *
ciclo_ready_read (const char *kind)
{
  g_autofree char *list = g_strconcat (kind, "s", NULL);
  g_autoptr (GPtrArray) nodes = ciclo_guide_read (TYPE_ENTRY, list, list, NULL);
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      CicloReady *entry = g_new0 (CicloReady, 1);

      entry->id = g_strdup (ciclo_node_get_id (nodes->pdata[i]));
      entry->title = g_strdup (ciclo_node_get_text (nodes->pdata[i], ENTRY_TITLE, CICLO_READY_LANGUAGE));
      entry->what = g_strdup (ciclo_node_get_text (nodes->pdata[i], ENTRY_WHAT, CICLO_READY_LANGUAGE));
      entry->minutes = ciclo_node_get_int (nodes->pdata[i], ENTRY_MINUTES);
      entry->minutes_min = ciclo_node_get_int (nodes->pdata[i], ENTRY_MINUTES_MIN);
      entry->minutes_max = ciclo_node_get_int (nodes->pdata[i], ENTRY_MINUTES_MAX);
      g_ptr_array_add (entries, entry);
    }

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

/* Reading the translations takes longer than using them, and drafts are mostly used in one language. */
CicloSpeech *
ciclo_ready_ref_speech (const char *language)
{
  static GMutex mutex;
  static CicloSpeech *last;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (last == NULL || !g_str_equal (ciclo_speech_get_language (last), language))
    {
      g_clear_pointer (&last, ciclo_speech_unref);
      last = ciclo_speech_new (language);
    }

  return ciclo_speech_ref (last);
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
  g_autoptr (CicloSpeech) speech = ciclo_ready_ref_speech (language);

  ciclo_tree_walk (course, translate_node, speech);
}
