/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes: what to say, do or ask has a word beside it and a rule of its own pattern along it; what must not be missed
 * stands in a frame. No colour: most printers have none. */

#include "config.h"

#include "render/ciclo-galley.h"

#define RULE_ROOM 9.0
#define WORD_GAP 7.0
#define WIDEST_WORD 56.0 /* a wider one stands above the note */
#define WIDEST_SHARE 0.4
#define FRAME_PAD 7.0
#define NOTE_AFTER 5.0
#define DOUBLE_GAP 2.2

typedef struct
{
  CicloPattern pattern;
  double weight;
  gboolean is_double;
  gboolean is_framed;
} NoteLook;

static const NoteLook looks[CICLO_N_CALLOUTS] = {
  [CICLO_CALLOUT_SAY] = { CICLO_PATTERN_SOLID, 2.4 },
  [CICLO_CALLOUT_DO] = { CICLO_PATTERN_SOLID, 0.7, .is_double = TRUE },
  [CICLO_CALLOUT_ASK] = { CICLO_PATTERN_DOTTED, 2.0 },
  [CICLO_CALLOUT_TIP] = { CICLO_PATTERN_DASHED, 0.9 },
  [CICLO_CALLOUT_WARNING] = { CICLO_PATTERN_SOLID, 1.6, .is_framed = TRUE },
  [CICLO_CALLOUT_SAFETY] = { CICLO_PATTERN_SOLID, 0.7, .is_double = TRUE, .is_framed = TRUE },
  [CICLO_CALLOUT_KEY] = { CICLO_PATTERN_DASHED, 0.7, .is_framed = TRUE },
};

static CicloItem
make_rule (const NoteLook *look)
{
  return (CicloItem){ CICLO_ITEM_RULE, .weight = look->weight, .pattern = look->pattern };
}

static void
add_side (CicloStrip *strip,
          const NoteLook *look,
          double x)
{
  CicloItem rule = make_rule (look);

  rule.x = x;
  rule.height = strip->height;
  ciclo_strip_add (strip, &rule);
}

/* A line across at @y, the width of the note. */
static void
add_edge (CicloGalley *self,
          CicloStrip *strip,
          const NoteLook *look,
          double y)
{
  CicloItem rule = make_rule (look);

  rule.x = self->x;
  rule.y = y;
  rule.width = self->width;
  ciclo_strip_add (strip, &rule);
}

/* The rule goes along all strips of the note, also over pages; a frame is closed where the note begins and ends. */
static void
decorate (CicloGalley *self,
          const GPtrArray *strips,
          const NoteLook *look)
{
  CicloStrip *first = strips->pdata[0];
  CicloStrip *last = strips->pdata[strips->len - 1];

  for (guint i = 0; i < strips->len; i++)
    {
      CicloStrip *strip = strips->pdata[i];

      if (i > 0)
        ciclo_strip_pad_top (strip, strip->before);
      if (i > 0)
        strip->before = 0;
      if (look->is_framed && i == 0)
        ciclo_strip_pad_top (strip, FRAME_PAD - 2);
      if (look->is_framed && strip == last)
        strip->height += FRAME_PAD;
      add_side (strip, look, self->x + look->weight / 2);
      if (look->is_double)
        add_side (strip, look, self->x + look->weight / 2 + DOUBLE_GAP);
      if (look->is_framed)
        add_side (strip, look, self->x + self->width - look->weight / 2);
    }
  if (!look->is_framed)
    return;

  add_edge (self, first, look, look->weight / 2);
  add_edge (self, last, look, last->height - look->weight / 2);
}

static void
add_word_beside (CicloGalley *self,
                 CicloStrip *strip,
                 const char *word)
{
  CicloStrip *front = ciclo_strip_new (0);
  PangoLayout *layout = ciclo_typesetter_set_text (self->typesetter, word, CICLO_ROLE_WORD, 0);

  ciclo_strip_open (front, CICLO_TAG_P, NULL, TRUE);
  ciclo_galley_add_line_to (self, front, layout, self->x + RULE_ROOM, ciclo_strip_find_baseline (strip));
  ciclo_strip_close (front, CICLO_TAG_P);
  ciclo_strip_prepend (strip, front);
  ciclo_strip_free (front);
}

static void
add_word_above (CicloGalley *inner,
                const char *word)
{
  ciclo_galley_add_plain (inner, word, CICLO_ROLE_WORD, CICLO_TAG_P);
  ((CicloStrip *) inner->strips->pdata[inner->strips->len - 1])->keep = TRUE;
}

/* The strips of the note's text, with its word. */
static GPtrArray *
set_note (CicloGalley *self,
          const CicloBlock *block)
{
  const NoteLook *look = &looks[block->note];
  const char *word = ciclo_report_get_note_word (ciclo_typesetter_get_report (self->typesetter), block);
  GPtrArray *strips = ciclo_strips_new ();
  double width = ciclo_typesetter_measure_text (self->typesetter, word, CICLO_ROLE_WORD);
  gboolean beside = !look->is_framed && width <= self->words && block->blocks->len > 0 &&
                    self->words < self->width * WIDEST_SHARE;
  double left = look->is_framed ? FRAME_PAD : RULE_ROOM + (beside ? self->words + WORD_GAP : 0);
  double right = look->is_framed ? FRAME_PAD : 0;
  CicloGalley inner = ciclo_galley_inside (self, self->x + left, self->width - left - right, strips);

  if (!beside)
    add_word_above (&inner, word);
  ciclo_galley_add_blocks (&inner, block->blocks);
  if (beside)
    add_word_beside (self, strips->pdata[0], word);

  return strips;
}

double
ciclo_galley_measure_words (const CicloGalley *self,
                            const GPtrArray *blocks)
{
  double width = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (blocks != NULL, 0);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CicloBlock *block = blocks->pdata[i];
      const char *word;
      double own;

      if (block->kind != CICLO_BLOCK_NOTE || looks[block->note].is_framed)
        continue;
      word = ciclo_report_get_note_word (ciclo_typesetter_get_report (self->typesetter), block);
      own = ciclo_typesetter_measure_text (self->typesetter, word, CICLO_ROLE_WORD);
      if (own <= WIDEST_WORD)
        width = MAX (width, own);
    }

  return width;
}

void
ciclo_galley_add_note (CicloGalley *self,
                       const CicloBlock *block)
{
  g_autoptr (GPtrArray) strips = NULL;
  CicloItem open = { CICLO_ITEM_OPEN, CICLO_TAG_DIV };
  CicloStrip *first;

  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL);

  strips = set_note (self, block);
  decorate (self, strips, &looks[block->note]);
  first = strips->pdata[0];
  first->before = MAX (self->after, NOTE_AFTER);
  g_array_prepend_vals (first->items, &open, 1);
  ciclo_strip_close (strips->pdata[strips->len - 1], CICLO_TAG_DIV);
  self->after = NOTE_AFTER;
  g_ptr_array_extend_and_steal (self->strips, g_steal_pointer (&strips));
}
