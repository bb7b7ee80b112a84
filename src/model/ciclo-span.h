/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-duration.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* How long things take together, as far as anybody knows: 1 h 30 min; 30–45 min; 120 min or more. Zero-initialised it
 * is no time at all. */
typedef struct
{
  gint64 seconds; /* the shorter end, and what the plan works with */
  gint64 latest;  /* the longer end; the same where there is no range */
  gboolean open;  /* may take longer than that: something in it has no upper end, or no known length */
} CicloSpan;

/* The span of @duration taken @times times, each cut at CICLO_DURATION_LONGEST. FALSE, with @span untouched, where
 * @duration is NULL or has no number. */
gboolean ciclo_span_set_duration (CicloSpan *span,
                                  const CicloDuration *duration,
                                  int times);

/* One after the other. */
void ciclo_span_add (CicloSpan *span,
                     const CicloSpan *more);
/* Beside each other: the longer one, end by end. */
void ciclo_span_extend (CicloSpan *span,
                        const CicloSpan *beside);
/* What of @whole is left after @part: negative where @part is longer. */
CicloSpan ciclo_span_subtract (const CicloSpan *whole,
                               const CicloSpan *part);

/* Whether there is nothing in it, not even something unknown. */
gboolean ciclo_span_is_zero (const CicloSpan *span);
/* Whether both say the same. */
gboolean ciclo_span_equal (const CicloSpan *a,
                           const CicloSpan *b);
/* 1 h 30 min; 30–45 min; at least 2 h. Not for negative ones. */
char *ciclo_span_dup_text (const CicloSpan *span,
                           CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
