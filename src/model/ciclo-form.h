/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-speech.h"
#include "model/ciclo-guide.h"

G_BEGIN_DECLS

/* Where each field of a design is worked on: in which group, on which page or, for what is in a list, on the form of
 * its kind. A field that no row of the table names stands in a last group of its form; so every field has a place. */

typedef struct
{
  const char *title; /* to be said with ciclo_form_say_title (); NULL: none */
  int part;          /* the PART of the course that it is about (CICLO_COURSE_REQUEST …); -1: the node itself */
  gboolean folded;   /* rarely needed: shown when asked for */
  guint *fields;     /* indices in the schema of the node or part */
  guint n_fields;
} CicloFormGroup;

/* The groups of the page called @id ("gaps"), of the course and its parts; or of the form of a kind, by its element
 * ("gap"). Never NULL; a page that only shows what is computed has none. Borrowed. */
const GPtrArray *ciclo_form_get_page (const char *id);
const GPtrArray *ciclo_form_get_kind (const CicloSchema *schema);

/* The page on which @field of @node, a node of a course, is worked on; -1: the node itself. Borrowed, never NULL. */
const char *ciclo_form_find_page (CicloNode *node,
                                  int field);

/* Whether it is also worked on on the page called @id. */
gboolean ciclo_form_is_on_page (CicloNode *node,
                                int field,
                                const char *id);

/* What the group is called, in the language of @speech; "" for none. */
const char *ciclo_form_say_title (const CicloFormGroup *group,
                                  CicloSpeech *speech);

G_END_DECLS
