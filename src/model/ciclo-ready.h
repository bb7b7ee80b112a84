/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* What the program brings along to begin with, templates and skeletons: each is a design of its own, and a catalogue
 * says what it is called. @kind is "template" or "skeleton". */

/* One entry of a catalogue. */
typedef struct
{
  char *id;
  char *title; /* both in English: see ciclo_ready_say () */
  char *what;
  int minutes; /* the usual length; 0 where the entry does not say */
  int minutes_min;
  int minutes_max;
} CicloReady;

/* All entries of a kind, in their order. They belong to the array, which the caller keeps for good. */
GPtrArray *ciclo_ready_read (const char *kind) G_GNUC_WARN_UNUSED_RESULT;

/* The text @text of the entry @id, called @key ("title"), in the language of the interface. Borrowed. */
const char *ciclo_ready_say (const char *kind,
                             const char *id,
                             const char *key,
                             const char *text);

/* The design of the entry @id: a course, a root without history. */
CicloNode *ciclo_ready_open (const char *kind,
                             const char *id) G_GNUC_WARN_UNUSED_RESULT;

/* The language of designs that are drafts: they have this one alone and are translated when they are used. */
#define CICLO_READY_LANGUAGE "en"

/* A speech of the language tag @language; the last one is kept, so that asking again costs nothing. Any thread may. */
CicloSpeech *ciclo_ready_ref_speech (const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* Replaces the English of a draft by what the translations have for the language tag @language: the nearest language,
 * at last English itself. */
void ciclo_ready_translate (CicloNode *course,
                            const char *language);

G_END_DECLS
