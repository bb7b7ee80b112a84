/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-schema.h"

G_BEGIN_DECLS

/* What must happen to a value before a field takes it: text is cleaned, a plain string for WORDS or PROSE becomes the
 * text in @language beside the others of @current, and what is empty becomes "unset" (@fit stays empty).
 * @value may be NULL (unset), @current is what the field holds now or NULL. FALSE: the field cannot hold @value. */
gboolean ciclo_door_pass (const CicloField *field,
                          const GValue *value,
                          const GValue *current,
                          const char *language,
                          GValue *fit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
