/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks to strips, from top to bottom. Text becomes one strip a line, with the first two and the last two lines of a
 * paragraph kept together. */

#include "config.h"

#include "render/ciclo-galley.h"

#include "render/ciclo-portions.h"

CicloGalley
ciclo_galley_inside (const CicloGalley *outer,
                     double x,
                     double width,
                     GPtrArray *strips)
{
  CicloGalley inner = *outer;

  inner.x = x;
  inner.width = MAX (width, 1);
  inner.strips = strips;
  inner.alignment = PANGO_ALIGN_LEFT;
  inner.is_bare = FALSE;
  inner.is_inner = TRUE;
  inner.after = 0;

  return inner;
}

/* Nothing to click on. */
static gboolean
is_blank (const char *text,
          int length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* A line with links is added stretch by stretch. Each stretch gets a tag of its own: cairo 1.16 leaves text without any
 * that follows a tag inside the same paragraph. */
static void
add_runs (CicloGalley *self,
          CicloStrip *strip,
          PangoLayoutLine *line,
          const CicloItem *place)
{
  CicloItem item = *place;

  /* An empty line has no stretches. But cairo 1.16 must see a tag inside the paragraph on the page where it begins. */
  if (line->runs == NULL)
    {
      ciclo_strip_open (strip, CICLO_TAG_SPAN, NULL, TRUE);
      ciclo_strip_close (strip, CICLO_TAG_SPAN);
    }

  item.kind = CICLO_ITEM_RUN;
  item.text = pango_layout_get_text (line->layout);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      CicloTag tag;

      item.object = run;
      item.mark = NULL;
      if (!is_blank (item.text + run->item->offset, run->item->length))
        item.mark = ciclo_typesetter_get_link (self->typesetter, line->layout, run->item->offset);
      item.width = pango_glyph_string_get_width (run->glyphs) / (double) PANGO_SCALE;
      tag = item.mark != NULL ? CICLO_TAG_LINK : CICLO_TAG_SPAN;
      ciclo_strip_open (strip, tag, item.mark, TRUE);
      ciclo_strip_add (strip, &item);
      ciclo_strip_add (strip, &(CicloItem){ CICLO_ITEM_CLOSE, tag, .mark = item.mark });
      item.x += item.width;
    }
}

static void
add_line (CicloGalley *self,
          CicloStrip *strip,
          PangoLayoutIter *iter,
          double x,
          double baseline)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  CicloItem item = { CICLO_ITEM_LINE, .object = line, .y = baseline };
  PangoRectangle box;

  pango_layout_iter_get_line_extents (iter, NULL, &box);
  item.x = x + box.x / (double) PANGO_SCALE;
  item.width = box.width / (double) PANGO_SCALE;
  item.height = box.height / (double) PANGO_SCALE;
  item.ascent = (pango_layout_iter_get_baseline (iter) - box.y) / (double) PANGO_SCALE;

  if (self->in_pieces)
    add_runs (self, strip, line, &item);
  else if (line->length > 0)
    ciclo_strip_add (strip, &item);
}

void
ciclo_galley_add_line_to (CicloGalley *self,
                          CicloStrip *strip,
                          PangoLayout *layout,
                          double x,
                          double baseline)
{
  PangoLayoutIter *iter;

  g_return_if_fail (self != NULL);
  g_return_if_fail (strip != NULL);
  g_return_if_fail (layout != NULL);

  self->in_pieces = FALSE;
  iter = pango_layout_get_iter (layout);
  add_line (self, strip, iter, x, baseline);
  pango_layout_iter_free (iter);
}

double
ciclo_galley_place_text (CicloGalley *self,
                         CicloStrip *strip,
                         const char *text,
                         CicloRole role,
                         const CicloFrame *frame,
                         const CicloItem *open)
{
  static const CicloItem paragraph = { CICLO_ITEM_OPEN, CICLO_TAG_P, .holds_text = TRUE };
  const CicloItem *tag = open != NULL ? open : &paragraph;
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (strip != NULL, 0);
  g_return_val_if_fail (frame != NULL, 0);

  layout = ciclo_typesetter_set_line (self->typesetter, text, role, MAX (frame->width, 1));
  ciclo_strip_add (strip, tag);
  ciclo_galley_add_line_to (self, strip, layout, frame->x,
                            frame->y + pango_layout_get_baseline (layout) / (double) PANGO_SCALE);
  ciclo_strip_close (strip, tag->tag);

  return ciclo_typesetter_measure_line (self->typesetter, role);
}

static CicloStrip *
add_strip (CicloGalley *self,
           double height)
{
  CicloStrip *strip = ciclo_strip_new (height);

  g_ptr_array_add (self->strips, strip);

  return strip;
}

static void
keep_lines_together (GPtrArray *strips,
                     guint first)
{
  if (strips->len - first < 2)
    return;

  ((CicloStrip *) strips->pdata[first])->keep = TRUE;
  ((CicloStrip *) strips->pdata[strips->len - 2])->keep = TRUE;
}

static void
add_lines (CicloGalley *self,
           PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle box;
      CicloStrip *strip;

      pango_layout_iter_get_line_extents (iter, NULL, &box);
      strip = add_strip (self, box.height / (double) PANGO_SCALE);
      add_line (self, strip, iter, self->x, (pango_layout_iter_get_baseline (iter) - box.y) / (double) PANGO_SCALE);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static gboolean
has_links (const CicloRuns *runs)
{
  for (guint i = 0; i < runs->list->len; i++)
    {
      const CicloRun *run = runs->list->pdata[i];

      if (run->uri != NULL || run->target != NULL)
        return TRUE;
    }

  return FALSE;
}

CicloStrip *
ciclo_galley_add_text (CicloGalley *self,
                       const CicloRuns *runs,
                       CicloRole role,
                       CicloTag tag,
                       const CicloMark *mark)
{
  const CicloRoleLook *look = ciclo_role_get_look (role);
  CicloItem open = { CICLO_ITEM_OPEN, tag, .mark = mark };
  g_autoptr (GPtrArray) portions = NULL;
  guint first;
  CicloStrip *strip;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (runs != NULL, NULL);

  first = self->strips->len;
  self->in_pieces = has_links (runs) && !ciclo_runs_is_empty (runs);
  open.holds_text = !self->in_pieces;
  portions = ciclo_portions_new (runs);
  for (guint i = 0; i < portions->len; i++)
    {
      PangoLayout *layout = ciclo_typesetter_set (self->typesetter, portions->pdata[i], role, MAX (self->width, 1));

      pango_layout_set_alignment (layout, self->alignment);
      add_lines (self, layout);
    }

  strip = self->strips->pdata[first];
  strip->before = MAX (self->after, look->before);
  if (tag != CICLO_TAG_NONE)
    g_array_prepend_val (strip->items, open);
  ciclo_strip_close (self->strips->pdata[self->strips->len - 1], tag);
  keep_lines_together (self->strips, first);
  self->after = look->after;

  return strip;
}

CicloStrip *
ciclo_galley_add_plain (CicloGalley *self,
                        const char *text,
                        CicloRole role,
                        CicloTag tag)
{
  g_autoptr (CicloRuns) runs = ciclo_runs_new (text);

  return ciclo_galley_add_text (self, runs, role, tag, NULL);
}

static void
add_paragraph (CicloGalley *self,
               const CicloBlock *block)
{
  ciclo_galley_add_text (self, block->runs, self->role, self->is_bare ? CICLO_TAG_NONE : CICLO_TAG_P, NULL);
}

static void
add_page_break (CicloGalley *self)
{
  add_strip (self, 0)->is_break = TRUE;
  self->after = 0;
}

static void
add_block (CicloGalley *self,
           const CicloBlock *block)
{
  static void (*const functions[]) (CicloGalley * galley,
                                    const CicloBlock *block) = {
    [CICLO_BLOCK_HEADING] = ciclo_galley_add_heading,
    [CICLO_BLOCK_PARAGRAPH] = add_paragraph,
    [CICLO_BLOCK_DEFINITIONS] = ciclo_galley_add_definitions,
    [CICLO_BLOCK_TABLE] = ciclo_galley_add_table,
    [CICLO_BLOCK_NOTE] = ciclo_galley_add_note,
    [CICLO_BLOCK_PICTURE] = ciclo_galley_add_picture,
    [CICLO_BLOCK_DAYS] = ciclo_galley_add_days,
  };

  g_return_if_fail (!self->is_inner || block->kind == CICLO_BLOCK_PARAGRAPH || block->kind == CICLO_BLOCK_NOTE);

  if (block->kind == CICLO_BLOCK_PAGE_BREAK)
    add_page_break (self);
  else
    functions[block->kind](self, block);
}

void
ciclo_galley_add_blocks (CicloGalley *self,
                         const GPtrArray *blocks)
{
  guint i = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (blocks != NULL);

  self->words = ciclo_galley_measure_words (self, blocks);
  while (i < blocks->len)
    {
      const CicloBlock *block = blocks->pdata[i];
      guint first = self->strips->len;

      if (block->kind == CICLO_BLOCK_ITEM)
        {
          i = ciclo_galley_add_items (self, blocks, i);
          continue;
        }
      add_block (self, block);
      for (guint strip = first; block->keep_with_next && strip < self->strips->len; strip++)
        ((CicloStrip *) self->strips->pdata[strip])->keep = TRUE;
      i++;
    }
}
