/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The file at @path was opened or saved: it goes to the recent files of the desktop, unless the user
 * wants no list of what she opened. */
void ciclo_recent_add (const char *path);

G_END_DECLS
