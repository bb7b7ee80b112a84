/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-pages.h"
#include "render/ciclo-strip.h"

G_BEGIN_DECLS

/* Fills sheets with @strips. @sheets gets the CicloSheets; @running gets, for each, a copy of what stands at the end of
 * its running head, or NULL. */
void ciclo_stack_strips (const GPtrArray *strips,
                         const CicloArea *area,
                         GPtrArray *sheets,
                         GPtrArray *running);

G_END_DECLS
