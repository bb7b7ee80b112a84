/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-renderers.h"
#include "ui/ciclo-printout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @printout in @format to @path, without keeping the window waiting. With @overwrite, what is there is
 * replaced. */
void ciclo_export_start (const CicloPrintout *printout,
                         const CicloRenderer *format,
                         const char *path,
                         gboolean overwrite,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
/* FALSE where the file was not written; then whatever was at the path is still there. @notes gets what the user should
 * hear although all is well, or NULL. */
gboolean ciclo_export_finish (GAsyncResult *result,
                              char **notes,
                              GError **error);

G_END_DECLS
