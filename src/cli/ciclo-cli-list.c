/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* list: what there is. Each list is made once, as the objects that --json prints; for people some of their members
 * stand in columns. */

#include "config.h"

#include "cli/ciclo-cli-options.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-search.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-method.h"
#include "model/ciclo-skeleton.h"
#include "model/ciclo-template.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define MOST_COLUMNS 4

/* A member that people read too; a code is shown as its word in @terms. */
typedef struct
{
  const char *member;
  const CicloTerms *terms;
} Column;

typedef struct
{
  const char *name;
  void (*fill) (JsonArray *rows);
  Column columns[MOST_COLUMNS + 1];
} List;

static JsonObject *
add_row (JsonArray *rows,
         const char *name,
         const char *label)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "name", name);
  json_object_set_string_member (row, "label", label);
  json_array_add_object_element (rows, row);

  return row;
}

static void
fill_documents (JsonArray *rows)
{
  static const struct
  {
    CicloDocumentHeeds flag;
    const char *option;
  } options[] = {
    { CICLO_DOCUMENT_HEEDS_AUDIENCE, "audience" },
    { CICLO_DOCUMENT_HEEDS_SESSION, "session" },
  };
  guint n;
  const CicloDocumentKind *kinds = ciclo_documents_list (&n);

  for (guint i = 0; i < n; i++)
    {
      JsonArray *names = json_array_new ();

      json_object_set_array_member (add_row (rows, kinds[i].id, _ (kinds[i].label)), "options", names);
      for (guint j = 0; j < G_N_ELEMENTS (options); j++)
        if (kinds[i].heeds & options[j].flag)
          json_array_add_string_element (names, options[j].option);
    }
}

static void
fill_formats (JsonArray *rows)
{
  guint n;
  const CicloRenderer *renderers = ciclo_renderer_list (&n);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *row = add_row (rows, renderers[i].id, _ (renderers[i].label));

      json_object_set_string_member (row, "media-type", renderers[i].mime_type);
      json_object_set_string_member (row, "extension", renderers[i].extension);
    }
}

static void
fill_templates (JsonArray *rows)
{
  guint n;
  const CicloTemplate *const *templates = ciclo_template_list (&n);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *row = add_row (rows, ciclo_template_get_id (templates[i]), ciclo_template_get_title (templates[i]));
      g_auto (GStrv) languages = ciclo_template_dup_languages (templates[i]);
      JsonArray *tags = languages != NULL ? json_array_new () : NULL;

      json_object_set_string_member (row, "what", ciclo_template_get_what (templates[i]));
      if (tags == NULL)
        {
          json_object_set_null_member (row, "languages");
          continue;
        }
      for (guint j = 0; languages[j] != NULL; j++)
        json_array_add_string_element (tags, languages[j]);
      json_object_set_array_member (row, "languages", tags);
    }
}

static void
fill_skeletons (JsonArray *rows)
{
  guint n;
  const CicloSkeleton *const *skeletons = ciclo_skeleton_list (&n);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *row = add_row (rows, ciclo_skeleton_get_id (skeletons[i]), ciclo_skeleton_get_title (skeletons[i]));

      json_object_set_string_member (row, "what", ciclo_skeleton_get_what (skeletons[i]));
      json_object_set_int_member (row, "minutes", ciclo_skeleton_get_minutes (skeletons[i]));
      json_object_set_int_member (row, "minutes-min", ciclo_skeleton_get_shortest (skeletons[i]));
      json_object_set_int_member (row, "minutes-max", ciclo_skeleton_get_longest (skeletons[i]));
    }
}

/* A message as it reads before anything was found: "Still missing: …". */
static char *
dup_without_names (const char *message)
{
  GString *text = g_string_new (NULL);
  const char *open;

  while ((open = strchr (message, '{')) != NULL)
    {
      g_string_append_len (text, message, open - message);
      g_string_append (text, "…");
      message = open + strcspn (open, "}");
      message += *message == '}' ? 1 : 0;
    }
  g_string_append (text, message);

  return g_string_free (text, FALSE);
}

static void
fill_rules (JsonArray *rows)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (ciclo_locale_get_language ());
  guint n;
  const CicloRule *const *rules = ciclo_rules_list (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *message = ciclo_rule_say (rules[i], CICLO_ADVICE_MESSAGE, speech);
      g_autofree char *label = dup_without_names (message);
      JsonObject *row = add_row (rows, rules[i]->id, label);

      json_object_set_string_member (row, "severity",
                                     ciclo_severity_terms.terms[ciclo_rule_get_severity (rules[i])].code);
      json_object_set_string_member (row, "stage", ciclo_stage_terms.terms[ciclo_rule_get_stage (rules[i])].code);
      json_object_set_string_member (row, "message", message);
      json_object_set_string_member (row, "why", ciclo_rule_say (rules[i], CICLO_ADVICE_WHY, speech));
      json_object_set_string_member (row, "fix", ciclo_rule_say (rules[i], CICLO_ADVICE_FIX, speech));
      json_object_set_boolean_member (row, "fixable", rules[i]->fix != NULL);
    }
}

static void
fill_methods (JsonArray *rows)
{
  static const struct
  {
    const char *name;
    guint field;
  } numbers[] = {
    { "minutes-min", CICLO_METHOD_MINUTES_MIN },
    { "minutes-max", CICLO_METHOD_MINUTES_MAX },
    { "people-min", CICLO_METHOD_GROUP_MIN },
    { "people-max", CICLO_METHOD_GROUP_MAX },
  };
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (ciclo_locale_get_language ());
  const GPtrArray *methods = ciclo_catalogue_get_methods ();

  for (guint i = 0; i < methods->len; i++)
    {
      CicloNode *method = methods->pdata[i];
      const char *code = ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL);
      g_autofree char *label = ciclo_method_dup_name (NULL, code, speech);
      g_autofree char *what = ciclo_method_dup_text (method, CICLO_METHOD_PURPOSE, speech);
      g_autofree char *aliases = ciclo_method_dup_text (method, CICLO_METHOD_ALIASES, speech);
      JsonObject *row = add_row (rows, code, label);

      json_object_set_string_member (row, "aliases", aliases);
      json_object_set_string_member (row, "what", what);
      json_object_set_string_member (row, "category", ciclo_node_get_code (method, CICLO_METHOD_CATEGORY));
      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        if (ciclo_node_is_set (method, numbers[j].field))
          json_object_set_int_member (row, numbers[j].name, ciclo_node_get_int (method, numbers[j].field));
        else
          json_object_set_null_member (row, numbers[j].name);
    }
}

/* Searching */

typedef struct
{
  JsonObject *row;
  int distance;
} Hit;

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  return ((const Hit *) a)->distance - ((const Hit *) b)->distance;
}

static int
get_distance (CicloSearch *search,
              JsonObject *row)
{
  static const char *const members[] = { "label", "aliases", "name", "what", "message", "why" };
  const char *texts[G_N_ELEMENTS (members) + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (row, members[i]))
      texts[n++] = json_object_get_string_member (row, members[i]);

  return ciclo_search_get_distance (search, texts);
}

/* The rows that fit @query, the nearest first; otherwise they keep their order. */
static JsonArray *
search_rows (JsonArray *rows,
             const char *query)
{
  g_autoptr (CicloSearch) search = ciclo_search_new (query);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  JsonArray *found = json_array_new ();

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      Hit hit = { row, get_distance (search, row) };

      if (hit.distance >= 0)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits); /* stable, as GLib promises */
  for (guint i = 0; i < hits->len; i++)
    json_array_add_object_element (found, json_object_ref (g_array_index (hits, Hit, i).row));

  return found;
}

/* Printing */

static const char *
show (JsonObject *row,
      const Column *column)
{
  const char *text = json_object_get_string_member (row, column->member);
  int value = column->terms != NULL ? ciclo_terms_find (column->terms, text) : -1;

  return value >= 0 ? ciclo_terms_get_label (column->terms, (guint) value) : text;
}

static void
print_columns (const List *list,
               JsonArray *rows)
{
  glong widths[MOST_COLUMNS] = { 0 };

  for (guint i = 0; i < json_array_get_length (rows); i++)
    for (guint j = 0; list->columns[j].member != NULL; j++)
      {
        const char *text = show (json_array_get_object_element (rows, i), &list->columns[j]);

        widths[j] = MAX (widths[j], g_utf8_strlen (text, -1));
      }

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      glong end = 0;

      for (guint j = 0; list->columns[j].member != NULL; j++)
        {
          const char *text = show (json_array_get_object_element (rows, i), &list->columns[j]);

          g_string_append_printf (line, "%*s%s", (int) (end - g_utf8_strlen (line->str, -1)), "", text);
          end += widths[j] + 2;
        }
      g_print ("%s\n", line->str);
    }
}

static void
print_json (const List *list,
            JsonArray *rows)
{
  g_autoptr (JsonNode) root = json_node_init_array (json_node_alloc (), rows);
  g_autofree char *text = json_to_string (root, TRUE);

  g_print ("%s\n", text);
}

CicloExit
ciclo_cli_list (CicloCall *call)
{
  static const List lists[] = {
    { "documents", fill_documents, { { "name" }, { "label" } } },
    { "formats", fill_formats, { { "name" }, { "label" } } },
    { "templates", fill_templates, { { "name" }, { "label" } } },
    { "skeletons", fill_skeletons, { { "name" }, { "label" } } },
    { "rules",
      fill_rules,
      { { "name" }, { "severity", &ciclo_severity_terms }, { "stage", &ciclo_stage_terms }, { "label" } } },
    { "methods", fill_methods, { { "name" }, { "label" } } },
  };
  gboolean json = FALSE;
  g_autofree char *query = NULL;
  const GOptionEntry entries[] = {
    CICLO_OPTION_TEXT ("search", &query, N_ ("Only what has these words, the nearest first"), N_ ("WORDS")),
    CICLO_OPTION_FLAG ("json", &json, N_ ("Prints it as JSON, for programs")),
    { NULL }
  };
  g_autoptr (GString) names = g_string_new (NULL);
  CicloExit status;

  if (!ciclo_cli_parse (call, entries, 1, &status))
    return status;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (JsonArray) rows = NULL;

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lists[i].name);
      if (!g_str_equal (call->files[0], lists[i].name))
        continue;

      rows = json_array_new ();
      lists[i].fill (rows);
      if (query != NULL)
        {
          JsonArray *found = search_rows (rows, query);

          json_array_unref (rows);
          rows = found;
        }
      if (!json && json_array_get_length (rows) == 0)
        g_print (_ ("Nothing has all these words: %s\n"), query);
      else
        (json ? print_json : print_columns) (&lists[i], rows);

      return CICLO_EXIT_DONE;
    }

  return ciclo_cli_refuse (call, _ ("There is no list “%s”. Choose one of these: %s."), call->files[0], names->str);
}
