/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts are named by a UUID, never by a title. Each has three files: UUID.ciclo, UUID.previous.ciclo (the generation
 * before) and UUID.ini (what it belongs to, and whose it is). At every instant one good generation is there: the latest
 * one is renamed to the previous before the next is written. */

#include "config.h"

#include "core/ciclo-draft.h"

#include "core/ciclo-error.h"
#include "core/ciclo-file-error.h"
#include "core/ciclo-file-load.h"
#include "core/ciclo-file-write.h"
#include "core/ciclo-owner.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define LATEST ".ciclo"
#define PREVIOUS ".previous.ciclo"
#define KEYS ".ini"
#define GROUP "Draft"
#define UUID_LENGTH 36
#define PURGE_SECONDS (30 * 24 * 60 * 60)

static const char *const endings[] = { LATEST, PREVIOUS, KEYS };

char *
ciclo_draft_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "ciclo", "drafts", NULL);
}

CicloDraft *
ciclo_draft_new (const char *folder,
                 const char *document_id,
                 const char *base_path,
                 const char *base_sha256)
{
  CicloDraft *draft;

  g_return_val_if_fail (folder != NULL && document_id != NULL, NULL);
  g_return_val_if_fail ((base_path == NULL) == (base_sha256 == NULL), NULL);

  draft = g_new0 (CicloDraft, 1);
  draft->folder = g_strdup (folder);
  draft->id = g_uuid_string_random ();
  draft->document_id = g_strdup (document_id);
  draft->base_path = base_path != NULL ? g_canonicalize_filename (base_path, NULL) : NULL;
  draft->base_sha256 = g_strdup (base_sha256);
  return draft;
}

void
ciclo_draft_free (CicloDraft *draft)
{
  if (draft == NULL)
    return;

  g_free (draft->folder);
  g_free (draft->id);
  g_free (draft->document_id);
  g_free (draft->base_path);
  g_free (draft->base_sha256);
  g_free (draft);
}

static char *
build_path (const char *folder,
            const char *id,
            const char *ending)
{
  g_autofree char *name = g_strconcat (id, ending, NULL);

  return g_build_filename (folder, name, NULL);
}

static char *
build_discarded_folder (const CicloDraft *draft)
{
  return g_build_filename (draft->folder, "discarded", NULL);
}

/* NULL when there is no latest generation; the previous one counts where the latest was never finished. */
static const char *
find_latest (const CicloDraft *draft)
{
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *path = build_path (draft->folder, draft->id, endings[i]);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return endings[i];
    }

  return NULL;
}

/* Empty when the key file is missing or damaged: the draft is worth offering all the same. */
static GKeyFile *
read_keys (const char *folder,
           const char *id)
{
  g_autofree char *path = build_path (folder, id, KEYS);
  g_autoptr (GBytes) bytes = ciclo_file_load (path, NULL, NULL);
  GKeyFile *keys = g_key_file_new ();

  if (bytes != NULL)
    g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);

  return keys;
}

static guint
get_sequence (GKeyFile *keys)
{
  guint64 sequence = g_key_file_get_uint64 (keys, GROUP, "Sequence", NULL);

  return MIN (sequence, G_MAXUINT - 1);
}

static CicloOwner
find_owner (GKeyFile *keys)
{
  g_autofree char *owner = g_key_file_get_string (keys, GROUP, "Owner", NULL);

  return ciclo_owner_find (owner);
}

static gboolean
fail_to_write (int number,
               GError **error)
{
  g_autofree char *why = ciclo_file_why_not_written (number);

  g_set_error (error, CICLO_ERROR, CICLO_ERROR_WRITE,
               /* Translators: %s is a whole sentence that says why. */
               _ ("No draft could be written, so that a crash or a power failure would lose what is not saved yet. %s "
                  "Save your work now."),
               why);
  return FALSE;
}

static int
write_private (const char *path,
               GBytes *bytes)
{
  const CicloFileWriteHow how = { .rule = CICLO_FILE_WRITE_ANYWAY, .mode = 0600 };
  CicloFileWritten written;

  return ciclo_file_write (path, bytes, &how, &written);
}

static int
write_keys (const CicloDraft *draft)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = build_path (draft->folder, draft->id, KEYS);
  g_autofree char *owner = ciclo_owner_name_self ();
  g_autofree char *base = draft->base_path != NULL ? g_filename_to_uri (draft->base_path, NULL, NULL) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *text;

  g_key_file_set_string (keys, GROUP, "Owner", owner);
  g_key_file_set_uint64 (keys, GROUP, "Sequence", draft->sequence);
  if (draft->document_id != NULL)
    g_key_file_set_string (keys, GROUP, "Document", draft->document_id);
  if (base != NULL)
    g_key_file_set_string (keys, GROUP, "Base", base);
  if (draft->base_sha256 != NULL)
    g_key_file_set_string (keys, GROUP, "BaseSha256", draft->base_sha256);

  text = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  return write_private (path, bytes);
}

/* The ids of all drafts whose files have one of the first @n_endings endings; a set. */
static GHashTable *
find_ids (const char *folder,
          guint n_endings)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = g_strndup (name, UUID_LENGTH);

      if (g_uuid_string_is_valid (id))
        for (guint i = 0; i < n_endings; i++)
          if (strcmp (name + UUID_LENGTH, endings[i]) == 0)
            g_hash_table_add (ids, g_strdup (id));
    }

  return ids;
}

static guint
next_sequence (const char *folder)
{
  g_autoptr (GHashTable) ids = find_ids (folder, G_N_ELEMENTS (endings));
  GHashTableIter iter;
  gpointer id;
  guint last = 0;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (GKeyFile) keys = read_keys (folder, id);

      last = MAX (last, get_sequence (keys));
    }

  return last + 1;
}

/* Two programs may have recovered the same draft at the same moment: the slower one goes on under a new id. */
static void
avoid_other_owner (CicloDraft *draft)
{
  g_autoptr (GKeyFile) keys = read_keys (draft->folder, draft->id);
  CicloOwner owner = find_owner (keys);

  if (owner != CICLO_OWNER_ALIVE && owner != CICLO_OWNER_ELSEWHERE)
    return;

  g_free (draft->id);
  draft->id = g_uuid_string_random ();
}

gboolean
ciclo_draft_write (CicloDraft *draft,
                   GBytes *bytes,
                   GError **error)
{
  g_autofree char *latest = NULL;
  g_autofree char *previous = NULL;
  int failure;

  g_return_val_if_fail (draft != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  avoid_other_owner (draft);
  draft->sequence = next_sequence (draft->folder);
  failure = ciclo_file_make_private_folder (draft->folder);
  if (failure == 0)
    failure = write_keys (draft);
  if (failure != 0)
    return fail_to_write (failure, error);

  latest = build_path (draft->folder, draft->id, LATEST);
  previous = build_path (draft->folder, draft->id, PREVIOUS);
  if (rename (latest, previous) != 0 && errno != ENOENT)
    return fail_to_write (errno, error);

  failure = write_private (latest, bytes);
  if (failure == 0)
    {
      draft->time = time (NULL);
      return TRUE;
    }

  /* Whatever is there now is not what was written; it must not become the previous generation. */
  unlink (latest);
  return fail_to_write (failure, error);
}

static CicloDraft *
read_draft (const char *folder,
            const char *id,
            GKeyFile *keys)
{
  CicloDraft *draft = g_new0 (CicloDraft, 1);
  g_autofree char *base = g_key_file_get_string (keys, GROUP, "Base", NULL);
  g_autofree char *path = NULL;
  struct stat state;

  draft->folder = g_strdup (folder);
  draft->id = g_strdup (id);
  draft->document_id = g_key_file_get_string (keys, GROUP, "Document", NULL);
  draft->base_path = base != NULL ? g_filename_from_uri (base, NULL, NULL) : NULL;
  draft->base_sha256 = g_key_file_get_string (keys, GROUP, "BaseSha256", NULL);
  draft->sequence = get_sequence (keys);

  path = ciclo_draft_dup_path (draft);
  if (stat (path, &state) == 0)
    draft->time = state.st_mtime;

  return draft;
}

static int
compare_sequences (gconstpointer a,
                   gconstpointer b)
{
  const CicloDraft *one = *(CicloDraft *const *) a;
  const CicloDraft *two = *(CicloDraft *const *) b;

  return (one->sequence < two->sequence) - (one->sequence > two->sequence);
}

GPtrArray *
ciclo_draft_list (const char *folder)
{
  g_autoptr (GHashTable) ids = NULL;
  GPtrArray *drafts;
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (folder != NULL, NULL);

  ids = find_ids (folder, 2);
  drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_draft_free);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (GKeyFile) keys = read_keys (folder, id);
      CicloOwner owner = find_owner (keys);

      if (owner != CICLO_OWNER_SELF && owner != CICLO_OWNER_ALIVE)
        g_ptr_array_add (drafts, read_draft (folder, id, keys));
    }

  g_ptr_array_sort (drafts, compare_sequences);
  return drafts;
}

char *
ciclo_draft_dup_path (const CicloDraft *draft)
{
  const char *ending;

  g_return_val_if_fail (draft != NULL, NULL);

  ending = find_latest (draft);
  return build_path (draft->folder, draft->id, ending != NULL ? ending : LATEST);
}

GBytes *
ciclo_draft_load (const CicloDraft *draft,
                  GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (draft != NULL, NULL);

  path = ciclo_draft_dup_path (draft);
  return ciclo_file_load (path, NULL, error);
}

/* Moves a file of the draft to the discarded ones and starts its 30 days. */
static int
move_away (const CicloDraft *draft,
           const char *ending,
           const char *new_name)
{
  g_autofree char *from = build_path (draft->folder, draft->id, ending);
  g_autofree char *discarded = build_discarded_folder (draft);
  g_autofree char *to = g_build_filename (discarded, new_name, NULL);
  int failure = ciclo_file_make_private_folder (discarded);

  if (failure != 0)
    return failure;
  if (rename (from, to) != 0)
    return errno;

  utimensat (AT_FDCWD, to, NULL, AT_SYMLINK_NOFOLLOW);
  return 0;
}

gboolean
ciclo_draft_fall_back (const CicloDraft *draft)
{
  g_autofree char *name = NULL;
  const char *ending;

  g_return_val_if_fail (draft != NULL, FALSE);

  ending = find_latest (draft);
  if (ending == NULL)
    return FALSE;

  name = g_strdup_printf ("%s.%u%s", draft->id, draft->sequence, ending);
  return move_away (draft, ending, name) == 0 && find_latest (draft) != NULL;
}

gboolean
ciclo_draft_take (CicloDraft *draft,
                  GError **error)
{
  int failure;

  g_return_val_if_fail (draft != NULL, FALSE);

  failure = write_keys (draft);
  return failure == 0 || fail_to_write (failure, error);
}

gboolean
ciclo_draft_discard (const CicloDraft *draft,
                     GError **error)
{
  g_return_val_if_fail (draft != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (draft->id, endings[i], NULL);
      int failure = move_away (draft, endings[i], name);

      if (failure != 0 && failure != ENOENT)
        {
          g_autofree char *why = ciclo_file_why_not_written (failure);

          g_set_error (error, CICLO_ERROR, CICLO_ERROR_WRITE,
                       /* Translators: %s is a whole sentence that says why. */
                       _ ("The draft could not be discarded, and will be offered again. %s"), why);
          return FALSE;
        }
    }

  return TRUE;
}

void
ciclo_draft_delete (const CicloDraft *draft)
{
  g_return_if_fail (draft != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = build_path (draft->folder, draft->id, endings[i]);

      unlink (path);
    }
}

int
ciclo_draft_purge (const char *folder)
{
  g_autofree char *discarded = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  int removed = 0;

  g_return_val_if_fail (folder != NULL, 0);

  discarded = g_build_filename (folder, "discarded", NULL);
  dir = g_dir_open (discarded, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (discarded, name, NULL);
      struct stat state;

      if (lstat (path, &state) == 0 && S_ISREG (state.st_mode) && time (NULL) - state.st_mtime > PURGE_SECONDS &&
          unlink (path) == 0)
        removed++;
    }

  return removed;
}
