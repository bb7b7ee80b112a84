/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* The plan of each session, or of the one that was asked for: what a trainer puts on the table. Times come from the
 * timetable, so they are those of the programme. Participants get what they do and need, and nothing for trainers. */
CicloReport *ciclo_session_plan_build (const CicloDocumentRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
