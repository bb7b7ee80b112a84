/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-duration.h"
#include "core/ciclo-words.h"

G_BEGIN_DECLS

/* What a field can hold. Every kind but PART can be unset, and unset is not the same as empty or zero.
 * In a file, LIST, PART and the texts that may have paragraphs or languages are elements, all others attributes. */
typedef enum
{
  CICLO_LINE,     /* one line, the same in every language */
  CICLO_TEXT,     /* text with line breaks, the same in every language */
  CICLO_WORDS,    /* one line in several languages */
  CICLO_PROSE,    /* text with light markup in several languages */
  CICLO_INT,      /* whole number */
  CICLO_REAL,     /* decimal number */
  CICLO_BOOL,     /* yes or no */
  CICLO_ENUM,     /* one code of a closed list */
  CICLO_ENUMS,    /* several codes of a closed list */
  CICLO_DURATION, /* seconds, perhaps a range or with an open end, and the text as typed */
  CICLO_TIME,     /* clock time of a day */
  CICLO_DATE,     /* ISO calendar date, or free text where the date is not complete */
  CICLO_REF,      /* id of another node */
  CICLO_REFS,     /* ids of other nodes */
  CICLO_LIST,     /* nodes that belong to this one, in order */
  CICLO_PART,     /* exactly one node that belongs to this one and is always there */
} CicloKind;

/* A closed list of values: codes as in files, labels (context "value") as people read them. */
typedef struct
{
  const char *code, *label;
} CicloTerm;

typedef struct
{
  const char *name; /* "objective-level": for messages, tests and the schema of the format */
  const CicloTerm *terms;
  guint n_terms;
} CicloTerms;

/* Who may read a text on paper. */
typedef enum
{
  CICLO_FOR_EVERYONE,
  CICLO_FOR_TRAINER
} CicloReaders;

typedef struct
{
  const char *name; /* property name and XML name */
  CicloKind kind;
  const char *label;       /* what people see, marked with NC_() in the context "field" */
  double min;              /* INT, REAL: smallest value */
  double max;              /* INT, REAL: largest value, 0 with min 0 means no limit */
  double initial;          /* INT, REAL, BOOL: what an unset field counts as */
  GType (*type) (void);    /* LIST, PART: kind of the children; REF, REFS: kind of the target, NULL for any */
  const CicloTerms *terms; /* ENUM, ENUMS */
  CicloReaders audience;
} CicloField;

typedef struct
{
  const char *element;        /* XML name of the kind, "session" */
  const char *label, *plural; /* NC_ ("kind", "Session"), NC_ ("kind", "Sessions") */
  const CicloField *fields;
  guint n_fields;
  int language_field; /* the LINE field with the design's languages; -1 for all kinds but the root's */
} CicloSchema;

#define CICLO_TEXT_LIMIT (1024 * 1024) /* bytes */
#define CICLO_LINE_LIMIT 4000          /* bytes */

/* The schema of a kind of node; @type must be derived from CicloNode. Borrowed, never freed. */
const CicloSchema *ciclo_schema_for_type (GType type);
/* The index of the field called @name, or -1. */
int ciclo_schema_find (const CicloSchema *schema,
                       const char *name);

/* The index of @code in @terms, or -1. */
int ciclo_terms_find (const CicloTerms *terms,
                      const char *code);

/* Translated labels for the interface, borrowed. */
const char *ciclo_schema_get_label (const CicloSchema *schema);
const char *ciclo_field_get_label (const CicloField *field);
const char *ciclo_terms_get_label (const CicloTerms *terms,
                                   guint value);

/* The type that a value of @field has in memory: a code is a string, a clock time an int of seconds. */
GType ciclo_field_get_value_type (const CicloField *field);
/* Its property: texts as strings in the design's first language, ENUM as its code. */
GParamSpec *ciclo_field_get_pspec (const CicloField *field);
/* Element in a file; WORDS or PROSE. */
gboolean ciclo_field_is_element (const CicloField *field);
gboolean ciclo_field_has_languages (const CicloField *field);

/* The text of a value as it stands in a file (of a DURATION its seconds); not for WORDS, PROSE, LIST and PART. */
char *ciclo_field_to_string (const CicloField *field,
                             const GValue *value) G_GNUC_WARN_UNUSED_RESULT;
/* The reverse; FALSE where @text is no value. Sets @value, which must be empty, on success. An unknown code is kept. */
gboolean ciclo_field_from_string (const CicloField *field,
                                  const char *text,
                                  GValue *value) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE when a code is not in the closed list. */
gboolean ciclo_field_is_known (const CicloField *field,
                               const GValue *value);
/* Whether the field can hold @value, which is clean already. */
gboolean ciclo_field_accepts (const CicloField *field,
                              const GValue *value);
gboolean ciclo_field_values_equal (const CicloField *field,
                                   const GValue *a,
                                   const GValue *b);
/* What the field takes, for a message: "a whole number from 1 to 8". */
char *ciclo_field_describe (const CicloField *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
