/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The page "gallery": every document that can be printed, its real pages, and the ways to get it out.
 * Signal "saved" (const char *path): a file was written. */
#define CICLO_TYPE_DOCUMENTS_PAGE (ciclo_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (CicloDocumentsPage, ciclo_documents_page, CICLO, DOCUMENTS_PAGE, AdwBin)

GtkWidget *ciclo_documents_page_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

/* Adds its actions to those of the window: print, zoom-in, zoom-out, zoom-fit, and "save-" with the id of each format.
 * @map must not outlive the page. */
void ciclo_documents_page_add_actions (CicloDocumentsPage *self,
                                       GActionMap *map);

G_END_DECLS
