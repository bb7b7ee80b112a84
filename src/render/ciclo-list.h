/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-block.h"

G_BEGIN_DECLS

/* What stands before an item, for formats that have lists of their own. */
typedef enum
{
  CICLO_LABEL_BULLET,
  CICLO_LABEL_NUMBER, /* "3." */
  CICLO_LABEL_BOX,    /* to be ticked */
  CICLO_LABEL_OTHER,  /* anything else, as typed; also nothing */
} CicloLabelKind;

/* An item of a list with what belongs to it. */
typedef struct
{
  const CicloBlock *block;
  CicloLabelKind kind;
  guint number;      /* where the label is one */
  GPtrArray *more;   /* of CicloBlock: items without a label that go on under this one */
  GPtrArray *nested; /* of CicloListItem */
} CicloListItem;

/* Reads the items that follow each other in @blocks from *@at on, and moves *@at behind them. Levels go down one at a
 * time, whatever the items say. Free the array of CicloListItem that it gives. */
GPtrArray *ciclo_list_read (const GPtrArray *blocks,
                            guint *at);

/* How many of @items from @first on are of one kind. */
guint ciclo_list_count_alike (const GPtrArray *items,
                              guint first);

G_END_DECLS
