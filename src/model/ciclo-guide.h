/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* What the program says about its pages and about every kind of thing and field: data/guide/pages.json and fields.json.
 * The nodes are read when first asked for, have English texts, belong to the program, and nobody may change them; any
 * thread may ask. Where a file is damaged, the log says why and where, and there is no guidance of that sort. */

/* clang-format off */

/* Where in the work something belongs. The first of them are stages of the coach too. */
typedef enum
{
  CICLO_STAGE_NEEDS, CICLO_STAGE_OBJECTIVES, CICLO_STAGE_DESIGN, CICLO_STAGE_PREPARATION, CICLO_STAGE_DELIVERY,
  CICLO_STAGE_EVALUATION, CICLO_STAGE_OVERVIEW, CICLO_STAGE_METHODS, CICLO_STAGE_DOCUMENTS,
} CicloStage;
extern const CicloTerms ciclo_stage_terms; /* up to the overview */
extern const CicloTerms ciclo_page_stage_terms;

/* A page of the window: what it is for, how to do it well, a worked example and a common mistake; what stands there
 * while it is empty, and on its button. Its id is the name of the page ("gaps"). */
#define CICLO_TYPE_GUIDE_PAGE (ciclo_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (CicloGuidePage, ciclo_guide_page, CICLO, GUIDE_PAGE, CicloNode)

enum
{
  CICLO_GUIDE_PAGE_STAGE, CICLO_GUIDE_PAGE_TITLE, CICLO_GUIDE_PAGE_PURPOSE, CICLO_GUIDE_PAGE_POINTS,
  CICLO_GUIDE_PAGE_EXAMPLE, CICLO_GUIDE_PAGE_MISTAKE, CICLO_GUIDE_PAGE_EMPTY, CICLO_GUIDE_PAGE_BUTTON,
  CICLO_GUIDE_PAGE_QUESTIONS,
};

#define CICLO_TYPE_GUIDE_POINT (ciclo_guide_point_get_type ())
G_DECLARE_FINAL_TYPE (CicloGuidePoint, ciclo_guide_point, CICLO, GUIDE_POINT, CicloNode)

enum
{
  CICLO_GUIDE_POINT_TEXT,
};

/* One of the questions that a page asks in order, and where an answer leads. */
#define CICLO_TYPE_GUIDE_QUESTION (ciclo_guide_question_get_type ())
G_DECLARE_FINAL_TYPE (CicloGuideQuestion, ciclo_guide_question, CICLO, GUIDE_QUESTION, CicloNode)

enum
{
  CICLO_GUIDE_QUESTION_QUESTION, CICLO_GUIDE_QUESTION_HELP, CICLO_GUIDE_QUESTION_RESULT,
};

/* A kind of thing: what it is, and its fields. */
#define CICLO_TYPE_GUIDE_KIND (ciclo_guide_kind_get_type ())
G_DECLARE_FINAL_TYPE (CicloGuideKind, ciclo_guide_kind, CICLO, GUIDE_KIND, CicloNode)

enum
{
  CICLO_GUIDE_KIND_KIND, CICLO_GUIDE_KIND_WHAT, CICLO_GUIDE_KIND_FIELDS,
};

/* A field: what to put there, one real example, what it is good for. */
#define CICLO_TYPE_GUIDE_FIELD (ciclo_guide_field_get_type ())
G_DECLARE_FINAL_TYPE (CicloGuideField, ciclo_guide_field, CICLO, GUIDE_FIELD, CicloNode)

enum
{
  CICLO_GUIDE_FIELD_FIELD, CICLO_GUIDE_FIELD_HINT, CICLO_GUIDE_FIELD_EXAMPLE, CICLO_GUIDE_FIELD_WHY,
};

/* clang-format on */

/* All pages, stage after stage. Borrowed, never NULL. */
const GPtrArray *ciclo_guide_get_pages (void);
/* Borrowed; NULL where there is none. */
CicloNode *ciclo_guide_find_page (const char *id);
/* The kind with the element name @kind ("activity"); the same. */
CicloNode *ciclo_guide_find_kind (const char *kind);
/* Its field with the name @field ("title"); the same. */
CicloNode *ciclo_guide_find_field (const char *kind,
                                   const char *field);

/* The text of the field @field of @node, one of the above, in the language of @speech; "" where there is none. Borrowed
 * from @speech or from the program. */
const char *ciclo_guide_say (CicloNode *node,
                             guint field,
                             CicloSpeech *speech);

/* The one of @nodes with the id @id, borrowed; NULL where there is none. */
CicloNode *ciclo_guide_find (const GPtrArray *nodes,
                             const char *id);

/* For the catalogues that are read the same way: the objects in the member @list of data/guide/@name.json as nodes
 * of @type. @bytes are its contents, NULL for what the program carries. Never NULL: where the file is damaged or of
 * another version there are none, and a warning in the log says why and where. */
GPtrArray *ciclo_guide_read (GType type,
                             const char *name,
                             const char *list,
                             GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
