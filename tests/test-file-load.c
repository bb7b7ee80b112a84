/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-error.h"
#include "core/ciclo-file-error.h"
#include "core/ciclo-file-load.h"

#include "scratch.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/un.h>

#define ACCEPTED -1
#define BYTES(text) text, sizeof (text) - 1

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  int code;
  const char *says;
} Content;

/* clang-format off */
static const Content contents[] = {
  { "empty",          BYTES (""), CICLO_ERROR_EMPTY, "It is empty" },
  { "one zero",       BYTES ("\0"), CICLO_ERROR_EMPTY, "zeros" },
  { "zeros",          BYTES ("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), CICLO_ERROR_EMPTY, "zeros" },
  { "gzip",           BYTES ("\x1f\x8b\x08\0\0\0\0\0\0\x03"), CICLO_ERROR_NOT_DESIGN, "compressed" },
  { "xz",             BYTES ("\xfd" "7zXZ\0\0\x04"), CICLO_ERROR_NOT_DESIGN, "compressed" },
  { "bzip2",          BYTES ("BZh91AY"), CICLO_ERROR_NOT_DESIGN, "compressed" },
  { "zstd",           BYTES ("\x28\xb5\x2f\xfd\x04"), CICLO_ERROR_NOT_DESIGN, "compressed" },
  { "7z",             BYTES ("7z\xbc\xaf\x27\x1c\0"), CICLO_ERROR_NOT_DESIGN, "compressed" },
  { "rar",            BYTES ("Rar!\x1a\x07\x01"), CICLO_ERROR_NOT_DESIGN, "compressed" },
  { "zip",            BYTES ("PK\x03\x04\x14"), CICLO_ERROR_NOT_DESIGN, "ZIP archive" },
  { "empty zip",      BYTES ("PK\x05\x06\0"), CICLO_ERROR_NOT_DESIGN, "ZIP archive" },
  { "old office",     BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), CICLO_ERROR_NOT_DESIGN, "office document" },
  { "pdf",            BYTES ("%PDF-1.7\n"), CICLO_ERROR_NOT_DESIGN, "PDF" },
  { "png",            BYTES ("\x89PNG\r\n\x1a\n"), CICLO_ERROR_NOT_DESIGN, "picture" },
  { "jpeg",           BYTES ("\xff\xd8\xff\xe0"), CICLO_ERROR_NOT_DESIGN, "picture" },
  { "sqlite",         BYTES ("SQLite format 3\0"), CICLO_ERROR_NOT_DESIGN, "database" },
  { "program",        BYTES ("\x7f" "ELF\x02"), CICLO_ERROR_NOT_DESIGN, "program" },
  { "other binary",   BYTES ("\x01\x02\0\x03"), CICLO_ERROR_NOT_DESIGN, "not a text file" },
  { "zeros, then x",  BYTES ("\0\0\0\0\0x"), CICLO_ERROR_NOT_DESIGN, "not a text file" },
  { "one letter",     BYTES ("x"), ACCEPTED, NULL },
  { "cut gzip mark",  BYTES ("\x1f"), ACCEPTED, NULL },
  { "UTF-8",          BYTES ("<a>é</a>"), ACCEPTED, NULL },
  { "UTF-8 mark",     BYTES ("\xef\xbb\xbf<a/>"), ACCEPTED, NULL },
  { "UTF-16 LE mark", BYTES ("\xff\xfe<\0a\0/\0>\0"), ACCEPTED, NULL },
  { "UTF-16 BE mark", BYTES ("\xfe\xff\0<\0a\0/\0>"), ACCEPTED, NULL },
  { "UTF-16 LE",      BYTES ("<\0a\0/\0>\0"), ACCEPTED, NULL },
  { "UTF-32 BE",      BYTES ("\0\0\0<\0\0\0a"), ACCEPTED, NULL },
};
/* clang-format on */

static void
test_contents (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "course.ciclo", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      const Content *content = &contents[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) written = g_bytes_new_static (content->bytes, content->length);

      g_test_message ("%s", content->name);
      scratch_write_bytes (path, content->bytes, content->length);
      bytes = ciclo_file_load (path, NULL, &error);
      if (content->code == ACCEPTED)
        {
          g_assert_no_error (error);
          g_assert_true (g_bytes_equal (bytes, written));
          continue;
        }

      g_assert_null (bytes);
      g_assert_error (error, CICLO_ERROR, content->code);
      g_assert_nonnull (strstr (error->message, content->says));
      g_assert_nonnull (strstr (error->message, "course.ciclo"));
    }
}

static void
check_size (const char *path,
            goffset size,
            int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  scratch_write (path, "<");
  g_assert_cmpint (truncate (path, size), ==, 0);
  bytes = ciclo_file_load (path, NULL, &error);
  if (code == ACCEPTED)
    g_assert_cmpint (g_bytes_get_size (bytes), ==, size);
  else
    g_assert_error (error, CICLO_ERROR, code);
}

static void
test_limit (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);

  check_size (path, CICLO_FILE_LIMIT, ACCEPTED);
  check_size (path, CICLO_FILE_LIMIT + 1, CICLO_ERROR_TOO_LARGE);
  check_size (path, G_GINT64_CONSTANT (10) << 30, CICLO_ERROR_TOO_LARGE);
}

static void
make_socket (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  close (fd);
}

static void
refuses (const char *path,
         int code,
         const char *says)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_null (ciclo_file_load (path, NULL, &error));
  g_assert_error (error, CICLO_ERROR, code);
  g_assert_nonnull (strstr (error->message, says));
}

/* None of these may block or be read. */
static void
test_not_files (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *socket_path = g_build_filename (folder, "socket", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent", NULL);
  g_autofree char *below = g_build_filename ("/dev/null", "f", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  make_socket (socket_path);

  refuses (folder, CICLO_ERROR_NOT_DESIGN, "It is a folder");
  refuses (pipe_path, CICLO_ERROR_NOT_DESIGN, "pipe");
  refuses (socket_path, CICLO_ERROR_NOT_DESIGN, "not a file");
  refuses ("/dev/zero", CICLO_ERROR_NOT_DESIGN, "device");
  refuses (loop, CICLO_ERROR_READ, "leads back to itself");
  refuses (absent, CICLO_ERROR_READ, "no such file");
  refuses (below, CICLO_ERROR_READ, "Part of its path");
  refuses ("", CICLO_ERROR_READ, "no such file");
}

static void
test_no_permission (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);

  scratch_write (path, "<a/>");
  g_assert_cmpint (chmod (path, 0), ==, 0);
  scratch_drop_rights ();
  refuses (path, CICLO_ERROR_READ, "not allowed to read");
  scratch_regain_rights ();
}

typedef struct
{
  const char *path;
  int stop;
} Writer;

/* Makes the file longer and shorter as fast as it can. */
static gpointer
keep_changing (gpointer argument)
{
  Writer *writer = argument;
  g_autofree char *text = g_strnfill (300000, 'x');
  int fd = open (writer->path, O_WRONLY | O_CLOEXEC);

  while (!g_atomic_int_get (&writer->stop))
    {
      g_assert_cmpint (pwrite (fd, text, 300000, 1), ==, 300000);
      g_assert_cmpint (ftruncate (fd, 1), ==, 0);
    }

  close (fd);
  return NULL;
}

static void
test_changing_file (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  Writer writer = { .path = path };
  GThread *thread;

  scratch_write (path, "<");
  thread = g_thread_new ("writer", keep_changing, &writer);
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (GError) error = NULL;
      CicloFileIdentity identity;
      g_autoptr (GBytes) bytes = ciclo_file_load (path, &identity, &error);

      if (bytes != NULL)
        g_assert_cmpint (g_bytes_get_size (bytes), ==, identity.size);
      else
        g_assert_error (error, CICLO_ERROR, CICLO_ERROR_READ);
    }
  g_atomic_int_set (&writer.stop, TRUE);
  g_thread_join (thread);
}

static void
test_identity (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *other = g_build_filename (folder, "other", NULL);
  g_autoptr (GBytes) bytes = NULL;
  CicloFileIdentity identity;
  struct timespec times[2];
  struct stat state;

  scratch_write (path, "abc");
  bytes = ciclo_file_load (path, &identity, NULL);
  g_assert_cmpint (identity.size, ==, 3);
  g_assert_cmpstr (identity.sha256, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_true (ciclo_file_identity_matches (path, &identity));

  /* The same size and the old time: only the hash can tell. */
  g_assert_cmpint (stat (path, &state), ==, 0);
  times[0] = state.st_atim;
  times[1] = state.st_mtim;
  scratch_write (path, "abd");
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  g_assert_false (ciclo_file_identity_matches (path, &identity));

  /* Another file with the same content is no change. */
  scratch_write (other, "abc");
  g_assert_cmpint (rename (other, path), ==, 0);
  g_assert_true (ciclo_file_identity_matches (path, &identity));

  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_false (ciclo_file_identity_matches (path, &identity));
}

static void
test_display_name (void)
{
  static const char *const names[][2] = {
    { "Formação.ciclo", "Formação.ciclo" },
    { "a\nb\x1b[31m", "a\\u000Ab\\u001B[31m" },
    { "a\u202Eolcic.exe", "a\\u202Eolcic.exe" },
    { "<b>&amp;", "<b>&amp;" },
    { "f\xff", "f\uFFFD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *shown = ciclo_file_display_name (names[i][0]);

      g_assert_cmpstr (shown, ==, names[i][1]);
    }
}

static void
test_unknown_reason (void)
{
  g_autofree char *why = ciclo_file_why_not_read (EXFULL);

  g_assert_true (g_str_has_prefix (why, "The system says: "));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-load/contents", test_contents);
  g_test_add_func ("/file-load/limit", test_limit);
  g_test_add_func ("/file-load/not-files", test_not_files);
  g_test_add_func ("/file-load/no-permission", test_no_permission);
  g_test_add_func ("/file-load/changing-file", test_changing_file);
  g_test_add_func ("/file-load/identity", test_identity);
  g_test_add_func ("/file-load/display-name", test_display_name);
  g_test_add_func ("/file-load/unknown-reason", test_unknown_reason);

  return g_test_run ();
}
