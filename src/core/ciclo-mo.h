/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A catalogue of translations, read from a GNU .mo file. It never changes: any thread may look up in it. */
typedef struct _CicloMo CicloMo;

/* Reads the catalogue in @path. Errors: CICLO_ERROR_READ where the system does not give the file, CICLO_ERROR_MALFORMED
 * where it is damaged or no catalogue in UTF-8. */
CicloMo *ciclo_mo_open (const char *path,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same from bytes in memory, which the catalogue keeps. NULL where they are damaged or no catalogue in UTF-8. */
CicloMo *ciclo_mo_new (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

CicloMo *ciclo_mo_ref (CicloMo *mo);
void ciclo_mo_unref (CicloMo *mo);

/* The translation of @msgid in @context (NULL for none), borrowed from the catalogue; NULL where it has none.
 * Of a message with plural forms it is the first one. */
const char *ciclo_mo_find (CicloMo *mo,
                           const char *context,
                           const char *msgid);

/* The plural form for @n of the message whose singular is @msgid, borrowed like the other; NULL where there is none. */
const char *ciclo_mo_find_plural (CicloMo *mo,
                                  const char *context,
                                  const char *msgid,
                                  gulong n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloMo, ciclo_mo_unref)

G_END_DECLS
