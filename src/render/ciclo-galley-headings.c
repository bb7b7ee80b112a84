/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The title and the headings. A heading stays with what follows it; its line above and what stands beside it, mostly
 * day and time, are read before it. */

#include "config.h"

#include "render/ciclo-galley.h"

#include "render/ciclo-nesting.h"

#define ASIDE_GAP 16.0
#define WIDEST_ASIDE 0.5
#define RULE_GAP 4.0
#define RULE_WEIGHT 0.9
#define DRAFT_PAD 5.0
#define DRAFT_WEIGHT 0.7
#define LOW 600.0 /* a page across is too low for a large title */

static void
keep_from (CicloGalley *self,
           guint first)
{
  for (guint i = first; i < self->strips->len; i++)
    ((CicloStrip *) self->strips->pdata[i])->keep = TRUE;
}

static CicloStrip *
last_strip (CicloGalley *self)
{
  return self->strips->pdata[self->strips->len - 1];
}

/* A line below the last strip, across the text. */
static void
add_rule (CicloGalley *self,
          double weight)
{
  CicloItem rule = { CICLO_ITEM_RULE, .x = self->x, .width = self->width, .weight = weight };
  CicloStrip *strip = last_strip (self);

  strip->height += RULE_GAP;
  rule.y = strip->height;
  ciclo_strip_add (strip, &rule);
}

static const CicloMark *
mark_heading (CicloGalley *self,
              const CicloBlock *block)
{
  CicloMark *mark = ciclo_typesetter_add_mark (self->typesetter);

  mark->text = ciclo_runs_dup_text (block->runs);
  mark->level = block->level;
  mark->destination = ciclo_typesetter_next_heading (self->typesetter);

  return mark;
}

/* What stands at the end of the heading's first line comes before it in reading order. */
static void
add_aside (CicloGalley *self,
           CicloStrip *strip,
           PangoLayout *aside,
           double width)
{
  double baseline = ciclo_strip_find_baseline (strip);
  g_autoptr (GArray) items = g_steal_pointer (&strip->items);

  strip->items = g_array_new (FALSE, TRUE, sizeof (CicloItem));
  ciclo_strip_open (strip, CICLO_TAG_P, NULL, TRUE);
  ciclo_galley_add_line_to (self, strip, aside, self->x + self->width - width, baseline);
  ciclo_strip_close (strip, CICLO_TAG_P);
  g_array_append_vals (strip->items, items->data, items->len);
}

/* The heading itself, with @aside, or NULL, beside it. Gives its first strip. */
static CicloStrip *
add_text (CicloGalley *self,
          const CicloBlock *block,
          const char *aside)
{
  CicloRole role = CICLO_ROLE_HEADING + block->level - 1;
  CicloRole aside_role = block->level == 1 ? CICLO_ROLE_ASIDE : CICLO_ROLE_BODY;
  double width = aside != NULL ? ciclo_typesetter_measure_text (self->typesetter, aside, aside_role) : 0;
  const CicloMark *mark = mark_heading (self, block);
  CicloGalley beside = *self;
  CicloStrip *strip;

  beside.width -= aside != NULL ? width + ASIDE_GAP : 0;
  strip = ciclo_galley_add_text (&beside, block->runs, role,
                                 CICLO_TAG_H1 + ciclo_nesting_enter (&self->open, block->level), mark);
  self->after = beside.after;
  if (aside != NULL)
    add_aside (self, strip, ciclo_typesetter_set_line (self->typesetter, aside, aside_role, width), width);

  return strip;
}

/* What stands above the heading: its own line and an aside that is too long to stand beside it; NULL for nothing. */
static char *
dup_above (CicloGalley *self,
           const CicloBlock *block,
           const char **aside)
{
  *aside = block->aside;
  if (*aside == NULL ||
      ciclo_typesetter_measure_text (self->typesetter, *aside, CICLO_ROLE_ASIDE) <= self->width * WIDEST_ASIDE)
    return g_strdup (block->above);

  *aside = NULL;
  if (block->above == NULL)
    return g_strdup (block->aside);

  return g_strconcat (block->above, " · ", block->aside, NULL);
}

void
ciclo_galley_add_heading (CicloGalley *self,
                          const CicloBlock *block)
{
  const CicloRoleLook *look = ciclo_role_get_look (CICLO_ROLE_HEADING + block->level - 1);
  guint first = self->strips->len;
  double before = MAX (self->after, look->before);
  const char *aside;
  g_autofree char *above = dup_above (self, block, &aside);
  CicloStrip *strip;

  if (above != NULL)
    ciclo_galley_add_plain (self, above, CICLO_ROLE_ABOVE, CICLO_TAG_P);
  add_text (self, block, aside)->before = 0;
  if (block->level == 1)
    add_rule (self, RULE_WEIGHT);
  keep_from (self, first);

  strip = self->strips->pdata[first];
  strip->before = before;
  strip->running = g_strdup (block->running);
}

/* A framed word before the title, so that it is also read aloud. */
static void
add_draft (CicloGalley *self,
           const char *word)
{
  double width = ciclo_typesetter_measure_text (self->typesetter, word, CICLO_ROLE_WORD);
  CicloStrip *strip = ciclo_galley_add_plain (self, word, CICLO_ROLE_WORD, CICLO_TAG_P);
  const double edges[][4] = { { 0, 0, 1, 0 }, { 1, 0, 0, 1 }, { 0, 1, 1, 0 }, { 0, 0, 0, 1 } };

  width = MIN (width + 2 * DRAFT_PAD, self->width);
  for (guint i = 0; i < strip->items->len; i++)
    g_array_index (strip->items, CicloItem, i).x += DRAFT_PAD;
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      CicloItem rule = { CICLO_ITEM_RULE, .x = self->x + edges[i][0] * width, .y = edges[i][1] * strip->height };

      rule.width = edges[i][2] * width;
      rule.height = edges[i][3] * strip->height;
      rule.weight = DRAFT_WEIGHT;
      ciclo_strip_add (strip, &rule);
    }
  self->after = DRAFT_PAD;
}

void
ciclo_galley_add_title (CicloGalley *self)
{
  const CicloReport *report;
  gboolean is_low;
  CicloRole role;

  g_return_if_fail (self != NULL);

  report = ciclo_typesetter_get_report (self->typesetter);
  ciclo_galley_add_blocks (self, report->top);
  if (report->draft)
    add_draft (self, report->words[CICLO_WORD_DRAFT]);
  is_low = report->landscape && self->tallest < LOW;
  role = is_low ? CICLO_ROLE_LOW_SUBTITLE : CICLO_ROLE_SUBTITLE;
  ciclo_galley_add_plain (self, report->title, is_low ? CICLO_ROLE_LOW_TITLE : CICLO_ROLE_TITLE,
                          CICLO_TAG_H1);
  if (report->subtitle != NULL)
    ciclo_galley_add_plain (self, report->subtitle, role, CICLO_TAG_P);
  self->after = ciclo_role_get_look (role)->after;
  keep_from (self, 0);
}
