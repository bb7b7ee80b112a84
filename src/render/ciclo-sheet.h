/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A sheet is one finished page: a list of things to paint, and the tags that say what they are. All lengths are points
 * (1/72 inch) from the top left corner of the page. */

/* What a piece of the document is. An enum and never a string: cairo 1.16 dies of a name that it does not know. */
typedef enum
{
  CICLO_TAG_NONE,
  CICLO_TAG_DOCUMENT,
  CICLO_TAG_DIV,
  CICLO_TAG_H1,
  CICLO_TAG_H2,
  CICLO_TAG_H3,
  CICLO_TAG_H4,
  CICLO_TAG_H5,
  CICLO_TAG_P,
  CICLO_TAG_L,
  CICLO_TAG_LI,
  CICLO_TAG_LBL,
  CICLO_TAG_LBODY,
  CICLO_TAG_TABLE,
  CICLO_TAG_THEAD,
  CICLO_TAG_TBODY,
  CICLO_TAG_TR,
  CICLO_TAG_TH,
  CICLO_TAG_TD,
  CICLO_TAG_FIGURE,
  CICLO_TAG_SPAN,
  CICLO_TAG_LINK,
  CICLO_N_TAGS,
} CicloTag;

/* What belongs to a tag beyond its name. */
typedef struct
{
  char *text;        /* link, heading with a destination: its words; figure: what it shows; group: what it is;
                        body of an item: what a shortened text says in full */
  char *uri;         /* link that leads outside */
  guint destination; /* heading: its own number; link inside: that of the heading; 0 for none */
  guint level;       /* heading: 1 to 4 */
  guint span;        /* cell: columns, 0 counts as 1 */
} CicloMark;

typedef enum
{
  CICLO_ITEM_OPEN,  /* what follows is inside @tag */
  CICLO_ITEM_CLOSE, /* up to here */
  CICLO_ITEM_LINE,  /* a line of text; x and y are the start of its baseline */
  CICLO_ITEM_RUN,   /* a stretch of a line, where links have to be told apart from their neighbours */
  CICLO_ITEM_PICTURE,
  CICLO_ITEM_FILL, /* a grey area */
  CICLO_ITEM_RULE, /* a line from x, y to x + width, y + height */
} CicloItemKind;

typedef enum
{
  CICLO_PATTERN_SOLID,
  CICLO_PATTERN_DASHED,
  CICLO_PATTERN_DOTTED,
} CicloPattern;

typedef struct
{
  CicloItemKind kind;
  CicloTag tag;         /* open, close */
  gboolean holds_text;  /* open: lines follow directly, not inside another tag */
  gboolean decorates;   /* line: no piece of the document, such as the hours along a scale */
  gboolean is_split;    /* open, close: the text goes over pages; its parts stand in spans */
  CicloPattern pattern; /* rule */
  double x, y, width, height;
  double ascent;         /* line, run: how far the box reaches above the baseline */
  double weight;         /* rule: thickness; fill: grey from 0 (black) to 1 */
  gpointer object;       /* line: PangoLayoutLine; run: PangoGlyphItem; picture: cairo_surface_t */
  const char *text;      /* run: the text of its layout */
  const CicloMark *mark; /* open: or NULL; run: the link it belongs to, or NULL */
} CicloItem;

typedef struct
{
  GArray *ground; /* of CicloItem: what only decorates: rules, areas, running head and foot */
  GArray *items;  /* of CicloItem: the document, in reading order */
} CicloSheet;

/* Told of each tag while a sheet is painted. */
typedef struct
{
  void (*open) (const CicloItem *item,
                gpointer user_data);
  void (*close) (const CicloItem *item,
                 gpointer user_data);
} CicloTagger;

CicloSheet *ciclo_sheet_new (void);
void ciclo_sheet_free (CicloSheet *self);

/* Adds @item moved by @dx, @dy. Decoration goes to the ground; two pieces of the same link in a row become one. */
void ciclo_sheet_add (CicloSheet *self,
                      const CicloItem *item,
                      double dx,
                      double dy);
/* Paints on @cr, whose user space is in points; @tagger may be NULL. */
void ciclo_sheet_paint (const CicloSheet *self,
                        cairo_t *cr,
                        const CicloTagger *tagger,
                        gpointer user_data);
/* The text of a line or run. */
char *ciclo_item_dup_text (const CicloItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
