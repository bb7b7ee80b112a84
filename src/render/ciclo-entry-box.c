/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that takes place, as a box as tall as it lasts. What fits is shown, the most important first; a text is
 * shortened with an ellipsis or left out, never cut, and then said in full to a reader aloud. */

#include "config.h"

#include "render/ciclo-entry-box.h"

#define GAP_ACROSS 1.5 /* between the box and what stands beside it */
#define GAP_DOWN 0.75
#define PAD_ACROSS 3.5
#define PAD_DOWN 2.0
#define STRIPE 5.0
#define HATCH 2.4
#define WIDE 330.0 /* from here on the details stand beside the title */
#define TITLE_SHARE 0.42
#define PAUSE_FILL 0.92
#define SPARE 0.5 /* what rounding may take */

typedef struct
{
  CicloGalley *galley;
  CicloStrip *strip;
  const CicloDayEntry *entry;
  CicloRole title_role;
  CicloRole text_role;
  CicloFrame text;   /* the room that is left for text */
  gboolean is_short; /* something was shortened or left out */
  gboolean says_remark;
  gboolean says_more;
} Box;

void
ciclo_entry_box_add_edges (CicloStrip *strip,
                           const CicloFrame *frame,
                           CicloPattern pattern,
                           double weight)
{
  const double edges[][4] = { { 0, 0, 1, 0 }, { 1, 0, 0, 1 }, { 0, 1, 1, 0 }, { 0, 0, 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      CicloItem rule = { CICLO_ITEM_RULE, .pattern = pattern, .weight = weight };

      rule.x = frame->x + edges[i][0] * frame->width;
      rule.y = frame->y + edges[i][1] * frame->height;
      rule.width = edges[i][2] * frame->width;
      rule.height = edges[i][3] * frame->height;
      ciclo_strip_add (strip, &rule);
    }
}

/* Lines across or along, at equal distances. */
static void
add_hatch (CicloStrip *strip,
           const CicloFrame *frame,
           gboolean across,
           CicloPattern pattern)
{
  double length = across ? frame->height : frame->width;

  for (double at = HATCH / 2; at < length; at += HATCH)
    {
      CicloItem rule = { CICLO_ITEM_RULE, .pattern = pattern, .x = frame->x, .y = frame->y, .weight = 0.7 };

      rule.x += across ? 0 : at;
      rule.y += across ? at : 0;
      rule.width = across ? frame->width : 0;
      rule.height = across ? 0 : frame->height;
      ciclo_strip_add (strip, &rule);
    }
}

void
ciclo_entry_box_add_pattern (CicloStrip *strip,
                             guint pattern,
                             const CicloFrame *frame)
{
  static const struct
  {
    double grey;
    gboolean hatched;
    gboolean across;
    CicloPattern line;
    gboolean crossed;
  } looks[CICLO_N_PATTERNS] = {
    { 1 },
    { 1, TRUE, FALSE, CICLO_PATTERN_DOTTED },
    { 1, TRUE, TRUE, CICLO_PATTERN_SOLID },
    { 0.15 },
    { 0.65 },
    { 1, TRUE, FALSE, CICLO_PATTERN_SOLID },
    { 1, .crossed = TRUE },
  };
  CicloItem fill = { CICLO_ITEM_FILL, .x = frame->x, .y = frame->y, .width = frame->width, .height = frame->height };

  g_return_if_fail (pattern < CICLO_N_PATTERNS);

  fill.weight = looks[pattern].grey;
  if (fill.weight < 1)
    ciclo_strip_add (strip, &fill);
  if (looks[pattern].hatched)
    add_hatch (strip, frame, looks[pattern].across, looks[pattern].line);
  if (looks[pattern].crossed)
    ciclo_strip_add (strip, &(CicloItem){ CICLO_ITEM_RULE, .x = frame->x, .y = frame->y, .width = frame->width,
                                          .height = frame->height, .weight = 0.5 });
  ciclo_entry_box_add_edges (strip, frame, CICLO_PATTERN_SOLID, 0.3);
}

static void
add_stripe (CicloStrip *strip,
            const CicloDayEntry *entry,
            const CicloFrame *frame)
{
  double length = (double) MAX (entry->end - entry->start, 1);

  for (guint i = 0; i < entry->stretches->len; i++)
    {
      const CicloDayStretch *stretch = &g_array_index (entry->stretches, CicloDayStretch, i);
      double top = CLAMP ((double) (stretch->start - entry->start) / length, 0, 1);
      double bottom = CLAMP ((double) (stretch->end - entry->start) / length, 0, 1);
      CicloFrame piece = { frame->x, frame->y + top * frame->height, STRIPE, (bottom - top) * frame->height };

      if (bottom > top)
        ciclo_entry_box_add_pattern (strip, stretch->pattern, &piece);
    }
}

double
ciclo_entry_box_measure_least (CicloGalley *galley,
                               gboolean is_large)
{
  CicloRole role = is_large ? CICLO_ROLE_LARGE_ENTRY_TEXT : CICLO_ROLE_ENTRY_TEXT;

  return ciclo_typesetter_measure_line (galley->typesetter, role) + 2 * GAP_DOWN;
}

/* @runs broken into lines; more than @height holds end with an ellipsis. */
static PangoLayout *
set (const Box *self,
     const CicloRuns *runs,
     CicloRole role,
     double height)
{
  PangoLayout *layout = ciclo_typesetter_set (self->galley->typesetter, runs, role, self->text.width);
  int lines = MAX ((int) ((height + SPARE) / ciclo_typesetter_measure_line (self->galley->typesetter, role)), 1);

  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

static double
measure (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return height / (double) PANGO_SCALE;
}

/* Puts @layout down and takes its room. */
static void
put (Box *self,
     PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  ciclo_strip_open (self->strip, CICLO_TAG_P, NULL, TRUE);
  do
    {
      CicloItem item = { CICLO_ITEM_LINE };
      PangoRectangle box;

      pango_layout_iter_get_line_extents (iter, NULL, &box);
      item.object = pango_layout_iter_get_line_readonly (iter);
      item.x = self->text.x + box.x / (double) PANGO_SCALE;
      item.y = self->text.y + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;
      item.width = box.width / (double) PANGO_SCALE;
      item.height = box.height / (double) PANGO_SCALE;
      item.ascent = (pango_layout_iter_get_baseline (iter) - box.y) / (double) PANGO_SCALE;
      ciclo_strip_add (self->strip, &item);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  ciclo_strip_close (self->strip, CICLO_TAG_P);

  self->is_short |= pango_layout_is_ellipsized (layout);
  self->text.y += measure (layout);
  self->text.height -= measure (layout);
}

static CicloStyle
get_style (const CicloDayEntry *entry)
{
  return entry->kind == CICLO_ENTRY_WORK ? CICLO_STYLE_BOLD : CICLO_STYLE_PLAIN;
}

/* Time and title in one piece, where they have no room below each other; with who and where if that fits, with the
 * whole time if that does. */
static void
put_run_in (Box *self)
{
  gboolean is_low = self->text.height + SPARE <
                    ciclo_typesetter_measure_line (self->galley->typesetter, self->title_role);
  CicloRole role = is_low || self->entry->kind != CICLO_ENTRY_WORK ? self->text_role : self->title_role;
  const struct
  {
    const char *time;
    const char *more;
  } tries[] = {
    { self->entry->time, self->entry->more },
    { self->entry->time, NULL },
    { self->entry->clock, NULL },
  };

  for (guint i = self->entry->more != NULL ? 0 : 1; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr (CicloRuns) runs = ciclo_runs_new (NULL);
      PangoLayout *layout;

      if (*tries[i].time != '\0')
        ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_SMALL, tries[i].time), CICLO_STYLE_SMALL, "  ");
      ciclo_runs_add (runs, get_style (self->entry), self->entry->title);
      if (tries[i].more != NULL)
        ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_SMALL, "  "), CICLO_STYLE_SMALL, tries[i].more);
      layout = set (self, runs, role, self->text.height);
      if (i + 1 < G_N_ELEMENTS (tries) && pango_layout_is_ellipsized (layout))
        continue;
      self->says_more = tries[i].more != NULL;
      put (self, layout);
      break;
    }
}

/* The time with who and where beside it, as one line; the time alone where that is too long. */
static PangoLayout *
set_time (Box *self,
          gboolean *with_more)
{
  const CicloDayEntry *entry = self->entry;
  PangoLayout *layout;

  for (*with_more = entry->more != NULL;; *with_more = FALSE)
    {
      g_autoptr (CicloRuns) runs = ciclo_runs_new (entry->time);

      if (*with_more)
        ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_PLAIN, "  "), CICLO_STYLE_PLAIN, entry->more);
      layout = set (self, runs, self->text_role, 0);
      if (!*with_more || !pango_layout_is_ellipsized (layout))
        return layout;
    }
}

/* Time above title, where both have room in full; FALSE where not. */
static gboolean
put_stacked (Box *self)
{
  g_autoptr (CicloRuns) title = ciclo_runs_add (ciclo_runs_new (NULL), get_style (self->entry), self->entry->title);
  CicloRole role = self->entry->kind == CICLO_ENTRY_WORK ? self->title_role : self->text_role;
  PangoLayout *first = set_time (self, &self->says_more);
  double left = self->text.height - measure (first);
  PangoLayout *second = set (self, title, role, left);

  if (*self->entry->time == '\0' || pango_layout_is_ellipsized (first) || pango_layout_is_ellipsized (second) ||
      measure (second) > left + SPARE)
    {
      self->says_more = FALSE;
      return FALSE;
    }

  put (self, first);
  put (self, second);

  return TRUE;
}

/* A further text, in as many lines as there are; FALSE where there is no room for all of it. */
static gboolean
put_more (Box *self,
          const char *text,
          CicloStyle style)
{
  g_autoptr (CicloRuns) runs = ciclo_runs_new (NULL);
  PangoLayout *layout;

  if (text == NULL)
    return TRUE;
  layout = set (self, ciclo_runs_add (runs, style, text), self->text_role, self->text.height);
  if (measure (layout) > self->text.height + SPARE || pango_layout_is_ellipsized (layout))
    {
      self->is_short = TRUE;
      return FALSE;
    }
  put (self, layout);

  return TRUE;
}

/* What happens inside, each in a line of its own, or in more where all have room: most of it and how many more there
 * are, or nothing. */
static void
put_lines (Box *self)
{
  GPtrArray *lines = self->entry->lines;
  double line = ciclo_typesetter_measure_line (self->galley->typesetter, self->text_role);
  guint room = (guint) MAX ((self->text.height + SPARE) / line, 0);
  guint shown = room >= lines->len ? lines->len : room - MIN (room, 1);
  guint spare = room > lines->len ? room - lines->len : 0;

  /* Some of many would only be noise. */
  if (shown * 2 < lines->len)
    shown = 0;

  if (lines->len == 1)
    {
      put_more (self, lines->pdata[0], CICLO_STYLE_PLAIN);
      return;
    }
  for (guint i = 0; i < shown; i++)
    {
      g_autoptr (CicloRuns) runs = ciclo_runs_new (lines->pdata[i]);
      PangoLayout *layout = set (self, runs, self->text_role, (1 + spare) * line);

      spare -= MIN (spare, (guint) pango_layout_get_line_count (layout) - 1);
      put (self, layout);
    }
  if (shown > 0 && shown < lines->len)
    {
      g_autofree char *rest = g_strdup_printf ("… + %u", lines->len - shown);

      put_more (self, rest, CICLO_STYLE_PLAIN);
    }
  self->is_short |= shown < lines->len;
}

/* Whether what happens inside can be read in full with less than the whole width. */
static gboolean
can_stand_beside (Box *self,
                  double width)
{
  CicloFrame whole = self->text;
  gboolean fits = TRUE;

  self->text.width = width;
  for (guint i = 0; i < self->entry->lines->len && fits && self->entry->lines->len > 1; i++)
    {
      g_autoptr (CicloRuns) runs = ciclo_runs_new (self->entry->lines->pdata[i]);

      fits = !pango_layout_is_ellipsized (set (self, runs, self->text_role, 0));
    }
  self->text = whole;

  return fits;
}

/* Whether there is room for it all below the title, with one line each for time, title and remark. */
static gboolean
can_stand_below (const Box *self)
{
  double line = ciclo_typesetter_measure_line (self->galley->typesetter, self->text_role);
  double title = ciclo_typesetter_measure_line (self->galley->typesetter, self->title_role);
  guint others = 1 + (self->entry->remark != NULL);

  return title + (others + self->entry->lines->len) * line <= self->text.height + SPARE;
}

static void
put_texts (Box *self)
{
  CicloFrame whole = self->text;
  double beside = whole.width * (1 - TITLE_SHARE) - 2 * PAD_ACROSS;
  gboolean is_wide = whole.width >= WIDE && self->entry->lines->len > 0 &&
                     (can_stand_beside (self, beside) || !can_stand_below (self));

  if (is_wide)
    self->text.width = whole.width * TITLE_SHARE;
  if (!put_stacked (self))
    put_run_in (self);
  self->says_remark = put_more (self, self->entry->remark, CICLO_STYLE_ITALIC);
  if (!self->says_more)
    put_more (self, self->entry->more, CICLO_STYLE_PLAIN);
  if (is_wide)
    {
      self->text = whole;
      self->text.x += whole.width - beside;
      self->text.width = beside;
    }
  put_lines (self);
}

/* All that the entry says, for whoever hears it. */
static char *
dup_words (const CicloDayEntry *entry)
{
  const char *const texts[] = { entry->time, entry->title, entry->remark, entry->more };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", texts[i]);
  for (guint i = 0; i < entry->lines->len; i++)
    g_string_append_printf (words, "; %s", (const char *) entry->lines->pdata[i]);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_frame (CicloStrip *strip,
           const CicloDayEntry *entry,
           const CicloFrame *frame)
{
  CicloItem fill = { CICLO_ITEM_FILL, .x = frame->x, .y = frame->y, .weight = PAUSE_FILL };

  fill.width = frame->width;
  fill.height = frame->height;
  if (entry->kind == CICLO_ENTRY_PAUSE)
    ciclo_strip_add (strip, &fill);
  else
    ciclo_entry_box_add_edges (strip, frame,
                               entry->kind == CICLO_ENTRY_BUFFER ? CICLO_PATTERN_DASHED : CICLO_PATTERN_SOLID, 0.6);
}

gboolean
ciclo_entry_box_add (CicloGalley *galley,
                     CicloStrip *strip,
                     const CicloDayEntry *entry,
                     const CicloFrame *frame,
                     gboolean is_large)
{
  CicloFrame inside = { frame->x + GAP_ACROSS, frame->y + GAP_DOWN, frame->width - 2 * GAP_ACROSS,
                        frame->height - 2 * GAP_DOWN };
  Box self = { galley, strip, entry };
  double stripe = entry->stretches->len > 0 ? STRIPE : 0;
  double pad = MIN (PAD_DOWN, MAX (inside.height - ciclo_entry_box_measure_least (galley, is_large), 0) / 2);
  CicloMark *mark = ciclo_typesetter_add_mark (galley->typesetter);

  self.title_role = is_large ? CICLO_ROLE_LARGE_ENTRY : CICLO_ROLE_ENTRY;
  self.text_role = is_large ? CICLO_ROLE_LARGE_ENTRY_TEXT : CICLO_ROLE_ENTRY_TEXT;
  self.text = (CicloFrame){ inside.x + stripe + PAD_ACROSS, inside.y + pad,
                            MAX (inside.width - stripe - 2 * PAD_ACROSS, 1), inside.height - 2 * pad };
  add_frame (strip, entry, &inside);
  add_stripe (strip, entry, &inside);
  ciclo_strip_open (strip, CICLO_TAG_LI, NULL, FALSE);
  ciclo_strip_open (strip, CICLO_TAG_LBODY, mark, FALSE);
  put_texts (&self);
  ciclo_strip_close (strip, CICLO_TAG_LBODY);
  ciclo_strip_close (strip, CICLO_TAG_LI);
  if (self.is_short)
    mark->text = dup_words (entry);

  return self.says_remark;
}
