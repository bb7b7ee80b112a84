/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Typed ways to read and write one field of a node. An unset number counts as the field's initial value. */

/* The text of a LINE, TEXT, REF or DATE, or of WORDS and PROSE in exactly @language (NULL: the design's first).
 * Borrowed, "" where there is none. */
const char *ciclo_node_get_text (CicloNode *self,
                                 guint field,
                                 const char *language);
/* As above, but where that language has no text: another region of it, then the design's languages in order, then
 * any. What print-outs use: a missing translation is never an empty page. */
const char *ciclo_node_say (CicloNode *self,
                            guint field,
                            const char *language);
CicloWords *ciclo_node_get_words (CicloNode *self,
                                  guint field);
int ciclo_node_get_int (CicloNode *self,
                        guint field);
double ciclo_node_get_real (CicloNode *self,
                            guint field);
gboolean ciclo_node_get_bool (CicloNode *self,
                              guint field);
/* The index in the field's closed list; -1 while unset or unknown. */
int ciclo_node_get_enum (CicloNode *self,
                         guint field);
/* The code of an ENUM as it stands in the file, also an unknown one; "" while unset. */
const char *ciclo_node_get_code (CicloNode *self,
                                 guint field);
/* NULL while unset. */
const CicloDuration *ciclo_node_get_duration (CicloNode *self,
                                              guint field);
/* The working value of a DURATION or the value of a TIME in seconds; -1 while unset. */
int ciclo_node_get_seconds (CicloNode *self,
                            guint field);
/* The ids of a REFS or the codes of an ENUMS, borrowed, never NULL. */
const char *const *ciclo_node_get_strings (CicloNode *self,
                                           guint field);
/* The node that a REF leads to, borrowed; NULL where it is unset or leads nowhere. */
CicloNode *ciclo_node_follow (CicloNode *self,
                              guint field);

void ciclo_node_unset (CicloNode *self,
                       guint field);
/* For LINE, TEXT, REF, DATE, ENUM (a code), WORDS and PROSE (@language NULL: the first). "" unsets. */
void ciclo_node_set_text (CicloNode *self,
                          guint field,
                          const char *language,
                          const char *text);
void ciclo_node_set_int (CicloNode *self,
                         guint field,
                         int value);
void ciclo_node_set_real (CicloNode *self,
                          guint field,
                          double value);
void ciclo_node_set_bool (CicloNode *self,
                          guint field,
                          gboolean value);
void ciclo_node_set_enum (CicloNode *self,
                          guint field,
                          int value);
void ciclo_node_set_duration (CicloNode *self,
                              guint field,
                              const CicloDuration *duration);
void ciclo_node_set_strings (CicloNode *self,
                             guint field,
                             const char *const *strings);
/* Puts @child at the end of a LIST and returns it, borrowed; takes the reference. */
CicloNode *ciclo_node_append (CicloNode *self,
                              guint field,
                              CicloNode *child);

G_END_DECLS
