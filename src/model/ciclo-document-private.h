/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-document.h"

G_BEGIN_DECLS

/* For tests alone: changes what is about to be written, as a fault of memory would. Takes bytes and gives others. */
typedef GBytes *(*CicloDocumentTamper) (GBytes *bytes);
void _ciclo_document_set_tamper (CicloDocument *self,
                                 CicloDocumentTamper tamper);

G_END_DECLS
