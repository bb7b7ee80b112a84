/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Terms and values as two columns. Two short facts that follow each other share a line, because place, trainer and room
 * must not push the plan itself off the page. */

#include "config.h"

#include "render/ciclo-galley.h"

#include <string.h>

#define TERM_GAP 10.0
#define WIDEST_TERM 0.3
#define HALVES_GAP 18.0
#define PAIR_AFTER 3.0
#define LIST_AFTER 8.0

typedef struct
{
  CicloGalley *galley;
  double column; /* of the terms, with the gap */
} Definitions;

static double
measure_terms (CicloGalley *self,
               const GPtrArray *definitions)
{
  double widest = 0;

  for (guint i = 0; i < definitions->len; i++)
    {
      const CicloDefinition *definition = definitions->pdata[i];
      double width = ciclo_typesetter_measure_text (self->typesetter, definition->term, CICLO_ROLE_TERM);

      if (width <= self->width * WIDEST_TERM)
        widest = MAX (widest, width);
    }

  return widest + TERM_GAP;
}

/* TRUE where term and value need no more than one line in half the width. */
static gboolean
is_short (const Definitions *self,
          const GPtrArray *definitions,
          guint i)
{
  double half = (self->galley->width - HALVES_GAP) / 2;
  const CicloDefinition *definition;
  const CicloBlock *block;
  g_autofree char *text = NULL;
  double term;
  double value;

  if (i >= definitions->len)
    return FALSE;
  definition = definitions->pdata[i];
  block = definition->blocks->len == 1 ? definition->blocks->pdata[0] : NULL;
  if (block == NULL || block->kind != CICLO_BLOCK_PARAGRAPH)
    return FALSE;
  text = ciclo_runs_dup_text (block->runs);
  if (strchr (text, '\n') != NULL)
    return FALSE;

  term = ciclo_typesetter_measure_text (self->galley->typesetter, definition->term, CICLO_ROLE_TERM);
  value = ciclo_typesetter_measure (self->galley->typesetter, block->runs, self->galley->role);

  return term + TERM_GAP <= self->column && value + self->column <= half;
}

static CicloStrip *
last_of (GPtrArray *strips)
{
  return strips->pdata[strips->len - 1];
}

static void
set_beside (const CicloDefinition *definition,
            CicloGalley *value,
            double x)
{
  CicloStrip *front = ciclo_strip_new (0);
  PangoLayout *layout = ciclo_typesetter_set_text (value->typesetter, definition->term, CICLO_ROLE_TERM, 0);
  CicloStrip *first;

  ciclo_galley_add_blocks (value, definition->blocks);
  first = value->strips->pdata[0];
  ciclo_strip_open (front, CICLO_TAG_LI, NULL, FALSE);
  ciclo_strip_open (front, CICLO_TAG_LBL, NULL, TRUE);
  ciclo_galley_add_line_to (value, front, layout, x, ciclo_strip_find_baseline (first));
  ciclo_strip_close (front, CICLO_TAG_LBL);
  ciclo_strip_open (front, CICLO_TAG_LBODY, NULL, FALSE);
  ciclo_strip_prepend (first, front);
  ciclo_strip_close (last_of (value->strips), CICLO_TAG_LBODY);
  ciclo_strip_close (last_of (value->strips), CICLO_TAG_LI);
  ciclo_strip_free (front);
}

/* A term too wide for its column, or without a value, has lines of its own. */
static void
set_above (const CicloDefinition *definition,
           CicloGalley *value)
{
  CicloStrip *front = ciclo_strip_new (0);
  guint after_term;

  ciclo_strip_open (front, CICLO_TAG_LI, NULL, FALSE);
  ciclo_strip_prepend (ciclo_galley_add_plain (value, definition->term, CICLO_ROLE_TERM, CICLO_TAG_LBL), front);
  after_term = value->strips->len;
  if (definition->blocks->len > 0)
    {
      last_of (value->strips)->keep = TRUE;
      ciclo_galley_add_blocks (value, definition->blocks);
      ciclo_strip_open (front, CICLO_TAG_LBODY, NULL, FALSE);
      ciclo_strip_prepend (value->strips->pdata[after_term], front);
      ciclo_strip_close (last_of (value->strips), CICLO_TAG_LBODY);
    }
  ciclo_strip_close (last_of (value->strips), CICLO_TAG_LI);
  ciclo_strip_free (front);
}

/* One term with its value at @x. */
static GPtrArray *
set_definition (const Definitions *self,
                const CicloDefinition *definition,
                double x,
                double width)
{
  CicloGalley *galley = self->galley;
  GPtrArray *strips = ciclo_strips_new ();
  double term = ciclo_typesetter_measure_text (galley->typesetter, definition->term, CICLO_ROLE_TERM) + TERM_GAP;
  CicloGalley beside = ciclo_galley_inside (galley, x + self->column, width - self->column, strips);
  CicloGalley above = ciclo_galley_inside (galley, x, width, strips);

  if (term <= self->column && definition->blocks->len > 0)
    set_beside (definition, &beside, x);
  else
    set_above (definition, &above);

  return strips;
}

/* Puts the only strip of @right beside the only one of @left, on one baseline. */
static void
join (GPtrArray *left,
      GPtrArray *right)
{
  CicloStrip *a = left->pdata[0];
  CicloStrip *b = right->pdata[0];
  double dy = ciclo_strip_find_baseline (a) - ciclo_strip_find_baseline (b);

  for (guint i = 0; i < b->items->len; i++)
    {
      CicloItem item = g_array_index (b->items, CicloItem, i);

      item.y += dy;
      ciclo_strip_add (a, &item);
    }
  a->height = MAX (a->height, b->height + dy);
}

/* Sets the definition @i, and the next one too where both are short; gives the number set. */
static guint
add_line (Definitions *self,
          const GPtrArray *definitions,
          guint i)
{
  CicloGalley *galley = self->galley;
  double half = (galley->width - HALVES_GAP) / 2;
  gboolean is_pair = is_short (self, definitions, i) && is_short (self, definitions, i + 1);
  g_autoptr (GPtrArray) left = set_definition (self, definitions->pdata[i], galley->x, is_pair ? half : galley->width);

  if (is_pair)
    {
      double x = galley->x + half + HALVES_GAP;
      g_autoptr (GPtrArray) right = set_definition (self, definitions->pdata[i + 1], x, half);

      join (left, right);
    }
  ((CicloStrip *) left->pdata[0])->before = galley->after;
  galley->after = PAIR_AFTER;
  g_ptr_array_extend_and_steal (galley->strips, g_steal_pointer (&left));

  return is_pair ? 2 : 1;
}

void
ciclo_galley_add_definitions (CicloGalley *self,
                              const CicloBlock *block)
{
  CicloItem open = { CICLO_ITEM_OPEN, CICLO_TAG_L };
  Definitions definitions = { self };
  guint first;

  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL);

  if (block->definitions->len == 0)
    return;

  first = self->strips->len;
  definitions.column = measure_terms (self, block->definitions);
  for (guint i = 0; i < block->definitions->len;)
    i += add_line (&definitions, block->definitions, i);

  g_array_prepend_vals (((CicloStrip *) self->strips->pdata[first])->items, &open, 1);
  ciclo_strip_close (last_of (self->strips), CICLO_TAG_L);
  self->after = LIST_AFTER;
}
