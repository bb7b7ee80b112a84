/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* The course on a page or two: what it is for, for whom, how long, what people will be able to do, what they get. What
 * a trainer sends to those who decide and to those who come. */
CicloReport *ciclo_course_outline_build (const CicloDocumentRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
