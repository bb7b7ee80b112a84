/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* What to bring, copy and buy, with the quantities for this course: how many from their rules and the number of
 * people. */
CicloReport *ciclo_materials_list_build (const CicloDocumentRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
