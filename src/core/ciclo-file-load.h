/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-file-identity.h"

G_BEGIN_DECLS

/* The largest design that is opened, in bytes. */
#define CICLO_FILE_LIMIT (32 * 1024 * 1024)

/* Reads the whole file at @path and tells its identity (which may be NULL). A file whose size or time changes meanwhile
 * is read again, and refused if that does not end. What cannot be a design is refused by name: CICLO_ERROR_EMPTY
 * (nothing, or only zeros), CICLO_ERROR_NOT_DESIGN (a folder, a device, a compressed or another binary file),
 * CICLO_ERROR_TOO_LARGE, CICLO_ERROR_READ (the system gives no access). Nothing is said about what the bytes mean. */
GBytes *ciclo_file_load (const char *path,
                         CicloFileIdentity *identity,
                         GError **error);

G_END_DECLS
