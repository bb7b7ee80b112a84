/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The values of one node: a sorted array of (field, value) that holds only what is set. NULL is an empty one. */
typedef struct
{
  guint field;
  GValue value;
} CicloSlot;

/* Borrowed, NULL where @field is not set. Valid until the next put or steal. */
GValue *ciclo_slots_find (GArray *slots,
                          guint field);
/* @field must not be set. Takes the contents of @value, which is empty afterwards. */
void ciclo_slots_put (GArray **slots,
                      guint field,
                      GValue *value);
/* Moves the value of @field into the empty @value; leaves @value alone where it is not set. */
void ciclo_slots_steal (GArray *slots,
                        guint field,
                        GValue *value);

G_END_DECLS
