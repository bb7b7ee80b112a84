/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A design has few values set of the many that it could have, so a node keeps a short sorted array of them. */

#include "config.h"

#include "core/ciclo-slots.h"

#include <string.h>

#define SLOT(slots, position) (&g_array_index ((slots), CicloSlot, (position)))

static void
slot_clear (gpointer data)
{
  CicloSlot *slot = data;

  /* Empty after its value was stolen. */
  if (G_IS_VALUE (&slot->value))
    g_value_unset (&slot->value);
}

/* The position of the slot of @field, or of the first later one. */
static guint
find_position (GArray *slots,
               guint field)
{
  guint low = 0, high = slots->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (SLOT (slots, middle)->field < field)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

GValue *
ciclo_slots_find (GArray *slots,
                  guint field)
{
  guint position;

  if (slots == NULL)
    return NULL;

  position = find_position (slots, field);
  if (position == slots->len || SLOT (slots, position)->field != field)
    return NULL;

  return &SLOT (slots, position)->value;
}

void
ciclo_slots_put (GArray **slots,
                 guint field,
                 GValue *value)
{
  CicloSlot slot = { field, *value };
  guint position;

  g_return_if_fail (ciclo_slots_find (*slots, field) == NULL);

  if (*slots == NULL)
    {
      *slots = g_array_new (FALSE, FALSE, sizeof (CicloSlot));
      g_array_set_clear_func (*slots, slot_clear);
    }

  position = find_position (*slots, field);
  g_array_insert_val (*slots, position, slot);
  memset (value, 0, sizeof *value);
}

void
ciclo_slots_steal (GArray *slots,
                   guint field,
                   GValue *value)
{
  GValue *stored = ciclo_slots_find (slots, field);

  if (stored == NULL)
    return;

  *value = *stored;
  memset (stored, 0, sizeof *stored);
  g_array_remove_index (slots, find_position (slots, field));
}
