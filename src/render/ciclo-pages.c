/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a report to finished pages: set the text, stack it, then add what only a finished page can have, its running
 * head and its number. */

#include "config.h"

#include "render/ciclo-pages.h"

#include "core/ciclo-error.h"
#include "render/ciclo-galley.h"
#include "render/ciclo-stack.h"
#include "render/ciclo-typesetter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  double side;
  double top;
  double bottom;
  double head; /* baseline of the running head */
  double foot; /* that of the foot, from the lower edge */
} Margins;

/* Room for holes at the side and for thumbs at the foot; less on a sheet across, which hangs on a wall. */
static const Margins upright_margins = { 54, 62, 58, 40, 32 };
static const Margins across_margins = { 40, 54, 46, 36, 27 };
#define RULE_GAP 6.0 /* below the running head */
#define LEAST_AREA 150.0
#define LARGEST_PAPER 14400.0 /* what PDF can say */

struct _CicloPages
{
  double width;
  double height;
  const Margins *margins;
  CicloArea area;
  CicloTypesetter *typesetter;
  GPtrArray *sheets; /* of CicloSheet */
  char *missing;
};

static const CicloPaper papers[] = {
  { "a4", N_ ("A4"), 595.276, 841.89 },
  { "letter", N_ ("Letter"), 612, 792 },
  { "a3", N_ ("A3"), 841.89, 1190.551 },
};

const CicloPaper *
ciclo_paper_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (papers);

  return papers;
}

const CicloPaper *
ciclo_paper_find (const char *id,
                  GError **error)
{
  if (id == NULL)
    return &papers[0];

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].id, id) == 0)
      return &papers[i];

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_UNKNOWN, 0, "paper", id,
                                             _ ("There is no paper called “%s”. Choose a4, letter or a3."), id));
  return NULL;
}

static gboolean
check_paper (const CicloPages *self,
             GError **error)
{
  const CicloArea *area = &self->area;

  if (area->width >= LEAST_AREA && area->height >= LEAST_AREA && MAX (self->width, self->height) <= LARGEST_PAPER)
    return TRUE;

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, "paper", NULL,
                                             _ ("The document cannot be laid out on this size of paper: between the "
                                                "margins no text would fit. Choose A4 or Letter.")));
  return FALSE;
}

/* One line of the running head or foot, from @x on or, with @align_end, up to there. Gives its width. */
static double
add_furniture (CicloPages *self,
               CicloSheet *sheet,
               const char *text,
               double baseline,
               double room,
               gboolean align_end)
{
  CicloItem item = { CICLO_ITEM_LINE, .y = baseline };
  PangoLayout *layout;
  PangoRectangle box;

  if (text == NULL || *text == '\0' || room <= 0)
    return 0;

  layout = ciclo_typesetter_set_line (self->typesetter, text, CICLO_ROLE_FURNITURE, room);
  item.object = pango_layout_get_line_readonly (layout, 0);
  pango_layout_line_get_extents (item.object, NULL, &box);
  item.width = box.width / (double) PANGO_SCALE;
  item.height = box.height / (double) PANGO_SCALE;
  item.ascent = -box.y / (double) PANGO_SCALE;
  item.x = align_end ? self->area.x + self->area.width - item.width : self->area.x;
  g_array_append_val (sheet->ground, item);

  return item.width;
}

/* Two texts at the ends of one line; the one at the end is the more important and gets up to two thirds. */
static void
add_line (CicloPages *self,
          CicloSheet *sheet,
          const char *start,
          const char *end,
          double baseline)
{
  const double gap = 20;
  double room = self->area.width;
  double taken = add_furniture (self, sheet, end, baseline, start != NULL ? room * 2 / 3 : room, TRUE);

  add_furniture (self, sheet, start, baseline, room - taken - (taken > 0 ? gap : 0), FALSE);
}

static void
finish_sheet (CicloPages *self,
              const CicloReport *report,
              const char *running,
              guint n)
{
  CicloSheet *sheet = self->sheets->pdata[n];
  g_autofree char *number = ciclo_report_dup_page_line (report, n + 1, self->sheets->len);
  g_autofree char *draft = NULL;
  CicloItem rule = { CICLO_ITEM_RULE, .x = self->area.x, .width = self->area.width, .weight = 0.3 };
  const char *end = running != NULL ? running : report->head_end;
  const char *start = report->head;

  add_line (self, sheet, report->foot, number, self->height - self->margins->foot);
  if (n == 0)
    return;

  if (report->draft)
    start = draft = g_strconcat (report->words[CICLO_WORD_DRAFT], start != NULL ? " · " : "", start, NULL);
  if (start == NULL && end == NULL)
    return;
  rule.y = self->margins->head + RULE_GAP;
  add_line (self, sheet, start, end, self->margins->head);
  g_array_append_val (sheet->ground, rule);
}

static void
lay_out (CicloPages *self,
         const CicloReport *report)
{
  g_autoptr (GPtrArray) strips = ciclo_strips_new ();
  g_autoptr (GPtrArray) running = g_ptr_array_new_with_free_func (g_free);
  CicloGalley galley = { self->typesetter, strips, .role = CICLO_ROLE_BODY };

  galley.width = self->area.width;
  galley.tallest = self->area.height;
  ciclo_galley_add_title (&galley);
  ciclo_galley_add_blocks (&galley, report->blocks);
  ciclo_stack_strips (strips, &self->area, self->sheets, running);
  for (guint i = 0; i < self->sheets->len; i++)
    finish_sheet (self, report, running->pdata[i], i);
  self->missing = g_strdup (ciclo_typesetter_get_missing (self->typesetter));
}

CicloPages *
ciclo_pages_new (const CicloReport *report,
                 double width,
                 double height,
                 GError **error)
{
  g_autoptr (CicloPages) self = NULL;
  const Margins *margins;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_new0 (CicloPages, 1);
  self->width = width;
  self->height = height;
  self->margins = margins = width > height ? &across_margins : &upright_margins;
  self->area = (CicloArea){ margins->side, margins->top, width - 2 * margins->side,
                            height - margins->top - margins->bottom };
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_sheet_free);
  if (!check_paper (self, error))
    return NULL;

  self->typesetter = ciclo_typesetter_new (report);
  lay_out (self, report);

  return g_steal_pointer (&self);
}

void
ciclo_pages_free (CicloPages *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->sheets);
  g_clear_pointer (&self->typesetter, ciclo_typesetter_free);
  g_free (self->missing);
  g_free (self);
}

double
ciclo_pages_get_width (const CicloPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

double
ciclo_pages_get_height (const CicloPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

guint
ciclo_pages_get_count (const CicloPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sheets->len;
}

const CicloSheet *
ciclo_pages_get_sheet (const CicloPages *self,
                       guint n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n < self->sheets->len, NULL);

  return self->sheets->pdata[n];
}

void
ciclo_pages_paint (const CicloPages *self,
                   guint n,
                   cairo_t *cr)
{
  const CicloSheet *sheet = ciclo_pages_get_sheet (self, n);

  if (sheet != NULL)
    ciclo_sheet_paint (sheet, cr, NULL, NULL);
}

const char *
ciclo_pages_get_missing (const CicloPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->missing;
}

CicloArea
ciclo_pages_get_area (const CicloPages *self)
{
  g_return_val_if_fail (self != NULL, ((CicloArea){ 0 }));

  return self->area;
}
