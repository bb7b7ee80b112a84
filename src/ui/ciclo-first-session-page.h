/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* "My first session": one question at a time, for a course of ciclo_first_session_new_course (). What is answered is in
 * the design a moment later, so the page can be left and come back to whenever one likes. In the end it offers the
 * actions win.print and win.save-pdf, and through the desk the page "programme". */
#define CICLO_TYPE_FIRST_SESSION_PAGE (ciclo_first_session_page_get_type ())
G_DECLARE_FINAL_TYPE (CicloFirstSessionPage, ciclo_first_session_page, CICLO, FIRST_SESSION_PAGE, AdwBin)

GtkWidget *ciclo_first_session_page_new (CicloDesk *desk);

/* The id of the question that is shown ("topic"), "done" after the last one. */
const char *ciclo_first_session_page_get_step (CicloFirstSessionPage *self);
/* Puts what was typed last into the design at once, as before saving. */
void ciclo_first_session_page_commit (CicloFirstSessionPage *self);

G_END_DECLS
