/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The languages of the course by their names: which is the first, how many texts each of them lacks, one more, one
 * less. What was written in a language that is taken out stays in the file. */
#define CICLO_TYPE_LANGUAGES_VIEW (ciclo_languages_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloLanguagesView, ciclo_languages_view, CICLO, LANGUAGES_VIEW, GtkWidget)

GtkWidget *ciclo_languages_view_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
