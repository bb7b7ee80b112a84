/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* The course on a sheet for the wall: its days beside each other, time downwards. */
CicloReport *ciclo_timetable_sheet_build (const CicloDocumentRequest *request);

G_END_DECLS
