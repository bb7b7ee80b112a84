/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GSettings ends a program whose schema is not installed, and forgets everything where no service keeps settings. So
 * the program carries its schema inside, and knows a file to write to. */

#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND
#include "ui/ciclo-store.h"

#include "core/ciclo-file-write.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-settings.h"
#include "ui/ciclo-ui.h"

#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

#define PATH "/org/ciclo/Ciclo/"
#define COMPILED "gschemas.compiled"

static const guint limits[] = {
  CICLO_SETTINGS_MAX_SEAT_FACE_TO_FACE,
  CICLO_SETTINGS_MAX_SEAT_ONLINE,
  CICLO_SETTINGS_MAX_LECTURE,
  CICLO_SETTINGS_MAX_DAY_FACE_TO_FACE,
  CICLO_SETTINGS_MAX_DAY_ONLINE,
  CICLO_SETTINGS_BUFFER_MIN,
  CICLO_SETTINGS_GROUP_MAX,
  CICLO_SETTINGS_PASS_MARK,
};

/* Where the settings are kept */

/* The usual service of the desktop. Where there is none, GLib gives one that forgets: then a file of our own, unless
 * somebody asked for just that. */
static GSettingsBackend *
get_backend (void)
{
  static GSettingsBackend *backend = NULL;
  const char *wish = g_getenv ("GSETTINGS_BACKEND");
  g_autofree char *file = NULL;

  if (backend != NULL)
    return backend;

  backend = g_settings_backend_get_default ();
  if ((wish == NULL || *wish == '\0') && g_str_equal (G_OBJECT_TYPE_NAME (backend), "GMemorySettingsBackend"))
    {
      file = g_build_filename (g_get_user_config_dir (), "ciclo", "settings.ini", NULL);
      g_object_unref (backend);
      backend = g_keyfile_settings_backend_new (file, PATH, "ciclo");
    }

  return backend;
}

/* GLib reads schemas from folders only. What it has read it keeps, so the folder goes again at once. */
static GSettingsSchemaSource *
read_own_schemas (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ciclo_ui_get_resource (), "/org/ciclo/Ciclo/" COMPILED,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *folder = g_dir_make_tmp ("ciclo-XXXXXX", &error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, COMPILED, NULL) : NULL;
  const CicloFileWriteHow how = { CICLO_FILE_WRITE_CREATE, 0600 };
  GSettingsSchemaSource *source = NULL;
  CicloFileWritten written;

  if (path != NULL && ciclo_file_write (path, bytes, &how, &written) == 0)
    source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, &error);
  if (path != NULL)
    {
      g_unlink (path);
      g_rmdir (folder);
    }
  if (source == NULL)
    g_error ("There is no room for settings: %s", error != NULL ? error->message : folder);

  return source;
}

GSettings *
ciclo_store_get (void)
{
  static GSettings *settings = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings != NULL)
    return settings;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CICLO_APPLICATION_ID, TRUE);
  /* One that an older version installed would lack keys. */
  if (schema == NULL || !g_settings_schema_has_key (schema, CICLO_STORE_PRINT_SETTINGS))
    {
      g_clear_pointer (&schema, g_settings_schema_unref);
      own = read_own_schemas ();
      schema = g_settings_schema_source_lookup (own, CICLO_APPLICATION_ID, FALSE);
    }
  settings = g_settings_new_full (schema, get_backend (), NULL);

  return settings;
}

/* A GSettings object would listen for changes, in a thread. */
char *
ciclo_store_dup_language (void)
{
  GSettingsBackend *backend = get_backend ();
  GVariant *value = G_SETTINGS_BACKEND_GET_CLASS (backend)->read (backend, PATH CICLO_STORE_LANGUAGE,
                                                                  G_VARIANT_TYPE_STRING, FALSE);
  char *language = value != NULL ? g_variant_dup_string (value, NULL) : g_strdup ("");

  g_clear_pointer (&value, g_variant_unref);

  return language;
}

gboolean
ciclo_store_is_private (void)
{
  return g_settings_get_boolean (ciclo_store_get (), CICLO_STORE_PRIVATE);
}

/* What new courses begin with */

const guint *
ciclo_store_list_limits (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (limits);

  return limits;
}

static void
set_text (CicloNode *settings,
          guint field,
          const char *text)
{
  if (!ciclo_node_is_set (settings, field))
    ciclo_node_set_text (settings, field, NULL, text);
}

static void
set_limit (CicloNode *settings,
           guint index)
{
  const CicloField *field = &ciclo_node_get_schema (settings)->fields[index];
  g_autoptr (GVariant) limit = g_settings_get_value (ciclo_store_get (), field->name);
  gboolean whole = field->kind == CICLO_INT;
  double number = whole ? g_variant_get_int32 (limit) : g_variant_get_double (limit);

  if (number == field->initial || ciclo_node_is_set (settings, index))
    return;
  if (whole)
    ciclo_node_set_int (settings, index, (int) number);
  else
    ciclo_node_set_real (settings, index, number);
}

void
ciclo_store_prepare_course (CicloNode *course)
{
  GSettings *store = ciclo_store_get ();
  CicloNode *settings;
  g_autofree char *institution = g_settings_get_string (store, CICLO_STORE_INSTITUTION);
  g_autofree char *logo = g_settings_get_string (store, CICLO_STORE_LOGO);
  g_autofree char *paper = g_settings_get_string (store, CICLO_STORE_PAPER);

  g_return_if_fail (CICLO_IS_COURSE (course));

  settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  set_text (settings, CICLO_SETTINGS_INSTITUTION, institution);
  set_text (settings, CICLO_SETTINGS_LOGO, logo);
  if (g_settings_get_enum (store, CICLO_STORE_PAPER) != 0)
    set_text (settings, CICLO_SETTINGS_PAPER, paper);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    set_limit (settings, limits[i]);
}
