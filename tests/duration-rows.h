/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of durations have in common. */

#include <glib.h>

#define SEED 20260131
#define ROUNDS 20000

#define MINUTE 60
#define HOUR 3600

/* Says which row is next, for a failing test; not every row is text that a terminal takes. */
static inline void
show (const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_test_message ("%s", escaped);
}
