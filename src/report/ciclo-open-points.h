/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* What is still open in a course, to take to a meeting: page after page of the application, each point with a box to
 * tick and room for who takes it and until when. For trainers. */
CicloReport *ciclo_open_points_build (const CicloDocumentRequest *request);

G_END_DECLS
