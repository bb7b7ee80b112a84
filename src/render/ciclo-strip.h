/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-sheet.h"

G_BEGIN_DECLS

/* A strip is a piece of the text that no page break cuts: a line, a picture, mostly also a row of a table. A document
 * is a list of strips from top to bottom; pages are filled with them. Coordinates: x from the left edge of the text,
 * y from the top of the strip. */
typedef struct _CicloRowBox CicloRowBox;

typedef struct
{
  double before; /* free space above, left out at the top of a page */
  double height;
  gboolean keep;     /* on one page with the next strip, where that is possible */
  gboolean is_break; /* what follows begins a page */
  GArray *items;     /* of CicloItem */
  char *running;     /* from here on at the end of the running head; NULL leaves it */
  CicloRowBox *row;  /* a row of a table, whose items are taken from its cells; NULL for all else */
  GPtrArray *header; /* of CicloStrip: rows to show again above this one at the top of a page; NULL for none */
} CicloStrip;

CicloStrip *ciclo_strip_new (double height);
void ciclo_strip_free (CicloStrip *self);
/* An empty array that frees its strips. */
GPtrArray *ciclo_strips_new (void);

/* Decoration and text alike; the members of @item are copied. */
void ciclo_strip_add (CicloStrip *self,
                      const CicloItem *item);
/* @mark may be NULL; @holds_text where lines follow directly. CICLO_TAG_NONE adds nothing. */
void ciclo_strip_open (CicloStrip *self,
                       CicloTag tag,
                       const CicloMark *mark,
                       gboolean holds_text);
void ciclo_strip_close (CicloStrip *self,
                        CicloTag tag);
/* Moves the items of @front before those of @self. */
void ciclo_strip_prepend (CicloStrip *self,
                          CicloStrip *front);
/* Moves what is in @self down and makes it taller by as much. */
void ciclo_strip_pad_top (CicloStrip *self,
                          double pad);
/* The baseline of the first text in @self, or where it would be. */
double ciclo_strip_find_baseline (const CicloStrip *self);

G_END_DECLS
