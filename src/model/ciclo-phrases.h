/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* What fields of nodes say, in words, for documents and for the window alike. Free with g_free (). */

/* The value of the field @field of @node as people read it: "Small groups and pairs", "45 min", "2 March 2026", the
 * names of the nodes that a reference leads to; of a yes the label of the field. "" where it is unset, a no, or leads
 * nowhere, and for LIST and PART. A code that is not in its list is said as it is. */
char *ciclo_phrase_dup_value (CicloNode *node,
                              guint field,
                              CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* The short code of @node, otherwise the beginning of its title, otherwise its name. */
char *ciclo_phrase_dup_short_name (CicloNode *node,
                                   CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* A number with as many digits as it needs, two at most: 8, 4.5, 13.05. */
char *ciclo_phrase_dup_number (double value,
                               CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* "3–4", "at least 3", "at most 4": two INT fields, of people or minutes; NULL where neither is set. */
char *ciclo_phrase_dup_size (CicloNode *node,
                             guint min_field,
                             guint max_field,
                             CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* "14 people"; "" for none. */
char *ciclo_phrase_dup_people (int people,
                               CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
