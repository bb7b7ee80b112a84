/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* What participants need to know of the time: days, sessions and breaks, and what to do before and after. */
CicloReport *ciclo_participant_agenda_build (const CicloDocumentRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
