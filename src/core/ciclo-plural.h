/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @expression, the C expression after "plural=" in the header of a catalogue ("n != 1"), can be read: at most
 * 1,000 bytes long and nested 50 deep. */
gboolean ciclo_plural_is_valid (const char *expression);

/* What the valid @expression gives for @n: the index of a plural form, counted from 0. A division by zero gives 0.
 * The result may be any number: whoever asks compares it with the number of forms there are. */
gulong ciclo_plural_evaluate (const char *expression,
                              gulong n);

G_END_DECLS
