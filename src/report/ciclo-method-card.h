/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* A card for each method that the course uses, in the order of its first use: what it is good for, and its steps. */
CicloReport *ciclo_method_card_build (const CicloDocumentRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
