/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* The methods that the program brings along, nodes of the kind CicloMethod with English texts. They are read when first
 * asked for, belong to the program, and nobody may change them; so any thread may ask. Where what the program brings is
 * damaged there are none, and the log says why. */

/* All of them in the order of the catalogue; borrowed, never NULL. */
const GPtrArray *ciclo_catalogue_get_methods (void);

/* The method with exactly the code @code ("fishbowl"), borrowed; NULL where there is none. */
CicloNode *ciclo_catalogue_find_method (const char *code);

/* The method that an activity of @course (NULL: of none) means by @code, borrowed: one of the course's own by its code,
 * or by a name or alias in any language; otherwise one of the catalogue, by its code, or by an English name or alias.
 * Names, aliases and the catalogue's codes may differ in case, accents, hyphens and blanks. NULL where nothing fits. */
CicloNode *ciclo_course_find_method (CicloNode *course,
                                     const char *code);

/* What documents call the method @code of @course (NULL: of none) in the language of @speech; @code itself where no
 * method is known or it has no name. */
char *ciclo_method_dup_name (CicloNode *course,
                             const char *code,
                             CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

/* The text of the WORDS or PROSE field @field of @node, a method or a step of one, in the language of @speech: that of
 * the catalogue comes from the translations of the program. "" where there is none. */
char *ciclo_method_dup_text (CicloNode *node,
                             guint field,
                             CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
