/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-finding.h"

G_BEGIN_DECLS

/* Something that a message says between braces. It is kept as what it is, because findings outlive languages. */
typedef enum
{
  CICLO_PARAMETER_TEXT,     /* text, as the trainer wrote it */
  CICLO_PARAMETER_NUMBER,   /* number with digits */
  CICLO_PARAMETER_LABEL,    /* text of the program in a context */
  CICLO_PARAMETER_METHOD,   /* text is the code of a method */
  CICLO_PARAMETER_LANGUAGE, /* text is a tag */
  CICLO_PARAMETER_PART,     /* text is the id of a part of the advice */
} CicloParameterKind;

typedef struct
{
  CicloParameterKind kind;
  char *name;
  char *text;
  const char *context; /* static */
  double number;
  int digits;
} CicloParameter;

CicloFinding *_ciclo_finding_new (const CicloRule *rule,
                                  CicloNode *node,
                                  int field) G_GNUC_WARN_UNUSED_RESULT;
/* Takes over the texts of @parameter. A name that is there twice makes a list. Only before anybody else sees @self. */
void _ciclo_finding_take_parameter (CicloFinding *self,
                                    const CicloParameter *parameter);
/* The same. */
void _ciclo_finding_set_severity (CicloFinding *self,
                                  CicloSeverity severity);
void _ciclo_finding_set_needs_person (CicloFinding *self);
/* @self itself, or a copy where its dismissal is another one. A new reference. */
CicloFinding *_ciclo_finding_with_dismissal (CicloFinding *self,
                                             CicloNode *dismissal) G_GNUC_WARN_UNUSED_RESULT;
/* Whether both say the same about the same. */
gboolean _ciclo_finding_equal (CicloFinding *a,
                               CicloFinding *b);
/* Where it stands among the others: by @rank, then by @place. */
void _ciclo_finding_set_order (CicloFinding *self,
                               guint rank,
                               guint64 place);
int _ciclo_finding_compare (CicloFinding *a,
                            CicloFinding *b);

G_END_DECLS
