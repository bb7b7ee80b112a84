/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* The picture in the file at @path, a full path; NULL and an error where it is no PNG file, or one that is too large
 * for the head of a page. */
GBytes *ciclo_logo_load (const char *path,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Adds what stands at the head of the papers of @course to @blocks: logo and institution, as its settings say; words
 * in the language of @speech. A logo that is not on this computer is left out. */
void ciclo_logo_add_letterhead (CicloNode *course,
                                CicloSpeech *speech,
                                GPtrArray *blocks);

G_END_DECLS
