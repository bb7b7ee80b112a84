/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the program takes for what it does with a course of a given size, beside what xmllint and a bare loop of
 * Pango and Cairo take for the same bytes and the same text in the same run. Seconds depend on the machine; the ratios
 * are what is worth keeping. It fails only where the program does. docs/benchmarks.md says what the numbers mean. */

#include "bench-design.h"

#include "coach/ciclo-coach.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-find.h"
#include "model/ciclo-format.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-totals.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Rounds of one row: the shortest counts. No further one begins after so many microseconds. */
#define MOST_ROUNDS 15
#define ENOUGH (2 * G_USEC_PER_SEC)
/* In one round, at different places. */
#define EDITS 20

/* A page of the bare loop, in points. */
#define PAGE_WIDTH 595
#define PAGE_HEIGHT 842
#define MARGIN 57

typedef struct
{
  CicloDocument *document;
  CicloNode *course;
  GPtrArray *activities;
  CicloCoach *coach;
  GBytes *bytes;
  char *path;  /* a file with these bytes */
  GBytes *txt; /* the session plans as plain text */
  guint edits;
} Bench;

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* What is measured */

static void
run_xmllint (Bench *self)
{
  const char *const command[] = { "xmllint", "--noout", "--huge", self->path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  fail_on (error);
  g_spawn_check_wait_status (status, &error);
  fail_on (error);
}

static void
run_read (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) course = ciclo_xml_read (&ciclo_format, self->bytes, NULL, &error);

  fail_on (error);
}

static void
run_write (Bench *self)
{
  g_bytes_unref (ciclo_xml_write (&ciclo_format, self->course));
}

static void
run_validate (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDocument) document = ciclo_document_load_bytes (self->bytes, &error);
  g_autoptr (GBytes) bytes = NULL;

  fail_on (error);
  bytes = ciclo_document_dup_bytes (document, &error);
  fail_on (error);
  g_assert_true (g_bytes_equal (bytes, self->bytes));
}

static void
run_check (Bench *self)
{
  g_autoptr (CicloCoach) coach = ciclo_coach_new (self->course);

  ciclo_coach_check (coach);
}

static void
run_totals (Bench *self)
{
  ciclo_totals_free (ciclo_totals_new (self->course, CICLO_WITH_OPTIONAL));
}

static void
run_find (Bench *self)
{
  guint n;

  g_ptr_array_unref (ciclo_find_list (self->course, "participants", 200, &n));
}

/* Another activity each time, from all over the course. */
static CicloNode *
pick_activity (Bench *self)
{
  return self->activities->pdata[self->edits * 61 % self->activities->len];
}

static void
run_title (Bench *self)
{
  g_autofree char *title = g_strdup_printf ("Title %u", self->edits);

  ciclo_node_set_text (pick_activity (self), CICLO_ACTIVITY_TITLE, "en", title);
  ciclo_coach_update (self->coach);
}

static void
run_length (Bench *self)
{
  g_autoptr (CicloDuration) length = ciclo_duration_new (61 + (int) (self->edits % 3600), 0, FALSE, NULL);

  ciclo_node_set_duration (pick_activity (self), CICLO_ACTIVITY_DURATION, length);
  ciclo_coach_update (self->coach);
}

static void
run_objective (Bench *self)
{
  g_autofree char *text = g_strdup_printf ("Explain %u reasons", self->edits);
  guint size = ciclo_node_get_size (self->course, CICLO_COURSE_OBJECTIVES);
  CicloNode *objective = ciclo_node_get_child (self->course, CICLO_COURSE_OBJECTIVES, self->edits * 7 % size);

  ciclo_node_set_text (objective, CICLO_OBJECTIVE_TEXT, "en", text);
  ciclo_coach_update (self->coach);
}

static GBytes *
export_plan (Bench *self,
             const char *format)
{
  g_autoptr (GError) error = NULL;
  const CicloDocumentRequest request = { .course = self->course, .language = "en" };
  g_autoptr (CicloReport) report = ciclo_documents_find ("session-plan", NULL)->build (&request);
  GBytes *bytes = ciclo_renderer_render (ciclo_renderer_find (format, NULL), report, NULL, &error);

  fail_on (error);

  return bytes;
}

static void
run_txt (Bench *self)
{
  g_bytes_unref (export_plan (self, "txt"));
}

static void
run_pdf (Bench *self)
{
  g_bytes_unref (export_plan (self, "pdf"));
}

static cairo_status_t
drop_bytes (void *closure,
            const unsigned char *data,
            unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* The least that puts this text on pages: each line a paragraph. */
static void
run_pango (Bench *self)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (drop_bytes, NULL, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans 9");
  g_autofree char *text = g_strndup (g_bytes_get_data (self->txt, NULL), g_bytes_get_size (self->txt));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double y = MARGIN;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      int height;

      pango_layout_set_text (layout, lines[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &height);
      if (y + height > PAGE_HEIGHT - MARGIN)
        {
          cairo_show_page (cairo);
          y = MARGIN;
        }
      cairo_move_to (cairo, MARGIN, y);
      pango_cairo_show_layout (cairo, layout);
      y += height;
    }
  pango_font_description_free (font);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

typedef struct
{
  const char *name;
  void (*run) (Bench *self);
  gboolean is_yardstick; /* of the rows that follow */
  gboolean is_edit;      /* only one of EDITS in a round */
} Row;

static const Row rows[] = {
  { "xmllint", run_xmllint, TRUE },
  { "read", run_read },
  { "write", run_write },
  { "validate", run_validate },
  { "check", run_check },
  { "update-title", run_title, .is_edit = TRUE },
  { "update-length", run_length, .is_edit = TRUE },
  { "update-objective", run_objective, .is_edit = TRUE },
  { "totals", run_totals },
  { "find", run_find },
  { "pango", run_pango, TRUE },
  { "txt", run_txt },
  { "pdf", run_pdf },
};

/* Measuring */

/* What this process and those that it ran have taken of the processor: a clock would tell how busy the machine is. */
static double
get_milliseconds (void)
{
  static const int all[] = { RUSAGE_SELF, RUSAGE_CHILDREN };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      struct rusage used;

      getrusage (all[i], &used);
      sum += 1000.0 * (double) (used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
             (double) (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1000.0;
    }

  return sum;
}

static double
measure (Bench *self,
         const Row *row)
{
  gint64 begin = g_get_monotonic_time ();
  guint runs = row->is_edit ? EDITS : 1;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < MOST_ROUNDS && g_get_monotonic_time () - begin < ENOUGH; i++)
    {
      double start = get_milliseconds ();

      for (guint j = 0; j < runs; j++, self->edits++)
        row->run (self);
      best = MIN (best, (get_milliseconds () - start) / runs);
    }

  return best;
}

static void
print_row (const Row *row,
           double milliseconds,
           double yardstick,
           guint activities)
{
  printf ("%u\t%s\t%.3f\t%.2f\t%.2f\n", activities, row->name, milliseconds, milliseconds / yardstick,
          1000 * milliseconds / activities);
  fflush (stdout);
}

static void
bench_init (Bench *self,
            guint wanted)
{
  g_autoptr (GError) error = NULL;
  int fd;

  self->course = bench_design_new (wanted);
  self->document = ciclo_document_new (self->course);
  self->activities = bench_design_list_activities (self->course);
  self->bytes = ciclo_document_dup_bytes (self->document, &error);
  fail_on (error);
  self->txt = export_plan (self, "txt");
  self->coach = ciclo_coach_new (self->course);
  ciclo_coach_follow (self->coach, ciclo_document_get_history (self->document));
  ciclo_coach_update (self->coach);

  fd = g_file_open_tmp ("ciclo-bench-XXXXXX", &self->path, &error);
  fail_on (error);
  close (fd);
  g_file_set_contents (self->path, g_bytes_get_data (self->bytes, NULL), g_bytes_get_size (self->bytes), &error);
  fail_on (error);
}

static void
bench_clear (Bench *self)
{
  remove (self->path);
  g_free (self->path);
  g_bytes_unref (self->txt);
  g_bytes_unref (self->bytes);
  g_ptr_array_unref (self->activities);
  g_object_unref (self->coach);
  g_object_unref (self->document);
}

/* One line a row, with tabs: activities, row, milliseconds, times the yardstick, microseconds for an activity. */
int
main (int argc,
      char **argv)
{
  Bench self = { 0 };
  double yardstick = 0;

  if (argc < 2)
    {
      fprintf (stderr, "Usage: bench-course ACTIVITIES [ROW…]; 0 is as many as a file may hold\n");
      return 1;
    }

  bench_init (&self, (guint) strtoul (argv[1], NULL, 10));
  printf ("# %u activities, %u findings, %u nodes, a file of %.1f MB, %.1f MB of text\n", self.activities->len,
          ciclo_coach_get_size (self.coach), ciclo_tree_count (self.course),
          (double) g_bytes_get_size (self.bytes) / (1024 * 1024), (double) g_bytes_get_size (self.txt) / (1024 * 1024));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double milliseconds;

      if (argc > 2 && !rows[i].is_yardstick && !g_strv_contains ((const char *const *) argv + 2, rows[i].name))
        continue;
      milliseconds = measure (&self, &rows[i]);
      yardstick = rows[i].is_yardstick ? milliseconds : yardstick;
      print_row (&rows[i], milliseconds, yardstick, self.activities->len);
    }
  bench_clear (&self);

  return 0;
}
