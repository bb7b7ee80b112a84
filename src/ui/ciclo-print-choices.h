/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-printout.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What can be chosen about a printed document: which one, in which language, for whom, on what paper. The signal
 * "changed" tells that something else was chosen. */
#define CICLO_TYPE_PRINT_CHOICES (ciclo_print_choices_get_type ())
G_DECLARE_FINAL_TYPE (CicloPrintChoices, ciclo_print_choices, CICLO, PRINT_CHOICES, AdwBin)

/* Offers the languages of @course, and chooses its paper and that of its languages which is nearest to the interface's.
 * No signal. */
void ciclo_print_choices_set_course (CicloPrintChoices *self,
                                     CicloNode *course);
/* What is chosen, borrowed until the next choice; NULL without a course. */
const CicloPrintout *ciclo_print_choices_get (CicloPrintChoices *self);

G_END_DECLS
