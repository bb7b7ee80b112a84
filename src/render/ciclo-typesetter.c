/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs to PangoLayouts. The layouts live as long as the sheets that point to their lines, so they are kept here,
 * together with the links inside them and the marks of the tags. */

#include "config.h"

#include "render/ciclo-typesetter.h"

#include "render/ciclo-portions.h"
#include "report/ciclo-block-days.h"

#include <string.h>

#define SMALL_SCALE 0.88
#define SMALL_GREY 0.25
#define MOST_MISSING 20
/* Characters of a line that is cut anyway. */
#define LONGEST_LINE 1000
/* Points: wider than any paper. */
#define HUGE_WIDTH 1e6

struct _CicloTypesetter
{
  const CicloReport *report;
  PangoContext *context;
  GPtrArray *layouts;
  GPtrArray *surfaces;
  GPtrArray *marks;
  GHashTable *links;           /* PangoLayout to GArray of LinkRange */
  GHashTable *headings;        /* id to number */
  guint n_headings;            /* set so far */
  double lines[CICLO_N_ROLES]; /* heights; 0 until somebody asks */
  GString *missing;
  guint n_missing;
};

typedef struct
{
  int start;
  int end;
  const CicloMark *mark;
} LinkRange;

static void
mark_free (CicloMark *mark)
{
  g_free (mark->text);
  g_free (mark->uri);
  g_free (mark);
}

static void
number_headings (CicloTypesetter *self)
{
  guint number = 0;

  for (guint i = 0; i < self->report->blocks->len; i++)
    {
      const CicloBlock *block = self->report->blocks->pdata[i];

      if (block->kind == CICLO_BLOCK_DAYS)
        number += block->days->columns->len;
      if (block->kind != CICLO_BLOCK_HEADING)
        continue;
      number++;
      if (block->id != NULL && !g_hash_table_contains (self->headings, block->id))
        g_hash_table_insert (self->headings, block->id, GUINT_TO_POINTER (number));
    }
}

CicloTypesetter *
ciclo_typesetter_new (const CicloReport *report)
{
  CicloTypesetter *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_new0 (CicloTypesetter, 1);
  self->report = report;
  self->context = ciclo_role_create_context (report->language);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->surfaces = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);
  self->links = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->headings = g_hash_table_new (g_str_hash, g_str_equal);
  self->missing = g_string_new (NULL);
  number_headings (self);

  return self;
}

void
ciclo_typesetter_free (CicloTypesetter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->links);
  g_hash_table_unref (self->headings);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->surfaces);
  g_ptr_array_unref (self->marks);
  g_string_free (self->missing, TRUE);
  g_object_unref (self->context);
  g_free (self);
}

const CicloReport *
ciclo_typesetter_get_report (const CicloTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->report;
}

static void
add_attribute (PangoAttrList *list,
               PangoAttribute *attribute,
               gsize start,
               gsize end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
new_grey (double grey)
{
  guint16 value = grey * G_MAXUINT16;

  return pango_attr_foreground_new (value, value, value);
}

static void
add_style (PangoAttrList *list,
           CicloStyle style,
           gsize start,
           gsize end)
{
  if (style & CICLO_STYLE_BOLD)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (style & CICLO_STYLE_ITALIC)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (style & CICLO_STYLE_SMALL)
    {
      add_attribute (list, pango_attr_scale_new (SMALL_SCALE), start, end);
      add_attribute (list, new_grey (SMALL_GREY), start, end);
    }
}

static const CicloMark *
mark_link (CicloTypesetter *self,
           const CicloRun *run)
{
  guint heading = run->target != NULL ? ciclo_typesetter_find_heading (self, run->target) : 0;
  CicloMark *mark;

  if (run->uri == NULL && heading == 0)
    return NULL;

  mark = ciclo_typesetter_add_mark (self);
  mark->text = g_strdup (run->text);
  mark->uri = g_strdup (run->uri);
  mark->destination = heading;

  return mark;
}

/* A paragraph before it is set. */
typedef struct
{
  GString *text;
  PangoAttrList *attributes;
  GArray *links; /* of LinkRange; NULL while there are none */
} Copy;

static void
add_link (CicloTypesetter *self,
          Copy *copy,
          const CicloRun *run,
          gsize start)
{
  LinkRange range = { start, 0, mark_link (self, run) };
  g_autofree char *address = NULL;

  if (range.mark == NULL)
    return;
  address = run->uri != NULL ? ciclo_run_dup_address (run) : NULL;
  if (address != NULL)
    g_string_append_printf (copy->text, " (%s)", address);
  range.end = copy->text->len;
  /* Never drawn by us; but it makes Pango end its runs where the link ends. */
  add_attribute (copy->attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, range.end);
  if (copy->links == NULL)
    copy->links = g_array_new (FALSE, FALSE, sizeof (LinkRange));
  g_array_append_val (copy->links, range);
}

static void
write_copy (CicloTypesetter *self,
            Copy *copy,
            const CicloRuns *runs,
            const CicloRoleLook *look)
{
  copy->text = g_string_new (NULL);
  copy->attributes = pango_attr_list_new ();
  copy->links = NULL;

  add_attribute (copy->attributes, pango_attr_font_features_new ("tnum=1"), 0, G_MAXUINT);
  if (look->grey > 0)
    add_attribute (copy->attributes, new_grey (look->grey), 0, G_MAXUINT);
  for (guint i = 0; i < runs->list->len; i++)
    {
      const CicloRun *run = runs->list->pdata[i];
      gsize start = copy->text->len;

      g_string_append (copy->text, run->text);
      add_link (self, copy, run, start);
      add_style (copy->attributes, run->style, start, copy->text->len);
    }
}

/* A layout of its own; links are given in @links where the caller wants them. */
static PangoLayout *
create_layout (CicloTypesetter *self,
               const CicloRuns *runs,
               CicloRole role,
               double width,
               GArray **links)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = ciclo_role_describe_font (role);
  Copy copy;

  write_copy (self, &copy, runs, ciclo_role_get_look (role));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, copy.attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width > 0 ? MAX (width, 1) * PANGO_SCALE : -1);
  pango_layout_set_text (layout, copy.text->str, copy.text->len);

  pango_font_description_free (font);
  pango_attr_list_unref (copy.attributes);
  g_string_free (copy.text, TRUE);
  if (links != NULL)
    *links = g_steal_pointer (&copy.links);
  g_clear_pointer (&copy.links, g_array_unref);

  return layout;
}

static void
note_missing (CicloTypesetter *self,
              gunichar character)
{
  char utf8[7] = { 0 };
  int length = g_unichar_to_utf8 (character, utf8);

  if (self->n_missing >= MOST_MISSING || g_strstr_len (self->missing->str, -1, utf8) != NULL)
    return;

  g_string_append_len (self->missing, utf8, length);
  self->n_missing++;
}

/* Pango draws a box with the code of each character that no font has; the box knows which one. */
static void
find_missing (CicloTypesetter *self,
              PangoLayout *layout)
{
  PangoLayoutIter *iter;

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return;

  iter = pango_layout_get_iter (layout);
  do
    {
      const PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
          note_missing (self, run->glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

PangoLayout *
ciclo_typesetter_set (CicloTypesetter *self,
                      const CicloRuns *runs,
                      CicloRole role,
                      double width)
{
  PangoLayout *layout;
  GArray *links;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (runs != NULL, NULL);

  layout = create_layout (self, runs, role, width, &links);
  g_ptr_array_add (self->layouts, layout);
  if (links != NULL)
    g_hash_table_insert (self->links, layout, links);
  find_missing (self, layout);

  return layout;
}

PangoLayout *
ciclo_typesetter_set_text (CicloTypesetter *self,
                           const char *text,
                           CicloRole role,
                           double width)
{
  g_autoptr (CicloRuns) runs = ciclo_runs_new (text);

  return ciclo_typesetter_set (self, runs, role, width);
}

PangoLayout *
ciclo_typesetter_set_line (CicloTypesetter *self,
                           const char *text,
                           CicloRole role,
                           double width)
{
  gsize shown = MIN (g_utf8_strlen (text, -1), LONGEST_LINE);
  g_autofree char *line = g_strdelimit (g_utf8_substring (text, 0, shown), "\n\r", ' ');
  PangoLayout *layout = ciclo_typesetter_set_text (self, line, role, width);

  g_return_val_if_fail (layout != NULL, NULL);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

double
ciclo_typesetter_measure (CicloTypesetter *self,
                          const CicloRuns *runs,
                          CicloRole role)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (runs != NULL, 0);

  if (ciclo_portions_measure (runs) > CICLO_LONGEST_PORTION)
    return HUGE_WIDTH;
  layout = create_layout (self, runs, role, 0, NULL);
  pango_layout_get_size (layout, &width, NULL);

  /* A little more, or rounding breaks the line that was measured. */
  return width / (double) PANGO_SCALE + 0.1;
}

double
ciclo_typesetter_measure_text (CicloTypesetter *self,
                               const char *text,
                               CicloRole role)
{
  g_autoptr (CicloRuns) runs = ciclo_runs_new (text);

  return ciclo_typesetter_measure (self, runs, role);
}

double
ciclo_typesetter_measure_line (CicloTypesetter *self,
                               CicloRole role)
{
  g_autoptr (CicloRuns) runs = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (role < CICLO_N_ROLES, 0);

  if (self->lines[role] > 0)
    return self->lines[role];
  runs = ciclo_runs_new ("X");
  layout = create_layout (self, runs, role, 0, NULL);
  pango_layout_get_size (layout, NULL, &height);

  return self->lines[role] = height / (double) PANGO_SCALE;
}

static int
compare_to_range (gconstpointer a,
                  gconstpointer b)
{
  const LinkRange *range = a;
  const int *index = b;

  if (*index < range->start)
    return 1;

  return *index < range->end ? 0 : -1;
}

const CicloMark *
ciclo_typesetter_get_link (const CicloTypesetter *self,
                           PangoLayout *layout,
                           int index)
{
  GArray *links;
  guint found;

  g_return_val_if_fail (self != NULL, NULL);

  links = g_hash_table_lookup (self->links, layout);
  if (links == NULL || !g_array_binary_search (links, &index, compare_to_range, &found))
    return NULL;

  return g_array_index (links, LinkRange, found).mark;
}

CicloMark *
ciclo_typesetter_add_mark (CicloTypesetter *self)
{
  CicloMark *mark;

  g_return_val_if_fail (self != NULL, NULL);

  mark = g_new0 (CicloMark, 1);
  g_ptr_array_add (self->marks, mark);

  return mark;
}

guint
ciclo_typesetter_find_heading (const CicloTypesetter *self,
                               const char *id)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (id != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->headings, id));
}

guint
ciclo_typesetter_next_heading (CicloTypesetter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return ++self->n_headings;
}

void
ciclo_typesetter_keep_surface (CicloTypesetter *self,
                               cairo_surface_t *surface)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->surfaces, surface);
}

const char *
ciclo_typesetter_get_missing (const CicloTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->n_missing > 0 ? self->missing->str : NULL;
}
