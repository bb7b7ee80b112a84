/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-sketch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small picture of a course: its days as columns, what fills them as coloured blocks. Empty until it gets a sketch.
 * What it shows is its accessible label, in the language of the interface. */
#define CICLO_TYPE_SKETCH_VIEW (ciclo_sketch_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloSketchView, ciclo_sketch_view, CICLO, SKETCH_VIEW, GtkWidget)

/* @sketch, which may be NULL, must stay there as long as the picture. */
void ciclo_sketch_view_set_sketch (CicloSketchView *self,
                                   const CicloSketch *sketch,
                                   CicloSpeech *speech);

G_END_DECLS
