/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* list: what there is. Each list is made once, as the objects that --json prints; for people their first members stand
 * in columns. */

#include "config.h"

#include "cli/ciclo-cli-options.h"
#include "model/ciclo-template.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

typedef struct
{
  const char *name;
  void (*fill) (JsonArray *rows);
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
print_columns (JsonArray *rows)
{
  glong width = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      width = MAX (width, g_utf8_strlen (json_object_get_string_member (row, "name"), -1));
    }
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      g_print ("%-*s  %s\n", (int) width, json_object_get_string_member (row, "name"),
               json_object_get_string_member (row, "label"));
    }
}

static void
print_json (JsonArray *rows)
{
  g_autoptr (JsonNode) root = json_node_init_array (json_node_alloc (), rows);
  g_autofree char *text = json_to_string (root, TRUE);

  g_print ("%s\n", text);
}

CicloExit
ciclo_cli_list (CicloCall *call)
{
  static const List lists[] = {
    { "documents", fill_documents },
    { "formats", fill_formats },
    { "templates", fill_templates },
  };
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
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
      (json ? print_json : print_columns) (rows);

      return CICLO_EXIT_DONE;
    }

  return ciclo_cli_refuse (call, _ ("There is no list “%s”. Choose one of these: %s."), call->files[0], names->str);
}
