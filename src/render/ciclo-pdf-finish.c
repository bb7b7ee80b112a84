/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo cannot say in a PDF is added by libqpdf: without it a screen reader would not know the language, the
 * pictures, the headers of tables, and would read every rule and running head aloud. */

#include "config.h"

#include "render/ciclo-pdf-finish.h"

#include "core/ciclo-error.h"
#include "render/ciclo-pdf-content.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  qpdf_data pdf;
  const CicloReport *report;
  const GArray *tags;
  guint next; /* of tags */
  gboolean is_lost;
} Finisher;

const char *
ciclo_pdf_get_tag_name (CicloTag tag)
{
  static const char *const names[CICLO_N_TAGS] = {
    [CICLO_TAG_NONE] = "",
    [CICLO_TAG_DOCUMENT] = "Document",
    [CICLO_TAG_DIV] = "Div",
    [CICLO_TAG_H1] = "H1",
    [CICLO_TAG_H2] = "H2",
    [CICLO_TAG_H3] = "H3",
    [CICLO_TAG_H4] = "H4",
    [CICLO_TAG_H5] = "H5",
    [CICLO_TAG_P] = "P",
    [CICLO_TAG_L] = "L",
    [CICLO_TAG_LI] = "LI",
    [CICLO_TAG_LBL] = "Lbl",
    [CICLO_TAG_LBODY] = "LBody",
    [CICLO_TAG_TABLE] = "Table",
    [CICLO_TAG_THEAD] = "THead",
    [CICLO_TAG_TBODY] = "TBody",
    [CICLO_TAG_TR] = "TR",
    [CICLO_TAG_TH] = "TH",
    [CICLO_TAG_TD] = "TD",
    [CICLO_TAG_FIGURE] = "Figure",
    [CICLO_TAG_SPAN] = "Span",
    [CICLO_TAG_LINK] = "Link",
  };

  g_return_val_if_fail (tag < CICLO_N_TAGS, "");

  return names[tag];
}

/* Sets @key of the dictionary @object and lets go of @value. */
static void
set_key (Finisher *self,
         qpdf_oh object,
         const char *key,
         qpdf_oh value)
{
  qpdf_oh_replace_key (self->pdf, object, key, value);
  qpdf_oh_release (self->pdf, value);
}

static void
set_text (Finisher *self,
          qpdf_oh object,
          const char *key,
          const char *text)
{
  set_key (self, object, key, qpdf_oh_new_unicode_string (self->pdf, text));
}

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
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                               "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");

  add_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", report->title,
                "</rdf:li></rdf:Alt></dc:title>");
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

  set_text (self, catalog, "/Lang", self->report->language);
  set_key (self, catalog, "/ViewerPreferences", qpdf_oh_parse (self->pdf, "<< /DisplayDocTitle true >>"));

  qpdf_oh_replace_stream_data (self->pdf, stream, (const unsigned char *) xmp->str, xmp->len, nothing, nothing);
  dictionary = qpdf_oh_get_dict (self->pdf, stream);
  set_key (self, dictionary, "/Type", qpdf_oh_new_name (self->pdf, "/Metadata"));
  set_key (self, dictionary, "/Subtype", qpdf_oh_new_name (self->pdf, "/XML"));
  set_key (self, catalog, "/Metadata", stream);

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

  set_key (self, page, "/Tabs", qpdf_oh_new_name (self->pdf, "/S"));
  if (qpdf_oh_get_page_content_data (self->pdf, page, &content, &length) & QPDF_ERRORS)
    {
      self->is_lost = TRUE;
      return;
    }

  marked = ciclo_pdf_mark_artifacts ((const char *) content, length);
  stream = qpdf_oh_new_stream (self->pdf);
  nothing = qpdf_oh_new_null (self->pdf);
  qpdf_oh_replace_stream_data (self->pdf, stream, (const unsigned char *) marked->str, marked->len, nothing, nothing);
  set_key (self, page, "/Contents", stream);
  qpdf_oh_release (self->pdf, nothing);
  g_string_free (marked, TRUE);
  free (content);
}

/* The annotation among the children of a link. */
static void
set_link_contents (Finisher *self,
                   qpdf_oh kids,
                   const char *text)
{
  int n = qpdf_oh_is_array (self->pdf, kids) ? qpdf_oh_get_array_n_items (self->pdf, kids) : 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      if (qpdf_oh_is_dictionary (self->pdf, kid) && qpdf_oh_has_key (self->pdf, kid, "/Obj"))
        {
          qpdf_oh annotation = qpdf_oh_get_key (self->pdf, kid, "/Obj");

          set_text (self, annotation, "/Contents", text);
          qpdf_oh_release (self->pdf, annotation);
        }
      qpdf_oh_release (self->pdf, kid);
    }
}

static void
set_attributes (Finisher *self,
                qpdf_oh element,
                const CicloPdfTag *tag)
{
  guint span = tag->mark != NULL ? tag->mark->span : 0;
  g_autofree char *span_entry = span > 1 ? g_strdup_printf ("/ColSpan %u", span) : g_strdup ("");
  g_autofree char *entry = NULL;

  if (tag->tag == CICLO_TAG_TD && span < 2)
    return;

  entry = g_strdup_printf ("<< /O /Table %s %s >>", tag->tag == CICLO_TAG_TH ? "/Scope /Column" : "", span_entry);
  set_key (self, element, "/A", qpdf_oh_parse (self->pdf, entry));
}

/* Completes an element of the structure from the list of what was written. The two must run side by side. */
static void
finish_element (Finisher *self,
                qpdf_oh element,
                const char *name,
                qpdf_oh kids)
{
  const CicloPdfTag *tag;

  if (self->next >= self->tags->len)
    {
      self->is_lost = TRUE;
      return;
    }
  tag = &g_array_index (self->tags, CicloPdfTag, self->next++);
  if (strcmp (name, ciclo_pdf_get_tag_name (tag->tag)) != 0)
    self->is_lost = TRUE;
  else if (tag->tag == CICLO_TAG_TH || tag->tag == CICLO_TAG_TD)
    set_attributes (self, element, tag);
  else if (tag->tag == CICLO_TAG_FIGURE)
    set_text (self, element, "/Alt", tag->mark->text);
  else
    set_link_contents (self, kids, tag->mark->text);
}

gboolean
ciclo_pdf_must_finish (CicloTag tag)
{
  return tag == CICLO_TAG_TH || tag == CICLO_TAG_TD || tag == CICLO_TAG_FIGURE || tag == CICLO_TAG_LINK;
}

static gboolean
must_finish (const char *name)
{
  for (CicloTag tag = 0; tag < CICLO_N_TAGS; tag++)
    if (ciclo_pdf_must_finish (tag) && strcmp (name, ciclo_pdf_get_tag_name (tag)) == 0)
      return TRUE;

  return FALSE;
}

static void finish_structure (Finisher *self,
                              qpdf_oh node);

static void
finish_kids (Finisher *self,
             qpdf_oh kids)
{
  int n = qpdf_oh_get_array_n_items (self->pdf, kids);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      finish_structure (self, kid);
      qpdf_oh_release (self->pdf, kid);
    }
}

/* Walks the tree in the order in which cairo wrote it. */
static void
finish_structure (Finisher *self,
                  qpdf_oh node)
{
  qpdf_oh type;
  qpdf_oh kids;

  if (qpdf_oh_is_array (self->pdf, node))
    {
      finish_kids (self, node);
      return;
    }
  if (!qpdf_oh_is_dictionary (self->pdf, node) || !qpdf_oh_has_key (self->pdf, node, "/S"))
    return;

  type = qpdf_oh_get_key (self->pdf, node, "/S");
  kids = qpdf_oh_get_key (self->pdf, node, "/K");
  if (qpdf_oh_is_name (self->pdf, type))
    {
      g_autofree char *name = g_strdup (qpdf_oh_get_name (self->pdf, type) + 1);

      if (must_finish (name))
        finish_element (self, node, name, kids);
    }
  finish_structure (self, kids);
  qpdf_oh_release (self->pdf, kids);
  qpdf_oh_release (self->pdf, type);
}

static void
finish_document (Finisher *self)
{
  qpdf_oh catalog = qpdf_get_root (self->pdf);
  qpdf_oh tree = qpdf_oh_get_key (self->pdf, catalog, "/StructTreeRoot");
  qpdf_oh kids = qpdf_oh_get_key (self->pdf, tree, "/K");
  int n_pages = qpdf_get_num_pages (self->pdf);

  finish_catalog (self, catalog);
  forget_dates (self);
  for (int i = 0; i < n_pages; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, i);

      finish_page (self, page);
      qpdf_oh_release (self->pdf, page);
    }
  finish_structure (self, kids);
  if (self->next != self->tags->len)
    self->is_lost = TRUE;

  qpdf_oh_release (self->pdf, kids);
  qpdf_oh_release (self->pdf, tree);
  qpdf_oh_release (self->pdf, catalog);
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
  Finisher finisher = { qpdf_init (), report, tags };
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
      finish_document (&finisher);
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
