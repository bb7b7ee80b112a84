/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view-list.h"

G_BEGIN_DECLS

/* Adds to @list what the answers to @instrument come to. FALSE where there are none. */
gboolean ciclo_results_add_rows (CicloViewList *list,
                                 CicloSpeech *speech,
                                 CicloNode *instrument);

G_END_DECLS
