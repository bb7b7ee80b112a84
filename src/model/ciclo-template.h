/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* A design to begin with. Some are worked courses, complete in each of their languages; the others are drafts in
 * English, which are translated when a course is made of them. */
typedef struct _CicloTemplate CicloTemplate;

/* All templates, each at the index from 0 to @n - 1 of the array; borrowed, never freed. */
const CicloTemplate *const *ciclo_template_list (guint *n);
/* The template called @id; an unknown one gives NULL and CICLO_ERROR_UNKNOWN with the names of those that exist. */
const CicloTemplate *ciclo_template_find (const char *id,
                                          GError **error);

const char *ciclo_template_get_id (const CicloTemplate *self);
/* What it is called, and what is in it, in the language of the interface. Borrowed. */
const char *ciclo_template_get_title (const CicloTemplate *self);
const char *ciclo_template_get_what (const CicloTemplate *self);
/* The languages of a worked course, as tags; NULL for a draft, which can be had in any. Free with g_strfreev (). */
char **ciclo_template_dup_languages (const CicloTemplate *self) G_GNUC_WARN_UNUSED_RESULT;

/* A new course, a root without history and with an id of its own, whose first language is the tag @language; NULL takes
 * the language of the interface if there is a form of it, otherwise the template's first. A worked course that lacks
 * @language gives NULL and CICLO_ERROR_UNKNOWN with the languages that it has. */
CicloNode *ciclo_template_new_course (const CicloTemplate *self,
                                      const char *language,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
