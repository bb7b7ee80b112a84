/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the tree of tags in the order in which cairo wrote it, side by side with the list of what was painted, and adds
 * what cairo has no words for. */

#include "config.h"

#include "render/ciclo-pdf-structure.h"

#include <string.h>

struct _CicloPdfStructure
{
  qpdf_data pdf;
  qpdf_oh tree;
  qpdf_oh numbers;       /* the pieces of each page, as pairs of a key and an array of elements */
  int at;                /* of the pair last used */
  GHashTable *forgotten; /* of gint64: page and number of pieces that are no part of the document */
  const GArray *tags;
  guint next; /* of tags */
  gboolean is_lost;
};

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

gboolean
ciclo_pdf_must_finish (CicloTag tag)
{
  return tag == CICLO_TAG_TH || tag == CICLO_TAG_TD || tag == CICLO_TAG_FIGURE || tag == CICLO_TAG_LINK ||
         tag == CICLO_TAG_DIV || tag == CICLO_TAG_LBODY;
}

CicloPdfStructure *
ciclo_pdf_structure_new (qpdf_data pdf)
{
  CicloPdfStructure *self = g_new0 (CicloPdfStructure, 1);
  qpdf_oh catalog = qpdf_get_root (pdf);
  qpdf_oh parents;

  self->pdf = pdf;
  self->tree = qpdf_oh_get_key (pdf, catalog, "/StructTreeRoot");
  parents = qpdf_oh_get_key (pdf, self->tree, "/ParentTree");
  self->numbers = qpdf_oh_get_key (pdf, parents, "/Nums");
  self->forgotten = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  qpdf_oh_release (pdf, parents);
  qpdf_oh_release (pdf, catalog);

  return self;
}

void
ciclo_pdf_structure_free (CicloPdfStructure *self)
{
  g_return_if_fail (self != NULL);

  qpdf_oh_release (self->pdf, self->numbers);
  qpdf_oh_release (self->pdf, self->tree);
  g_hash_table_unref (self->forgotten);
  g_free (self);
}

static gint64
make_key (int page,
          int number)
{
  return (gint64) page << 32 | number;
}

/* The place in the array of pairs where the pieces of the page with the key @wanted stand, or -1. Pages come in order,
 * so the search goes on where it ended. */
static int
find_pieces (CicloPdfStructure *self,
             int wanted)
{
  int n = qpdf_oh_is_array (self->pdf, self->numbers) ? qpdf_oh_get_array_n_items (self->pdf, self->numbers) : 0;

  for (int i = 0; i + 1 < n; i += 2)
    {
      int at = (self->at + i) % n;
      qpdf_oh key = qpdf_oh_get_array_item (self->pdf, self->numbers, at);
      int value = qpdf_oh_get_int_value_as_int (self->pdf, key);

      qpdf_oh_release (self->pdf, key);
      if (value == wanted)
        return self->at = at;
    }

  return -1;
}

void
ciclo_pdf_structure_forget (CicloPdfStructure *self,
                            qpdf_oh page,
                            int number)
{
  gint64 *key;
  qpdf_oh page_key;
  int at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (number >= 0);

  key = g_new (gint64, 1);
  *key = make_key (qpdf_oh_get_object_id (self->pdf, page), number);
  g_hash_table_add (self->forgotten, key);

  page_key = qpdf_oh_get_key (self->pdf, page, "/StructParents");
  at = find_pieces (self, qpdf_oh_get_int_value_as_int (self->pdf, page_key));
  if (at >= 0)
    {
      qpdf_oh pieces = qpdf_oh_get_array_item (self->pdf, self->numbers, at + 1);
      qpdf_oh nothing = qpdf_oh_new_null (self->pdf);

      qpdf_oh_set_array_item (self->pdf, pieces, number, nothing);
      qpdf_oh_release (self->pdf, nothing);
      qpdf_oh_release (self->pdf, pieces);
    }
  qpdf_oh_release (self->pdf, page_key);
}

void
ciclo_pdf_set_key (qpdf_data pdf,
                   qpdf_oh object,
                   const char *key,
                   qpdf_oh value)
{
  qpdf_oh_replace_key (pdf, object, key, value);
  qpdf_oh_release (pdf, value);
}

void
ciclo_pdf_set_text (qpdf_data pdf,
                    qpdf_oh object,
                    const char *key,
                    const char *text)
{
  ciclo_pdf_set_key (pdf, object, key, qpdf_oh_new_unicode_string (pdf, text));
}

/* The annotation among the children of a link. */
static void
set_link_contents (CicloPdfStructure *self,
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

          ciclo_pdf_set_text (self->pdf, annotation, "/Contents", text);
          qpdf_oh_release (self->pdf, annotation);
        }
      qpdf_oh_release (self->pdf, kid);
    }
}

static void
set_attributes (CicloPdfStructure *self,
                qpdf_oh element,
                const CicloPdfTag *tag)
{
  guint span = tag->mark != NULL ? tag->mark->span : 0;
  g_autofree char *span_entry = span > 1 ? g_strdup_printf ("/ColSpan %u", span) : g_strdup ("");
  g_autofree char *entry = NULL;

  if (tag->tag == CICLO_TAG_TD && span < 2)
    return;

  entry = g_strdup_printf ("<< /O /Table %s %s >>", tag->tag == CICLO_TAG_TH ? "/Scope /Column" : "", span_entry);
  ciclo_pdf_set_key (self->pdf, element, "/A", qpdf_oh_parse (self->pdf, entry));
}

/* What a group of things is, and what a text says that was shortened to fit. */
static void
set_words (CicloPdfStructure *self,
           qpdf_oh element,
           const CicloPdfTag *tag)
{
  if (tag->mark != NULL && tag->mark->text != NULL)
    ciclo_pdf_set_text (self->pdf, element, tag->tag == CICLO_TAG_DIV ? "/T" : "/ActualText", tag->mark->text);
}

/* Completes an element of the structure from the list of what was written. The two must run side by side. */
static void
finish_element (CicloPdfStructure *self,
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
    ciclo_pdf_set_text (self->pdf, element, "/Alt", tag->mark->text);
  else if (tag->tag == CICLO_TAG_DIV || tag->tag == CICLO_TAG_LBODY)
    set_words (self, element, tag);
  else
    set_link_contents (self, kids, tag->mark->text);
}

static gboolean
must_finish (const char *name)
{
  for (CicloTag tag = 0; tag < CICLO_N_TAGS; tag++)
    if (ciclo_pdf_must_finish (tag) && strcmp (name, ciclo_pdf_get_tag_name (tag)) == 0)
      return TRUE;

  return FALSE;
}

static int
get_page (CicloPdfStructure *self,
          qpdf_oh object)
{
  qpdf_oh page = qpdf_oh_get_key (self->pdf, object, "/Pg");
  int id = qpdf_oh_is_dictionary (self->pdf, page) ? qpdf_oh_get_object_id (self->pdf, page) : 0;

  qpdf_oh_release (self->pdf, page);

  return id;
}

/* TRUE for a piece of content, child of @element, that was forgotten. It is a number, of the page of its element, or a
 * dictionary that may name another page. */
static gboolean
is_forgotten (CicloPdfStructure *self,
              qpdf_oh element,
              qpdf_oh kid)
{
  qpdf_oh number = kid;
  int page = 0;
  gint64 key;

  if (qpdf_oh_is_dictionary (self->pdf, kid) && qpdf_oh_has_key (self->pdf, kid, "/MCID"))
    {
      number = qpdf_oh_get_key (self->pdf, kid, "/MCID");
      page = get_page (self, kid);
    }
  if (!qpdf_oh_is_integer (self->pdf, number))
    return FALSE;

  key = make_key (page > 0 ? page : get_page (self, element), qpdf_oh_get_int_value_as_int (self->pdf, number));
  if (number != kid)
    qpdf_oh_release (self->pdf, number);

  return g_hash_table_contains (self->forgotten, &key);
}

static void finish_node (CicloPdfStructure *self,
                         qpdf_oh node);

static void
finish_kids (CicloPdfStructure *self,
             qpdf_oh element,
             qpdf_oh kids)
{
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      if (is_forgotten (self, element, kid))
        qpdf_oh_erase_item (self->pdf, kids, i--);
      else
        finish_node (self, kid);
      qpdf_oh_release (self->pdf, kid);
    }
}

static void
finish_node (CicloPdfStructure *self,
             qpdf_oh node)
{
  qpdf_oh type;
  qpdf_oh kids;

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
  if (qpdf_oh_is_array (self->pdf, kids))
    finish_kids (self, node, kids);
  else if (is_forgotten (self, node, kids))
    qpdf_oh_remove_key (self->pdf, node, "/K");
  else
    finish_node (self, kids);
  qpdf_oh_release (self->pdf, kids);
  qpdf_oh_release (self->pdf, type);
}

gboolean
ciclo_pdf_structure_finish (CicloPdfStructure *self,
                            const GArray *tags)
{
  qpdf_oh kids;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tags != NULL, FALSE);

  self->tags = tags;
  kids = qpdf_oh_get_key (self->pdf, self->tree, "/K");
  if (qpdf_oh_is_array (self->pdf, kids))
    finish_kids (self, self->tree, kids);
  else
    finish_node (self, kids);
  qpdf_oh_release (self->pdf, kids);

  return !self->is_lost && self->next == tags->len;
}
