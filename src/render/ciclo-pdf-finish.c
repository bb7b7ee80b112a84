/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo cannot say in a PDF is added by libqpdf: without it a screen reader would not know the language, the
 * pictures, the headers of tables, and would read every rule and running head aloud. */

#include "config.h"

#include "render/ciclo-pdf-finish.h"

#include "core/ciclo-error.h"
#include "render/ciclo-pdf-content.h"
#include "render/ciclo-pdf-structure.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

typedef struct
{
  qpdf_data pdf;
  const CicloReport *report;
  CicloPdfStructure *structure;
  gboolean is_lost; /* the file is not what was expected */
} Finisher;

static void
add_property (GString *xmp,
              const char *before,
              const char *text,
              const char *after)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xmp, "%s%s%s\n", before, escaped, after);
}

/* No dates: the same document is to give the same bytes. */
static GString *
write_xmp (const CicloReport *report)
{
  /* A PDF without a title is no accessible one; a course may not have got any yet. */
  const char *title = *report->title != '\0' ? report->title : "Ciclo";
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                               "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");

  add_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", title, "</rdf:li></rdf:Alt></dc:title>");
  add_property (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", report->subtitle,
                "</rdf:li></rdf:Alt></dc:description>");
  add_property (xmp, "<dc:creator><rdf:Seq><rdf:li>", report->author, "</rdf:li></rdf:Seq></dc:creator>");
  add_property (xmp, "<dc:language><rdf:Bag><rdf:li>", report->language, "</rdf:li></rdf:Bag></dc:language>");
  g_string_append (xmp, "<pdfuaid:part>1</pdfuaid:part>\n"
                        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return xmp;
}

static void
finish_catalog (Finisher *self,
                qpdf_oh catalog)
{
  GString *xmp = write_xmp (self->report);
  qpdf_oh stream = qpdf_oh_new_stream (self->pdf);
  qpdf_oh nothing = qpdf_oh_new_null (self->pdf);
  qpdf_oh dictionary;

  ciclo_pdf_set_text (self->pdf, catalog, "/Lang", self->report->language);
  ciclo_pdf_set_key (self->pdf, catalog, "/ViewerPreferences",
                     qpdf_oh_parse (self->pdf, "<< /DisplayDocTitle true >>"));

  qpdf_oh_replace_stream_data (self->pdf, stream, (const unsigned char *) xmp->str, xmp->len, nothing, nothing);
  dictionary = qpdf_oh_get_dict (self->pdf, stream);
  ciclo_pdf_set_key (self->pdf, dictionary, "/Type", qpdf_oh_new_name (self->pdf, "/Metadata"));
  ciclo_pdf_set_key (self->pdf, dictionary, "/Subtype", qpdf_oh_new_name (self->pdf, "/XML"));
  ciclo_pdf_set_key (self->pdf, catalog, "/Metadata", stream);

  qpdf_oh_release (self->pdf, dictionary);
  qpdf_oh_release (self->pdf, nothing);
  g_string_free (xmp, TRUE);
}

static void
forget_dates (Finisher *self)
{
  qpdf_oh trailer = qpdf_get_trailer (self->pdf);
  qpdf_oh facts = qpdf_oh_get_key (self->pdf, trailer, "/Info");

  if (qpdf_oh_is_dictionary (self->pdf, facts))
    {
      qpdf_oh_remove_key (self->pdf, facts, "/CreationDate");
      qpdf_oh_remove_key (self->pdf, facts, "/ModDate");
    }
  qpdf_oh_release (self->pdf, facts);
  qpdf_oh_release (self->pdf, trailer);
}

static void
finish_page (Finisher *self,
             qpdf_oh page)
{
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_oh stream;
  qpdf_oh nothing;
  GString *marked;
  int ground;

  ciclo_pdf_set_key (self->pdf, page, "/Tabs", qpdf_oh_new_name (self->pdf, "/S"));
  if (qpdf_oh_get_page_content_data (self->pdf, page, &content, &length) & QPDF_ERRORS)
    {
      self->is_lost = TRUE;
      return;
    }

  marked = ciclo_pdf_mark_artifacts ((const char *) content, length, &ground);
  if (ground >= 0)
    ciclo_pdf_structure_forget (self->structure, page, ground);
  stream = qpdf_oh_new_stream (self->pdf);
  nothing = qpdf_oh_new_null (self->pdf);
  qpdf_oh_replace_stream_data (self->pdf, stream, (const unsigned char *) marked->str, marked->len, nothing, nothing);
  ciclo_pdf_set_key (self->pdf, page, "/Contents", stream);
  qpdf_oh_release (self->pdf, nothing);
  g_string_free (marked, TRUE);
  free (content);
}

static void
finish_document (Finisher *self,
                 const GArray *tags)
{
  qpdf_oh catalog = qpdf_get_root (self->pdf);
  int n_pages = qpdf_get_num_pages (self->pdf);

  finish_catalog (self, catalog);
  qpdf_oh_release (self->pdf, catalog);
  forget_dates (self);

  self->structure = ciclo_pdf_structure_new (self->pdf);
  for (int i = 0; i < n_pages; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, i);

      finish_page (self, page);
      qpdf_oh_release (self->pdf, page);
    }
  if (!ciclo_pdf_structure_finish (self->structure, tags))
    self->is_lost = TRUE;
  ciclo_pdf_structure_free (self->structure);
}

static GBytes *
write_document (Finisher *self)
{
  if (qpdf_init_write_memory (self->pdf) & QPDF_ERRORS)
    return NULL;
  qpdf_set_object_stream_mode (self->pdf, qpdf_o_generate);
  qpdf_set_deterministic_ID (self->pdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (self->pdf, "1.7");
  if (qpdf_write (self->pdf) & QPDF_ERRORS)
    return NULL;

  return g_bytes_new (qpdf_get_buffer (self->pdf), qpdf_get_buffer_length (self->pdf));
}

GBytes *
ciclo_pdf_finish (GBytes *pdf,
                  const CicloReport *report,
                  const GArray *tags,
                  GError **error)
{
  Finisher finisher = { qpdf_init (), report };
  GBytes *finished = NULL;
  const char *bytes;
  gsize length;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (tags != NULL, NULL);

  bytes = g_bytes_get_data (pdf, &length);
  qpdf_set_suppress_warnings (finisher.pdf, QPDF_TRUE);
  qpdf_silence_errors (finisher.pdf);
  if (!(qpdf_read_memory (finisher.pdf, "ciclo.pdf", bytes, length, NULL) & QPDF_ERRORS))
    {
      finish_document (&finisher, tags);
      if (!finisher.is_lost)
        finished = write_document (&finisher);
    }
  qpdf_cleanup (&finisher.pdf);

  if (finished == NULL)
    g_set_error_literal (error, CICLO_ERROR, CICLO_ERROR_WRITE,
                         _ ("The PDF could not be completed. Please report this as a fault of the program, with the "
                            "document that you exported."));
  return finished;
}
