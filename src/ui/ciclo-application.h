/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: its windows, its options, and what does not belong to one window. */
#define CICLO_TYPE_APPLICATION (ciclo_application_get_type ())
G_DECLARE_FINAL_TYPE (CicloApplication, ciclo_application, CICLO, APPLICATION, AdwApplication)

CicloApplication *ciclo_application_new (void);

G_END_DECLS
