/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* What people call a node, and where in the course it is. Texts of the trainer come as they are: show them as text, and
 * never take them for markup. */

/* The short code of a course, component, session, objective …; "" where nobody gave one. Borrowed. */
const char *ciclo_naming_get_label (CicloNode *node);
/* The words that name it, in the language of @speech or the next that has any: a title, or the text of a question;
 * where there are none, what kind of activity or material it is. "" where nobody said anything. Borrowed. */
const char *ciclo_naming_get_title (CicloNode *node,
                                    CicloSpeech *speech);

/* The field in which a title is written; -1 where the kind has none. */
int ciclo_naming_find_title_field (CicloNode *node);

/* The node itself in a few words on one line: "Session D1B1 “Opening”", "Activity (no. 3)", "Day 1". */
char *ciclo_naming_dup_name (CicloNode *node,
                             CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* The way to it: "Day 1 › Session D1B1 “Opening” › Activity “Names”"; of the course itself "Course". */
char *ciclo_naming_dup_path (CicloNode *node,
                             CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* The way from @container, which is above @node or the day of its session, without it: "Activity “Names”"; "" where
 * both are the same. */
char *ciclo_naming_dup_path_below (CicloNode *node,
                                   CicloNode *container,
                                   CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

/* The way to a field of it, -1 for the node itself: "Day 1 › Session “Opening”, Planned length". */
char *ciclo_naming_dup_place (CicloNode *node,
                              int field,
                              CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

/* The beginning of @text on one line, short enough for a list; "…" stands for what is left out. */
char *ciclo_naming_dup_excerpt (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* @node, or where it is a part, which has no id in a file, the node that it is a part of. Borrowed. */
CicloNode *ciclo_naming_get_named (CicloNode *node);

G_END_DECLS
