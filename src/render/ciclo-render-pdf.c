/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages on a PDF surface, with tags, outline, links and metadata as far as cairo can write them. */

#include "config.h"

#include "render/ciclo-renderers.h"

#include "core/ciclo-error.h"
#include "render/ciclo-pages.h"
#include "render/ciclo-pdf-finish.h"
#include "render/ciclo-pdf-structure.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* cairo writes the hour where none is given; it is taken out again afterwards. */
#define NO_DATE "2000-01-01T00:00:00Z"

typedef struct
{
  cairo_t *cr;
  cairo_surface_t *surface;
  GArray *tags;                       /* of CicloPdfTag */
  int outline[CICLO_MAX_HEADING + 1]; /* the last entry of each level; 0 is the root */
} Writer;

static char *
dup_attributes (const CicloItem *item)
{
  g_autofree char *uri = NULL;

  if (item->tag != CICLO_TAG_LINK)
    return g_strdup ("");
  if (item->mark->uri == NULL)
    return g_strdup_printf ("dest='h%u'", item->mark->destination);
  /* cairo 1.16 writes addresses into the file as they come. */
  uri = ciclo_uri_dup_harmless (item->mark->uri);

  return g_strdup_printf ("uri='%s'", uri);
}

/* The place that links and the outline lead to, and the entry of the outline. */
static void
add_heading (Writer *self,
             const CicloItem *item)
{
  const CicloMark *mark = item->mark;
  int parent = self->outline[mark->level - 1];
  int x = item->x;
  int y = item->y;
  g_autofree char *place = g_strdup_printf ("name='h%u' x=%d y=%d", mark->destination, x, y);
  g_autofree char *target = g_strdup_printf ("dest='h%u'", mark->destination);

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, place);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);

  parent = cairo_pdf_surface_add_outline (self->surface, parent, mark->text, target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (guint level = mark->level; level <= CICLO_MAX_HEADING; level++)
    self->outline[level] = parent;
}

static void
open_tag (const CicloItem *item,
          gpointer user_data)
{
  Writer *self = user_data;
  g_autofree char *attributes = dup_attributes (item);

  if (ciclo_pdf_must_finish (item->tag))
    g_array_append_val (self->tags, ((CicloPdfTag){ item->tag, item->mark }));

  cairo_tag_begin (self->cr, ciclo_pdf_get_tag_name (item->tag), attributes);
  if (item->tag >= CICLO_TAG_H1 && item->tag <= CICLO_TAG_H5 && item->mark != NULL)
    add_heading (self, item);
  if (item->is_split)
    cairo_tag_begin (self->cr, ciclo_pdf_get_tag_name (CICLO_TAG_SPAN), "");
}

static void
close_tag (const CicloItem *item,
           gpointer user_data)
{
  Writer *self = user_data;

  if (item->is_split)
    cairo_tag_end (self->cr, ciclo_pdf_get_tag_name (CICLO_TAG_SPAN));
  cairo_tag_end (self->cr, ciclo_pdf_get_tag_name (item->tag));
}

static void
set_metadata (cairo_surface_t *surface,
              const CicloReport *report)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  if (report->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, report->author);
  if (report->subtitle != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, report->subtitle);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ciclo " CICLO_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_DATE);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, NO_DATE);
}

static cairo_status_t
collect (void *closure,
         const unsigned char *bytes,
         unsigned int length)
{
  g_byte_array_append (closure, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
write_pages (Writer *self,
             const CicloPages *pages)
{
  static const CicloTagger tagger = { open_tag, close_tag };
  const char *document = ciclo_pdf_get_tag_name (CICLO_TAG_DOCUMENT);
  guint n = ciclo_pages_get_count (pages);

  cairo_tag_begin (self->cr, document, "");
  for (guint i = 0; i < n; i++)
    {
      ciclo_sheet_paint (ciclo_pages_get_sheet (pages, i), self->cr, &tagger, self);
      if (i + 1 == n)
        cairo_tag_end (self->cr, document);
      cairo_show_page (self->cr);
    }

  return cairo_status (self->cr);
}

/* The PDF as cairo alone can write it. */
static GBytes *
write_pdf (const CicloPages *pages,
           const CicloReport *report,
           GArray *tags,
           GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  double width = ciclo_pages_get_width (pages);
  Writer writer = { .tags = tags };
  cairo_status_t status;

  writer.surface = cairo_pdf_surface_create_for_stream (collect, out, width, ciclo_pages_get_height (pages));
  cairo_pdf_surface_restrict_to_version (writer.surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (writer.surface, report);
  writer.cr = cairo_create (writer.surface);
  status = write_pages (&writer, pages);
  cairo_destroy (writer.cr);
  cairo_surface_finish (writer.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (writer.surface);
  cairo_surface_destroy (writer.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&out));

  g_set_error (error, CICLO_ERROR, CICLO_ERROR_WRITE,
               _ ("The PDF could not be made: %s. Please report this as a fault of the program, with the document that "
                  "you exported."),
               cairo_status_to_string (status));
  return NULL;
}

static void
say_missing (const CicloPages *pages,
             GPtrArray *notices)
{
  const char *missing = ciclo_pages_get_missing (pages);

  if (missing != NULL && notices != NULL)
    g_ptr_array_add (notices,
                     g_strdup_printf (_ ("Some characters appear as boxes, because this computer has no font for them: "
                                         "%s. Install fonts for the language of the text, for instance the packages "
                                         "fonts-noto-core and fonts-noto-cjk, and export again."),
                                      missing));
}

GBytes *
ciclo_render_pdf (const CicloReport *report,
                  const CicloRenderOptions *options,
                  GError **error)
{
  g_autoptr (GArray) tags = g_array_new (FALSE, FALSE, sizeof (CicloPdfTag));
  g_autoptr (CicloPages) pages = NULL;
  g_autoptr (GBytes) raw = NULL;
  const CicloPaper *paper;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  paper = ciclo_paper_find (options->paper, error);
  if (paper == NULL)
    return NULL;

  pages = report->landscape ? ciclo_pages_new (report, paper->height, paper->width, error)
                            : ciclo_pages_new (report, paper->width, paper->height, error);
  if (pages == NULL)
    return NULL;

  raw = write_pdf (pages, report, tags, error);
  if (raw == NULL)
    return NULL;
  say_missing (pages, options->notices);

  return ciclo_pdf_finish (raw, report, tags, error);
}
